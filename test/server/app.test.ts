import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import request from 'supertest'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import * as api from '../../core/api.ts'
import { createApp } from '../../server/app.ts'
import type { Store } from '../../server/store/store.ts'
import { ARTICLE_KEY, edge, GRAPH, laidOut, node, openStore, temporaryFolder } from './corpus.ts'

const id = encodeURIComponent

/** The application over a store; nothing listens on a fixed port. */
function appOver(
  store: Store,
  options: { readonly token?: string; readonly host?: string; readonly log?: string[] } = {},
) {
  const clientFolder = temporaryFolder()
  mkdirSync(join(clientFolder, 'assets'))
  writeFileSync(join(clientFolder, 'index.html'), '<!doctype html><title>Hearsay</title>')
  writeFileSync(join(clientFolder, 'assets', 'main-1a2b.js'), 'export {}')
  return createApp({
    store,
    clientFolder,
    host: options.host ?? '127.0.0.1',
    token: options.token,
    version: '1.2.3',
    log: {
      info: (fields, message) => options.log?.push(`${message} ${JSON.stringify(fields)}`),
      error: (_fields, message) => options.log?.push(message),
    },
    now: () => 0,
  })
}

async function ask<Answer>(url: string, schema: z.ZodType<Answer>, graph = GRAPH): Promise<Answer> {
  const response = await request(appOver(await openStore(graph))).get(url)
  expect(response.status, response.text).toBe(200)
  return schema.parse(response.body)
}

const keysOf = (records: readonly { readonly key: string }[]) => records.map(({ key }) => key)

describe('every answer has its schema', () => {
  test.each<[string, z.ZodType]>([
    ['/healthz', api.healthAnswerSchema],
    ['/api/graph', api.graphAnswerSchema],
    ['/api/graph?kinds=person,article&edges=said&limit=2', api.graphAnswerSchema],
    [`/api/nodes/${id('person:ann-lee')}`, api.nodeAnswerSchema],
    ['/api/nodes/person:ann-lee', api.nodeAnswerSchema],
    [`/api/nodes/${id(ARTICLE_KEY)}`, api.nodeAnswerSchema],
    [`/api/nodes/${id('person:__proto__')}`, api.nodeAnswerSchema],
    [`/api/nodes/${id('agency:constructor')}/neighbours`, api.neighboursAnswerSchema],
    [
      `/api/nodes/${id('claim:1')}/neighbours?hops=3&direction=in&kinds=outlet&edges=reported&limit=1`,
      api.neighboursAnswerSchema,
    ],
    [`/api/edges/${id('said|person:ann-lee|claim:1')}`, api.edgeAnswerSchema],
    [`/api/edges/${id(`reported|${ARTICLE_KEY}|claim:1`)}`, api.edgeAnswerSchema],
    ['/api/search?q=lee', api.searchAnswerSchema],
    ['/api/search?q=%F0%9F%98%80%22*%20NEAR(a', api.searchAnswerSchema],
    ['/api/articles', api.articlesAnswerSchema],
    [`/api/articles/${id(ARTICLE_KEY)}`, api.articleAnswerSchema],
  ])('%s', async (url, schema) => {
    await ask(url, schema)
  })
})

