/** The HTTP face: who may ask, the routes of the table, the built page, errors. */

import compression from 'compression'
import express, { type Express, type NextFunction, type Request, type RequestHandler, type Response } from 'express'
import helmet from 'helmet'
import { NotFoundError } from '../core/errors.ts'
import { allowHosts, refuseForeignWrites, refuseWrites, requireToken } from './access.ts'
import { errorReply, refuse } from './http-errors.ts'
import type { Log } from './log.ts'
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
  /** Refuses all that would change something. */
  readonly isReadOnly?: boolean
  readonly log: Log
  /** Milliseconds, for the duration of requests in the log. */
  readonly now: () => number
}

/** Builds the application; it listens nowhere yet. */
export function createApp({ services, clientFolder, host, token, isReadOnly = false, log, now }: AppOptions): Express {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.use(logRequests(log, now))
  app.use(securityHeaders())
  app.use(refuseLongAddresses())
  app.use(allowHosts(host))
  app.use(refuseForeignWrites())
  if (isReadOnly) app.use(refuseWrites())
  app.use(compression())
  const [openRoutes, otherRoutes] = [ROUTES.filter(isOpen), ROUTES.filter((route) => !isOpen(route))]
  mountRoutes(app, openRoutes, services)
  if (token !== undefined) app.use(requireToken(token))
  mountRoutes(app, otherRoutes, services)
  app.use('/api', () => {
    throw new NotFoundError('route-unknown', 'No such address in the API.', 'GET /api lists what there is.')
  })

  app.use(express.static(clientFolder, { setHeaders: setCaching }))
  app.use(() => {
    throw new NotFoundError('page-unknown', 'No such page.', 'Open /. If that is what you did: npm run build')
  })
  app.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
    const { status, answer } = errorReply(error)
    if (status === 500 || answer.error.code === 'store-failing') log.error({ error }, 'a request failed')
    if (status === 503) response.setHeader('Retry-After', RETRY_AFTER_S)
    if (response.headersSent) next(error)
    else response.status(status).json(answer)
  })
  return app
}

const isOpen = (route: Route) => route.isOpen === true

const RETRY_AFTER_S = 10

/** Longer ones are not ours. */
const MAX_ADDRESS = 8_000

function refuseLongAddresses(): RequestHandler {
  return (request, response, next) => {
    if (request.url.length <= MAX_ADDRESS) return next()
    refuse(response, 414, 'address-too-long', 'The address is too long.', 'Ask for less at a time.')
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
