/** The views of the graph, filters by evidence, and edges in pages, as the API answers them. */

import request from 'supertest'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { edgeAnswerSchema, graphAnswerSchema, neighboursAnswerSchema } from '../../core/api-graph.ts'
import type { GraphChange } from '../../core/graph-rows.ts'
import type { GraphEdge } from '../../core/graph-types.ts'
import type { Store } from '../../server/store/store.ts'
import { appOver } from './app-over.ts'
import { ARTICLE_KEY, changeOf, edge, extractionOf, node, openStore, put, storedArticle } from './corpus.ts'

const id = encodeURIComponent

/** An edge with one piece of evidence of an article, passed on by some. */
function from(article: string, one: GraphEdge, via: readonly string[] = [], confidence = 0.9): GraphEdge {
  const [evidence] = one.attributes.evidence
  if (!evidence) throw new Error('no evidence')
  return { ...one, attributes: { ...one.attributes, evidence: [{ ...evidence, article, via, confidence }] } }
}

const OTHER = 'article:b'

/** Ann speaks of the agency in A's article of May, which has it from Reuters; Bob of Ann in B's article of June. */
async function openTwoArticles(): Promise<Store> {
  return openMayAndJune(
    changeOf(
      [
        node(ARTICLE_KEY, { kind: 'article' }),
        node(OTHER, { kind: 'article' }),
        ...['person:ann', 'person:bob', 'agency:x', 'outlet:a', 'outlet:b', 'outlet:reuters'].map((key) => node(key)),
        node('claim:1'),
        node('claim:2'),
      ],
      [
        from(ARTICLE_KEY, edge('said', 'person:ann', 'claim:1'), ['outlet:reuters']),
        from(ARTICLE_KEY, edge('about', 'claim:1', 'agency:x')),
        from(ARTICLE_KEY, edge('reported', 'outlet:reuters', 'claim:1'), ['outlet:reuters']),
        from(OTHER, edge('said', 'person:bob', 'claim:2'), [], 0.4),
        from(OTHER, edge('about', 'claim:2', 'person:ann')),
        from(ARTICLE_KEY, edge('published', 'outlet:a', ARTICLE_KEY)),
        from(OTHER, edge('published', 'outlet:b', OTHER)),
      ],
    ),
  )
}

/** A store with an article of May and one of June. */
async function openMayAndJune(change: GraphChange): Promise<Store> {
  const store = await openStore(null)
  const articles = [
    extractionOf({ key: ARTICLE_KEY, date: '2026-05-03' }),
    extractionOf({ key: OTHER, date: '2026-06-01' }),
  ]
  await put(
    store,
    articles.map((one) => storedArticle(one)),
    change,
  )
  return store
}

async function ask<Answer>(url: string, schema: z.ZodType<Answer>, store?: Store): Promise<Answer> {
  const response = await request(appOver(store ?? (await openTwoArticles()))).get(url)
  expect(response.status, response.text).toBe(200)
  return schema.parse(response.body)
}

const told = (edges: readonly { readonly kind: string; readonly source: string; readonly target: string }[]) =>
  edges.map(({ kind, source, target }) => `${source} ${kind} ${target}`).sort()

describe('the view of entities', () => {
  test('folds claims into who said something about whom, who reported whom, who cited whom', async () => {
    const { nodes, edges } = await ask('/api/graph?view=entities', graphAnswerSchema)
    expect(told(edges)).toEqual([
      'outlet:a cited outlet:reuters',
      'outlet:a reported person:ann',
      'outlet:b reported person:bob',
      'outlet:reuters reported person:ann',
      'person:ann said agency:x',
      'person:bob said person:ann',
    ])
    expect(edges.every(({ claims, weight }) => claims?.total === 1 && weight === 1)).toBe(true)
    expect(nodes.some(({ kind }) => kind === 'claim' || kind === 'article')).toBe(false)
  })

  test.each([
    ['edges=cited', ['outlet:a cited outlet:reuters']],
    ['edges=affiliated', []],
    ['from=2026-06&edges=said', ['person:bob said person:ann']],
    ['to=2026-05&edges=said', ['person:ann said agency:x']],
    ['minConfidence=0.5&edges=said', ['person:ann said agency:x']],
    ['kinds=person', ['person:bob said person:ann']],
  ])('with %s has %j', async (query, expected) => {
    expect(told((await ask(`/api/graph?view=entities&${query}`, graphAnswerSchema)).edges)).toEqual(expected)
  })

  test('its edges have an address, with their claims and the words', async () => {
    const store = await openTwoArticles()
    const { edges } = await ask('/api/graph?view=entities', graphAnswerSchema, store)
    for (const { key, kind, source, target } of edges) {
      const answer = await ask(`/api/edges/${id(key)}`, edgeAnswerSchema, store)
      expect([answer.kind, answer.source, answer.target]).toEqual([kind, source, target])
      expect(answer.claims).toHaveLength(1)
      expect(answer.evidence).toHaveLength(1)
      expect(answer.evidence[0]?.passage?.text).toBe('Ann Lee denied the report on Monday.')
    }
  })

  test.each(['folded:["said","person:ann","person:bob"]', 'folded:["said"]', 'folded:[', 'folded:["about","a","b"]'])(
    'there is no edge %s',
    async (key) => {
      const response = await request(appOver(await openTwoArticles())).get(`/api/edges/${id(key)}`)
      expect([response.status, response.body.error.code]).toEqual([404, 'edge-unknown'])
    },
  )

  test('has no claims as nodes', async () => {
    const response = await request(appOver(await openTwoArticles())).get('/api/graph?view=entities&kinds=claim')
    expect([response.status, response.body.error.code]).toEqual([400, 'kinds-invalid'])
  })
})

