/** The shown graph as an SVG file, with its legend, filters and date: for print, and as the source of the PNG. */

import { EDGE_KINDS, NODE_KINDS } from '../core/types.ts'
import {
  BACKGROUND,
  EDGE_APPEARANCE,
  edgeAppearance,
  edgeWidth,
  INK,
  iconColor,
  NODE_APPEARANCE,
  nodeSize,
  shortLabel,
} from './appearance.ts'
import { badgeOf } from './graph-data.ts'
import { createModel, edgeLook, emphasisOf, type Model, nodeLook, placeAll, type Scene } from './scene.ts'

export interface GraphSvgOptions {
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** Below the picture: what is shown, and when it was saved. */
  readonly caption: readonly string[]
}

const MARGIN = 60
const FOOT = 110

/** Writes the whole scene, fitted into the picture; names of the thirty largest nodes, or of all that stand out. */
export function graphSvg(scene: Scene, { width, height, caption }: GraphSvgOptions): string {
  const model = createModel()
  placeAll(model, scene)
  const emphasis = emphasisOf(model, scene, null)
  const nodes = [...scene.nodes].filter((key) => model.hasNode(key))
  const place = fitted(model, nodes, width, height - FOOT)
  const ink = INK[scene.theme]
  const edges = [...scene.edges].flatMap((key) => {
    if (!model.hasEdge(key)) return []
    const { edge, curvature } = model.getEdgeAttributes(key)
    const { color } = edgeLook({ edge, curvature }, scene, emphasis)
    const [a, b] = [place(edge.source), place(edge.target)]
    const reach = nodeSize(model.getNodeAttribute(edge.target, 'node').articles)
    return edgePath(a, b, reach, curvature, color, edgeWidth(edge), edgeAppearance(edge).form !== 'line')
  })
  const bySize = nodes.toSorted((a, b) => sizeOf(model, b) - sizeOf(model, a))
  const named = new Set(emphasis ? nodes.filter((key) => emphasis.nodes.has(key)) : bySize.slice(0, 30))
  const shapes = bySize.map((key) => {
    const look = nodeLook(model.getNodeAttributes(key), scene, emphasis, 1)
    const { x, y } = place(key)
    const { node } = model.getNodeAttributes(key)
    const stroke = `stroke="${look.outline}" stroke-width="${look.outlineWidth}"`
    const shape = look.isSquare
      ? `<rect x="${fixed(x - look.size * 0.886)}" y="${fixed(y - look.size * 0.886)}" width="${fixed(look.size * 1.772)}" height="${fixed(look.size * 1.772)}" fill="${look.color}" ${stroke}/>`
      : `<circle cx="${fixed(x)}" cy="${fixed(y)}" r="${fixed(look.size)}" fill="${look.color}" ${stroke}/>`
    const scale = (look.size * 1.1) / 24
    const icon = look.image
      ? `<path transform="translate(${fixed(x - 12 * scale)} ${fixed(y - 12 * scale)}) scale(${fixed(scale)})" fill="${iconColor(node.kind, scene.theme)}" fill-rule="evenodd" d="${NODE_APPEARANCE[node.kind].icon}"/>`
      : ''
    return `<g><title>${escapeXml(node.label)}</title>${shape}${icon}</g>`
  })
  const names = bySize
    .filter((key) => named.has(key))
    .map((key) => {
      const { node } = model.getNodeAttributes(key)
      const { x, y } = place(key)
      const standing = scene.standingByKey.get(key)
      const badge = standing && node.articles > 1 ? `  ${badgeOf(standing)}` : ''
      return `<text x="${fixed(x + sizeOf(model, key) + 5)}" y="${fixed(y + 4)}" class="name">${escapeXml(shortLabel(node.label, 30) + badge)}</text>`
    })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif">`,
    `<style>.name{font-size:12.5px;fill:${ink};stroke:${BACKGROUND[scene.theme]};stroke-width:4px;paint-order:stroke}.foot{font-size:13px;fill:${ink}}</style>`,
    `<rect width="${width}" height="${height}" fill="${BACKGROUND[scene.theme]}"/>`,
    ...edges,
    ...shapes,
    ...names,
    legend(scene, height - FOOT + 24),
    ...caption.map(
      (line, at) => `<text x="24" y="${height - FOOT + 62 + at * 20}" class="foot">${escapeXml(line)}</text>`,
    ),
    '</svg>',
  ].join('\n')
}

