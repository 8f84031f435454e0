import { expect, test } from 'vitest'
import { layOutGraph } from '../../server/layout.ts'
import type { LayoutEdge } from '../../server/store/store.ts'
import { GRAPH_EDGES, GRAPH_NODES } from './corpus.ts'

const link = (source: string, target: string): LayoutEdge => ({ source, target, weight: 1 })
const KEYS = GRAPH_NODES.map(({ key }) => key)
const LINKS = GRAPH_EDGES.map(({ source, target }) => link(source, target))

test('the same graph gets the same places', () => {
  expect([...layOutGraph(KEYS, LINKS)]).toEqual([...layOutGraph(KEYS, LINKS)])
})

test.each<[string, readonly string[], readonly LayoutEdge[]]>([
  ['an empty graph', [], []],
  ['a single node', ['a'], []],
  ['nodes without edges', ['a', 'b'], []],
  ['a node that links to itself', ['a'], [link('a', 'a')]],
  ['the corpus', KEYS, LINKS],
])('no two nodes of %s share a place', (_name, keys, links) => {
  const positions = layOutGraph(keys, links)
  expect(positions.size).toBe(keys.length)
  expect(new Set([...positions.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(keys.length)
  for (const { x, y } of positions.values()) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true)
})

test('a thousand nodes and more are laid out as well', () => {
  const keys = Array.from({ length: 1_200 }, (_, index) => `person:${index}`)
  const links = keys.slice(1).map((key, index) => link(key, `person:${index % 40}`))
  const positions = [...layOutGraph(keys, links).values()]
  expect(positions.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true)
})
