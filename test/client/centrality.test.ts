import { expect, test } from 'vitest'
import { findCentrality } from '../../client/centrality.ts'

const LINE = ['a', 'b', 'c', 'd', 'e']
const links = LINE.slice(1).map((key, at) => [LINE[at] ?? '', key, 1] as const)

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
