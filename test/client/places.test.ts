import { expect, test } from 'vitest'
import { EMPTY_GRAPH, mergeGraph } from '../../client/graph-data.ts'
import { boundsOf, fitInto, keepPlaces, withPlaces } from '../../client/places.ts'

const node = (key: string, x = 0, degree = 1) =>
  ({ key, kind: 'person', label: key, articles: 1, degree, x, y: x }) as const
const edge = (source: string, target: string) =>
  ({ key: `${source}${target}`, kind: 'cited', source, target, weight: 1 }) as const

test('what is known stays in its place, and what is new comes beside its neighbours there', () => {
  const known = mergeGraph(EMPTY_GRAPH, [node('a', 10), node('b', 20)], [])
  const answer = [node('a', 510), node('b', 520), node('new', 513), node('alone', 7)]
  const placed = keepPlaces(known, known, answer, [edge('new', 'a'), edge('b', 'new')])
  expect(placed.map(({ x }) => x)).toEqual([10, 20, 13, 7])
})

test('other places hold for the nodes that have one, and only while they are given', () => {
  const graph = mergeGraph(EMPTY_GRAPH, [node('a', 1), node('b', 2)], [])
  const placed = withPlaces(graph, new Map([['a', { x: 7, y: 8 }]]))
  expect(placed.nodeByKey.get('a')).toMatchObject({ x: 7, y: 8, label: 'a' })
  expect(placed.nodeByKey.get('b')).toBe(graph.nodeByKey.get('b'))
  expect(withPlaces(graph, null)).toBe(graph)
})

test('places are fitted into a frame in proportion, in its middle', () => {
  const places = new Map([
    ['a', { x: 0, y: 0 }],
    ['b', { x: 40, y: 10 }],
  ])
  const fitted = fitInto({ left: 0, right: 20, bottom: 0, top: 20 }, places)
  expect([...fitted.values()]).toEqual([
    { x: 0, y: 7.5 },
    { x: 20, y: 12.5 },
  ])
  expect(boundsOf([...fitted.values()])).toEqual({ left: 0, right: 20, bottom: 7.5, top: 12.5 })
})

test('one place alone is put into the middle as it is', () => {
  const fitted = fitInto({ left: 0, right: 20, bottom: 0, top: 20 }, new Map([['a', { x: 5, y: 5 }]]))
  expect([...fitted.values()]).toEqual([{ x: 10, y: 10 }])
})
