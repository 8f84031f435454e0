/** Listening and closing. */

import type { RequestListener } from 'node:http'
import { createServer, type Server } from 'node:http'
import { isIP } from 'node:net'
import { ConflictError, InvalidInputError } from '../core/errors.ts'

/** A server that listens. */
export interface Listening {
  /** The address to open. */
  readonly url: string
  /** Takes no more requests, finishes those under way (at most for `graceMs` milliseconds), then resolves. */
  close(graceMs: number): Promise<void>
}

/** Starts to listen; port 0 takes a free one. Throws ConflictError when the port is taken, InvalidInputError when it or the host cannot be used. */
export async function listen(handler: RequestListener, port: number, host: string): Promise<Listening> {
  const server = createServer(handler)
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(readableError(error, port, host)))
    server.listen(port, host, resolve)
  })
  return { url: `http://${nameOf(host)}:${portOf(server)}`, close: (graceMs) => close(server, graceMs) }
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
