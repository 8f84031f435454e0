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
import type { Camera, Pin, Selection } from './state.ts'

/** All that the canvas shows. */
export interface Scene {
  readonly graph: GraphData
  readonly nodes: ReadonlySet<string>
  readonly edges: ReadonlySet<string>
  readonly standingByKey: StandingByKey
  readonly selection: Selection | null
  readonly second: string | null
  /** How many steps around the selection stand out with it. */
  readonly hops: number
  /** Keys on the path that is shown; null without one. */
  readonly path: { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string> } | null
  readonly pins: readonly Pin[]
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

interface DrawnNode {
  node: NodeSummary
  x: number
  y: number
  isPinned: boolean
}

interface DrawnEdge {
  edge: EdgeSummary
  curvature: number
}

/** An empty model. */
export function createModel(): Model {
  return new MultiDirectedGraph()
}

/** Adds to the model what it does not have yet, and puts every node in its place: where it is pinned, else where the layout has it. */
export function placeAll(model: Model, { graph, pins }: Pick<Scene, 'graph' | 'pins'>): void {
  const pinByKey = new Map(pins.map((pin) => [pin.key, pin]))
  for (const node of graph.nodeByKey.values()) {
    const pin = pinByKey.get(node.key)
    const { x, y } = pin ?? node
    model.mergeNode(node.key, { node, x, y, isPinned: pin !== undefined })
  }
  for (const edge of graph.edgeByKey.values()) {
    if (model.hasEdge(edge.key) || !model.hasNode(edge.source) || !model.hasNode(edge.target)) continue
    // Edges between the same two nodes lie beside each other: the first straight unless its kind curves.
    const before = model.edges(edge.source, edge.target).length
    const curvature = before > 0 || edgeAppearance(edge).form === 'curve' ? 0.18 * (before + 1) : 0
    model.addEdgeWithKey(edge.key, edge.source, edge.target, { edge, curvature })
  }
}

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
  const nodes = new Set([focus.key, ...(hovered || !scene.second ? [] : [scene.second])])
  const edges = new Set<string>()
  for (let hop = 0; hop < (hovered ? 1 : scene.hops); hop++) {
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

/** How the canvas draws a node; `scale` shrinks it on a small canvas. */
export function nodeLook({ node, x, y, isPinned }: DrawnNode, scene: Scene, emphasis: Emphasis | null, scale: number) {
  const { key } = node
  const { theme } = scene
  const { fill, shape } = NODE_APPEARANCE[node.kind]
  const isFaded = emphasis !== null && !emphasis.nodes.has(key)
  const fade = (color: string) => (isFaded ? mix(color, BACKGROUND[theme], emphasis.rest) : color)
  const isSelected = scene.selection?.key === key || scene.second === key
  return {
    type: 'node',
    x,
    y,
    size: nodeSize(node.articles) * scale + (isSelected ? 3 : 0),
    hidden: !scene.nodes.has(key),
    color: fade(fill?.[theme] ?? BACKGROUND[theme]),
    outline: fade(fill && !isSelected && !isPinned ? RING[theme] : INK[theme]),
    outlineWidth: isSelected || isPinned ? 4 : shape === 'ring' ? 2.5 : 1.5,
    isSquare: shape === 'square' ? 1 : 0,
    image: isFaded ? null : iconImage(node.kind, theme),
    iconBackground: '#00000000',
  }
}

/** More nodes than this are drawn plainly: their edges as hairlines, without curves and arrowheads. */
export const MANY_NODES = 5_000

/** How the canvas draws an edge. */
export function edgeLook({ edge, curvature }: DrawnEdge, scene: Scene, emphasis: Emphasis | null) {
  const { key } = edge
  const { color, form } = edgeAppearance(edge)
  const background = BACKGROUND[scene.theme]
  const isFaded = emphasis !== null && !emphasis.edges.has(key)
  return {
    type: scene.nodes.size > MANY_NODES ? 'hairline' : curvature !== 0 ? 'curve' : form,
    curvature,
    hidden: !scene.edges.has(key),
    size: edgeWidth(edge) + (scene.selection?.key === key ? 2 : 0),
    color: mix(color[scene.theme], background, isFaded ? emphasis.rest * 0.6 : emphasis ? 1 : 0.75),
  }
}
