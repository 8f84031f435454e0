import request from 'supertest'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { errorSchema, healthAnswerSchema } from '../../core/api.ts'
import { articleAnswerSchema, articlesAnswerSchema } from '../../core/api-articles.ts'
import {
  edgeAnswerSchema,
  graphAnswerSchema,
  type NeighboursAnswer,
  neighboursAnswerSchema,
  nodeAnswerSchema,
} from '../../core/api-graph.ts'
import { searchAnswerSchema } from '../../core/api-search.ts'
import { edgeKey } from '../../core/edges.ts'
import type { GraphChange } from '../../core/graph-rows.ts'
import { compareText } from '../../core/order.ts'
import { appOver } from './app-over.ts'
import {
  ARTICLE_KEY,
  changeOf,
  edge,
  extractionOf,
  GRAPH,
  GRAPH_EDGES,
  node,
  openStore,
  put,
  storedArticle,
} from './corpus.ts'

const id = encodeURIComponent

const SAID = encodeURIComponent(edgeKey({ kind: 'said', source: 'person:ann-lee', target: 'claim:1' }))

async function ask<Answer>(url: string, schema: z.ZodType<Answer>, graph: GraphChange | null = GRAPH): Promise<Answer> {
  const response = await request(appOver(await openStore(graph))).get(url)
  expect(response.status, response.text).toBe(200)
  return schema.parse(response.body)
}

const keysOf = (records: readonly { readonly key: string }[]) => records.map(({ key }) => key)

describe('every answer has its schema', () => {
  test.each<[string, z.ZodType]>([
    ['/healthz', healthAnswerSchema],
    ['/api/graph', graphAnswerSchema],
    ['/api/graph?kinds=person,article&edges=said&limit=2', graphAnswerSchema],
    [`/api/nodes/${id('person:ann-lee')}`, nodeAnswerSchema],
    ['/api/nodes/person:ann-lee', nodeAnswerSchema],
    [`/api/nodes/${id(ARTICLE_KEY)}`, nodeAnswerSchema],
    [`/api/nodes/${id('person:__proto__')}`, nodeAnswerSchema],
    [`/api/nodes/${id('agency:constructor')}/neighbours`, neighboursAnswerSchema],
    [
      `/api/nodes/${id('claim:1')}/neighbours?hops=3&direction=in&kinds=outlet&edges=reported&limit=1`,
      neighboursAnswerSchema,
    ],
    [`/api/edges/${SAID}`, edgeAnswerSchema],
    [`/api/edges/${id(edgeKey({ kind: 'reported', source: ARTICLE_KEY, target: 'claim:1' }))}`, edgeAnswerSchema],
    ['/api/search?q=lee', searchAnswerSchema],
    ['/api/search?q=%F0%9F%98%80%22*%20NEAR(a', searchAnswerSchema],
    ['/api/articles', articlesAnswerSchema],
    [`/api/articles/${id(ARTICLE_KEY)}`, articleAnswerSchema],
  ])('%s', async (url, schema) => {
    await ask(url, schema)
  })
})

describe('every failure has one shape', () => {
  test.each([
    ['/api/graph?limit=0', 400, 'request-invalid'],
    ['/api/graph?limit=1&limit=2', 400, 'request-invalid'],
    ['/api/graph?kinds=person,alien', 400, 'request-invalid'],
    ['/api/graph?limt=5', 400, 'parameter-unknown'],
    ['/api/nodes/person:ann-lee?a=1', 400, 'parameter-unknown'],
    [`/api/search?q=${'a'.repeat(8_000)}`, 414, 'address-too-long'],
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
    ['/none.html', 404, 'page-unknown'],
    ['/%zz', 404, 'page-unknown'],
    ['/..%2f..%2fpackage.json', 404, 'page-unknown'],
  ])('%s -> %i %s', async (url, status, code) => {
    const response = await request(appOver(await openStore())).get(url)
    expect([response.status, errorSchema.parse(response.body).error.code]).toEqual([status, code])
    expect(response.text).not.toMatch(/node_modules|select |\.ts:|at Object/)
  })

  test('an unknown parameter is answered with those that there are', async () => {
    const response = await request(appOver(await openStore())).get('/api/search?q=lee&kind=person')
    expect(errorSchema.parse(response.body).error).toMatchObject({
      message: 'Unknown: "kind".',
      next: 'Known here: q, kinds, limit, similar.',
    })
  })

  test('a method that an address does not take is refused with those that it takes', async () => {
    const app = appOver(await openStore())
    const response = await request(app).post('/api/graph').send({ a: 1 })
    expect([response.status, errorSchema.parse(response.body).error.code]).toEqual([405, 'method-unknown'])
    expect(response.headers.allow).toBe('GET, HEAD, OPTIONS')
    const options = await request(app).options('/api/graph')
    expect([options.status, options.headers.allow]).toEqual([204, 'GET, HEAD, OPTIONS'])
    const head = await request(app).head('/api/graph')
    expect([head.status, head.text, head.headers.etag]).toEqual([200, undefined, expect.stringMatching(/^W/)])
  })

  test('a fault of ours says nothing of the inside, and is logged', async () => {
    const log: string[] = []
    const store = await openStore()
    const broken = { ...store, countByKind: () => Promise.reject(new Error('select secret from /etc')) }
    const response = await request(appOver(broken, { log })).get('/api/graph')
    expect([response.status, errorSchema.parse(response.body).error.code]).toEqual([500, 'internal'])
    expect(response.text).not.toContain('secret')
    expect(log[0]).toBe('a request failed')
  })
})

