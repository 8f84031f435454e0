/** Mounts routes on the framework: parses what is asked, answers 304 where nothing changed, replies. */

import { hash } from 'node:crypto'
import express, { type Express, type Request, type RequestHandler, type Response } from 'express'
import { parseRequest, refuse } from './http-errors.ts'
import { isJsonRoute, type JsonRoute, NOTHING, type Route, type Services } from './routes/route.ts'
import type { Upload } from './uploads/body.ts'

/** A JSON body may have so many bytes. */
const MAX_JSON_BYTES = 1_000_000

/** Adds the routes, and for each address the answers to OPTIONS and to methods that it does not take. */
export function mountRoutes(app: Express, routes: readonly Route[], services: Services): void {
  for (const path of new Set(routes.map((route) => route.path))) {
    const address = app.route(path)
    const there = routes.filter((route) => route.path === path)
    for (const route of there) address[route.method](...parsersFor(route), answerRoute(route, services))
    const methods = methodsOf(there)
    address.options((_request, response) => {
      response.set('Allow', methods).status(204).end()
    })
    address.all((request, response) => {
      response.setHeader('Allow', methods)
      refuse(response, 405, 'method-unknown', `${request.method} is not possible here.`, `Use one of ${methods}.`)
    })
  }
}

function parsersFor(route: Route): RequestHandler[] {
  const isReadAsJson = isJsonRoute(route) && route.body !== undefined
  return isReadAsJson ? [express.json({ limit: MAX_JSON_BYTES })] : []
}

/** "GET, HEAD, DELETE, OPTIONS" */
function methodsOf(routes: readonly Route[]): string {
  const names = routes.flatMap(({ method }) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()]))
  return [...names, 'OPTIONS'].join(', ')
}

function answerRoute(route: Route, services: Services): RequestHandler {
  const { params = NOTHING, query = NOTHING } = route
  return async (request, response) => {
    const asked = { params: parseRequest(params, request.params), query: parseRequest(query, request.query) }
    response.setHeader('Cache-Control', 'no-cache')
    const etag = await etagOf(route, request.originalUrl, services)
    if (etag !== null && answerUnchanged(request, response, etag)) return
    if (!isJsonRoute(route)) return route.serve(services, { ...asked, body: undefined }, request, response)
    const accepted = route.body === undefined ? route.uploads : ['application/json']
    if (accepted !== undefined && !request.is([...accepted])) {
      const next = `Send a body with a Content-Type of ${accepted.join(', ')}.`
      refuse(response, 415, 'type-unknown', 'There is no body, or none of a type that can be read here.', next)
      return
    }
    const answer = await route.handle(services, { ...asked, body: bodyOf(route, request) })
    if (route.freshness === 'answer' && answerUnchanged(request, response, tagOf(JSON.stringify(answer)))) return
    if (route.location) response.setHeader('Location', route.location(answer))
    send(response, route.otherwise?.when(answer) ? route.otherwise.status : (route.status ?? 200), answer)
  }
}

/** Read before the answer is worked out: when the store changes in between, the tag is too old rather than too new. */
async function etagOf(route: Route, url: string, { store, version }: Services): Promise<string | null> {
  const { freshness = route.method === 'get' && isJsonRoute(route) ? 'store' : 'none' } = route
  if (freshness === 'none' || freshness === 'answer') return null
  const state = freshness === 'store' ? await store.readState() : ''
  return tagOf(`${version} ${state} ${url}`)
}

const tagOf = (words: string): string => `W/"${hash('sha1', words, 'base64url')}"`

/** Sets the ETag, and answers 304 where whoever asks has the answer with it. */
function answerUnchanged(request: Request, response: Response, etag: string): boolean {
  response.setHeader('ETag', etag)
  if (!request.headers['if-none-match']?.includes(etag)) return false
  response.status(304).end()
  return true
}

function bodyOf({ body, uploads }: JsonRoute, request: Request): unknown {
  if (body !== undefined) return parseRequest(body, request.body)
  return uploads && uploadOf(request, uploads)
}

function uploadOf(request: Request, types: readonly string[]): Upload {
  const {
    'content-type': type = '',
    'content-encoding': encoding = 'identity',
    'content-length': length,
  } = request.headers
  return {
    type: String(request.is([...types])),
    charset: /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(type)?.[1],
    encoding: encoding.toLowerCase(),
    length: length === undefined ? undefined : Number(length),
    stream: request,
  }
}

/** As Express does, without what it works out on the way. */
function send(response: Response, status: number, answer: unknown): void {
  response.statusCode = status
  if (status === 204) {
    response.end()
    return
  }
  response.setHeader('Content-Type', 'application/json; charset=utf-8')
  response.end(JSON.stringify(answer))
}
