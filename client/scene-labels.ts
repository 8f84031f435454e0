/** Which names, words and signs stand where on the canvas. */

import type { NodeSummary } from '../core/api.ts'
import { edgeAppearance, shortLabel } from './appearance.ts'
import type { Box } from './box-grid.ts'
import type { Label } from './canvas-labels.ts'
import { badgeOf } from './graph-data.ts'
import { type Emphasis, type Model, type Scene, sizeIn } from './scene.ts'

/** Where the camera puts things, in CSS pixels. */
export interface Projection {
  readonly width: number
  readonly height: number
  point(node: { readonly x: number; readonly y: number }): { readonly x: number; readonly y: number }
  length(size: number): number
}

/** Names that come before everything else: so many at most, and one for so many square pixels. */
const IMPORTANT = { most: 15, room: 36_000 }

/** Characters of the name in focus, at most, and pixels of the canvas's width that allow one more. */
const FOCUS = { most: 60, room: 14 }

/** Names that are tried: a canvas has room for a few dozen. */
const CANDIDATES = 400

/** Nodes that names avoid, the highest ranked of those in sight. */
const OBSTACLES = 2_500

/** The shown nodes in the order in which they get names: the best linked first, claims, whose names are long, later. */
export function rankNodes({ graph, nodes }: Pick<Scene, 'graph' | 'nodes'>): readonly NodeSummary[] {
  const rank = ({ kind, degree }: NodeSummary) => degree * (kind === 'claim' ? 0.3 : 1)
  return [...nodes]
    .map((key) => graph.nodeByKey.get(key))
    .filter((node) => node !== undefined)
    .sort((a, b) => rank(b) - rank(a))
}

/** The labels of a scene, the most important first, and the discs that they should not cover. */
export function sceneLabels(
  model: Model,
  scene: Scene,
  ranked: readonly NodeSummary[],
  emphasis: Emphasis | null,
  focus: string | null,
  projection: Projection,
): { readonly labels: readonly Label[]; readonly obstacles: readonly Box[] } {
  const important = Math.min(IMPORTANT.most, Math.round((projection.width * projection.height) / IMPORTANT.room))
  const focusLength = Math.min(FOCUS.most, Math.round(projection.width / FOCUS.room))
  const obstacles: Box[] = []
  const strong: Label[] = []
  const names: Label[] = []
  for (const node of ranked) {
    if (obstacles.length >= OBSTACLES) break
    const isNear = emphasis === null || emphasis.nodes.has(node.key)
    // Beside what stands out, only that is in the way.
    if (!isNear || !model.hasNode(node.key)) continue
    const { x, y } = projection.point(model.getNodeAttributes(node.key))
    if (x < 0 || y < 0 || x > projection.width || y > projection.height) continue
    const radius = projection.length(sizeIn(scene, node))
    obstacles.push({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius })
    const isFocus = node.key === focus
    if (!isFocus && names.length >= CANDIDATES) continue
    const mayCover = emphasis === null ? names.length < important && node.kind !== 'claim' : isFocus
    const text = labelOf(node, scene, isFocus ? focusLength : 30)
    const label: Label = { text, x, y, gap: radius + 5, isStrong: isFocus, mayCover, place: 'beside' }
    ;(isFocus ? strong : names).push(label)
  }
  const edges = edgeTexts(model, scene, emphasis, projection)
  return {
    labels: emphasis
      ? [...strong, ...edges, ...names]
      : [...names.slice(0, important), ...edges, ...names.slice(important)],
    obstacles,
  }
}

/** A name, and for a claim of several articles its badge. */
function labelOf({ key, label, articles }: NodeSummary, { standingByKey }: Scene, length: number): string {
  const standing = standingByKey.get(key)
  return standing && articles > 1 ? `${shortLabel(label, length)}  ${badgeOf(standing)}` : shortLabel(label, length)
}

/** The signs of denials and contradictions, and the words of the edges in focus. */
function edgeTexts(model: Model, scene: Scene, emphasis: Emphasis | null, projection: Projection): Label[] {
  const texts: Label[] = []
  for (const key of emphasis?.edges ?? scene.edges) {
    // A path is known a moment before it is shown.
    if (!model.hasEdge(key)) continue
    const { edge, curvature } = model.getEdgeAttributes(key)
    const { out, sign } = edgeAppearance(edge)
    const text = [sign, emphasis && emphasis.edges.size <= 24 ? out : ''].filter(Boolean).join(' ')
    const start = projection.point(model.getNodeAttributes(edge.source))
    const end = projection.point(model.getNodeAttributes(edge.target))
    const [dx, dy] = [end.x - start.x, end.y - start.y]
    if (text === '' || (!sign && Math.hypot(dx, dy) < 90)) continue
    // A curve bulges by half its curvature, to the left of its direction.
    const x = (start.x + end.x) / 2 + (dy * curvature) / 2
    const y = (start.y + end.y) / 2 - (dx * curvature) / 2
    texts.push({ text, x, y, gap: 0, isStrong: false, mayCover: sign !== undefined, place: 'over' })
  }
  return texts
}
