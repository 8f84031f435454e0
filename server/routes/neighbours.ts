/** GET /api/nodes/:id/neighbours: who and what is connected, breadth-first. */

import { idParamsSchema } from '../../core/api.ts'
import {
  type NeighboursAnswer,
  type NeighboursQuery,
  neighboursAnswerSchema,
  neighboursQuerySchema,
} from '../../core/api-graph.ts'
import type { Direction, Store } from '../store/store.ts'
import { nextCursor, readCursor } from './cursor.ts'
import { getNode } from './nodes.ts'
import { jsonRoute, type Route, type Services } from './route.ts'

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

/** Hubs are the problem, not size: so many edges a node and direction, and nodes a walk, are followed. */
const MAX_FAN_OUT = 500
const MAX_REACHED = 5_000
const MAX_EDGES = 20_000

interface Reached {
  readonly hop: number
  /** Evidences that connect it with the hop before. */
  weight: number
}

/**
 * The nodes within some hops, nearest first, then by weight. `edges` and `direction` say where to walk; `kinds` says which of
 * the nodes reached are given, so that the outlets two hops from a person are found through its claims.
 * An edge comes with the page that completes it.
 */
async function answerNeighbours({ store }: Services, id: string, asked: NeighboursQuery): Promise<NeighboursAnswer> {
  const { summary: node } = await getNode(store, id)
  const offset = readCursor(asked.cursor)
  const { reached, isCut } = await walk(store, node.key, asked)
  const nodes = await store.findNodes([...reached.keys()])
  const neighbours = nodes
    .filter(({ kind }) => asked.kinds?.includes(kind) ?? true)
    .map((neighbour) => ({ neighbour, ...(reached.get(neighbour.key) ?? { hop: 0, weight: 0 }) }))
    .sort((a, b) => a.hop - b.hop || b.weight - a.weight || (a.neighbour.key < b.neighbour.key ? -1 : 1))
    .map(({ neighbour, hop }) => ({ ...neighbour, hop }))
  const page = neighbours.slice(offset, offset + asked.limit)
  const pageKeys = new Set(page.map((neighbour) => neighbour.key))
  const keysSoFar = [node.key, ...neighbours.slice(0, offset + asked.limit).map((neighbour) => neighbour.key)]
  const edges = await store.listEdgesAmong(keysSoFar, asked.edges, MAX_EDGES)
  return {
    node,
    neighbours: page,
    edges: edges.filter(({ source, target }) => pageKeys.has(source) || pageKeys.has(target)),
    total: neighbours.length,
    truncated: isCut || edges.length === MAX_EDGES,
    nextCursor: nextCursor(offset, page.length, neighbours.length),
  }
}

async function walk(
  store: Store,
  start: string,
  { hops, direction, edges: kinds }: NeighboursQuery,
): Promise<{ readonly reached: ReadonlyMap<string, Reached>; readonly isCut: boolean }> {
  const reached = new Map<string, Reached>()
  let frontier: readonly string[] = [start]
  let isCut = false
  for (let hop = 1; hop <= hops && frontier.length > 0; hop++) {
    const edges = await store.listEdgesAt(frontier, direction, kinds, MAX_FAN_OUT + 1)
    const from = new Set(frontier)
    const next = new Set<string>()
    const seenByNode = { out: new Map<string, number>(), in: new Map<string, number>() }
    for (const { source, target, weight } of edges) {
      for (const { near, far, way } of endsOf(source, target, direction)) {
        if (!from.has(near)) continue
        const seen = (seenByNode[way].get(near) ?? 0) + 1
        seenByNode[way].set(near, seen)
        if (seen > MAX_FAN_OUT) {
          isCut = true
          continue
        }
        if (far === start) continue
        const known = reached.get(far)
        if (known === undefined && reached.size >= MAX_REACHED) isCut = true
        else if (known === undefined) {
          reached.set(far, { hop, weight })
          next.add(far)
        } else if (known.hop === hop) known.weight += weight
      }
    }
    frontier = [...next]
  }
  return { reached, isCut }
}

interface End {
  readonly near: string
  readonly far: string
  readonly way: 'out' | 'in'
}

/** The ends at which an edge can be walked. */
function endsOf(source: string, target: string, direction: Direction): readonly End[] {
  const out: End = { near: source, far: target, way: 'out' }
  const into: End = { near: target, far: source, way: 'in' }
  return { out: [out], in: [into], both: [out, into] }[direction]
}
