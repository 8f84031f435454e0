/** The shapes of nodes and edges as SVG paths, for the file of the picture and for what stands out on the canvas. */

/** A place in pixels. */
export interface Point {
  readonly x: number
  readonly y: number
}

export interface EdgeShape {
  /** From the middle of one node to the head at the other. */
  readonly line: string
  /** The arrowhead; "" without one. */
  readonly head: string
}

export interface EdgeForm {
  /** Radius of the node at the end: the head stands before it. */
  readonly reach: number
  /** How far it bulges to the left of its direction, as a share of its length. */
  readonly curvature: number
  readonly width: number
  readonly hasHead: boolean
}

/** An edge from one place to another, straight or as one bow. */
export function edgeShape(from: Point, to: Point, { reach, curvature, width, hasHead }: EdgeForm): EdgeShape {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(dx, dy) || 1
  const bend = { x: (from.x + to.x) / 2 + dy * curvature, y: (from.y + to.y) / 2 - dx * curvature }
  // The end stands where the node's outline is, and the head before it points along the last stretch.
  const last = Math.hypot(to.x - bend.x, to.y - bend.y) || 1
  const [ux, uy] = [(to.x - bend.x) / last, (to.y - bend.y) / last]
  const tip = { x: to.x - ux * reach, y: to.y - uy * reach }
  const head = hasHead && length > reach + 12 ? 5 + width : 0
  const base = { x: tip.x - ux * head, y: tip.y - uy * head }
  const line = `M${fixed(from.x)} ${fixed(from.y)}Q${fixed(bend.x)} ${fixed(bend.y)} ${fixed(base.x)} ${fixed(base.y)}`
  if (head === 0) return { line, head: '' }
  const half = head * 0.45
  const left = `${fixed(base.x - uy * half)} ${fixed(base.y + ux * half)}`
  const right = `${fixed(base.x + uy * half)} ${fixed(base.y - ux * half)}`
  return { line, head: `M${fixed(tip.x)} ${fixed(tip.y)}L${left}L${right}Z` }
}

/** A disc, or a square of the same area. */
export function nodeShape({ x, y }: Point, radius: number, isSquare: boolean): string {
  // Rounded first: arcs whose ends are not a diameter apart make no circle.
  const r = Math.round((isSquare ? radius * 0.886 : radius) * 10) / 10
  const side = fixed(2 * r)
  if (isSquare) return `M${fixed(x - r)} ${fixed(y - r)}h${side}v${side}h-${side}Z`
  return `M${fixed(x - r)} ${fixed(y)}a${r} ${r} 0 1 0 ${side} 0a${r} ${r} 0 1 0 -${side} 0Z`
}

/** To the tenth of a pixel. */
export const fixed = (value: number): string => String(Math.round(value * 10) / 10)
