/** Draws what stands out above the faded rest: its edges and nodes, in full colour. */

import { edgeAppearance, iconColor, NODE_APPEARANCE } from '../appearance.ts'
import { type Emphasis, edgeLook, type Model, nodeLook, type Scene } from '../scene.ts'
import type { Projection } from '../scene-labels.ts'
import { edgeShape, nodeShape } from '../shapes.ts'

/** The renderer draws nothing anew for it: only the neighbourhood is drawn, on a flat canvas. `scale` as for nodes. */
export function drawFocus(
  context: CanvasRenderingContext2D,
  model: Model,
  scene: Scene,
  { nodes, edges }: Emphasis,
  { point, length }: Projection,
  scale: number,
): void {
  const lookOf = (key: string) => nodeLook(model.getNodeAttributes(key), scene, scale, true)
  for (const key of edges) {
    if (!scene.edges.has(key) || !model.hasEdge(key)) continue
    const { edge, curvature } = model.getEdgeAttributes(key)
    const { color, size } = edgeLook({ edge, curvature }, scene, true)
    const width = Math.max(1.5, length(size) * 0.7)
    const [from, to] = [edge.source, edge.target].map((end) => point(model.getNodeAttributes(end)))
    if (!from || !to) continue
    const reach = length(lookOf(edge.target).size)
    const hasHead = edgeAppearance(edge).form !== 'line'
    const { line, head } = edgeShape(from, to, { reach, curvature, width, hasHead })
    context.strokeStyle = color
    context.lineWidth = width
    context.stroke(new Path2D(line))
    context.fillStyle = color
    if (head !== '') context.fill(new Path2D(head))
  }
  for (const key of nodes) {
    if (!scene.nodes.has(key) || !model.hasNode(key)) continue
    const look = lookOf(key)
    const { x, y } = point(look)
    const radius = length(look.size)
    // The outline lies inside the shape, as the renderer has it.
    const shape = new Path2D(nodeShape({ x, y }, radius - look.outlineWidth / 2, look.isSquare === 1))
    context.fillStyle = look.color
    context.fill(shape)
    context.strokeStyle = look.outline
    context.lineWidth = look.outlineWidth
    context.stroke(shape)
    const { kind } = model.getNodeAttribute(key, 'node')
    context.fillStyle = iconColor(kind, scene.theme, look.color)
    context.save()
    context.translate(x, y)
    context.scale((radius * 1.12) / 24, (radius * 1.12) / 24)
    context.translate(-12, -12)
    context.fill(iconOf(NODE_APPEARANCE[kind].icon), 'evenodd')
    context.restore()
  }
}

const paths = new Map<string, Path2D>()

function iconOf(icon: string): Path2D {
  const known = paths.get(icon) ?? new Path2D(icon)
  paths.set(icon, known)
  return known
}
