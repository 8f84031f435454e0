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
} from './appearance.ts'
import type { Box } from './box-grid.ts'
import { type Label, placeLabels } from './canvas-labels.ts'
import { type Group, groupWords } from './meanings.ts'
import { createModel, edgeLook, emphasisOf, type Model, nodeLook, placeAll, type Scene, sizeIn } from './scene.ts'
import { rankNodes, sceneLabels } from './scene-labels.ts'
import { edgeShape, fixed, nodeShape, type Point } from './shapes.ts'

export interface GraphSvgOptions {
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** What colours mean, where not the kind. */
  readonly groups: readonly Group[]
  /** Below the picture: what is shown, and when it was saved. */
  readonly caption: readonly string[]
}

const MARGIN = 60
const FOOT = 110
const LINE = 17

/** Names at most. */
const NAMES = 100

/** No button lies over a picture. */
const NOWHERE: Box = { left: 0, right: 0, top: 0, bottom: 0 }

/** About: which type a file is shown in is not known. */
const widthOf = ({ text, isStrong }: Label) => text.length * (isStrong ? 8.2 : 6.8)

/** Writes the whole scene, fitted into the picture, with names where there is room. */
export function graphSvg(scene: Scene, { width, height, groups, caption }: GraphSvgOptions): string {
  const model = createModel()
  placeAll(model, scene)
  const emphasis = emphasisOf(model, scene, null)
  const nodes = [...scene.nodes].filter((key) => model.hasNode(key))
  const toPicture = fitted(model, nodes, width, height - FOOT)
  const place = (key: string) => toPicture(model.getNodeAttributes(key))
  const focus = scene.selection?.key ?? null
  const ink = INK[scene.theme]
  const sizeOf = (key: string) => sizeIn(scene, model.getNodeAttribute(key, 'node'))
  const faded = (isNear: boolean) => (emphasis && !isNear ? ` opacity="${emphasis.rest}"` : '')
  const edges = [...scene.edges].flatMap((key) => {
    if (!model.hasEdge(key)) return []
    const { edge, curvature } = model.getEdgeAttributes(key)
    const { color } = edgeLook({ edge, curvature }, scene, emphasis?.edges.has(key) ?? false)
    const width = edgeWidth(edge)
    const reach = sizeIn(scene, model.getNodeAttribute(edge.target, 'node'))
    const hasHead = edgeAppearance(edge).form !== 'line'
    const { line, head } = edgeShape(place(edge.source), place(edge.target), { reach, curvature, width, hasHead })
    const stroke = `<path d="${line}" fill="none" stroke="${color}" stroke-width="${fixed(width * 0.7)}"/>`
    return `<g${faded(emphasis?.edges.has(key) ?? false)}>${stroke}${head && `<path d="${head}" fill="${color}"/>`}</g>`
  })
  const bySize = nodes.toSorted((a, b) => sizeOf(b) - sizeOf(a))
  const shapes = bySize.map((key) => {
    const { node } = model.getNodeAttributes(key)
    const look = nodeLook(model.getNodeAttributes(key), scene, 1, true)
    const { x, y } = place(key)
    const stroke = `stroke="${look.outline}" stroke-width="${look.outlineWidth}"`
    const shape = `<path d="${nodeShape({ x, y }, look.size, look.isSquare === 1)}" fill="${look.color}" ${stroke}/>`
    const scale = (look.size * 1.1) / 24
    const at = `translate(${fixed(x - 12 * scale)} ${fixed(y - 12 * scale)}) scale(${scale.toFixed(3)})`
    const paint = `fill="${iconColor(node.kind, scene.theme, look.color)}" fill-rule="evenodd"`
    const icon = `<path transform="${at}" ${paint} d="${NODE_APPEARANCE[node.kind].icon}"/>`
    return `<g${faded(emphasis?.nodes.has(key) ?? false)}><title>${escapeXml(node.label)}</title>${shape}${icon}</g>`
  })
  const room = { width, height: height - FOOT, lineHeight: LINE, reserved: NOWHERE, limit: NAMES, measure: widthOf }
  const projection = { ...room, point: toPicture, length: (size: number) => size }
  const { labels, obstacles } = sceneLabels(model, scene, rankNodes(scene), emphasis, focus, projection)
  const names = placeLabels(labels, obstacles, room).map(({ label: { text, isStrong }, box }) => {
    const type = isStrong ? 'name strong' : 'name'
    return `<text x="${fixed(box.left)}" y="${fixed(box.bottom - 4)}" class="${type}">${escapeXml(text)}</text>`
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif">`,
    `<style>.name{font-size:12.5px;fill:${ink};stroke:${BACKGROUND[scene.theme]};stroke-width:4px;paint-order:stroke}.strong{font-size:14px;font-weight:600}.foot{font-size:13px;fill:${ink}}</style>`,
    `<rect width="${width}" height="${height}" fill="${BACKGROUND[scene.theme]}"/>`,
    ...edges,
    ...shapes,
    ...names,
    legend(scene, groups, height - FOOT + 4),
    ...caption.map(
      (line, at) => `<text x="24" y="${height - FOOT + 62 + at * 20}" class="foot">${escapeXml(line)}</text>`,
    ),
    '</svg>',
  ].join('\n')
}

/** From the layout's units to the picture, whole and in proportion; the layout's y points up. */
function fitted(model: Model, keys: readonly string[], width: number, height: number): (place: Point) => Point {
  const points = keys.map((key) => model.getNodeAttributes(key))
  const range = (axis: 'x' | 'y') => {
    const values = points.map((point) => point[axis])
    return [Math.min(...values), Math.max(...values)] as const
  }
  const [left, right] = range('x')
  const [bottom, top] = range('y')
  const scale = Math.min((width - 2 * MARGIN) / (right - left || 1), (height - 2 * MARGIN) / (top - bottom || 1))
  return ({ x, y }) => ({
    x: width / 2 + (x - (left + right) / 2) * scale,
    y: height / 2 - (y - (bottom + top) / 2) * scale,
  })
}

function legend({ graph, nodes, edges, theme }: Scene, groups: readonly Group[], y: number): string {
  const nodeKinds = NODE_KINDS.filter((kind) => [...nodes].some((key) => graph.nodeByKey.get(key)?.kind === kind))
  const edgeKinds = EDGE_KINDS.filter((kind) => [...edges].some((key) => graph.edgeByKey.get(key)?.kind === kind))
  let [x, row] = [24, y + 20]
  const step = (word: string, mark: string) => {
    const item = `<g transform="translate(${x} ${row})">${mark}<text x="20" y="4.5" class="foot">${escapeXml(word)}</text></g>`
    x += 42 + word.length * 7
    return item
  }
  const marks = [
    ...nodeKinds.map((kind) => {
      const { fill, icon, many, shape } = NODE_APPEARANCE[kind]
      // Where colour means something else, kinds are told by their icons alone.
      const color = groups.length > 0 ? BACKGROUND[theme] : (fill?.[theme] ?? BACKGROUND[theme])
      const outline = `<path d="${nodeShape({ x: 7, y: 0 }, 8, shape === 'square')}" fill="${color}" stroke="${INK[theme]}"/>`
      const paint = `fill="${iconColor(kind, theme, color)}" fill-rule="evenodd"`
      return step(many, `${outline}<path transform="translate(2 -5) scale(.417)" ${paint} d="${icon}"/>`)
    }),
    ...edgeKinds.map((kind) => {
      const { out, color, width } = EDGE_APPEARANCE[kind]
      return step(out, `<path d="M0 0H14" stroke="${color[theme]}" stroke-width="${Math.max(1.5, width)}"/>`)
    }),
  ]
  x = 24
  row = y
  const colors = groups.map(({ color, around }) =>
    step(groupWords(around), `<circle cx="6" cy="0" r="6" fill="${color}" stroke="${INK[theme]}" stroke-width="1.2"/>`),
  )
  return [...marks, ...colors].join('')
}

const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
