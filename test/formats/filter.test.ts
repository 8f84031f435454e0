import { expect, test } from 'vitest'
import { buildGraph } from '../../core/graph.ts'
import type { GraphExport } from '../../core/graph-types.ts'
import { filterGraph, type GraphFilter, refusePartOfArticles } from '../../server/formats/filter.ts'
import { GRAPH_JSON } from '../../server/formats/graph-json.ts'
import { snapshotOf } from '../../server/store/snapshot.ts'
import { EXTRACTIONS } from '../core/shared-articles.ts'
import { storedArticle } from '../server/corpus.ts'
import { written } from './read-all.ts'

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
  expect(() => refusePartOfArticles(format, { kinds: ['person'] })).toThrow(/all articles/)
  expect(() => refusePartOfArticles(format, { from: '2024-03' })).toThrow(/all articles/)
  expect(() => refusePartOfArticles(format, {})).not.toThrow()
  expect(() => refusePartOfArticles('gexf', { kinds: ['person'] })).not.toThrow()
})
