/** Groups of nodes that are linked among each other more than to others. */

import { UndirectedGraph } from 'graphology'
import louvainModule from 'graphology-communities-louvain'
import { compareText } from '../core/order.ts'
import type { LayoutEdge } from './store/store.ts'

// The package is CommonJS without a "default" of its own, which its types do not say.
const louvain = louvainModule as unknown as typeof louvainModule.default

/**
 * Communities by the Louvain method (Blondel et al. 2008), the same for the same graph: numbers by key, 1 for the largest.
 * A node without edges is one of its own.
 */
export function findCommunities(keys: readonly string[], edges: readonly LayoutEdge[]): ReadonlyMap<string, number> {
  const graph = new UndirectedGraph()
  for (const key of keys.toSorted(compareText)) graph.addNode(key)
  for (const { source, target, weight } of edges.toSorted(byEnds)) {
    if (source === target) continue
    graph.updateEdge(source, target, ({ weight: before = 0 }) => ({ weight: before + weight }))
  }
  const members = new Map<number, string[]>()
  for (const [key, community] of Object.entries(louvain(graph, { randomWalk: false })))
    members.set(community, [...(members.get(community) ?? []), key])
  return new Map(
    [...members.values()]
      .sort((a, b) => b.length - a.length || compareText(a[0] ?? '', b[0] ?? ''))
      .flatMap((group, index) => group.map((key): [string, number] => [key, index + 1])),
  )
}

const byEnds = (a: LayoutEdge, b: LayoutEdge) => compareText(a.source, b.source) || compareText(a.target, b.target)
