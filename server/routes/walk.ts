/** Breadth-first over the store by the numbers of nodes, one look-up a hop. Hubs are the problem, not size: what a hop follows is capped and shared out. */

import type { EvidenceFilter } from '../../core/api-graph.ts'
import type { EdgeKind } from '../../core/types.ts'
import type { Direction, Link, Store } from '../store/store.ts'
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
  /** By number, without the start, in the order in which they were reached: the heaviest edges are followed first. */
  readonly reached: ReadonlyMap<number, Reached>
  /** Those that were followed, by key. */
  readonly links: ReadonlyMap<string, Link>
  /** Nodes of which not all edges were followed. */
  readonly cut: ReadonlySet<number>
}

export interface WalkOptions {
  readonly hops: number
  readonly direction: Direction
  /** Kinds of edges to walk; undefined means all. */
  readonly kinds: readonly EdgeKind[] | undefined
  readonly filter: EvidenceFilter
}

/** Walks from the node with a number. */
export async function walkFrom(
  store: Store,
  start: number,
  { hops, direction, kinds, filter }: WalkOptions,
): Promise<Walk> {
  const reached = new Map<number, { readonly hop: number; weight: number }>()
  const links = new Map<string, Link>()
  const cut = new Set<number>()
  let frontier: readonly number[] = [start]
  for (let hop = 1; hop <= hops && frontier.length > 0; hop++) {
    const fanOut = fanOutFrom(frontier.length)
    const found = await keepEvidenced(store, await store.listLinksAt(frontier, direction, kinds, fanOut + 1), filter)
    const from = new Set(frontier)
    const next: number[] = []
    const followed = { out: new Map<number, number>(), in: new Map<number, number>() }
    const step = (link: Link, near: number, far: number, followed: Map<number, number>) => {
      if (!from.has(near)) return
      const count = (followed.get(near) ?? 0) + 1
      followed.set(near, count)
      const known = reached.get(far)
      const isFull = known === undefined && far !== start && reached.size === MAX_REACHED
      if (count > fanOut || isFull) {
        cut.add(near)
        return
      }
      links.set(link.key, link)
      if (known?.hop === hop) known.weight += link.weight
      if (known !== undefined || far === start) return
      reached.set(far, { hop, weight: link.weight })
      next.push(far)
    }
    for (const link of found) {
      if (direction !== 'in') step(link, link.source, link.target, followed.out)
      if (direction !== 'out') step(link, link.target, link.source, followed.in)
    }
    frontier = next
  }
  return { reached, links, cut }
}

/** Edges that a hop from so many nodes follows of each in one direction. */
export function fanOutFrom(nodes: number): number {
  return Math.max(FAN_OUT.least, Math.min(FAN_OUT.most, Math.floor(HOP_BUDGET / nodes)))
}
