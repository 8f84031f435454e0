/** Who may ask: known host names only, and holders of the token where there is one. */

import { createHash, timingSafeEqual } from 'node:crypto'
import { isIP } from 'node:net'
import type { NextFunction, Request, RequestHandler, Response } from 'express'
import { refuse } from './http-errors.ts'

const COOKIE = 'hearsay_token'

/** True for addresses that only this machine can reach. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}

/**
 * Refuses requests that were sent to another name than ours (DNS rebinding: a foreign page whose name suddenly points here).
 * A server that listens on all addresses cannot know its names; there the token protects.
 */
export function allowHosts(host: string): RequestHandler {
  const isAnyHost = host === '0.0.0.0' || host === '::'
  const ownHost = isIP(host) === 6 ? `[${host}]` : host.toLowerCase()
  const allowed = new Set(['localhost', '127.0.0.1', '[::1]', ownHost])
  return (request, response, next) => {
    const asked = (request.headers.host ?? '').replace(/:\d*$/, '').toLowerCase()
    if (isAnyHost || allowed.has(asked)) return next()
    refuse(response, 403, 'host-unknown', 'This server does not answer to that host name.', `Ask for ${ownHost}.`)
  }
}

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Refuses writes that a page of another origin sent through a reader's browser. Programs send neither header. */
export function refuseForeignWrites(): RequestHandler {
  return ({ method, headers }, response, next) => {
    if (READING.has(method)) return next()
    const site = headers['sec-fetch-site']
    const isForeignSite = site !== undefined && site !== 'same-origin' && site !== 'none'
    const isForeignOrigin = headers.origin !== undefined && hostOf(headers.origin) !== headers.host?.toLowerCase()
    if (!isForeignSite && !isForeignOrigin) return next()
    refuse(
      response,
      403,
      'origin-foreign',
      'A page of another site cannot change anything here.',
      'Write from Hearsay’s own page, or without a browser.',
    )
  }
}

/** Refuses all that would change something. */
export function refuseWrites(): RequestHandler {
  return ({ method }, response, next) => {
    if (READING.has(method)) return next()
    refuse(response, 403, 'read-only', 'This server only answers questions.', 'Start one without --read-only to write.')
  }
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}

/** Asks for the token: as a bearer, or once as `?token=`, which is then kept in a cookie that no script can read. */
export function requireToken(token: string): RequestHandler {
  const isRight = (given: string | undefined) => given !== undefined && timingSafeEqual(digest(given), digest(token))
  return (request: Request, response: Response, next: NextFunction) => {
    const [scheme, bearer] = (request.headers.authorization ?? '').split(' ')
    if (scheme?.toLowerCase() === 'bearer' && isRight(bearer)) return next()
    if (isRight(cookieOf(request.headers.cookie))) return next()
    const url = new URL(request.originalUrl, 'http://local')
    if (isRight(url.searchParams.get('token') ?? undefined)) {
      url.searchParams.delete('token')
      response.cookie(COOKIE, token, { httpOnly: true, sameSite: 'strict' })
      // One leading slash only: "//host" would lead to another server.
      response.redirect(303, `/${url.pathname.replace(/^\/+/, '')}${url.search}`)
      return
    }
    response.set('WWW-Authenticate', 'Bearer')
    refuse(response, 401, 'token-missing', 'This server asks for a token.', 'Open the address that ends in ?token=…')
  }
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

function cookieOf(header = ''): string | undefined {
  const pair = header.split(/; */).find((cookie) => cookie.startsWith(`${COOKIE}=`))
  if (pair === undefined) return undefined
  try {
    return decodeURIComponent(pair.slice(COOKIE.length + 1))
  } catch {
    return undefined
  }
}
