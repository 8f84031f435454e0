import { createServer, get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import request from 'supertest'
import { expect, onTestFinished, test } from 'vitest'
import { createEvents } from '../../server/events.ts'
import { createMemoryStore } from '../../server/store/memory.ts'
import { appOver } from './app-over.ts'
import { changeOf, extractionOf, node, put, storedArticle } from './corpus.ts'
import { servicesOver } from './services-over.ts'

const JOB = {
  id: '1',
  state: 'waiting',
  createdAt: '',
  endedAt: null,
  total: 1,
  done: 0,
  stored: 0,
  unchanged: 0,
  setAside: 0,
  problem: null,
} as const

interface Heard {
  readonly response: IncomingMessage
  /** The events so far: name and data. */
  readonly events: [string, unknown][]
}

/** A server over a store in memory, and what listens to it. */
async function listening(options: Partial<Parameters<typeof createEvents>[0]> = {}) {
  const store = createMemoryStore()
  const events = createEvents({ readState: store.readState, lookEveryMs: 5, ...options })
  const services = { ...servicesOver(store), events }
  const server = createServer(appOver(store, { services }))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const listen = (headers: Readonly<Record<string, string>> = {}) =>
    new Promise<Heard>((resolve, reject) => {
      const asked = get(
        {
          host: '127.0.0.1',
          port,
          path: '/api/events',
          headers: { Accept: 'text/event-stream', 'Accept-Encoding': 'gzip', ...headers },
        },
        (response) => {
          const heard: Heard = { response, events: [] }
          let text = ''
          response.on('error', () => undefined)
          response.on('data', (chunk: Buffer) => {
            text += chunk.toString()
            for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
              const fields = new Map(
                text
                  .slice(0, end)
                  .split('\n')
                  .map((line) => line.split(/: ?(.*)/s) as [string, string]),
              )
              text = text.slice(end + 2)
              if (fields.has('data'))
                heard.events.push([fields.get('event') ?? '', JSON.parse(fields.get('data') ?? '')])
            }
          })
          resolve(heard)
        },
      )
      asked.on('error', reject)
    })
  const connections = () => new Promise<number>((resolve) => server.getConnections((_, count) => resolve(count)))
  const change = (key: string) => put(store, [storedArticle(extractionOf({ key }))], changeOf([node(key)], []))
  return { store, services, events, listen, connections, change }
}

test('all who listen hear the state of the graph, its changes and how far jobs are', async () => {
  const { services, listen, change } = await listening()
  const heard = [await listen(), await listen({ 'Last-Event-ID': '../../etc\u00ff' })]
  for (const { response } of heard) {
    expect(response.headers['content-type']).toBe('text/event-stream')
    expect(response.headers['content-encoding']).toBeUndefined()
  }
  await expect.poll(() => heard.map(({ events }) => events)).toEqual(heard.map(() => [['graph', { revision: '0' }]]))
  await change('article:a')
  const expected = [
    ['graph', { revision: '0' }],
    ['graph', { revision: '1' }],
  ]
  await expect.poll(() => heard.map(({ events }) => events)).toEqual(heard.map(() => expected))
  const job = { ...JOB, state: 'done', endedAt: '', done: 1, stored: 1 } as const
  services.events.tellJob(job)
  await expect.poll(() => heard.map(({ events }) => events.at(-1))).toEqual(heard.map(() => ['job', job]))
})

test('an upload is heard from its beginning to its end', async () => {
  const { store } = await listening()
  const app = appOver(store, { services: servicesOver(store) })
  let text = ''
  const stream = request(app)
    .get('/api/events?limit=4')
    .buffer(true)
    .parse((response, done) => {
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString()
      })
      response.on('end', () => done(null, text))
    })
  const ended = stream.then(() => text)
  await expect.poll(() => text).toContain('"revision":"0"')
  await request(app).post('/api/articles?wait=10').type('text/plain').send('"It is false," Ann Lee told Reuters.')
  await ended
  expect([...text.matchAll(/"state":"(\w+)"/g)].map(([, state]) => state)).toEqual(['waiting', 'done'])
  expect([...text.matchAll(/"revision":"(\d)"/g)].map(([, revision]) => revision)).toEqual(['0', '1'])
})

test('those who leave leave nothing behind', async () => {
  const { services, listen, connections, change } = await listening({ maxListeners: 30 })
  for (let round = 0; round < 4; round++) {
    const heard = await Promise.all(Array.from({ length: 25 }, () => listen()))
    for (const { response } of heard) response.destroy()
    await expect.poll(connections).toBe(0)
  }
  await change('article:a')
  services.events.tellJob(JOB)
  const last = await listen()
  await expect.poll(() => last.events).toEqual([['graph', { revision: '1' }]])
})

test('asking for the head alone opens no stream', async () => {
  const store = createMemoryStore()
  const response = await request(appOver(store, { services: servicesOver(store) })).head('/api/events')
  expect([response.status, response.headers['content-type']]).toEqual([200, 'text/event-stream'])
})

test('only so many may listen', async () => {
  const { listen } = await listening({ maxListeners: 2 })
  await listen()
  await listen()
  const { response } = await listen()
  expect([response.statusCode, response.headers['retry-after']]).toEqual([503, '10'])
})

test('who does not read is dropped before much waits for him', async () => {
  const { events, listen, connections } = await listening()
  const { response } = await listen()
  response.pause()
  const problem = { code: 'x', message: 'x'.repeat(100_000), next: 'x' }
  const job = { ...JOB, problem }
  await expect
    .poll(
      async () => {
        for (let count = 0; count < 20; count++) events.tellJob(job)
        return connections()
      },
      { timeout: 10_000 },
    )
    .toBe(0)
})

test('a heartbeat is heard, and the end of the server ends the streams', async () => {
  const { events, listen } = await listening({ heartbeatMs: 10 })
  const { response } = await listen()
  let text = ''
  response.on('data', (chunk: Buffer) => {
    text += chunk.toString()
  })
  await expect.poll(() => text).toMatch(/^:/m)
  events.close()
  await expect.poll(() => response.complete).toBe(true)
})
