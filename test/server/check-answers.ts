/** Checks every answer of the application against the table of routes: status, type, schema, nothing more than the schema has. */

import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { isDeepStrictEqual } from 'node:util'
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import { errorSchema } from '../../core/api.ts'
import { COMMON_ERRORS, errorsOf } from '../../server/openapi.ts'
import { isJsonRoute, type Route } from '../../server/routes/route.ts'

/** An answer as it left. */
export interface Answered {
  readonly method: string
  readonly url: string
  readonly status: number
  readonly type: string
  readonly body: string
}

/** A listener that answers as the given one, and what was wrong with its answers so far. */
export function checkAnswers(
  listener: RequestListener,
  routes: readonly Route[],
): { readonly listener: RequestListener; readonly faults: string[] } {
  const faults: string[] = []
  const check = (answered: Answered) => {
    const fault = findFault(answered, routes)
    if (fault !== null) faults.push(`${answered.method} ${answered.url} -> ${answered.status}: ${fault}`)
  }
  return {
    faults,
    listener(request, response) {
      listenTo(request, response, check)
      listener(request, response)
    },
  }
}

/** What is wrong with an answer; null when nothing is. */
export function findFault({ method, url, status, type, body }: Answered, routes: readonly Route[]): string | null {
  const path = url.split('?')[0] ?? ''
  const there = routes.filter((route) => patternOf(route.path).test(path))
  const route = there.find((one) => one.method === method.toLowerCase().replace('head', 'get'))
  if (status >= 400) return findErrorFault(status, body, there, route, method)
  if (method === 'HEAD' || status === 304 || status === 204) return body === '' ? null : 'has a body'
  if (route === undefined) return /^\/api(?:\/|$)/.test(path) ? 'no route for it' : null
  if (!isJsonRoute(route)) return route.media.some((media) => type.startsWith(media)) ? null : `is ${type}`
  if (status !== (route.status ?? 200) && status !== route.otherwise?.status)
    return 'a status that the route does not have'
  if (!type.startsWith('application/json')) return `is ${type}`
  const answer: unknown = JSON.parse(body)
  const parsed = route.answer.safeParse(answer)
  if (!parsed.success) return parsed.error.message
  return isDeepStrictEqual(parsed.data, answer) ? null : 'says more than its schema'
}

function findErrorFault(
  status: number,
  body: string,
  there: readonly Route[],
  route: Route | undefined,
  method: string,
): string | null {
  if (method !== 'HEAD') {
    const { success, data } = errorSchema.safeParse(JSON.parse(body))
    if (!success || Object.values(data.error).some((words) => words === '')) return 'not in the form of errors'
    if (/node_modules|\bselect |\.ts:|\bat Object|SQLITE/.test(body)) return 'tells of the inside'
  }
  if (status in COMMON_ERRORS) return null
  if (route === undefined) return status === (there.length === 0 ? 404 : 405) ? null : 'an unexpected status'
  return errorsOf(route).includes(status) ? null : 'a status that the route does not have'
}

const patternOf = (path: string) => new RegExp(`^${path.replace(/\./g, '\\.').replace(/:\w+/g, '[^/]+')}/?$`, 'i')

/** Tells of the answer when it has ended, uncompressed. */
export function listenTo(request: IncomingMessage, response: ServerResponse, tell: (answered: Answered) => void): void {
  const chunks: Buffer[] = []
  const { method = '', url = '' } = request
  const keep = (chunk: unknown) => {
    if (typeof chunk === 'string') chunks.push(Buffer.from(chunk))
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
  }
  const { write, end } = response
  response.write = ((...parts: Parameters<typeof write>) => {
    keep(parts[0])
    return write.apply(response, parts)
  }) as typeof write
  response.end = ((...parts: Parameters<typeof end>) => {
    keep(parts[0])
    end.apply(response, parts)
    const encoding = String(response.getHeader('content-encoding') ?? 'identity')
    const type = String(response.getHeader('content-type') ?? '')
    const sent = method === 'HEAD' ? Buffer.alloc(0) : Buffer.concat(chunks)
    tell({ method, url, status: response.statusCode, type, body: decode(sent, encoding) })
    return response
  }) as typeof end
}

function decode(sent: Buffer, encoding: string): string {
  const decoders: Readonly<Record<string, (sent: Buffer) => Buffer>> = {
    gzip: gunzipSync,
    deflate: inflateSync,
    br: brotliDecompressSync,
  }
  return (sent.length === 0 ? sent : (decoders[encoding]?.(sent) ?? sent)).toString('utf8')
}
