/** The HTTP face: each route parses, asks and replies. */

import compression from 'compression'
import express, { type Express, type NextFunction, type Request, type RequestHandler, type Response } from 'express'
import helmet from 'helmet'
import { NotFoundError } from '../core/errors.ts'
import { allowHosts, requireToken } from './access.ts'
import { errorReply } from './http-errors.ts'
import type { Log } from './log.ts'
import { answerArticle, answerArticles } from './routes/articles.ts'
import { answerChain, answerClaim, answerClaims } from './routes/claims.ts'
import { answerEdge } from './routes/edges.ts'
import { answerExport } from './routes/export.ts'
import { answerGraph } from './routes/graph.ts'
import { answerHealth } from './routes/health.ts'
import { answerNeighbours } from './routes/neighbours.ts'
import { answerNode } from './routes/nodes.ts'
import { answerSearch } from './routes/search.ts'
import { sendFile } from './send-file.ts'
import type { Store } from './store/store.ts'

export interface AppOptions {
  readonly store: Store
  /** Folder of the built page. */
  readonly clientFolder: string
  /** The name or address that the server listens on. */
  readonly host: string
  /** Asked of everybody when given. */
  readonly token: string | undefined
  readonly version: string
  readonly log: Log
  /** Milliseconds, for the duration of requests in the log. */
  readonly now: () => number
}

/** Builds the application; it listens nowhere yet. */
export function createApp({ store, clientFolder, host, token, version, log, now }: AppOptions): Express {
  const app = express()
  app.disable('x-powered-by')
  app.use(logRequests(log, now))
  app.use(securityHeaders())
  app.use(allowHosts(host))
  app.use(compression())
  app.get(
    '/healthz',
    reply(() => answerHealth(store, version)),
  )
  if (token !== undefined) app.use(requireToken(token))

  app.get(
    '/api/graph',
    reply(({ query }) => answerGraph(store, query)),
  )
  app.get(
    '/api/nodes/:id',
    reply(({ params }) => answerNode(store, params.id)),
  )
  app.get(
    '/api/nodes/:id/neighbours',
    reply(({ params, query }) => answerNeighbours(store, params.id, query)),
  )
  app.get(
    '/api/edges/:id',
    reply(({ params }) => answerEdge(store, params.id)),
  )
  app.get(
    '/api/claims',
    reply(({ query }) => answerClaims(store, query)),
  )
  app.get(
    '/api/claims/:id',
    reply(({ params }) => answerClaim(store, params.id)),
  )
  app.get(
    '/api/claims/:id/chain',
    reply(({ params }) => answerChain(store, params.id)),
  )
  app.get(
    '/api/search',
    reply(({ query }) => answerSearch(store, query)),
  )
  app.get(
    '/api/articles',
    reply(({ query }) => answerArticles(store, query)),
  )
  app.get(
    '/api/articles/:id',
    reply(({ params }) => answerArticle(store, params.id)),
  )
  app.get('/api/export', ({ query }, response) => sendFile(response, answerExport(store, query)))
  app.use('/api', () => {
    throw new NotFoundError('route-unknown', 'No such address in the API.', 'The README lists the addresses.')
  })

  app.use(express.static(clientFolder, { setHeaders: setCaching }))
  app.use(() => {
    throw new NotFoundError('page-unknown', 'No such page.', 'Open /. If that is what you did: npm run build')
  })
  app.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
    const { status, answer } = errorReply(error)
    if (status >= 500) log.error({ error }, 'a request failed')
    if (response.headersSent) next(error)
    else response.status(status).json(answer)
  })
  return app
}

type Asked = Pick<Request, 'params' | 'query'>

/** A handler that knows nothing of the framework, as one of the framework's. Express adds the ETag and answers 304. */
function reply(answer: (request: Asked) => Promise<object>): RequestHandler {
  return async (request, response) => {
    const body = await answer(request)
    response.set('Cache-Control', 'no-cache').json(body)
  }
}

function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        workerSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // The server speaks plain HTTP; whoever puts TLS before it sets this there.
    strictTransportSecurity: false,
  })
}

/** Files under /assets/ carry a hash in their name and never change. */
function setCaching(response: { setHeader(name: string, value: string): unknown }, path: string): void {
  const isHashed = /[\\/]assets[\\/]/.test(path)
  response.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
}

function logRequests(log: Log, now: () => number): RequestHandler {
  return (request, response, next) => {
    const startedAt = now()
    // The path without its query, which may hold a token.
    const { method, path } = request
    response.on('finish', () => {
      log.info({ method, path, status: response.statusCode, durationMs: Math.round(now() - startedAt) }, 'request')
    })
    next()
  }
}
