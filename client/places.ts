/** Where nodes stand: what the reader looks at stays, and what is new comes beside it. */

import type { EdgeSummary, NodeSummary } from '../core/api.ts'
import type { GraphData } from './graph-data.ts'
import type { Point } from './shapes.ts'

/** Places of nodes by key, in the layout's units. */
export type Places = ReadonlyMap<string, Point>

/** A graph with some of its nodes in other places. */
export function withPlaces(graph: GraphData, places: Places | null): GraphData {
  if (places === null) return graph
  const placed = [...graph.nodeByKey].map(([key, node]) => {
    const place = places.get(key)
    return [key, place ? { ...node, x: place.x, y: place.y } : node] as const
  })
  return { ...graph, nodeByKey: new Map(placed) }
}

/**
 * The answer's nodes for a graph that is shown in other places, maybe: the known ones as they are in the graph, the new ones as
 * far from their shown neighbours as the server has them. So nothing moves when the server has laid everything out anew, and
 * without that the new ones stand exactly where it has them.
 */
export function keepPlaces(
  { nodeByKey }: GraphData,
  shown: GraphData,
  nodes: readonly NodeSummary[],
  edges: readonly EdgeSummary[],
): readonly NodeSummary[] {
  const answered = new Map(nodes.map((node) => [node.key, node]))
  const moves = new Map<string, { x: number; y: number; count: number }>()
  const learn = (key: string, neighbour: string) => {
    const [before, now] = [shown.nodeByKey.get(neighbour), answered.get(neighbour)]
    if (nodeByKey.has(key) || !before || !now) return
    const { x, y, count } = moves.get(key) ?? { x: 0, y: 0, count: 0 }
    moves.set(key, { x: x + before.x - now.x, y: y + before.y - now.y, count: count + 1 })
  }
  for (const { source, target } of edges) {
    learn(source, target)
    learn(target, source)
  }
  return nodes.map((node) => {
    const known = nodeByKey.get(node.key)
    if (known) return { ...node, x: known.x, y: known.y }
    const move = moves.get(node.key)
    return move ? { ...node, x: node.x + move.x / move.count, y: node.y + move.y / move.count } : node
  })
}

/** The least rectangle around some places. */
export interface Bounds {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
}

/** The least rectangle around places; one at 0, 0 without any. */
export function boundsOf(places: readonly Point[]): Bounds {
  if (places.length === 0) return { left: 0, right: 0, bottom: 0, top: 0 }
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)]
  const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b))
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b))
  return { left: least(xs), right: most(xs), bottom: least(ys), top: most(ys) }
}

/** Two corners, which have the same bounds. */
export function cornersOf({ left, right, bottom, top }: Bounds): readonly Point[] {
  return [
    { x: left, y: bottom },
    { x: right, y: top },
  ]
}

/** The same places in proportion, as large as fits into a frame and in its middle. */
export function fitInto(frame: Bounds, places: Places): Places {
  const from = boundsOf([...places.values()])
  const ratio = (low: 'left' | 'bottom', high: 'right' | 'top') =>
    from[high] > from[low] ? (frame[high] - frame[low]) / (from[high] - from[low]) : Number.POSITIVE_INFINITY
  const least = Math.min(ratio('left', 'right'), ratio('bottom', 'top'))
  const scale = Number.isFinite(least) ? least : 1
  const middle = ({ left, right, bottom, top }: Bounds) => ({ x: (left + right) / 2, y: (bottom + top) / 2 })
  const [old, now] = [middle(from), middle(frame)]
  return new Map(
    [...places].map(([key, { x, y }]) => [key, { x: now.x + (x - old.x) * scale, y: now.y + (y - old.y) * scale }]),
  )
}
