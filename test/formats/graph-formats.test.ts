import Graph, { MultiDirectedGraph } from 'graphology'
import { parse as parseGexf } from 'graphology-gexf'
import { parse as parseGraphml } from 'graphology-graphml'
import { describe, expect, test } from 'vitest'
import { buildGraph } from '../../core/graph.ts'
import type { FileFormat } from '../../server/formats/format.ts'
import { GEXF } from '../../server/formats/gexf.ts'
import { GRAPH_JSON } from '../../server/formats/graph-json.ts'
import { GRAPHML } from '../../server/formats/graphml.ts'
import { xmlId, xmlText } from '../../server/formats/xml.ts'
import { snapshotOf } from '../../server/store/snapshot.ts'
import { EXTRACTIONS } from '../core/shared-articles.ts'
import { edge, node, storedArticle } from '../server/corpus.ts'
import { madeSnapshot, written } from './read-all.ts'

const GRAPH = buildGraph(EXTRACTIONS)
const SNAPSHOT = snapshotOf(
  GRAPH,
  EXTRACTIONS.map((extraction) => storedArticle(extraction)),
  new Map(GRAPH.nodes.map(({ key }, index) => [key, { x: index, y: -index / 2 }])),
)

const READERS: readonly (readonly [string, FileFormat, (text: string) => Graph])[] = [
  ['GEXF', GEXF, (text) => parseGexf(Graph, text)],
  ['GraphML', GRAPHML, (text) => parseGraphml(MultiDirectedGraph, text)],
]

describe('graphology JSON', () => {
  test('is what the graph is as a whole, and graphology reads it', async () => {
    const text = await written(GRAPH_JSON, SNAPSHOT)
    expect(text).toBe(`${JSON.stringify(GRAPH, null, 1)}\n`)
    expect(new MultiDirectedGraph().import(JSON.parse(text)).size).toBe(GRAPH.edges.length)
  })

  test('of an empty graph is a graph too', async () => {
    const text = await written(GRAPH_JSON, madeSnapshot([], []))
    expect(text).toBe(`${JSON.stringify(buildGraph([]), null, 1)}\n`)
  })
})

describe.each(READERS)('%s', (_name, format, read) => {
  test('an independent reader finds all nodes and edges, with their attributes and places', async () => {
    const graph = read(await written(format, SNAPSHOT))
    expect([...graph.nodes()].sort()).toEqual(GRAPH.nodes.map(({ key }) => key).sort())
    expect([...graph.edges()].sort()).toEqual(GRAPH.edges.map(({ key }) => key).sort())
    for (const [index, { key, attributes }] of GRAPH.nodes.entries()) {
      const { kind, label, articles } = attributes
      expect(graph.getNodeAttributes(key)).toMatchObject({ kind, label, articles, x: index })
    }
    for (const { key, source, target, attributes } of GRAPH.edges) {
      expect(graph.extremities(key)).toEqual([source, target])
      expect(graph.getEdgeAttributes(key)).toMatchObject({ kind: attributes.kind, weight: attributes.evidence.length })
    }
  })

  test('names and ids of any characters keep nodes apart', async () => {
    const labels = ['<b>&"\'', 'a\u0000b\u0008', '\ud800 alone \udc00', 'line\nbreak\ttab', '😀 \uffff', ' ']
    const nodes = [...'\u0000\u0001\ufffe\ufffd\\\n', 'u{1}', '😀', '"'].map((id, index) =>
      node(`person:${id}`, { label: labels[index % labels.length] as string }),
    )
    const edges = nodes.map(({ key }) => edge('said', key, 'person:"'))
    const graph = read(await written(format, madeSnapshot(nodes, edges)))
    expect([graph.order, graph.size]).toEqual([nodes.length, nodes.length])
    expect(graph.getNodeAttribute('person:😀', 'label')).toBe('a\ufffdb\ufffd')
  })

  test('of an empty graph is a graph too', async () => {
    expect(read(await written(format, madeSnapshot([], []))).order).toBe(0)
  })
})

test('GEXF says from when on things are there', async () => {
  const text = await written(GEXF, SNAPSHOT)
  const startOf = (element: string, id: string) =>
    new RegExp(`<${element} id="${id}"[^>]* start="([^"]*)"`).exec(text)?.[1]
  const dates = EXTRACTIONS.map(({ article }) => [article.key, article.date])
  for (const [key, date] of dates) expect(startOf('node', xmlId(key as string))).toBe(date)
  // the second article is its own, the fifth names it
  expect(startOf('node', 'outlet:corvane-times')).toBeUndefined()
  expect(startOf('node', 'person:bob-hall')).toBe('2024-03-04')
  const cited = GRAPH.edges.find(
    ({ attributes: { kind }, target }) => kind === 'cited' && target === 'outlet:corvane-times',
  )
  expect(startOf('edge', xmlId(cited?.key ?? ''))).toBe('2024-03-05')
})

test.each([
  ['<a href="x">&\'</a>', "&lt;a href=&quot;x&quot;&gt;&amp;'&lt;/a&gt;"],
  ['tab\tline\nreturn\r', 'tab&#9;line&#10;return&#13;'],
  ['\u0000\u000b\u001f\ufffe\uffff', '\ufffd\ufffd\ufffd\ufffd\ufffd'],
  ['😀\ud83d', '😀\ufffd'],
  ['\ude00😀', '\ufffd😀'],
  ['\u0080é', '\u0080é'],
])('%j is written as XML allows', (text, expected) => {
  expect(xmlText(text)).toBe(expected)
})
