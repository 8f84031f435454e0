import { expect, test } from 'vitest'
import { findCentrality } from '../../client/centrality.ts'
import { EMPTY_GRAPH, mergeGraph } from '../../client/graph-data.ts'
import { nodesWithin } from '../../client/hops.ts'
import { groupsOf } from '../../client/meanings.ts'
import { keepPlaces } from '../../client/places.ts'

const LINE = ['a', 'b', 'c', 'd', 'e']
const links = LINE.slice(1).map((key, at) => [LINE[at] ?? '', key, 1] as const)
const node = (key: string, x = 0, degree = 1) =>
  ({ key, kind: 'person', label: key, articles: 1, degree, x, y: x }) as const
const edge = (source: string, target: string) =>
  ({ key: `${source}${target}`, kind: 'cited', source, target, weight: 1 }) as const
const line = mergeGraph(
  EMPTY_GRAPH,
  LINE.map((key) => node(key)),
  links.map(([source, target]) => edge(source, target)),
)

test('the middle of a line lies on most ways, its end is where the links lead', () => {
  const shares = (measure: 'pagerank' | 'betweenness') => new Map(findCentrality({ measure, nodes: LINE, links }))
  expect([...shares('betweenness')]).toEqual([
    ['a', 0],
    ['b', 0.75],
    ['c', 1],
    ['d', 0.75],
    ['e', 0],
  ])
  const ranks = [...shares('pagerank').values()]
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
  expect(ranks.at(-1)).toBe(1)
})

test.each(['pagerank', 'betweenness'] as const)(
  'without links, or with one to itself only, nothing is central by %s',
  (measure) => {
    expect(findCentrality({ measure, nodes: ['a'], links: [] })).toEqual([['a', 0]])
    expect(findCentrality({ measure: 'betweenness', nodes: ['a'], links: [['a', 'a', 1]] })).toEqual([['a', 0]])
  },
)

test.each([
  [0, 'c'],
  [1, 'bcd'],
  [2, 'abcde'],
  [3, 'abcde'],
])('within %d steps of the middle are %s', (steps, keys) => {
  expect([...nodesWithin(line, new Set(line.edgeByKey.keys()), ['c'], steps)].toSorted().join('')).toBe(keys)
})

test('steps go only over the links that are shown', () => {
  expect([...nodesWithin(line, new Set(['ab']), ['b'], 3)].toSorted()).toEqual(['a', 'b'])
})

test('the largest communities have colours and are named by their best linked node; the rest is one', () => {
  const nodes = [node('ann', 0, 1), node('bee', 0, 5), node('cat'), node('dan'), node('eve')]
  const graph = mergeGraph(EMPTY_GRAPH, nodes, [])
  const numbers = new Map([
    ['ann', 4],
    ['bee', 4],
    ['cat', 4],
    ['dan', 1],
  ])
  const groups = groupsOf(new Set(graph.nodeByKey.keys()), graph, numbers, 'light')
  expect(groups).toMatchObject([
    { number: 4, around: 'bee', size: 3 },
    { number: null, around: null, size: 2 },
  ])
})

test('what is known stays in its place, and what is new comes beside its neighbours there', () => {
  const known = mergeGraph(EMPTY_GRAPH, [node('a', 10), node('b', 20)], [])
  const answer = [node('a', 510), node('b', 520), node('new', 513), node('alone', 7)]
  const placed = keepPlaces(known, known, answer, [edge('new', 'a'), edge('b', 'new')])
  expect(placed.map(({ x }) => x)).toEqual([10, 20, 13, 7])
})
