/** Places for the nodes of a graph. */

import { MultiDirectedGraph } from 'graphology'
import forceAtlas2Module from 'graphology-layout-forceatlas2'
import { shortHash } from '../core/id.ts'
import { boundsOf, keepApart, leastDistance, rounded } from './apart.ts'
import { findCommunities } from './communities.ts'
import type { LayoutEdge, Placed, Position } from './store/store.ts'

// The package is CommonJS without a "default" of its own, which its types do not say.
const forceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default

const BARNES_HUT_FROM_NODES = 1_000
/** How far apart nodes are that push as one, as in Gephi: with the package's 0.5 the picture is no better and takes 2.5 times as long. */
const BARNES_HUT_THETA = 1.2
/** Small graphs can afford to settle. */
const ITERATIONS = { small: 400, large: 100 }

/** Pictures of linked nodes are so many units wide, however many there are, so that a step means the same in each. */
const PICTURE_WIDTH = 500
/** Nodes without edges stand in rows of so many, or more where the picture is wide. */
const LEAST_COLUMNS = 16

/**
 * Lays a graph out with ForceAtlas2 (Jacomy et al. 2014) from starting places that depend on the keys alone, so that the same
 * graph gets the same picture; then moves nodes apart, and finds communities. Nodes without edges stand in rows below. Rounded to 0.01 units.
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
    settings: {
      ...forceAtlas2.inferSettings(graph),
      barnesHutOptimize: isLarge,
      barnesHutTheta: BARNES_HUT_THETA,
    },
  })
  const { width } = boundsOf(graph.mapNodes((_, { x, y }) => ({ x, y })))
  const scale = width > 0 ? PICTURE_WIDTH / width : 1
  return keepApart(new Map(graph.mapNodes((key, { x, y }) => [key, { x: x * scale, y: y * scale }])))
}

/** Rows of places under the middle of a picture, at most as wide as it is, twice as far from each other as nodes are at least. */
function shelf(picture: readonly Position[], keys: readonly string[]): [string, Position][] {
  const { left, bottom, width } = boundsOf(picture)
  const step = 2 * leastDistance(picture)
  const columns = Math.max(LEAST_COLUMNS, Math.floor(width / step) + 1)
  return keys.map((key, index) => {
    const row = Math.floor(index / columns)
    const inRow = Math.min(columns, keys.length - row * columns)
    const x = left + width / 2 + ((index % columns) - (inRow - 1) / 2) * step
    return [key, { x: rounded(x), y: rounded(bottom - (row + 1.5) * step) }]
  })
}

/** A point in the square from -1 to 1, read from the hash of the key. */
function startOf(key: string): Position {
  const hash = shortHash([key])
  const coordinate = (from: number) => Number.parseInt(hash.slice(from, from + 8), 16) / 0x7fffffff - 1
  return { x: coordinate(0), y: coordinate(8) }
}