const sizeOf = (model: Model, key: string) => nodeSize(model.getNodeAttribute(key, 'node').articles)

interface Point {
  readonly x: number
  readonly y: number
}

/** From the layout's units to the picture, whole and in proportion; the layout's y points up. */
function fitted(model: Model, keys: readonly string[], width: number, height: number): (key: string) => Point {
  const points = keys.map((key) => model.getNodeAttributes(key))
  const range = (axis: 'x' | 'y') => {
    const values = points.map((point) => point[axis])
    return [Math.min(...values), Math.max(...values)] as const
  }
  const [left, right] = range('x')
  const [bottom, top] = range('y')
  const scale = Math.min((width - 2 * MARGIN) / (right - left || 1), (height - 2 * MARGIN) / (top - bottom || 1))
  return (key) => {
    const { x, y } = model.getNodeAttributes(key)
    return {
      x: width / 2 + (x - (left + right) / 2) * scale,
      y: height / 2 - (y - (bottom + top) / 2) * scale,
    }
  }
}

function edgePath(
  a: Point,
  b: Point,
  reach: number,
  curvature: number,
  color: string,
  width: number,
  hasHead: boolean,
): string {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const length = Math.hypot(dx, dy) || 1
  const bend = { x: (a.x + b.x) / 2 + dy * curvature, y: (a.y + b.y) / 2 - dx * curvature }
  // The end stands where the node's outline is, and the head before it points along the last stretch.
  const last = Math.hypot(b.x - bend.x, b.y - bend.y) || 1
  const [ux, uy] = [(b.x - bend.x) / last, (b.y - bend.y) / last]
  const tip = { x: b.x - ux * reach, y: b.y - uy * reach }
  const head = hasHead && length > reach + 12 ? 5 + width : 0
  const base = { x: tip.x - ux * head, y: tip.y - uy * head }
  const line = `<path d="M${fixed(a.x)} ${fixed(a.y)}Q${fixed(bend.x)} ${fixed(bend.y)} ${fixed(base.x)} ${fixed(base.y)}" fill="none" stroke="${color}" stroke-width="${fixed(width * 0.7)}"/>`
  if (head === 0) return line
  const half = head * 0.45
  return `${line}<path d="M${fixed(tip.x)} ${fixed(tip.y)}L${fixed(base.x - uy * half)} ${fixed(base.y + ux * half)}L${fixed(base.x + uy * half)} ${fixed(base.y - ux * half)}Z" fill="${color}"/>`
}

function legend({ graph, nodes, edges, theme }: Scene, y: number): string {
  const nodeKinds = NODE_KINDS.filter((kind) => [...nodes].some((key) => graph.nodeByKey.get(key)?.kind === kind))
  const edgeKinds = EDGE_KINDS.filter((kind) => [...edges].some((key) => graph.edgeByKey.get(key)?.kind === kind))
  let x = 24
  const step = (word: string, mark: string) => {
    const item = `<g transform="translate(${x} ${y})">${mark}<text x="18" y="4" class="foot">${escapeXml(word)}</text></g>`
    x += 40 + word.length * 7
    return item
  }
  return [
    ...nodeKinds.map((kind) => {
      const { fill, many, shape } = NODE_APPEARANCE[kind]
      const paint = `fill="${fill?.[theme] ?? 'none'}" stroke="${INK[theme]}" stroke-width="1.2"`
      return step(
        many,
        shape === 'square'
          ? `<rect x="0" y="-6" width="12" height="12" ${paint}/>`
          : `<circle cx="6" cy="0" r="6" ${paint}/>`,
      )
    }),
    ...edgeKinds.map((kind) => {
      const { out, color, width } = EDGE_APPEARANCE[kind]
      return step(out, `<path d="M0 0H14" stroke="${color[theme]}" stroke-width="${Math.max(1.5, width)}"/>`)
    }),
  ].join('')
}

const fixed = (value: number) => String(Math.round(value * 10) / 10)

const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
