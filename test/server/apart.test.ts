import request from 'supertest'
import { describe, expect, test } from 'vitest'
import { graphAnswerSchema } from '../../core/api-graph.ts'
import { createRandom } from '../../core/model/training/random.ts'
import { keepApart, leastDistance } from '../../server/apart.ts'
import type { Position } from '../../server/store/store.ts'
import { appOver } from './app-over.ts'
import { ARTICLE_KEY, changeOf, edge, extractionOf, node, openStore, put, storedArticle } from './corpus.ts'

const placed = (places: readonly Position[]) => new Map(places.map((place, index) => [`person:${index}`, place]))

/** The shortest way from one place to another. */
function nearest(places: readonly Position[]): number {
  let least = Number.POSITIVE_INFINITY
  for (const [index, { x, y }] of places.entries())
    for (const other of places.slice(index + 1)) least = Math.min(least, Math.hypot(other.x - x, other.y - y))
  return least
}

const random = createRandom(7)
const scattered = Array.from({ length: 400 }, () => ({ x: 1_000 * random(), y: 1_000 * random() }))

describe.each<[string, readonly Position[]]>([
  ['scattered nodes', scattered],
  ['nodes on a few spots', scattered.map((_, index) => ({ x: 90 * (index % 25), y: 0 }))],
  ['nodes on one spot', scattered.map(() => ({ x: 3, y: 4 }))],
  ['two thousand nodes', Array.from({ length: 5 }, () => scattered).flat()],
])('%s', (_name, places) => {
  test('are apart as far as they are drawn wide', () => {
    expect(nearest([...keepApart(placed(places)).values()])).toBeGreaterThanOrEqual(leastDistance(places))
  })

  test('come to the same places each time', () => {
    expect([...keepApart(placed(places))]).toEqual([...keepApart(placed(places))])
  })
})

test('nodes with room around them stay where they are, and of two on one spot the first', () => {
  const places = placed([
    { x: 0, y: 0 },
    { x: 100, y: 0 },
    { x: 100, y: 0 },
    { x: 0, y: 100 },
  ])
  const apart = keepApart(places)
  expect([...apart.keys()]).toEqual([...places.keys()])
  for (const key of ['person:0', 'person:1', 'person:3']) expect(apart.get(key)).toEqual(places.get(key))
})

test.each([0, 1])('%i nodes are no trouble', (count) => {
  const places = placed(Array.from({ length: count }, () => ({ x: 1, y: 2 })))
  expect([...keepApart(places)]).toEqual([...places])
})

test('what comes in later is apart from the others in the first view', async () => {
  const names = (of: string, count: number) => Array.from({ length: count }, (_, index) => `person:${of}-${index}`)
  const [early, late] = [names('early', 500), names('late', 90)]
  const graphOf = (article: string, people: readonly string[]) =>
    changeOf(
      [node(article, { kind: 'article' }), ...people.map((key) => node(key))],
      people.map((key) => edge('cited', article, key)),
    )
  const store = await openStore(graphOf(ARTICLE_KEY, early))
  await put(store, [storedArticle(extractionOf({ key: 'article:late' }))], graphOf('article:late', late))
  const { body } = await request(appOver(store)).get('/api/graph?limit=600&kinds=person,article')
  const { nodes } = graphAnswerSchema.parse(body)
  expect(nodes).toHaveLength(592)
  const stored = await store.findNodes(nodes.map(({ key }) => key))
  const least = leastDistance(stored)
  expect(nearest(stored)).toBeLessThan(least / 4)
  expect(nearest(nodes)).toBeGreaterThanOrEqual(least)
})