describe('every failure has one shape', () => {
  test.each([
    ['/api/graph?limit=0', 400, 'request-invalid'],
    ['/api/graph?limit=1&limit=2', 400, 'request-invalid'],
    ['/api/graph?kinds=person,alien', 400, 'request-invalid'],
    ['/api/nodes/person:nobody', 404, 'node-unknown'],
    ['/api/nodes/person:nobody/neighbours', 404, 'node-unknown'],
    ['/api/nodes/constructor', 404, 'node-unknown'],
    ['/api/nodes/%zz', 400, 'request-malformed'],
    ['/api/nodes/%ff', 400, 'request-malformed'],
    [`/api/nodes/${'x'.repeat(1_001)}`, 400, 'request-invalid'],
    ['/api/nodes/person:ann-lee/neighbours?hops=4', 400, 'request-invalid'],
    ['/api/nodes/person:ann-lee/neighbours?direction=up', 400, 'request-invalid'],
    ['/api/nodes/person:ann-lee/neighbours?cursor=-1', 400, 'cursor-invalid'],
    ['/api/edges/none', 404, 'edge-unknown'],
    ['/api/search', 400, 'request-invalid'],
    ['/api/search?q=%20', 400, 'request-invalid'],
    [`/api/search?q=${'a'.repeat(201)}`, 400, 'request-invalid'],
    ['/api/articles?cursor=abc', 400, 'cursor-invalid'],
    ['/api/articles/none', 404, 'article-unknown'],
    ['/api/none', 404, 'route-unknown'],
    ['/api', 404, 'route-unknown'],
    ['/none.html', 404, 'page-unknown'],
    ['/%zz', 404, 'page-unknown'],
    ['/..%2f..%2fpackage.json', 404, 'page-unknown'],
  ])('%s -> %i %s', async (url, status, code) => {
    const response = await request(appOver(await openStore())).get(url)
    expect([response.status, api.errorSchema.parse(response.body).error.code]).toEqual([status, code])
    expect(response.text).not.toMatch(/node_modules|select |\.ts:|at Object/)
  })

  test('a method that no address takes is an unknown address', async () => {
    const response = await request(appOver(await openStore()))
      .post('/api/graph')
      .send({ a: 1 })
    expect([response.status, api.errorSchema.parse(response.body).error.code]).toEqual([404, 'route-unknown'])
  })

  test('a fault of ours says nothing of the inside, and is logged', async () => {
    const log: string[] = []
    const store = await openStore()
    const broken = { ...store, countByKind: () => Promise.reject(new Error('select secret from /etc')) }
    const response = await request(appOver(broken, { log })).get('/api/graph')
    expect([response.status, api.errorSchema.parse(response.body).error.code]).toEqual([500, 'internal'])
    expect(response.text).not.toContain('secret')
    expect(log[0]).toBe('a request failed')
  })
})

describe('the overview', () => {
  test('leaves out articles and documents, and gives only edges among its nodes', async () => {
    const { nodes, edges, totals, truncated } = await ask('/api/graph', api.graphAnswerSchema)
    expect(new Set(nodes.map(({ kind }) => kind))).toEqual(new Set(['claim', 'outlet', 'person', 'agency']))
    expect(edges.every(({ source, target }) => source !== ARTICLE_KEY && target !== ARTICLE_KEY)).toBe(true)
    expect(edges).toHaveLength(6)
    expect(totals).toEqual({
      articles: 1,
      nodes: { person: 2, agency: 1, outlet: 2, claim: 1, document: 1, article: 1 },
      edges: { said: 1, reported: 3, about: 2, cited: 1, published: 1 },
    })
    expect(truncated).toBe(false)
  })

  test('begins with what has most links in most articles, and says when there is more', async () => {
    const { nodes, truncated } = await ask('/api/graph?limit=2', api.graphAnswerSchema)
    expect(keysOf(nodes)).toEqual(['claim:1', 'outlet:reuters'])
    expect(truncated).toBe(true)
  })

  test('kinds and edges narrow it', async () => {
    const { nodes, edges } = await ask('/api/graph?kinds=outlet,article&edges=published', api.graphAnswerSchema)
    expect(keysOf(nodes).sort()).toEqual([ARTICLE_KEY, 'outlet:daily-a', 'outlet:reuters'])
    expect(edges).toEqual([
      {
        key: `published|outlet:daily-a|${ARTICLE_KEY}`,
        kind: 'published',
        source: 'outlet:daily-a',
        target: ARTICLE_KEY,
        weight: 1,
      },
    ])
  })

  test('an empty store has an empty one', async () => {
    const { nodes, edges, totals } = await ask('/api/graph', api.graphAnswerSchema, laidOut([], []))
    expect([nodes, edges, totals.nodes]).toEqual([[], [], {}])
  })
})

