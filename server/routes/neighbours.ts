/** GET /api/nodes/:id/neighbours: who and what is connected, breadth-first. */

import { type EdgeSummary, idParamsSchema, type NodeSummary } from '../../core/api.ts'
import {
  type NeighboursAnswer,
  type NeighboursQuery,
  neighboursAnswerSchema,
  neighboursQuerySchema,
} from '../../core/api-graph.ts'
import { compareText } from '../../core/order.ts'
import type { NodeKind } from '../../core/types.ts'
import type { Store } from '../store/store.ts'
import { nextCursor, readCursor } from './cursor.ts'
import { keepEvidenced } from './evidence-filter.ts'
import { getSummary } from './nodes.ts'
import { jsonRoute, type Route, type Services } from './route.ts'
import { type Reached, type Walk, walkFrom } from './walk.ts'

/** Edges among the nodes of an answer: of each node so many are looked at, the heaviest. */
const AMONG_FAN_OUT = 100

export const neighbourRoutes: readonly Route[] = [
  jsonRoute({
    method: 'get',
    path: '/api/nodes/:id/neighbours',
    summary:
      'Neighbours, nearest first; `kinds` chooses what is given, not where the walk goes, so outlets two hops from a person are found through claims.',
    params: idParamsSchema,
    query: neighboursQuerySchema,
    answer: neighboursAnswerSchema,
    errors: [404],
    example: '/api/nodes/{node}/neighbours?hops=2&kinds=outlet',
    handle: (services, { params, query }) => answerNeighbours(services, params.id, query),
  }),
]

async function answerNeighbours({ store }: Services, id: string, asked: NeighboursQuery): Promise<NeighboursAnswer> {
  const { kinds, limit, hops, direction, among } = asked
  const node = await getSummary(store, id)
  const offset = readCursor(asked.cursor)
  const walk = await walkFrom(store, node.key, { hops, direction, kinds: asked.edges, filter: asked })
  const keys = await nearestFirst(store, walk, kinds)
  const page = keys.slice(offset, offset + limit)
  const before = [node.key, ...keys.slice(0, offset)]
  const edges = among
    ? await keepEvidenced(
        store,
        await store.listEdgesAt([...before, ...page], 'both', asked.edges, AMONG_FAN_OUT),
        asked,
      )
    : [...walk.edges.values()]
  const nodeByKey = new Map((await store.findNodes(page)).map((neighbour) => [neighbour.key, neighbour]))
  return {
    node,
    neighbours: page.flatMap((key) => {
      const neighbour = nodeByKey.get(key)
      return neighbour ? [atHop(neighbour, walk.reached.get(key)?.hop ?? 0)] : []
    }),
    edges: completedBy(page, before, edges),
    total: keys.length,
    truncated: walk.cut.size > 0,
    omitted: await omittedFrom(store, walk),
    nextCursor: nextCursor(offset, page.length, keys.length),
  }
}

/** Field by field, which is much faster than to spread, and this is done for each node of an answer. */
const atHop = ({ key, kind, label, articles, degree, x, y }: NodeSummary, hop: number) => ({
  key,
  kind,
  label,
  articles,
  degree,
  x,
  y,
  hop,
})

/** Keys of what was reached: nearest first, then by weight. */
async function nearestFirst(
  store: Store,
  { reached }: Walk,
  kinds: readonly NodeKind[] | undefined,
): Promise<string[]> {
  const nodes = kinds && (await store.findNodes([...reached.keys()]))
  const given = nodes?.filter(({ kind }) => kinds?.includes(kind))
  return [...(given ? given.map(({ key }) => key) : reached.keys())]
    .map((key): [string, Reached] => [key, reached.get(key) as Reached])
    .sort(([a, one], [b, other]) => one.hop - other.hop || other.weight - one.weight || compareText(a, b))
    .map(([key]) => key)
}

/** Edges that a page adds: those among its nodes, and to the nodes that were given before. */
function completedBy(page: readonly string[], before: readonly string[], edges: readonly EdgeSummary[]): EdgeSummary[] {
  const fresh = new Set(page)
  const known = new Set(before)
  const isGiven = (key: string) => fresh.has(key) || known.has(key)
  return edges.filter(
    ({ source, target }) => isGiven(source) && isGiven(target) && (fresh.has(source) || fresh.has(target)),
  )
}

/** How many nodes had edges that were not followed, and at most how many edges these are. */
async function omittedFrom(store: Store, { cut, edges }: Walk): Promise<NeighboursAnswer['omitted']> {
  if (cut.size === 0) return { nodes: 0, edges: 0 }
  const followed = new Map<string, number>()
  for (const { source, target } of edges.values())
    for (const end of new Set([source, target])) followed.set(end, (followed.get(end) ?? 0) + 1)
  const nodes = await store.findNodes([...cut])
  return {
    nodes: cut.size,
    edges: nodes.reduce((sum, { key, degree }) => sum + degree - (followed.get(key) ?? 0), 0),
  }
}
