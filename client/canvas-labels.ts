/** Writes labels on a canvas so that none covers another: the important first, the rest where there is room. */

/** A text that wants a place beside a point. Coordinates and sizes in CSS pixels. */
export interface Label {
  readonly text: string
  readonly x: number
  readonly y: number
  /** Distance to keep from the point. */
  readonly gap: number
  readonly isStrong: boolean
  readonly place: 'beside' | 'over'
}

export interface LabelStyle {
  readonly ink: string
  readonly background: string
  readonly font: string
  readonly strongFont: string
  readonly lineHeight: number
}

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Draws labels in the given order, each at the first free place, at most `limit` that are not strong. */
export function drawLabels(
  context: CanvasRenderingContext2D,
  labels: readonly Label[],
  style: LabelStyle,
  limit: number,
): void {
  const taken: Box[] = []
  let room = limit
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  context.lineWidth = 4
  context.strokeStyle = style.background
  context.fillStyle = style.ink
  for (const label of labels) {
    if (!label.isStrong && room <= 0) continue
    context.font = label.isStrong ? style.strongFont : style.font
    const box = findPlace(label, context.measureText(label.text).width, style.lineHeight, taken)
    if (!box) continue
    taken.push(box)
    if (!label.isStrong) room--
    const middle = (box.top + box.bottom) / 2
    context.strokeText(label.text, box.left, middle)
    context.fillText(label.text, box.left, middle)
  }
}

function findPlace(label: Label, width: number, height: number, taken: readonly Box[]): Box | undefined {
  const at = (left: number, middle: number): Box => ({
    left,
    top: middle - height / 2,
    right: left + width,
    bottom: middle + height / 2,
  })
  const { x, y, gap } = label
  const places =
    label.place === 'over'
      ? [at(x - width / 2, y)]
      : [
          at(x + gap, y),
          at(x - gap - width, y),
          at(x - width / 2, y + gap + height / 2),
          at(x - width / 2, y - gap - height / 2),
        ]
  return places.find((box) => !taken.some((other) => isOverlap(box, other)))
}

function isOverlap(a: Box, b: Box): boolean {
  return a.left < b.right + 4 && b.left < a.right + 4 && a.top < b.bottom && b.top < a.bottom
}
