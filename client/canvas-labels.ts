/** Writes labels on a canvas so that none covers another: the important first, the rest where there is room. */

/** A text that wants a place beside a point. Coordinates and sizes in CSS pixels. */
export interface Label {
  readonly text: string
  readonly x: number
  readonly y: number
  /** Distance to keep from the point. */
  readonly gap: number
  /** In strong type, and placed whatever stands there. */
  readonly isStrong: boolean
  /** May cover obstacles, though not other labels. */
  readonly mayCover: boolean
  readonly place: 'beside' | 'over'
}

export interface LabelStyle {
  readonly ink: string
  readonly background: string
  readonly font: string
  readonly strongFont: string
  readonly lineHeight: number
}

/** A rectangle in CSS pixels. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Draws labels in the given order, each at the first place that no obstacle and no other label takes, at most `limit` that are not strong. */
export function drawLabels(
  context: CanvasRenderingContext2D,
  labels: readonly Label[],
  obstacles: readonly Box[],
  style: LabelStyle,
  limit: number,
): void {
  const taken: Box[] = []
  const width = context.canvas.clientWidth
  let room = limit
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  context.lineWidth = 4
  context.strokeStyle = style.background
  context.fillStyle = style.ink
  for (const label of labels) {
    if (!label.isStrong && room <= 0) continue
    context.font = label.isStrong ? style.strongFont : style.font
    const places = placesOf(label, context.measureText(label.text).width, style.lineHeight)
    const isFree = (box: Box) =>
      box.left >= 0 &&
      box.right <= width &&
      !taken.some((other) => isOverlap(box, other)) &&
      (label.mayCover || !obstacles.some((other) => isOverlap(box, other)))
    const box = places.find(isFree) ?? (label.isStrong ? places[0] : undefined)
    if (!box) continue
    taken.push(box)
    if (!label.isStrong) room--
    const middle = (box.top + box.bottom) / 2
    context.strokeText(label.text, box.left, middle)
    context.fillText(label.text, box.left, middle)
  }
}

function placesOf({ x, y, gap, place }: Label, width: number, height: number): readonly Box[] {
  const at = (left: number, middle: number): Box => ({
    left,
    top: middle - height / 2,
    right: left + width,
    bottom: middle + height / 2,
  })
  if (place === 'over') return [at(x - width / 2, y)]
  const centred = x - width / 2
  const away = gap + height / 2
  return [at(x + gap, y), at(x - gap - width, y), at(centred, y + away), at(centred, y - away)]
}

function isOverlap(a: Box, b: Box): boolean {
  return a.left < b.right + 3 && b.left < a.right + 3 && a.top < b.bottom && b.top < a.bottom
}
