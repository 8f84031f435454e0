import { createServer, request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import request from 'supertest'
import { expect, onTestFinished, test } from 'vitest'
import { errorSchema } from '../../core/api.ts'
import { FORMAT_NAMES } from '../../core/api-export.ts'
import { createPlanner } from '../../server/planner.ts'
import type { Snapshot } from '../../server/store/snapshot.ts'
import type { Store } from '../../server/store/store.ts'
import { appOver } from './app-over.ts'
import { edge, type node, openStore } from './corpus.ts'

test.each(FORMAT_NAMES)('%s comes as a file to keep', async (format) => {
  const port = await listening(await openStore())
  const response = await fetch(`http://127.0.0.1:${port}/api/export?format=${format}`)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="?hearsay[\w.-]*"?$/)
  expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(100)
})

test('a file that would be the same is not made again', async () => {
  const store = await openStore()
  const app = appOver(store)
  const ask = async (query: string, etag = '') =>
    (await request(app).get(`/api/export?${query}`).set('If-None-Match', etag)) as request.Response
  const { etag = '' } = (await ask('format=csv')).headers
  expect((await ask('format=csv', etag)).status).toBe(304)
  expect((await ask('format=csv&kinds=person', etag)).status).toBe(200)
  await store.changeArticles({ articles: [], removed: ['article:a'] }, createPlanner())
  expect((await ask('format=csv', etag)).status).toBe(200)
  expect((await ask('format=xls', etag)).headers.etag).toBeUndefined()
})

test('kinds of nodes and edges can be chosen; an edge that lost an end goes', async () => {
  const response = await request(appOver(await openStore())).get(
    '/api/export?format=json&kinds=person,claim&edges=said,reported',
  )
  const graph = JSON.parse(response.text)
  expect(new Set(graph.nodes.map((one: ReturnType<typeof node>) => one.attributes.kind))).toEqual(
    new Set(['person', 'claim']),
  )
  expect(graph.edges.map((one: ReturnType<typeof edge>) => one.attributes.kind)).toEqual(['said'])
})

test.each([
  ['format=xls', 'request-invalid'],
  ['format=csv&bom=perhaps', 'request-invalid'],
  ['kinds=nothing', 'request-invalid'],
  ['format=bundle&kinds=person', 'export-whole'],
  ['format=ftm&view=entities', 'export-view'],
  ['format=csv&view=entities&kinds=claim', 'kinds-invalid'],
])('%s is refused with the next step', async (query, code) => {
  const response = await request(appOver(await openStore())).get(`/api/export?${query}`)
  expect(response.status).toBe(400)
  expect(errorSchema.parse(response.body).error.code).toBe(code)
})

/** A store whose snapshots have edges without end, and fail after so many pages. */
function endlessStore(store: Store, failAfter: number): { readonly store: Store; readonly open: () => number } {
  let open = 0
  return {
    open: () => open,
    store: {
      ...store,
      async openSnapshot(): Promise<Snapshot> {
        const snapshot = await store.openSnapshot()
        open++
        return {
          ...snapshot,
          async *edges() {
            for (let page = 0; page < failAfter; page++) yield [edge('said', 'person:a', `claim:${page}`, 500)]
            throw new Error('broken')
          },
          async close() {
            open--
            await snapshot.close()
          },
        }
      },
    },
  }
}

/** Asks and resolves when the connection is over: how many bytes came, and whether the answer was whole. */
function fetchUntil(port: number, enough: number): Promise<{ readonly bytes: number; readonly isWhole: boolean }> {
  return new Promise((resolve) => {
    const asked = httpRequest({ port, host: '127.0.0.1', path: '/api/export?format=json' }, (response) => {
      let bytes = 0
      const end = () => resolve({ bytes, isWhole: response.complete })
      response.on('data', (piece: Buffer) => {
        bytes += piece.length
        if (bytes > enough) asked.destroy()
      })
      response.on('close', end).on('error', end)
    })
    asked.on('error', () => undefined).end()
  })
}

async function listening(store: Store): Promise<number> {
  const server = createServer(appOver(store)).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await new Promise((resolve) => server.once('listening', resolve))
  return (server.address() as AddressInfo).port
}

test('a client that goes away ends the reading of the database', async () => {
  const endless = endlessStore(await openStore(), Number.POSITIVE_INFINITY)
  const port = await listening(endless.store)
  const { isWhole } = await fetchUntil(port, 1_000_000)
  expect(isWhole).toBe(false)
  await expect.poll(endless.open).toBe(0)
})

test('a failure in the middle cuts the connection, so that the file is known not to be whole', async () => {
  const endless = endlessStore(await openStore(), 3)
  const { bytes: count, isWhole } = await fetchUntil(await listening(endless.store), Number.POSITIVE_INFINITY)
  expect(count).toBeGreaterThan(0)
  expect(isWhole).toBe(false)
  await expect.poll(endless.open).toBe(0)
})

test('a failure at the beginning is an error like others', async () => {
  const store = await openStore()
  const broken: Store = { ...store, openSnapshot: () => Promise.reject(new Error('broken')) }
  const response = await request(appOver(broken)).get('/api/export')
  expect(response.status).toBe(500)
  expect(errorSchema.parse(response.body).error.code).toBe('internal')
})

test('more exports at once than the database should hold moments for are put off', async () => {
  const endless = endlessStore(await openStore(), Number.POSITIVE_INFINITY)
  const port = await listening(endless.store)
  const clients = Array.from({ length: 4 }, () => new AbortController())
  const ask = (signal?: AbortSignal) =>
    fetch(`http://127.0.0.1:${port}/api/export?format=json`, { signal: signal ?? null })
  await Promise.all(clients.map(({ signal }) => ask(signal)))
  const refused = await ask()
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '10'])
  expect(errorSchema.parse(await refused.json()).error.code).toBe('exports-full')
  for (const client of clients) client.abort()
  await expect.poll(endless.open).toBe(0)
  const last = new AbortController()
  expect((await ask(last.signal)).status).toBe(200)
  last.abort()
})
