/** Which names, words and signs stand where on the canvas. */

import type { NodeSummary } from '../core/api.ts'
import { edgeAppearance, nodeSize, shortLabel } from './appearance.ts'
import type { Box, Label } from './canvas-labels.ts'
import { badgeOf } from './graph-data.ts'
import type { Emphasis, Model, Scene } from './scene.ts'

/** Where the camera puts things, in CSS pixels. */
export interface Projection {
  readonly width: number
  readonly height: number
  point(node: { readonly x: number; readonly y: number }): { readonly x: number; readonly y: number }
  length(size: number): number
}

/** Number of names that come before everything else and may cover other nodes. */
const IMPORTANT = 15

/** Names that are tried, and discs that they avoid: a canvas has room for a few dozen, and each is held against each. */
const CANDIDATES = 400

/** The labels of a scene, the most important first, and the discs that they should not cover. */
export function sceneLabels(
  model: Model,
  scene: Scene,
  emphasis: Emphasis | null,
  focus: string | null,
  projection: Projection,
): { readonly labels: readonly Label[]; readonly obstacles: readonly Box[] } {
  const isNear = ({ key }: NodeSummary) => emphasis?.nodes.has(key) ?? true
  const rank = (node: NodeSummary) => (node.key === focus ? 1e6 : 0) + node.degree * (node.kind === 'claim' ? 0.3 : 1)
  const nodes = [...scene.nodes].map((key) => model.getNodeAttribute(key, 'node')).filter(isNear)
  const labels = nodes
    .toSorted((a, b) => rank(b) - rank(a))
    .map((node): Label & { readonly isClaim: boolean } => ({
      isClaim: node.kind === 'claim',
      ...projection.point(model.getNodeAttributes(node.key)),
      text: labelOf(node, scene, node.key === focus ? 60 : 30),
      gap: projection.length(nodeSize(node.articles)) + 5,
      isStrong: node.key === focus,
      mayCover: false,
      place: 'beside',
    }))
    .filter(({ x, y }) => x >= 0 && y >= 0 && x <= projection.width && y <= projection.height)
    .slice(0, CANDIDATES)
    .map(({ isClaim, ...label }, i) => ({ ...label, mayCover: !emphasis && !isClaim && i < IMPORTANT }))
  const strong = labels.filter((label) => label.isStrong)
  const edges = edgeTexts(model, scene, emphasis, projection)
  const others = labels.filter((label) => !label.isStrong)
  return {
    labels: emphasis
      ? [...strong, ...edges, ...others]
      : [...others.slice(0, IMPORTANT), ...edges, ...others.slice(IMPORTANT)],
    obstacles: labels.map(({ x, y, gap }) => ({
      left: x - gap + 5,
      right: x + gap - 5,
      top: y - gap + 5,
      bottom: y + gap - 5,
    })),
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
