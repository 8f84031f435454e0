/** Breadth-first over the store, one look-up a hop. Hubs are the problem, not size: what a hop follows is capped and shared out. */

import type { EdgeSummary } from '../../core/api.ts'
import type { EvidenceFilter } from '../../core/api-graph.ts'
import type { EdgeKind } from '../../core/types.ts'
import type { Direction, Store } from '../store/store.ts'
import { keepEvidenced } from './evidence-filter.ts'

/** A hop follows about so many edges in each direction, shared among the nodes that it starts from … */
const HOP_BUDGET = 2_000
/** … of each at least and at most so many, the heaviest. */
const FAN_OUT = { least: 10, most: 500 }
const MAX_REACHED = 5_000

export interface Reached {
  readonly hop: number
  /** Evidences that connect it with the hop before. */
  readonly weight: number
}

export interface Walk {
  /** Without the start. */
  readonly reached: ReadonlyMap<string, Reached>
  /** Those that were followed, by key. */
  readonly edges: ReadonlyMap<string, EdgeSummary>
  /** Nodes of which not all edges were followed. */
  readonly cut: ReadonlySet<string>
}

export interface WalkOptions {
  readonly hops: number
  readonly direction: Direction
  /** Kinds of edges to walk; undefined means all. */
  readonly kinds: readonly EdgeKind[] | undefined
  readonly filter: EvidenceFilter
}

/** Walks from a node. */
export async function walkFrom(
  store: Store,
  start: string,
  { hops, direction, kinds, filter }: WalkOptions,
): Promise<Walk> {
  const reached = new Map<string, { readonly hop: number; weight: number }>()
  const edges = new Map<string, EdgeSummary>()
  const cut = new Set<string>()
  let frontier: readonly string[] = [start]
  for (let hop = 1; hop <= hops && frontier.length > 0; hop++) {
    const fanOut = fanOutFrom(frontier.length)
    const found = await keepEvidenced(store, await store.listEdgesAt(frontier, direction, kinds, fanOut + 1), filter)
    const from = new Set(frontier)
    const next: string[] = []
    const followed = { out: new Map<string, number>(), in: new Map<string, number>() }
    const step = (edge: EdgeSummary, near: string, far: string, followed: Map<string, number>) => {
      if (!from.has(near)) return
      const count = (followed.get(near) ?? 0) + 1
      followed.set(near, count)
      const known = reached.get(far)
      const isFull = known === undefined && far !== start && reached.size === MAX_REACHED
      if (count > fanOut || isFull) {
        cut.add(near)
        return
      }
      edges.set(edge.key, edge)
      if (known?.hop === hop) known.weight += edge.weight
      if (known !== undefined || far === start) return
      reached.set(far, { hop, weight: edge.weight })
      next.push(far)
    }
    for (const edge of found) {
      if (direction !== 'in') step(edge, edge.source, edge.target, followed.out)
      if (direction !== 'out') step(edge, edge.target, edge.source, followed.in)
    }
    frontier = next
  }
  return { reached, edges, cut }
}

/** Edges that a hop from so many nodes follows of each in one direction. */
export function fanOutFrom(nodes: number): number {
  return Math.max(FAN_OUT.least, Math.min(FAN_OUT.most, Math.floor(HOP_BUDGET / nodes)))
}
