import { expect, test } from 'vitest'
import { layOutGraph } from '../../server/layout.ts'
import { edge, GRAPH, laidOut, node } from './corpus.ts'

test('the same graph gets the same places', () => {
  expect([...layOutGraph(GRAPH.graph)]).toEqual([...layOutGraph(GRAPH.graph)])
})

test.each([
  ['an empty graph', laidOut([], []), 0],
  ['a single node', laidOut([node('person:a')], []), 1],
  ['nodes without edges', laidOut([node('person:a'), node('person:b')], []), 2],
  ['a node that links to itself', laidOut([node('outlet:a')], [edge('cited', 'outlet:a', 'outlet:a')]), 1],
  ['the corpus', GRAPH, 8],
])('no two nodes of %s share a place', (_name, { graph }, count) => {
  const positions = layOutGraph(graph)
  expect(positions.size).toBe(count)
  expect(new Set([...positions.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(count)
  for (const { x, y } of positions.values()) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true)
})

test('a thousand nodes and more are laid out as well', () => {
  const nodes = Array.from({ length: 1_200 }, (_, index) => node(`person:${index}`))
  const edges = nodes.slice(1).map(({ key }, index) => edge('affiliated', key, `person:${index % 40}`))
  const positions = [...layOutGraph(laidOut(nodes, edges).graph).values()]
  expect(positions.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true)
})
