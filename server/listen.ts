/** Listening and closing. */

import type { RequestListener } from 'node:http'
import { createServer, type Server, type ServerOptions } from 'node:http'
import { isIP } from 'node:net'
import type { Duplex } from 'node:stream'
import type { ErrorAnswer } from '../core/api.ts'
import { ConflictError, InvalidInputError } from '../core/errors.ts'

/** A server that listens. */
export interface Listening {
  /** The address to open. */
  readonly url: string
  /** Takes no more requests, finishes those under way (at most for `graceMs` milliseconds), then resolves. */
  close(graceMs: number): Promise<void>
}

/** How slow a client may be, in milliseconds: until the headers have come, until the whole request has. An upload takes its time. */
const PATIENCE: ServerOptions = { headersTimeout: 15_000, requestTimeout: 300_000, connectionsCheckingInterval: 5_000 }

/** Starts to listen; port 0 takes a free one. Throws ConflictError when the port is taken, InvalidInputError when it or the host cannot be used. */
export async function listen(
  handler: RequestListener,
  port: number,
  host: string,
  options: ServerOptions = {},
): Promise<Listening> {
  // a request without a host is refused by the application, in words
  const server = createServer({ ...PATIENCE, ...options, requireHostHeader: false }, handler)
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => refuseUnreadable(error.code, socket))
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(readableError(error, port, host)))
    server.listen(port, host, resolve)
  })
  return { url: `http://${nameOf(host)}:${portOf(server)}`, close: (graceMs) => close(server, graceMs) }
}

const UNREADABLE: ErrorAnswer = {
  error: {
    code: 'request-malformed',
    message: 'The request cannot be read, is too long, or did not come in time.',
    next: 'Check the address and the headers.',
  },
}

/** Answers what is no HTTP, has too long headers or is too slow, in the same form as everything else. */
function refuseUnreadable(code: string | undefined, socket: Duplex): void {
  if (!socket.writable || code === 'ECONNRESET') return
  const status =
    { HPE_HEADER_OVERFLOW: '431 Too Long', ERR_HTTP_REQUEST_TIMEOUT: '408 Too Slow' }[code ?? ''] ?? '400 Bad Request'
  const body = JSON.stringify(UNREADABLE)
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`,
  )
}

function close(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => server.closeAllConnections(), graceMs)
    server.close(() => {
      clearTimeout(impatience)
      resolve()
    })
  })
}

function portOf(server: Server): number {
  const address = server.address()
  return address === null || typeof address === 'string' ? 0 : address.port
}

function nameOf(host: string): string {
  if (host === '127.0.0.1') return 'localhost'
  return isIP(host) === 6 ? `[${host}]` : host
}

function readableError(error: Error & { readonly code?: string }, port: number, host: string): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new ConflictError(
        'port-taken',
        `Port ${port} is taken by another program.`,
        `Stop that program, or choose another port: --port ${port + 1}`,
      )
    case 'EACCES':
      return new InvalidInputError(
        'port-forbidden',
        `Port ${port} needs more rights.`,
        'Choose one above 1023: --port 3000',
      )
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new InvalidInputError('host-unknown', `This machine has no address ${host}.`, 'Leave out --host.')
    default:
      return error
  }
}
