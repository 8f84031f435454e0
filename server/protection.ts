/** What every request passes first: limits of length and number, and the headers that protect pages. */

import type { Request, RequestHandler } from 'express'
import { rateLimit } from 'express-rate-limit'
import helmet from 'helmet'
import { counted } from '../core/counted.ts'
import { refuse } from './http-errors.ts'

/** Longer ones are not ours. */
const MAX_ADDRESS = 8_000

/** Refuses an address that is longer than any of ours. */
export function refuseLongAddresses(): RequestHandler {
  return (request, response, next) => {
    if (request.url.length <= MAX_ADDRESS) return next()
    refuse(response, 414, 'address-too-long', 'The address is too long.', 'Ask for less at a time.')
  }
}

/** Refuses what one address of the network asks beyond so much a minute; whether the server lives may always be asked. */
export function limitRate(perMinute: number): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    skip: ({ path }) => path === '/healthz' || path === '/readyz',
    handler: (_request, response) => {
      const message = `More than ${counted(perMinute, 'request')} a minute came from your address.`
      refuse(response, 429, 'too-many-requests', message, 'Wait as long as Retry-After says, in seconds.')
    },
  })
}

/** A strict policy. Only the page that is made for it (`/?embed=1`) may be shown in a frame of another site. */
export function securityHeaders(): RequestHandler {
  const [strict, embedded] = [headers(["'none'"]), headers(['*'])]
  return (request, response, next) => (isEmbedded(request) ? embedded : strict)(request, response, next)
}

const isEmbedded = ({ path, query }: Request) => path === '/' && query.embed === '1'

function headers(frameAncestors: readonly string[]): RequestHandler {
  const isFramed = frameAncestors.includes('*')
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
        frameAncestors: [...frameAncestors],
      },
    },
    xFrameOptions: isFramed ? false : { action: 'deny' },
    // The server speaks plain HTTP; whoever puts TLS before it sets this there.
    strictTransportSecurity: false,
  })
}
