/** A scene as the canvas draws it: the model behind it, what stands out, and the look of each node and edge. */

import { MultiDirectedGraph } from 'graphology'
import type { EdgeSummary, NodeSummary } from '../core/api.ts'
import {
  BACKGROUND,
  edgeAppearance,
  edgeWidth,
  INK,
  iconImage,
  NODE_APPEARANCE,
  nodeSize,
  RING,
  type Theme,
} from './appearance.ts'
import { mix } from './contrast.ts'
import type { GraphData, StandingByKey } from './graph-data.ts'
import type { Bounds } from './places.ts'
import type { Camera, Pin, Selection } from './state.ts'

/** All that the canvas shows. */
export interface Scene {
  readonly graph: GraphData
  readonly nodes: ReadonlySet<string>
  readonly edges: ReadonlySet<string>
  readonly standingByKey: StandingByKey
  readonly selection: Selection | null
  readonly second: string | null
  /** What fits into the canvas while the camera shows everything. */
  readonly frame: Bounds
  /** How many steps around the selection stand out with it. */
  readonly reach: number
  /** What size means; null: the number of articles. Shares of the largest, 0 to 1. */
  readonly shareByKey: ReadonlyMap<string, number> | null
  /** Articles of the largest node, where size means their number. */
  readonly mostArticles: number
  /** What colour means; null: the kind. */
  readonly colorByKey: ReadonlyMap<string, string> | null
  /** Keys on the path that is shown; null without one. */
  readonly path: { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string> } | null
  readonly pins: readonly Pin[]
  /** True while nodes are on their way to other places. */
  readonly isLayingOut: boolean
  /** Null: everything fits. */
  readonly camera: Camera | null
  readonly theme: Theme
}

/** What stands out while something is selected or under the pointer. */
export interface Emphasis {
  readonly nodes: ReadonlySet<string>
  readonly edges: ReadonlySet<string>
  /** How much of their colour the others keep. */
  readonly rest: number
}

/** Everything that was ever drawn; what a scene hides stays in it, so that nothing moves. */
export type Model = MultiDirectedGraph<DrawnNode, DrawnEdge>

/** A node of the model. */
export interface DrawnNode {
  node: NodeSummary
  x: number
  y: number
  isPinned: boolean
}

/** An edge of the model; how far it bulges, as a share of its length. */
export interface DrawnEdge {
  edge: EdgeSummary
  curvature: number
}

/** An empty model. */
export function createModel(): Model {
  return new MultiDirectedGraph()
}

/** Adds to the model what it does not have yet of a scene, and puts its nodes in their places: where they are pinned, else where the layout has them. */
export function placeAll(model: Model, { graph, nodes, edges, pins }: Scene): void {
  const pinByKey = new Map(pins.map((pin) => [pin.key, pin]))
  for (const key of nodes) {
    const node = graph.nodeByKey.get(key)
    if (!node) continue
    const pin = pinByKey.get(key)
    const { x, y } = pin ?? node
    const isPinned = pin !== undefined
    if (!model.hasNode(key)) model.addNode(key, { node, x, y, isPinned })
    else if (!isSamePlace(model.getNodeAttributes(key), { node, x, y, isPinned }))
      model.replaceNodeAttributes(key, { node, x, y, isPinned })
  }
  for (const key of edges) {
    const edge = graph.edgeByKey.get(key)
    if (!edge || !model.hasNode(edge.source) || !model.hasNode(edge.target)) continue
    if (model.hasEdge(key)) {
      if (model.getEdgeAttribute(key, 'edge') !== edge) model.setEdgeAttribute(key, 'edge', edge)
      continue
    }
    // Edges between the same two nodes lie beside each other: the first straight unless its kind curves.
    const before = model.edges(edge.source, edge.target).length
    const curvature = before > 0 || edgeAppearance(edge).form === 'curve' ? 0.18 * (before + 1) : 0
    model.addEdgeWithKey(key, edge.source, edge.target, { edge, curvature })
  }
}

