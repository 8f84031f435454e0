/** The HTTP face: who may ask, the routes of the table, the built page, errors. */

import compression from 'compression'
import express, { type Express, type NextFunction, type Request, type RequestHandler, type Response } from 'express'
import { NotFoundError } from '../core/errors.ts'
import { allowHosts, refuseForeignWrites, refuseWrites, requireToken } from './access.ts'
import { errorReply } from './http-errors.ts'
import type { Log } from './log.ts'
import { limitRate, refuseLongAddresses, securityHeaders } from './protection.ts'
import { mountRoutes } from './reply.ts'
import type { Route, Services } from './routes/route.ts'
import { ROUTES } from './routes/table.ts'

export interface AppOptions {
  /** What the routes work with. */
  readonly services: Services
  /** Folder of the built page. */
  readonly clientFolder: string
  /** The name or address that the server listens on. */
  readonly host: string
  /** Asked of everybody when given. */
  readonly token: string | undefined
  /** Requests that one address may send a minute; 0 for as many as it likes. */
  readonly ratePerMinute: number
  /** Refuses all that would change something. */
  readonly isReadOnly?: boolean
  readonly log: Log
  /** Milliseconds, for the duration of requests in the log. */
  readonly now: () => number
}

/** Builds the application; it listens nowhere yet. */
export function createApp({
  services,
  clientFolder,
  host,
  token,
  ratePerMinute,
  isReadOnly = false,
  log,
  now,
}: AppOptions): Express {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.use(logRequests(log, now))
  if (services.metrics !== undefined) app.use(services.metrics.watch)
  app.use(securityHeaders())
  app.use(refuseLongAddresses())
  app.use(allowHosts(host))
  if (ratePerMinute > 0) app.use(limitRate(ratePerMinute))
  app.use(refuseForeignWrites())
  if (isReadOnly) app.use(refuseWrites())
  app.use(compressOnDemand())
  const [openRoutes, otherRoutes] = [ROUTES.filter(isOpen), ROUTES.filter((route) => !isOpen(route))]
  mountRoutes(app, openRoutes, services)
  if (token !== undefined) app.use(requireToken(token))
  mountRoutes(app, otherRoutes, services)
  app.use('/api', () => {
    throw new NotFoundError('route-unknown', 'No such address in the API.', 'See the list of addresses.')
  })

  app.use(express.static(clientFolder, { setHeaders: setCaching }))
  app.use(() => {
    throw new NotFoundError('page-unknown', 'No such page.', 'Open /. If that is what you did: npm run build')
  })
  app.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
    const { status, answer } = errorReply(error)
    if (status === 500 || answer.error.code.startsWith('data-')) log.error({ error }, 'a request failed')
    if (status === 503) response.setHeader('Retry-After', RETRY_AFTER_S)
    if (response.headersSent) return next(error)
    response.removeHeader('ETag')
    response.status(status).json(answer)
  })
  return app
}

const isOpen = (route: Route) => route.isOpen === true

const RETRY_AFTER_S = 10

/** Who takes nothing compressed is not asked twice. */
function compressOnDemand(): RequestHandler {
  const compress = compression()
  return (request, response, next) => {
    if (request.headers['accept-encoding'] !== undefined) compress(request, response, next)
    else {
      response.setHeader('Vary', 'Accept-Encoding')
      next()
    }
  }
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
