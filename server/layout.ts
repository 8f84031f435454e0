/** Places for the nodes of a graph. */

import { MultiDirectedGraph } from 'graphology'
import forceAtlas2Module from 'graphology-layout-forceatlas2'
import noverlapModule from 'graphology-layout-noverlap'
import { shortHash } from '../core/id.ts'
import { findCommunities } from './communities.ts'
import type { LayoutEdge, Placed, Position } from './store/store.ts'

// These packages are CommonJS without a "default" of their own, which their types do not say.
const forceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default
const noverlap = noverlapModule as unknown as typeof noverlapModule.default

const BARNES_HUT_FROM_NODES = 1_000
/** Small graphs can afford to settle; 100 iterations over 10,000 nodes take about 7 s. */
const ITERATIONS = { small: 400, large: 100 }

/** A node takes this share of the picture's width, so that few lie upon each other. */
const NODE_SHARE = 0.012

/**
 * Lays a graph out with ForceAtlas2 (Jacomy et al. 2014) from starting places that depend on the keys alone, so that the same
 * graph gets the same picture; then moves nodes apart, and finds communities. Nodes without edges stand in rows below. Units are arbitrary, rounded to 0.01.
 */
export function layOutGraph(keys: readonly string[], edges: readonly LayoutEdge[]): ReadonlyMap<string, Placed> {
  const links = edges.filter(({ source, target }) => source !== target)
  const linked = new Set(links.flatMap(({ source, target }) => [source, target]))
  const picture = layOutLinked(
    keys.filter((key) => linked.has(key)),
    links,
  )
  const places = [
    ...picture,
    ...shelf(
      [...picture.values()],
      keys.filter((key) => !linked.has(key)),
    ),
  ]
  const communities = findCommunities(keys, links)
  return new Map(places.map(([key, place]) => [key, { ...place, community: communities.get(key) ?? 0 }]))
}

function layOutLinked(keys: readonly string[], links: readonly LayoutEdge[]): Map<string, Position> {
  if (keys.length === 0) return new Map()
  const graph = new MultiDirectedGraph()
  const spread = 10 * Math.sqrt(keys.length)
  for (const key of keys) {
    const start = startOf(key)
    graph.addNode(key, { x: start.x * spread, y: start.y * spread })
  }
  for (const { source, target, weight } of links) graph.addEdge(source, target, { weight })
  const isLarge = keys.length >= BARNES_HUT_FROM_NODES
  forceAtlas2.assign(graph, {
    iterations: isLarge ? ITERATIONS.large : ITERATIONS.small,
    getEdgeWeight: 'weight',
    settings: { ...forceAtlas2.inferSettings(graph), barnesHutOptimize: isLarge },
  })
  const size = boundsOf(graph.mapNodes((_, { x, y }) => ({ x, y }))).width * NODE_SHARE
  noverlap.assign(graph, {
    maxIterations: 60,
    inputReducer: (_key, { x, y }) => ({ x, y, size }),
    settings: { margin: 0, ratio: 1, gridSize: Math.ceil(2 * Math.sqrt(keys.length)) },
  })
  return new Map(graph.mapNodes((key, { x, y }) => [key, { x: rounded(x), y: rounded(y) }]))
}

/** Rows of evenly spaced places under a picture, as wide as it is. */
function shelf(picture: readonly Position[], keys: readonly string[]): [string, Position][] {
  const { left, bottom, width } = boundsOf(picture)
  const step = Math.max(width / 16, 1)
  return keys.map((key, index) => {
    const column = index % 17
    const row = Math.floor(index / 17)
    return [key, { x: rounded(left + column * step), y: rounded(bottom - (row + 1.5) * step) }]
  })
}

function boundsOf(positions: readonly Position[]): { left: number; bottom: number; width: number } {
  let [left, right, bottom] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (const { x, y } of positions) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    bottom = Math.min(bottom, y)
  }
  return positions.length === 0 ? { left: 0, bottom: 0, width: 0 } : { left, bottom, width: right - left }
}

/** A point in the square from -1 to 1, read from the hash of the key. */
function startOf(key: string): Position {
  const hash = shortHash([key])
  const coordinate = (from: number) => Number.parseInt(hash.slice(from, from + 8), 16) / 0x7fffffff - 1
  return { x: coordinate(0), y: coordinate(8) }
}

function rounded(coordinate: number): number {
  return Math.round(coordinate * 100) / 100
}