describe('filters by evidence', () => {
  test.each([
    ['from=2026-05-04', ['claim:2 about person:ann', 'person:bob said claim:2']],
    ['from=2026-05-04&minConfidence=0.5', ['claim:2 about person:ann']],
    ['to=2026-05&edges=said', ['person:ann said claim:1']],
    ['from=2027', []],
  ])('leave of the graph with %s only %j and the nodes at its ends', async (query, expected) => {
    const { nodes, edges } = await ask(`/api/graph?${query}`, graphAnswerSchema)
    expect(told(edges)).toEqual(expected)
    const ends = new Set(edges.flatMap(({ source, target }) => [source, target]))
    expect(new Set(nodes.map(({ key }) => key))).toEqual(ends)
  })

  test('hold for a walk too', async () => {
    const url = '/api/nodes/person:ann/neighbours?hops=2&from=2026-06'
    const { neighbours } = await ask(url, neighboursAnswerSchema)
    expect(neighbours.map(({ key }) => key)).toEqual(['claim:2', 'person:bob'])
  })

  test.each([
    ['', ['claim:1 contradicts claim:2 1', 'person:ann said claim:1 2', 'person:ann said claim:2 1']],
    ['&edges=said', ['person:ann said claim:1 2', 'person:ann said claim:2 1']],
    ['&to=2026-05', ['person:ann said claim:1 1', 'person:ann said claim:2 1']],
    ['&minConfidence=0.5', ['person:ann said claim:1 1', 'person:ann said claim:2 1']],
    ['&from=2026-06', ['person:ann said claim:1 1']],
  ])('and for the edges among neighbours (%s), with the evidence that they leave', async (query, expected) => {
    const store = await openMayAndJune(
      changeOf(
        [
          node(ARTICLE_KEY, { kind: 'article' }),
          node(OTHER, { kind: 'article' }),
          node('person:ann'),
          node('claim:1'),
          node('claim:2'),
        ],
        [
          from(ARTICLE_KEY, edge('said', 'person:ann', 'claim:1')),
          from(OTHER, edge('said', 'person:ann', 'claim:1'), [], 0.4),
          from(ARTICLE_KEY, edge('said', 'person:ann', 'claim:2')),
          from(OTHER, edge('contradicts', 'claim:1', 'claim:2'), [], 0.4),
        ],
      ),
    )
    const url = `/api/nodes/person:ann/neighbours?among=true${query}`
    const { edges } = await ask(url, neighboursAnswerSchema, store)
    expect(edges.map(({ kind, source, target, weight }) => `${source} ${kind} ${target} ${weight}`).sort()).toEqual(
      expected,
    )
  })

  test('count in the weight of an edge the evidence that they leave', async () => {
    const store = await openStore(
      changeOf([node('outlet:a'), node('outlet:b')], [edge('cited', 'outlet:a', 'outlet:b', 3)]),
    )
    const weights = async (query: string) =>
      (await ask(`/api/graph?${query}`, graphAnswerSchema, store)).edges.map(({ weight }) => weight)
    expect([await weights(''), await weights('to=2026-05'), await weights('to=2026-04')]).toEqual([[3], [3], []])
  })
})

test('nodes that are linked among each other are of one community, others of another', async () => {
  const group = (name: string) => [1, 2, 3].map((index) => `person:${name}${index}`)
  const links = (keys: readonly string[]) =>
    keys.flatMap((one, index) => keys.slice(index + 1).map((other) => edge('cited', one, other)))
  const [a, b] = [group('a'), group('b')]
  const store = await openStore(
    changeOf(
      [...a, ...b].map((key) => node(key)),
      [...links(a), ...links(b)],
    ),
  )
  const { nodes } = await ask('/api/graph', graphAnswerSchema, store)
  const communities = (keys: readonly string[]) =>
    new Set(nodes.filter(({ key }) => keys.includes(key)).map(({ community }) => community))
  expect([communities(a), communities(b)]).toEqual([new Set([1]), new Set([2])])
})

test('the evidence of an edge comes in pages', async () => {
  const many = edge('cited', 'outlet:a', 'outlet:b', 7)
  const store = await openStore(changeOf([node('outlet:a'), node('outlet:b')], [many]))
  const seen: unknown[] = []
  let pages = 0
  for (let cursor: string | null = '0'; cursor !== null; pages++) {
    const url: string = `/api/edges/${id(many.key)}?limit=3&cursor=${cursor}`
    const { evidence, total, nextCursor } = await ask(url, edgeAnswerSchema, store)
    expect(total).toBe(7)
    seen.push(...evidence.map(({ span }) => span?.start))
    cursor = nextCursor
  }
  expect([pages, seen.length, new Set(seen).size]).toEqual([3, 7, 7])
})

test('of hubs the heaviest edges are walked, and it says how much was left out', async () => {
  const people = Array.from({ length: 600 }, (_, index) => node(`person:${index}`))
  const hub = changeOf(
    [node('outlet:hub'), ...people],
    people.map(({ key }, index) => edge('affiliated', key, 'outlet:hub', index === 599 ? 3 : 1)),
  )
  const store = await openStore(hub)
  const answer = await ask('/api/nodes/outlet:hub/neighbours?limit=1', neighboursAnswerSchema, store)
  expect([answer.neighbours[0]?.key, answer.total, answer.truncated]).toEqual(['person:599', 500, true])
  expect(answer.omitted).toEqual({ nodes: 1, edges: 100 })
  const graph = await ask('/api/graph?limit=100', graphAnswerSchema, store)
  expect([graph.truncated, graph.omitted.nodes, graph.omitted.hubs]).toEqual([true, 501, 1])
})