describe('the overview', () => {
  test('leaves out articles and documents, and gives only edges among its nodes', async () => {
    const { nodes, edges, totals, truncated } = await ask('/api/graph', graphAnswerSchema)
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
    const { nodes, truncated } = await ask('/api/graph?limit=2', graphAnswerSchema)
    expect(keysOf(nodes)).toEqual(['claim:1', 'outlet:daily-a'])
    expect(truncated).toBe(true)
  })

  test('kinds and edges narrow it', async () => {
    const { nodes, edges } = await ask('/api/graph?kinds=outlet,article&edges=published', graphAnswerSchema)
    expect(keysOf(nodes).sort()).toEqual([ARTICLE_KEY, 'outlet:daily-a', 'outlet:reuters'])
    expect(edges).toEqual([
      {
        key: edgeKey({ kind: 'published', source: 'outlet:daily-a', target: ARTICLE_KEY }),
        kind: 'published',
        source: 'outlet:daily-a',
        target: ARTICLE_KEY,
        weight: 1,
      },
    ])
  })

  test('an empty store has an empty one', async () => {
    const { nodes, edges, totals } = await ask('/api/graph', graphAnswerSchema, null)
    expect([nodes, edges, totals.nodes]).toEqual([[], [], {}])
  })
})

describe('neighbours', () => {
  test.each<[string, string, readonly string[]]>([
    ['person:ann-lee', '', ['claim:1']],
    ['person:ann-lee', 'direction=in', []],
    ['claim:1', 'direction=in', ['outlet:reuters', 'outlet:daily-a', ARTICLE_KEY, 'person:ann-lee']],
    ['claim:1', 'direction=out', ['person:__proto__', 'agency:constructor']],
    ['claim:1', 'edges=said,about', ['person:__proto__', 'agency:constructor', 'person:ann-lee']],
    ['claim:1', 'kinds=outlet', ['outlet:reuters', 'outlet:daily-a']],
    ['person:ann-lee', 'hops=2&kinds=outlet', ['outlet:reuters', 'outlet:daily-a']],
    ['person:ann-lee', 'hops=2&direction=out', ['claim:1', 'person:__proto__', 'agency:constructor']],
    ['outlet:reuters', 'hops=2&edges=cited', ['outlet:daily-a']],
    ['document:d', 'hops=3', []],
  ])('of %s with "%s" are %j', async (key, query, expected) => {
    const { neighbours, total } = await ask(`/api/nodes/${id(key)}/neighbours?${query}`, neighboursAnswerSchema)
    expect(keysOf(neighbours)).toEqual(expected)
    expect(total).toBe(expected.length)
  })

  test('come nearest first, then by weight, then as they were reached', async () => {
    const edges = [
      edge('cited', 'outlet:a', 'outlet:light'),
      edge('cited', 'outlet:a', 'outlet:middle', 3),
      edge('cited', 'outlet:a', 'outlet:heavy', 5),
      edge('cited', 'outlet:a', 'outlet:twice', 2),
      edge('affiliated', 'outlet:twice', 'outlet:a', 2),
      edge('cited', 'outlet:light', 'outlet:far', 9),
      ...['person:a', 'person:b', 'person:c', 'person:d'].map((key) => edge('affiliated', key, 'outlet:heavy')),
    ]
    const nodes = [...new Set(edges.flatMap(({ source, target }) => [source, target]))].map((key) => node(key))
    const url = '/api/nodes/outlet:a/neighbours?hops=2'
    const { neighbours } = await ask(url, neighboursAnswerSchema, changeOf(nodes, edges))
    const people = edges.slice(-4).sort((a, b) => compareText(a.key, b.key))
    const outlets = ['heavy', 'twice', 'middle', 'light', 'far'].map((name) => `outlet:${name}`)
    expect(keysOf(neighbours)).toEqual([...outlets, ...people.map(({ source }) => source)])
  })

  test('pages together give each neighbour and each edge once', async () => {
    const app = appOver(await openStore())
    const seen: { neighbours: string[]; edges: string[]; pages: number } = { neighbours: [], edges: [], pages: 0 }
    for (let cursor: string | null = '0'; cursor !== null; seen.pages++) {
      const response = await request(app).get(`/api/nodes/claim:1/neighbours?hops=2&limit=2&cursor=${cursor}`)
      const answer: NeighboursAnswer = neighboursAnswerSchema.parse(response.body)
      seen.neighbours.push(...keysOf(answer.neighbours))
      seen.edges.push(...keysOf(answer.edges))
      cursor = answer.nextCursor
    }
    expect(seen.pages).toBe(3)
    expect(seen.neighbours.length).toBe(new Set(seen.neighbours).size)
    expect(seen.edges.sort()).toEqual(keysOf(GRAPH_EDGES).sort())
  })

  test('among neighbours a light edge of a hub is found from its other end, also from an earlier page', async () => {
    const others = Array.from({ length: 120 }, (_, index) => node(`person:${index}`))
    const light = edge('cited', 'outlet:hub', 'outlet:small')
    const graph = changeOf(
      [...others, ...['a', 'small', 'hub'].map((name) => node(`outlet:${name}`))],
      [
        edge('cited', 'outlet:a', 'outlet:small', 3),
        edge('cited', 'outlet:a', 'outlet:hub', 2),
        light,
        ...others.map(({ key }) => edge('cited', 'outlet:hub', key, 2)),
      ],
    )
    const url = '/api/nodes/outlet:a/neighbours?among=true&limit=1&cursor=1'
    const { neighbours, edges } = await ask(url, neighboursAnswerSchema, graph)
    expect(keysOf(neighbours)).toEqual(['outlet:hub'])
    expect(keysOf(edges)).toContain(light.key)
  })

  test.each([
    [500, 500, false],
    [600, 500, true],
  ])('of %i neighbours of a hub %i are given, and it says whether it was cut', async (count, given, isCut) => {
    const people = Array.from({ length: count }, (_, index) => node(`person:${index}`))
    const hub = changeOf(
      [node('outlet:hub'), ...people],
      people.map(({ key }) => edge('affiliated', key, 'outlet:hub')),
    )
    const url = '/api/nodes/outlet:hub/neighbours?limit=500'
    const { total, truncated, neighbours } = await ask(url, neighboursAnswerSchema, hub)
    expect([total, neighbours.length, truncated]).toEqual([given, given, isCut])
  })
})

