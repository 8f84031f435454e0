/** Asks an application without a socket: thousands of requests a second. */

import { IncomingMessage, type RequestListener, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { type Answered, listenTo } from './check-answers.ts'

export interface Injected {
  readonly method: string
  readonly url: string
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

const PATIENCE_MS = 10_000

/** What came back. A stream of events is left when it begins. */
export function inject(listener: RequestListener, { method, url, headers, body }: Injected): Promise<Answered> {
  const request = new IncomingMessage(new Socket())
  Object.assign(request, { method, url, httpVersion: '1.1', httpVersionMajor: 1, httpVersionMinor: 1 })
  const length = body === '' ? {} : { 'content-length': String(Buffer.byteLength(body)) }
  request.headers = { host: 'localhost', ...headers, ...length }
  if (body !== '') request.push(body)
  request.push(null)
  request.complete = true
  const response = new ServerResponse(request)
  const socket = swallowingSocket()
  // what a server does for its connections
  socket.on('drain', () => response.emit('drain'))
  response.assignSocket(socket)
  return new Promise((resolve, reject) => {
    const impatience = setTimeout(() => reject(new Error(`${method} ${url} is not answered`)), PATIENCE_MS)
    listenTo(request, response, (answered) => {
      clearTimeout(impatience)
      resolve(answered)
    })
    const { write } = response
    response.write = ((...parts: Parameters<typeof write>) => {
      const isSent = write.apply(response, parts)
      const type = String(response.getHeader('content-type') ?? '')
      if (type.startsWith('text/event-stream')) {
        clearTimeout(impatience)
        resolve({ method, url, status: response.statusCode, type, body: '' })
        request.emit('close')
        response.emit('close')
      }
      return isSent
    }) as typeof write
    listener(request, response)
  })
}

function swallowingSocket(): Socket {
  const socket = new Socket()
  socket._write = (_chunk, _encoding, done) => done()
  socket._writev = (_chunks, done) => done()
  return socket
}
