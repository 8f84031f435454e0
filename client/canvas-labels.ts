/** Writes labels on a canvas so that none covers another: the important first, the rest where there is room. */

import { leastOf } from '../core/order.ts'
import { type Box, createBoxGrid } from './box-grid.ts'

/** A text that wants a place beside a point. Coordinates and sizes in CSS pixels. */
export interface Label {
  readonly text: string
  readonly x: number
  readonly y: number
  /** Distance to keep from the point. */
  readonly gap: number
  /** In strong type, and placed whatever stands there. */
  readonly isStrong: boolean
  /** Where it finds no free place it may cover obstacles, as little as possible, though never other labels. */
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

/** A label with the place that it got. */
export interface PlacedLabel {
  readonly label: Label
  readonly box: Box
  /** It covers something, so that it needs a ground of its own. */
  readonly isCovering: boolean
}

export interface LabelRoom {
  readonly width: number
  readonly height: number
  readonly lineHeight: number
  /** Where something else stands above the canvas. */
  readonly reserved: Box
  /** Labels at most that are not strong. */
  readonly limit: number
  /** Width of a label's text. */
  readonly measure: (label: Label) => number
}

/** Room between two labels. */
const APART = 3

/** Gives labels places in the given order, each the first that no obstacle and no other label takes. */
export function placeLabels(
  labels: readonly Label[],
  obstacles: readonly Box[],
  { width, height, lineHeight, reserved, limit, measure }: LabelRoom,
): readonly PlacedLabel[] {
  const taken = createBoxGrid()
  taken.add(reserved)
  const discs = createBoxGrid()
  for (const obstacle of obstacles) discs.add(obstacle)
  const isInside = ({ left, right, top, bottom }: Box) =>
    left >= APART && right <= width - APART && top >= 0 && bottom <= height
  const placed: PlacedLabel[] = []
  let room = limit
  for (const label of labels) {
    if (!label.isStrong && room <= 0) continue
    const places = placesOf(label, measure(label), lineHeight)
    const possible = places.filter((box) => isInside(box) && taken.isFree(widened(box)))
    const free = possible.find(discs.isFree)
    const best = free ?? (label.mayCover ? leastOf(possible, discs.covered) : undefined)
    const box = best ?? (label.isStrong ? places[0] : undefined)
    if (!box) continue
    taken.add(box)
    if (!label.isStrong) room--
    placed.push({ label, box, isCovering: label.place === 'beside' && !free })
  }
  return placed
}

/** Draws labels where they were placed; what covers something gets a ground, the others a halo. */
export function drawLabels(context: CanvasRenderingContext2D, labels: readonly PlacedLabel[], style: LabelStyle): void {
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  context.lineWidth = 4
  context.strokeStyle = style.background
  for (const { label, box, isCovering } of labels) {
    const middle = (box.top + box.bottom) / 2
    context.font = label.isStrong ? style.strongFont : style.font
    if (isCovering) {
      context.globalAlpha = 0.82
      context.fillStyle = style.background
      context.beginPath()
      context.roundRect(box.left - 3, box.top, box.right - box.left + 6, box.bottom - box.top, 4)
      context.fill()
      context.globalAlpha = 1
    } else context.strokeText(label.text, box.left, middle)
    context.fillStyle = style.ink
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
  const centred = x - width / 2
  if (place === 'over') return [at(centred, y)]
  const away = gap + height / 2
  const aside = gap * 0.7
  return [
    at(x + gap, y),
    at(x - gap - width, y),
    at(centred, y + away),
    at(centred, y - away),
    at(x + aside, y - away * 0.8),
    at(x + aside, y + away * 0.8),
    at(x - aside - width, y - away * 0.8),
    at(x - aside - width, y + away * 0.8),
  ]
}

const widened = (box: Box): Box => ({ ...box, left: box.left - APART, right: box.right + APART })
