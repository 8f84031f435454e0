import { expect, test } from 'vitest'
import { EMPTY_GRAPH, mergeGraph } from '../../client/graph-data.ts'
import { nodesWithin } from '../../client/hops.ts'

const LINE = ['a', 'b', 'c', 'd', 'e']
const node = (key: string, x = 0, degree = 1) =>
  ({ key, kind: 'person', label: key, articles: 1, degree, x, y: x }) as const
const edge = (source: string, target: string) =>
  ({ key: `${source}${target}`, kind: 'cited', source, target, weight: 1 }) as const
const line = mergeGraph(
  EMPTY_GRAPH,
  LINE.map((key) => node(key)),
  LINE.slice(1).map((key, at) => edge(LINE[at] ?? '', key)),
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
