import { get } from 'node:http'
import { connect } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { errorSchema } from '../../core/api.ts'
import { listen } from '../../server/listen.ts'

test('a taken port is a conflict that names another port', async () => {
  const first = await listen((_request, response) => response.end(), 0, '127.0.0.1')
  onTestFinished(() => first.close(100))
  const port = Number(new URL(first.url).port)
  await expect(listen(() => {}, port, '127.0.0.1')).rejects.toMatchObject({
    name: 'ConflictError',
    code: 'port-taken',
    next: expect.stringContaining(`--port ${port + 1}`),
  })
})

test('an address that is not of this machine is refused', async () => {
  await expect(listen(() => {}, 0, '192.0.2.1')).rejects.toMatchObject({ code: 'host-unknown' })
})

test('closing finishes the request under way and takes no more', async () => {
  let finish: (() => void) | undefined
  const server = await listen(
    (_request, response) => {
      finish = () => response.end('whole')
    },
    0,
    '127.0.0.1',
  )
  const answer = bodyOf(server.url)
  await expect.poll(() => finish).toBeDefined()
  const closed = server.close(5_000)
  await expect(bodyOf(server.url)).rejects.toThrow('ECONNREFUSED')
  finish?.()
  expect(await answer).toBe('whole')
  await closed
})

test('a request that never ends does not keep the server open', async () => {
  let isAsked = false
  const server = await listen(
    () => {
      isAsked = true
    },
    0,
    '127.0.0.1',
  )
  const answer = bodyOf(server.url).catch((error: Error) => error.message)
  await expect.poll(() => isAsked).toBe(true)
  await server.close(50)
  expect(await answer).toBe('socket hang up')
})

test('a request without a host is left to the application, which refuses it', async () => {
  const server = await listen((request, response) => response.end(`host ${request.headers.host}`), 0, '127.0.0.1')
  onTestFinished(() => server.close(100))
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
  socket.end('GET / HTTP/1.1\r\nConnection: close\r\n\r\n')
  const chunks: Buffer[] = []
  for await (const chunk of socket) chunks.push(chunk as Buffer)
  expect(Buffer.concat(chunks).toString()).toMatch(/^HTTP\/1\.1 200 OK.*host undefined$/s)
})

test.each([
  ['no HTTP', 'hello\r\n\r\n', 400],
  ['headers without an end', `GET / HTTP/1.1\r\nA: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
  ['a request that does not end', 'GET / HTTP/1.1\r\nHost: a\r\n', 408],
])('%s is refused in the form of all errors', async (_name, sent, status) => {
  const patience = { headersTimeout: 100, requestTimeout: 200, connectionsCheckingInterval: 50 }
  const server = await listen((_request, response) => response.end(), 0, '127.0.0.1', patience)
  onTestFinished(() => server.close(100))
  const [head = '', body = ''] = (await talk(server.url, sent)).split('\r\n\r\n')
  expect(head).toContain(`HTTP/1.1 ${status}`)
  expect(errorSchema.parse(JSON.parse(body)).error.code).toBe('request-malformed')
})

/** What a server says to bytes as they are. */
function talk(url: string, sent: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(sent))
    socket.on('data', (chunk) => {
      said += chunk
    })
    socket.on('close', () => resolve(said))
    socket.on('error', reject)
  })
}

function bodyOf(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get(url, { agent: false, family: 4 }, (response) => {
      let body = ''
      response.on('data', (chunk: Buffer) => {
        body += chunk.toString()
      })
      response.on('end', () => resolve(body))
    }).on('error', reject)
  })
}
