/** Places for the nodes of a graph. */

import { MultiDirectedGraph } from 'graphology'
import forceAtlas2Module from 'graphology-layout-forceatlas2'
import { shortHash } from '../core/id.ts'
import type { GraphExport } from '../core/types.ts'
import type { Position } from './store/store.ts'

// The package is CommonJS without a "default" of its own, which its types do not say.
const forceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default

const BARNES_HUT_FROM_NODES = 1_000
/** Small graphs can afford to settle; 100 iterations over 10,000 nodes take about 7 s. */
const ITERATIONS = { small: 400, large: 100 }

/**
 * Lays a graph out with ForceAtlas2 (Jacomy et al. 2014) from starting places that depend on the keys alone, so that the same
 * graph gets the same picture. Units are arbitrary, rounded to 0.01.
 */
export function layOutGraph({ nodes, edges }: GraphExport): ReadonlyMap<string, Position> {
  if (nodes.length === 0) return new Map()
  const graph = new MultiDirectedGraph()
  const spread = 10 * Math.sqrt(nodes.length)
  for (const { key } of nodes) {
    const start = startOf(key)
    graph.addNode(key, { x: start.x * spread, y: start.y * spread })
  }
  for (const { source, target, attributes } of edges) {
    if (source !== target) graph.addEdge(source, target, { weight: attributes.evidence.length })
  }
  const isLarge = nodes.length >= BARNES_HUT_FROM_NODES
  const placed = forceAtlas2(graph, {
    iterations: isLarge ? ITERATIONS.large : ITERATIONS.small,
    getEdgeWeight: 'weight',
    settings: { ...forceAtlas2.inferSettings(graph), barnesHutOptimize: isLarge },
  })
  return new Map(nodes.map(({ key }) => [key, { x: rounded(placed[key]?.x), y: rounded(placed[key]?.y) }]))
}

/** A point in the square from -1 to 1, read from the hash of the key. */
function startOf(key: string): Position {
  const hash = shortHash([key])
  const coordinate = (from: number) => Number.parseInt(hash.slice(from, from + 8), 16) / 0x7fffffff - 1
  return { x: coordinate(0), y: coordinate(8) }
}

function rounded(coordinate = 0): number {
  return Math.round(coordinate * 100) / 100
}