describe('neighbours', () => {
  test.each<[string, string, readonly string[]]>([
    ['person:ann-lee', '', ['claim:1']],
    ['person:ann-lee', 'direction=in', []],
    ['claim:1', 'direction=in', ['outlet:reuters', ARTICLE_KEY, 'outlet:daily-a', 'person:ann-lee']],
    ['claim:1', 'direction=out', ['agency:constructor', 'person:__proto__']],
    ['claim:1', 'edges=said,about', ['agency:constructor', 'person:__proto__', 'person:ann-lee']],
    ['claim:1', 'kinds=outlet', ['outlet:reuters', 'outlet:daily-a']],
    ['person:ann-lee', 'hops=2&kinds=outlet', ['outlet:reuters', 'outlet:daily-a']],
    ['person:ann-lee', 'hops=2&direction=out', ['claim:1', 'agency:constructor', 'person:__proto__']],
    ['outlet:reuters', 'hops=2&edges=cited', ['outlet:daily-a']],
    ['document:d', 'hops=3', []],
  ])('of %s with "%s" are %j', async (key, query, expected) => {
    const { neighbours, total } = await ask(`/api/nodes/${id(key)}/neighbours?${query}`, api.neighboursAnswerSchema)
    expect(keysOf(neighbours)).toEqual(expected)
    expect(total).toBe(expected.length)
  })

  test('pages together give each neighbour and each edge once', async () => {
    const app = appOver(await openStore())
    const seen: { neighbours: string[]; edges: string[]; pages: number } = { neighbours: [], edges: [], pages: 0 }
    for (let cursor: string | null = '0'; cursor !== null; seen.pages++) {
      const response = await request(app).get(`/api/nodes/claim:1/neighbours?hops=2&limit=2&cursor=${cursor}`)
      const answer: api.NeighboursAnswer = api.neighboursAnswerSchema.parse(response.body)
      seen.neighbours.push(...keysOf(answer.neighbours))
      seen.edges.push(...keysOf(answer.edges))
      cursor = answer.nextCursor
    }
    expect(seen.pages).toBe(3)
    expect(seen.neighbours.length).toBe(new Set(seen.neighbours).size)
    expect(seen.edges.sort()).toEqual(keysOf(GRAPH.graph.edges).sort())
  })

  test.each([
    [500, 500, false],
    [600, 500, true],
  ])('of %i neighbours of a hub %i are given, and it says whether it was cut', async (count, given, isCut) => {
    const people = Array.from({ length: count }, (_, index) => node(`person:${index}`))
    const hub = laidOut(
      [node('outlet:hub'), ...people],
      people.map(({ key }) => edge('affiliated', key, 'outlet:hub')),
    )
    const url = '/api/nodes/outlet:hub/neighbours?limit=500'
    const { total, truncated, neighbours } = await ask(url, api.neighboursAnswerSchema, hub)
    expect([total, neighbours.length, truncated]).toEqual([given, given, isCut])
  })
})

describe('evidence', () => {
  test('comes with the sentence that it stands in, and who passed it on', async () => {
    const { evidence, sourceNode, stance, weight } = await ask(
      `/api/edges/${id('said|person:ann-lee|claim:1')}`,
      api.edgeAnswerSchema,
    )
    expect([sourceNode.label, stance, weight]).toEqual(['Ann Lee', 'denied', 1])
    expect(evidence[0]?.article).toEqual({
      key: ARTICLE_KEY,
      label: 'Talks fail',
      date: '2026-05-03',
      publisher: 'Daily A',
    })
    expect(evidence[0]?.passage?.text).toBe('Ann Lee denied the report on Monday.')
    expect(evidence[0]?.via).toEqual([{ key: 'outlet:reuters', kind: 'outlet', label: 'Reuters' }])
  })

  test('a mention gives the words of its article', async () => {
    const { mentions, mentionCount, edgeCounts } = await ask('/api/nodes/person:ann-lee', api.nodeAnswerSchema)
    expect([mentions.map(({ exact }) => exact), mentionCount, edgeCounts]).toEqual([['Ann Lee'], 1, { said: 1 }])
  })
})