describe('evidence', () => {
  test('comes with the sentence that it stands in, and who passed it on', async () => {
    const { evidence, sourceNode, stance, weight } = await ask(`/api/edges/${SAID}`, edgeAnswerSchema)
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

  test('says whom it was told to, when, and why each was decided so', async () => {
    const { evidence } = await ask(`/api/edges/${SAID}`, edgeAnswerSchema)
    expect(evidence[0]).toMatchObject({
      recipient: { key: 'outlet:reuters', kind: 'outlet', label: 'Reuters' },
      dateSaid: '2026-05-02',
      why: 'verb-deny',
      reasons: { stance: 'verb-deny' },
    })
  })

  test('a mention gives the words of its article', async () => {
    const { mentions, mentionCount, edgeCounts, roles } = await ask('/api/nodes/person:ann-lee', nodeAnswerSchema)
    expect(mentions.map(({ exact, why }) => [exact, why])).toEqual([['Ann Lee', 'rule given-name']])
    expect([mentionCount, edgeCounts, roles]).toEqual([1, { said: 1 }, ['minister of trade', 'minister']])
  })
})

test('an article comes with its readers’ comments and the names that they are signed with', async () => {
  const text = 'The bridge is safe. 2 comments bob says: Too late. I agree.'
  const from = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
  const comments = [
    { ...from('Too late.'), author: from('bob') },
    { ...from('I agree.'), author: null },
  ]
  const store = await openStore(null)
  await put(store, [storedArticle(extractionOf({ key: ARTICLE_KEY, text, comments }))], GRAPH)
  const response = await request(appOver(store)).get(`/api/articles/${id(ARTICLE_KEY)}`)
  expect(articleAnswerSchema.parse(response.body).comments).toEqual([
    { ...from('Too late.'), author: 'bob' },
    { ...from('I agree.'), author: null },
  ])
})
