/** Errors as answers: one shape, nothing of the inside. */

import type { ServerResponse } from 'node:http'
import { z } from 'zod'
import type { ErrorAnswer } from '../core/api.ts'
import { ConflictError, HearsayError, InvalidInputError, NotFoundError } from '../core/errors.ts'
import { tellWrongValue } from './wrong-value.ts'

export interface ErrorReply {
  readonly status: number
  readonly answer: ErrorAnswer
}

/** What the framework refuses, by status. */
const REFUSALS: Readonly<Record<number, readonly [code: string, message: string, next: string]>> = {
  400: ['request-malformed', 'The request cannot be read.', 'Check the address, the body and their encoding.'],
  413: ['body-too-large', 'The request’s body is too large.', 'Send less at a time.'],
  415: ['body-unreadable', 'The body is compressed or encoded in a way that is not known here.', 'Send plain UTF-8.'],
}

/** The status and answer for whatever was thrown; what was not expected becomes 500 without any detail. */
export function errorReply(error: unknown): ErrorReply {
  // what it says is for whoever runs the server: it names files
  if (error instanceof HearsayError && error.code.startsWith('data-'))
    return replyWith(
      503,
      error.code,
      'The server cannot use its database now.',
      'Try again later; the server’s log says more to whoever runs it.',
    )
  if (error instanceof HearsayError)
    return replyWith(statusOf(error), error.code, error.message, error.next, ADDRESS_BY_CODE.get(error.code))
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500
  if (status >= 400 && status < 500) return replyWith(status, ...(REFUSALS[status] ?? REFUSALS[400] ?? ['', '', '']))
  return replyWith(
    500,
    'internal',
    'The server failed to answer.',
    'Try again; if it stays, report it with the address.',
  )
}

/** Answers a request that no handler sees. */
export function refuse(response: ServerResponse, status: number, code: string, message: string, next: string): void {
  response.statusCode = status
  response.setHeader('Content-Type', 'application/json; charset=utf-8')
  response.end(JSON.stringify({ error: { code, message, next } } satisfies ErrorAnswer))
}

/** Parses what came in with a schema. Throws InvalidInputError that names the first field at fault. */
export function parseRequest<Output>(schema: z.ZodType<Output>, value: unknown): Output {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  if (issue?.code === 'unrecognized_keys') {
    const known = schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
    throw new InvalidInputError(
      'parameter-unknown',
      `Unknown: ${issue.keys.map((key) => `"${key}"`).join(', ')}.`,
      known.length === 0 ? 'Leave it out: nothing of that name is expected here.' : `Known here: ${known.join(', ')}.`,
    )
  }
  const { field, words } = tellWrongValue(parsed.error)
  throw new InvalidInputError(
    'request-invalid',
    `Wrong value for ${field === '' ? 'the request' : `"${field}"`}: ${words}.`,
    'Correct it and ask again.',
  )
}

/** Where another status says more than 400. */
const STATUS_BY_CODE: ReadonlyMap<string, number> = new Map([
  ['upload-too-large', 413],
  ['upload-too-packed', 413],
  ['upload-too-many', 413],
  ['charset-unknown', 415],
  ['encoding-unknown', 415],
  ['queue-full', 503],
  ['listeners-full', 503],
  ['exports-full', 503],
])

function statusOf(error: HearsayError): number {
  const special = STATUS_BY_CODE.get(error.code)
  if (special !== undefined) return special
  if (error instanceof NotFoundError) return 404
  return error instanceof ConflictError ? 409 : 400
}

/** Where the next step is taken over HTTP. */
const ADDRESS_BY_CODE: ReadonlyMap<string, string> = new Map([
  ['node-unknown', 'GET /api/search?q='],
  ['edge-unknown', 'GET /api/nodes/:id/neighbours'],
  ['evidence-unknown', 'GET /api/edges/:id'],
  ['claim-unknown', 'GET /api/claims'],
  ['statement-unknown', 'GET /api/claims/:id'],
  ['article-unknown', 'GET /api/articles'],
  ['article-without-it', 'GET /api/nodes/:id'],
  ['attribution-unknown', 'GET /api/articles/:id'],
  ['correction-unknown', 'GET /api/corrections'],
  ['correction-undone', 'DELETE /api/corrections/:id'],
  ['job-unknown', 'GET /api/jobs'],
  ['job-ended', 'DELETE /api/articles/:id'],
  ['queue-full', 'GET /api/jobs'],
  ['listeners-full', 'GET /api/jobs/:id'],
  ['route-unknown', 'GET /api'],
])

function replyWith(status: number, code: string, message: string, next: string, see?: string): ErrorReply {
  return { status, answer: { error: { code, message, next, ...(see === undefined ? {} : { see }) } } }
}
