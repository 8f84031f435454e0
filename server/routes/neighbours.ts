/** GET /api/nodes/:id/neighbours: who and what is connected, breadth-first. */

import { idParamsSchema, type NodeSummary } from '../../core/api.ts'
import {
  type NeighboursAnswer,
  type NeighboursQuery,
  neighboursAnswerSchema,
  neighboursQuerySchema,
} from '../../core/api-graph.ts'
import type { NodeKind } from '../../core/types.ts'
import type { Link, Store } from '../store/store.ts'
import { nextCursor, readCursor } from './cursor.ts'
import { keepEvidenced } from './evidence-filter.ts'
import { getSummary } from './nodes.ts'
import { jsonRoute, type Route, type Services } from './route.ts'
import { type Walk, walkFrom } from './walk.ts'

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
  const start = (await store.findNumbers([node.key])).get(node.key) as number
  const offset = readCursor(asked.cursor)
  const walk = await walkFrom(store, start, { hops, direction, kinds: asked.edges, filter: asked })
  const given = await nearestFirst(store, walk, kinds)
  const page = given.slice(offset, offset + limit)
  const before = [start, ...given.slice(0, offset)]
  const links = among
    ? await keepEvidenced(
        store,
        await store.listLinksAt([...before, ...page], 'both', asked.edges, AMONG_FAN_OUT),
        asked,
      )
    : [...walk.links.values()]
  const neighbours = await store.findNodesByNumber(page)
  return {
    node,
    neighbours: page.flatMap((number) => {
      const neighbour = neighbours.get(number)
      return neighbour ? [atHop(neighbour, walk.reached.get(number)?.hop ?? 0)] : []
    }),
    edges: [...(await store.nameLinks(completedBy(page, before, links)))],
    total: given.length,
    truncated: walk.cut.size > 0,
    omitted: await omittedFrom(store, walk),
    nextCursor: nextCursor(offset, page.length, given.length),
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

/** Numbers of what was reached: nearest first, then by weight; equal ones as they were reached. */
async function nearestFirst(
  store: Store,
  { reached }: Walk,
  kinds: readonly NodeKind[] | undefined,
): Promise<readonly number[]> {
  const sorted = [...reached].sort(([, one], [, other]) => one.hop - other.hop || other.weight - one.weight)
  const numbers = sorted.map(([number]) => number)
  if (kinds === undefined) return numbers
  const nodes = await store.findNodesByNumber(numbers)
  return numbers.filter((number) => {
    const kind = nodes.get(number)?.kind
    return kind !== undefined && kinds.includes(kind)
  })
}

/** Edges that a page adds: those among its nodes, and to the nodes that were given before. */
function completedBy(page: readonly number[], before: readonly number[], links: readonly Link[]): Link[] {
  const fresh = new Set(page)
  const known = new Set(before)
  const isGiven = (number: number) => fresh.has(number) || known.has(number)
  return links.filter(
    ({ source, target }) => isGiven(source) && isGiven(target) && (fresh.has(source) || fresh.has(target)),
  )
}

/** How many nodes had edges that were not followed, and at most how many edges these are. */
async function omittedFrom(store: Store, { cut, links }: Walk): Promise<NeighboursAnswer['omitted']> {
  if (cut.size === 0) return { nodes: 0, edges: 0 }
  const followed = new Map<number, number>()
  for (const { source, target } of links.values())
    for (const end of new Set([source, target])) followed.set(end, (followed.get(end) ?? 0) + 1)
  const nodes = await store.findNodesByNumber([...cut])
  let edges = 0
  for (const [number, { degree }] of nodes) edges += degree - (followed.get(number) ?? 0)
  return { nodes: cut.size, edges }
}
