import { expect, test } from 'vitest'
import {
  badgeOf,
  badgeWords,
  countKinds,
  EMPTY_GRAPH,
  mergeGraph,
  type Picture,
  reveal,
  type Standing,
  shownEdges,
  shownNodes,
} from '../../client/graph-data.ts'
import { groupNeighbours } from '../../client/neighbours.ts'
import { type Filters, INITIAL_VIEW, NO_FILTERS, type ViewState } from '../../client/state.ts'
import type { EdgeSummary, NodeSummary } from '../../core/api.ts'
import { counted } from '../../core/counted.ts'
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

const standing = (originRange: [number, number], unnamedOnly = false): Standing => ({
  articles: 3,
  originRange,
  unnamedOnly,
  circular: false,
})
const picture: Picture = {
  graph,
  standingByKey: new Map(),
  present: new Set(graph.nodeByKey.keys()),
  window: null,
  links: null,
  kept: new Set(),
}
const filtered = (filters: Partial<Filters>): Partial<ViewState> => ({ filters: { ...NO_FILTERS, ...filters } })

test.each<[string, Partial<ViewState>, string, string, Partial<Picture>?]>([
  ['the first view', {}, 'ann bee claim', 'said reported'],
  ['without claims', filtered({ nodeKinds: ['person', 'outlet'] }), 'ann bee', ''],
  ['said only', filtered({ edgeKinds: ['said'] }), 'ann bee claim', 'said'],
  ['a hidden node', { hidden: ['ann'] }, 'bee claim', 'reported'],
  ['what is known but not in the picture', {}, 'claim', '', { present: new Set(['claim']) }],
  [
    'a selected node of a hidden kind',
    { selection: { type: 'node', key: 'page' } },
    'ann bee claim page',
    'said reported carried',
  ],
  [
    'a selected edge and its ends, all hidden',
    { ...filtered({ nodeKinds: [], edgeKinds: [] }), selection: { type: 'edge', key: 'said' } },
    'ann claim',
    'said',
  ],
  ['nothing', filtered({ nodeKinds: [], edgeKinds: [] }), '', ''],
  ['one outlet’s reporting', filtered({ outlet: 'bee' }), 'ann bee claim', 'said reported'],
  ['another outlet’s reporting', filtered({ outlet: 'other' }), '', ''],
  ['claims whose origins are not known yet', filtered({ isSingleOrigin: true }), 'ann bee claim', 'said reported'],
  [
    'claims of one origin',
    filtered({ isSingleOrigin: true }),
    'ann bee claim',
    'said reported',
    { standingByKey: new Map([['claim', standing([1, 2])]]) },
  ],
  [
    'claims of more origins, when only single ones are asked for',
    filtered({ isSingleOrigin: true }),
    'ann bee',
    '',
    { standingByKey: new Map([['claim', standing([2, 2])]]) },
  ],
  [
    'claims with a named source, when only unnamed ones are asked for',
    filtered({ isUnnamedOnly: true }),
    'ann bee',
    '',
    { standingByKey: new Map([['claim', standing([1, 1])]]) },
  ],
  [
    'what the server lets through',
    {},
    'ann claim',
    'said',
    { window: { nodes: new Set(['ann', 'claim']), edges: new Set(['said']) } },
  ],
])('%s: shown is what the filters let through', (_name, changes, nodes, edges, other = {}) => {
  const view = { ...INITIAL_VIEW, ...changes }
  const shown = shownNodes({ ...picture, ...other }, view)
  expect([...shown].join(' ')).toBe(nodes)
  expect([...shownEdges({ ...picture, ...other }, view, shown)].join(' ')).toBe(edges)
})

test.each<[Standing, string, string]>([
  [standing([1, 1]), '3→1', '3 articles, 1 origin'],
  [standing([1, 2]), '3→1–2', '3 articles, 1 to 2 origins'],
  [{ ...standing([0, 0]), articles: 1 }, '1→0', '1 article, 0 origins'],
])('a badge says articles and origins, in signs and in words', (one, sign, words) => {
  expect(badgeOf(one)).toBe(sign)
  expect(badgeWords(one)).toBe(words)
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

test.each<[string, Partial<ViewState>, Partial<ViewState>]>([
  ['a kind', filtered({ nodeKinds: ['person'] }), filtered({ nodeKinds: ['person', 'claim'] })],
  ['hiding it', { hidden: ['claim', 'ann'] }, { hidden: ['ann'] }],
  ['origins', filtered({ isSingleOrigin: true, minConfidence: 0.5 }), filtered({ minConfidence: 0.5 })],
  ['an outlet', filtered({ outlet: 'ann', from: '2026-05-01' }), filtered({ from: '2026-05-01' })],
])('what %s hides is shown again, and no other filter is taken off', (_name, changes, after) => {
  const two: Picture = {
    ...picture,
    graph: mergeGraph(EMPTY_GRAPH, [ann, bee, claim], [reported]),
    standingByKey: new Map([['claim', standing([2, 2])]]),
    window: { nodes: new Set(['claim', 'ann']), edges: new Set() },
  }
  const view = { ...INITIAL_VIEW, ...changes }
  expect(shownNodes(two, view).has('claim')).toBe(false)
  const shown = reveal(two, view, 'claim')
  expect(shown).toEqual({ ...INITIAL_VIEW, ...after })
  expect(shownNodes(two, shown).has('claim')).toBe(true)
})

test('what a range of days hides is shown again without it', () => {
  const view = { ...INITIAL_VIEW, ...filtered({ from: '2026-05-01' }) }
  const hiding = { ...picture, window: { nodes: new Set<string>(), edges: new Set<string>() } }
  expect(reveal(hiding, view, 'ann')).toEqual(INITIAL_VIEW)
})
