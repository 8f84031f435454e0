/** Errors as answers: one shape, nothing of the inside. */

import type { z } from 'zod'
import type { ErrorAnswer } from '../core/api.ts'
import { ConflictError, HearsayError, InvalidInputError, NotFoundError } from '../core/errors.ts'

export interface ErrorReply {
  readonly status: number
  readonly answer: ErrorAnswer
}

/** The status and answer for whatever was thrown; what was not expected becomes 500 without any detail. */
export function errorReply(error: unknown): ErrorReply {
  if (error instanceof HearsayError) return replyWith(statusOf(error), error.code, error.message, error.next)
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500
  if (status >= 400 && status < 500) {
    return replyWith(status, 'request-malformed', 'The request cannot be read.', 'Check the address and its encoding.')
  }
  return replyWith(
    500,
    'internal',
    'The server failed to answer.',
    'Try again; if it stays, report it with the address.',
  )
}

/** Parses what came in with a schema. Throws InvalidInputError that names the first field at fault. */
export function parseRequest<Output>(schema: z.ZodType<Output>, value: unknown): Output {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const field = issue?.path[0] === undefined ? 'the request' : `"${String(issue.path[0])}"`
  throw new InvalidInputError(
    'request-invalid',
    `Wrong value for ${field}: ${issue?.message ?? 'not as expected'}.`,
    'Correct it and ask again.',
  )
}

function statusOf(error: HearsayError): number {
  if (error instanceof NotFoundError) return 404
  return error instanceof ConflictError ? 409 : 400
}

function replyWith(status: number, code: string, message: string, next: string): ErrorReply {
  return { status, answer: { error: { code, message, next } } }
}
