import { expect, test } from 'vitest'
import { counted, countKinds, EMPTY_GRAPH, mergeGraph, shownEdges, shownNodes } from '../../client/graph-data.ts'
import { groupNeighbours } from '../../client/neighbours.ts'
import { INITIAL_VIEW, type ViewState } from '../../client/state.ts'
import type { EdgeSummary, NodeSummary } from '../../core/api.ts'
import type { EdgeKind, NodeKind } from '../../core/types.ts'

const node = (key: string, kind: NodeKind): NodeSummary => ({
  key,
  kind,
  label: key,
  articles: 1,
  degree: 1,
  x: 0,
  y: 0,
})
const edge = (key: string, kind: EdgeKind, source: string, target: string): EdgeSummary => ({
  key,
  kind,
  source,
  target,
  weight: 1,
})

const ann = node('ann', 'person')
const bee = node('bee', 'outlet')
const claim = node('claim', 'claim')
const page = node('page', 'article')
const said = edge('said', 'said', 'ann', 'claim')
const reported = edge('reported', 'reported', 'bee', 'claim')
const carried = edge('carried', 'reported', 'page', 'claim')
const graph = mergeGraph(EMPTY_GRAPH, [ann, bee, claim, page], [said, reported, carried])

test.each<[string, Partial<ViewState>, string, string]>([
  ['the first view', {}, 'ann bee claim', 'said reported'],
  ['without claims', { nodeKinds: ['person', 'outlet'] }, 'ann bee', ''],
  ['said only', { edgeKinds: ['said'] }, 'ann bee claim', 'said'],
  [
    'a selected node of a hidden kind',
    { selection: { type: 'node', key: 'page' } },
    'ann bee claim page',
    'said reported carried',
  ],
  [
    'a selected edge and its ends, all hidden',
    { nodeKinds: [], edgeKinds: [], selection: { type: 'edge', key: 'said' } },
    'ann claim',
    'said',
  ],
  ['nothing', { nodeKinds: [], edgeKinds: [] }, '', ''],
])('%s shows what its filters let through', (_name, changes, nodes, edges) => {
  const view = { ...INITIAL_VIEW, ...changes }
  const shown = shownNodes(graph, view)
  expect([...shown].join(' ')).toBe(nodes)
  expect([...shownEdges(graph, view, shown)].join(' ')).toBe(edges)
})

test('merging adds, keeps what was there, and takes the newer record of a key', () => {
  const merged = mergeGraph(graph, [{ ...ann, degree: 7 }, node('new', 'event')], [])
  expect([...merged.nodeByKey.keys()]).toEqual(['ann', 'bee', 'claim', 'page', 'new'])
  expect(merged.nodeByKey.get('ann')?.degree).toBe(7)
  expect(merged.edgeByKey.size).toBe(3)
  expect(graph.nodeByKey.get('ann')?.degree).toBe(1)
})

test('kinds are counted', () => {
  expect([...countKinds(graph.edgeByKey.values())]).toEqual([
    ['said', 1],
    ['reported', 2],
  ])
})

test.each([
  [0, '0 claims'],
  [1, '1 claim'],
  [1204, '1,204 claims'],
])('%d is written with its noun', (count, text) => {
  expect(counted(count, 'claim')).toBe(text)
})

test('neighbours are grouped by kind and direction, a denial apart from the rest', () => {
  const answer = {
    node: claim,
    neighbours: [ann, bee, page].map((one) => ({ ...one, hop: 1 })),
    edges: [
      said,
      reported,
      carried,
      { ...said, key: 'denied', stance: 'denied' as const },
      edge('about', 'about', 'claim', 'ann'),
    ],
    total: 5,
    truncated: false,
    omitted: { nodes: 0, edges: 0 },
    nextCursor: null,
  }
  expect(groupNeighbours(answer).map(({ title, rows }) => [title, rows.map((row) => row.node.key).join(' ')])).toEqual([
    ['said by', 'ann'],
    ['reported by', 'bee page'],
    ['denied by', 'ann'],
    ['about', 'ann'],
  ])
})

test('edges between two neighbours are no neighbours of the node', () => {
  const answer = {
    node: ann,
    neighbours: [],
    edges: [reported],
    total: 0,
    truncated: false,
    omitted: { nodes: 0, edges: 0 },
    nextCursor: null,
  }
  expect(groupNeighbours(answer)).toEqual([])
})