const isSamePlace = (a: DrawnNode, b: DrawnNode) =>
  a.node === b.node && a.x === b.x && a.y === b.y && a.isPinned === b.isPinned

/** The neighbourhood of what is under the pointer, else of the selection; null when neither is there. */
export function emphasisOf(model: Model, scene: Scene, hovered: Selection | null): Emphasis | null {
  const focus = hovered ?? scene.selection
  if (!focus) return null
  const rest = hovered ? 0.15 : 0.3
  if (!hovered && scene.path) return { ...scene.path, rest }
  if (focus.type === 'edge') {
    if (!model.hasEdge(focus.key)) return null
    return { nodes: new Set(model.extremities(focus.key)), edges: new Set([focus.key]), rest }
  }
  if (!model.hasNode(focus.key)) return null
  const beside = hovered ? null : scene.second
  const nodes = new Set([focus.key, ...(beside !== null && model.hasNode(beside) ? [beside] : [])])
  const edges = new Set<string>()
  for (let hop = 0; hop < (hovered ? 1 : scene.reach); hop++) {
    for (const key of [...nodes]) {
      for (const edge of model.edges(key)) {
        if (!scene.edges.has(edge)) continue
        edges.add(edge)
        for (const end of model.extremities(edge)) nodes.add(end)
      }
    }
  }
  return { nodes, edges, rest }
}

/** Radius of a node in pixels, by what size means in the scene. */
export function sizeIn(
  { shareByKey, mostArticles }: Pick<Scene, 'shareByKey' | 'mostArticles'>,
  { key, articles }: NodeSummary,
): number {
  return nodeSize(shareByKey === null ? articles / mostArticles : (shareByKey.get(key) ?? 0))
}

/** How a node is drawn; a selected one is seen as such where it stands out. `scale` shrinks it on a small canvas. */
export function nodeLook({ node, x, y, isPinned }: DrawnNode, scene: Scene, scale: number, isLit: boolean) {
  const { key } = node
  const { theme, colorByKey } = scene
  const { fill, shape } = NODE_APPEARANCE[node.kind]
  const isSelected = isLit && (scene.selection?.key === key || scene.second === key)
  const size = sizeIn(scene, node) * scale + (isSelected ? 3 : 0)
  const outlineWidth = isSelected || isPinned ? 4 : shape === 'ring' ? 2.5 : 1.5
  const color = colorByKey?.get(key) ?? fill?.[theme] ?? BACKGROUND[theme]
  return {
    type: 'node',
    x,
    y,
    size,
    hidden: !scene.nodes.has(key),
    color,
    outline: fill && !isSelected && !isPinned ? RING[theme] : INK[theme],
    // Of a small node the fill is seen too.
    outlineWidth: Math.min(outlineWidth, size * 0.3),
    isSquare: shape === 'square' ? 1 : 0,
    image: iconImage(node.kind, theme, color),
    iconBackground: '#00000000',
  }
}

/** More nodes than this are drawn plainly: their edges as hairlines, without curves and arrowheads. */
export const MANY_NODES = 5_000

/** How much of their colour edges keep: less among more than people can follow one by one. */
const shareOf = ({ edges }: Scene) => (edges.size > 1_500 ? 0.45 : 0.75)

/** How an edge is drawn: lighter among many than when it stands out. */
export function edgeLook({ edge, curvature }: DrawnEdge, scene: Scene, isLit: boolean) {
  const { key } = edge
  const { color, form } = edgeAppearance(edge)
  return {
    type: scene.nodes.size > MANY_NODES ? 'hairline' : curvature !== 0 ? 'curve' : form,
    curvature,
    hidden: !scene.edges.has(key),
    size: edgeWidth(edge) + (isLit && scene.selection?.key === key ? 2 : 0),
    color: isLit ? color[scene.theme] : mix(color[scene.theme], BACKGROUND[scene.theme], shareOf(scene)),
  }
}
