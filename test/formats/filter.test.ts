import request from 'supertest'
import { describe, expect, test } from 'vitest'
import { graphAnswerSchema } from '../../core/api-graph.ts'
import { buildGraph } from '../../core/graph.ts'
import type { GraphExport } from '../../core/graph-types.ts'
import { ENTITY_KINDS } from '../../core/types.ts'
import { CSV } from '../../server/formats/csv.ts'
import { filterGraph, type GraphFilter, refuseOtherView, viewOf } from '../../server/formats/filter.ts'
import { GEXF } from '../../server/formats/gexf.ts'
import { GRAPH_JSON } from '../../server/formats/graph-json.ts'
import { GRAPHML } from '../../server/formats/graphml.ts'
import { xmlId } from '../../server/formats/xml.ts'
import { createPlanner } from '../../server/planner.ts'
import { snapshotOf } from '../../server/store/snapshot.ts'
import { EXTRACTIONS } from '../core/shared-articles.ts'
import { appOver } from '../server/app-over.ts'
import { openStore, storedArticle } from '../server/corpus.ts'
import { filesOf, written } from './read-all.ts'

const GRAPH = buildGraph(EXTRACTIONS)
const SNAPSHOT = snapshotOf(
  GRAPH,
  EXTRACTIONS.map((extraction) => storedArticle(extraction)),
)
const filtered = async (filter: GraphFilter) =>
  JSON.parse(await written(GRAPH_JSON, filterGraph(SNAPSHOT, filter))) as GraphExport
const dateByArticle = new Map(EXTRACTIONS.map(({ article }) => [article.key, article.date]))

test('nothing asked for is the whole graph', async () => {
  expect(await filtered({})).toEqual(GRAPH)
})

test.each<[GraphFilter]>([
  [{ kinds: ['person', 'claim'] }],
  [{ edges: ['said'] }],
  [{ kinds: ['outlet', 'article'], edges: ['cited', 'published'] }],
  [{ from: '2024-03-03' }],
  [{ to: '2024-03-02' }],
  [{ from: '2024-03', to: '2024-03-02', edges: ['reported'] }],
  [{ minConfidence: 0.95 }],
  [{ from: '2025' }],
])('%j leaves what is asked for, and no edge without its ends', async (filter) => {
  const { kinds, edges, from = '', to = '~', minConfidence = 0 } = filter
  const part = await filtered(filter)
  const keys = new Set(part.nodes.map(({ key }) => key))
  const expected = GRAPH.edges.flatMap((edge) => {
    const ends = [edge.source, edge.target].map((key) => GRAPH.nodes.find((node) => node.key === key))
    if (edges && !edges.includes(edge.attributes.kind)) return []
    if (kinds && ends.some((node) => !node || !kinds.includes(node.attributes.kind))) return []
    const evidence = edge.attributes.evidence.filter(({ article, confidence }) => {
      const date = dateByArticle.get(article) ?? ''
      return confidence >= minConfidence && date >= from && date <= `${to}~`
    })
    return evidence.length > 0 ? [{ ...edge, attributes: { ...edge.attributes, evidence } }] : []
  })
  expect(part.edges.map(({ key, attributes }) => [key, attributes.evidence])).toEqual(
    expected.map(({ key, attributes }) => [key, attributes.evidence]),
  )
  for (const { source, target } of part.edges) expect([keys.has(source), keys.has(target)]).toEqual([true, true])
  for (const { attributes } of part.nodes) if (kinds) expect(kinds).toContain(attributes.kind)
})

test.each(['bundle', 'jsonl', 'brat'] as const)('a part of a %s is refused, since it has all articles', (format) => {
  const view = 'claims'
  expect(() => refuseOtherView({ view, format, kinds: ['person'] })).toThrow(/all articles/)
  expect(() => refuseOtherView({ view, format, from: '2024-03' })).toThrow(/all articles/)
  expect(() => refuseOtherView({ view, format })).not.toThrow()
  expect(() => refuseOtherView({ view, format: 'gexf', kinds: ['person'] })).not.toThrow()
})

describe('the view of entities', () => {
  const view = 'entities'
  const folded = async (filter: GraphFilter = {}) =>
    JSON.parse(await written(GRAPH_JSON, viewOf(SNAPSHOT, { view, ...filter }))) as GraphExport

  test('has the edges that the API answers with, each with its claims and their evidence', async () => {
    const store = await openStore(null)
    await store.changeArticles({ articles: EXTRACTIONS.map((one) => storedArticle(one)), removed: [] }, createPlanner())
    const kinds = ENTITY_KINDS.join()
    const answer = await request(appOver(store)).get(`/api/graph?view=entities&limit=2000&kinds=${kinds}`)
    const shown = graphAnswerSchema.parse(answer.body).edges
    const graph = await folded()
    expect(shown.length).toBeGreaterThan(10)
    expect(graph.edges.map(({ key, attributes }) => [key, attributes.claims?.length])).toEqual(
      shown.map(({ key, weight }) => [key, weight]).sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    )
    for (const { attributes } of graph.edges) expect(attributes.evidence.length).toBeGreaterThan(0)
    expect(graph.nodes).toEqual(
      GRAPH.nodes.filter(({ attributes: { kind } }) => kind !== 'claim' && kind !== 'article'),
    )
  })

  test('may be a part: nodes and edges of some kinds, and evidence from some days', async () => {
    const people = await folded({ kinds: ['person', 'outlet'], edges: ['reported'] })
    expect(new Set(people.edges.map(({ attributes: { kind } }) => kind))).toEqual(new Set(['reported']))
    expect(new Set(people.nodes.map(({ attributes: { kind } }) => kind))).toEqual(new Set(['person', 'outlet']))
    const early = await folded({ to: '2024-03-02' })
    const ends = new Set(early.edges.flatMap(({ source, target }) => [source, target]))
    expect(early.edges.length).toBeGreaterThan(0)
    expect(early.nodes.map(({ key }) => key).sort()).toEqual([...ends].sort())
    expect((await folded({ from: '2099' })).nodes).toEqual([])
  })

  test('comes as GEXF, GraphML and CSV too, with the claims of each edge', async () => {
    const { edges } = await folded()
    const snapshot = viewOf(SNAPSHOT, { view })
    const { 'edges.csv': csv = '', 'evidence.csv': evidence = '' } = await filesOf(CSV, snapshot)
    const [gexf, graphml] = [await written(GEXF, snapshot), await written(GRAPHML, snapshot)]
    for (const { key, attributes } of edges) {
      for (const file of [gexf, graphml]) expect(file).toContain(`id="${xmlId(key)}"`)
      for (const file of [csv, evidence]) expect(file).toContain(key.replaceAll('"', '""'))
      for (const file of [gexf, graphml, csv]) expect(file).toContain(attributes.claims?.join(' | '))
    }
  })

  test.each(['bundle', 'jsonl', 'brat', 'jsonld', 'ftm'] as const)('is refused as %s', (format) => {
    expect(() => refuseOtherView({ view, format })).toThrow(/no view of entities/)
  })

  test('has no claims or articles', () => {
    expect(() => refuseOtherView({ view, format: 'csv', kinds: ['person', 'claim'] })).toThrow(/no claim nodes/)
  })
})