describe('HTTP', () => {
  test('an answer that did not change is not sent again', async () => {
    const app = appOver(await openStore())
    const first = await request(app).get('/api/graph')
    const again = await request(app)
      .get('/api/graph')
      .set('If-None-Match', first.headers.etag ?? '')
    expect([first.status, again.status, again.text]).toEqual([200, 304, ''])
  })

  test('long answers are compressed', async () => {
    const response = await request(appOver(await openStore()))
      .get('/api/graph')
      .set('Accept-Encoding', 'gzip')
    expect(response.headers['content-encoding']).toBe('gzip')
  })

  test('pages and answers carry a strict policy', async () => {
    const { headers } = await request(appOver(await openStore())).get('/')
    expect(headers['content-security-policy']).toBe(
      "default-src 'self';img-src 'self' data: blob:;worker-src 'self' blob:;object-src 'none';base-uri 'none';form-action 'self';frame-ancestors 'none'",
    )
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['x-powered-by']).toBeUndefined()
  })

  test.each([
    ['/', 'no-cache'],
    ['/index.html', 'no-cache'],
    ['/assets/main-1a2b.js', 'public, max-age=31536000, immutable'],
    ['/api/graph', 'no-cache'],
  ])('%s is cached as "%s"', async (url, expected) => {
    const { status, headers } = await request(appOver(await openStore())).get(url)
    expect([status, headers['cache-control']]).toEqual([200, expected])
  })

  test.each([
    ['localhost:3000', '127.0.0.1', 200],
    ['LOCALHOST', '127.0.0.1', 200],
    ['127.0.0.1:1', '127.0.0.1', 200],
    ['[::1]:3000', '127.0.0.1', 200],
    ['news.example', 'news.example', 200],
    ['evil.example', '127.0.0.1', 403],
    ['localhost.evil.example', '127.0.0.1', 403],
    ['127.0.0.1.evil.example:3000', '127.0.0.1', 403],
    ['news.example', '0.0.0.0', 200],
  ])('asked as %s while listening on %s -> %i', async (name, host, status) => {
    const app = appOver(await openStore(), { host })
    for (const url of ['/', '/api/graph', '/healthz']) {
      const response = await request(app).get(url).set('Host', name)
      expect(response.status).toBe(status)
      if (status !== 200) expect(api.errorSchema.parse(response.body).error.code).toBe('host-unknown')
    }
  })

  test('the log names the path but not the query, which may hold a secret', async () => {
    const log: string[] = []
    await request(appOver(await openStore(), { log })).get('/api/search?q=secret')
    expect(log).toEqual(['request {"method":"GET","path":"/api/search","status":200,"durationMs":0}'])
  })
})

describe('the token', () => {
  const token = 'open-sesame-open-sesame'

  test.each<[string, Readonly<Record<string, string>>, string, number]>([
    ['nothing', {}, '/api/graph', 401],
    ['nothing', {}, '/', 401],
    ['nothing', {}, '/healthz', 200],
    ['a bearer', { Authorization: `Bearer ${token}` }, '/api/graph', 200],
    ['a wrong bearer', { Authorization: 'Bearer wrong' }, '/api/graph', 401],
    ['another scheme', { Authorization: `Basic ${token}` }, '/api/graph', 401],
    ['a cookie', { Cookie: `a=b; hearsay_token=${token}` }, '/', 200],
    ['a wrong cookie', { Cookie: 'hearsay_token=%zz' }, '/', 401],
    ['a wrong query', {}, '/?token=wrong', 401],
    ['the query', {}, `/?token=${token}&sel=a`, 303],
  ])('%s %j for %s -> %i', async (_name, headers, url, status) => {
    const response = await request(appOver(await openStore(), { token }))
      .get(url)
      .set(headers)
    expect(response.status).toBe(status)
    if (status === 401) expect(api.errorSchema.parse(response.body).error.code).toBe('token-missing')
  })

  test('the query sets a cookie that scripts cannot read, and goes on without the token, never to another server', async () => {
    const app = appOver(await openStore(), { token })
    const response = await request(app).get(`/?token=${token}&sel=a`)
    expect(response.headers.location).toBe('/?sel=a')
    expect(response.headers['set-cookie']?.[0]).toMatch(
      /^hearsay_token=open-sesame-open-sesame;.*HttpOnly; SameSite=Strict$/,
    )
    expect((await request(app).get(`//evil.example/?token=${token}`)).headers.location).not.toMatch(/^\/\/|evil/)
  })
})
