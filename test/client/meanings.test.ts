import { expect, test } from 'vitest'
import { EMPTY_GRAPH, mergeGraph } from '../../client/graph-data.ts'
import { groupsOf } from '../../client/meanings.ts'

const node = (key: string, x = 0, degree = 1) =>
  ({ key, kind: 'person', label: key, articles: 1, degree, x, y: x }) as const

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
