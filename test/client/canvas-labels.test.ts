import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Box } from '../../client/box-grid.ts'
import { type Label, type LabelRoom, placeLabels } from '../../client/canvas-labels.ts'
import '../seed.ts'

const label = (x: number, y: number, change: Partial<Label> = {}): Label => ({
  text: 'Ann Lee',
  x,
  y,
  gap: 10,
  isStrong: false,
  mayCover: false,
  place: 'beside',
  ...change,
})
const room: LabelRoom = {
  width: 800,
  height: 600,
  lineHeight: 16,
  reserved: { left: 700, top: 560, right: 800, bottom: 600 },
  limit: 50,
  measure: () => 60,
}
const disc = (x: number, y: number, radius = 10): Box => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
})
const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

test('names cover neither each other nor a node, and stay on the canvas', () => {
  const place = fc.record({ x: fc.integer({ min: 0, max: 800 }), y: fc.integer({ min: 0, max: 600 }) })
  fc.assert(
    fc.property(fc.array(place, { maxLength: 120 }), (places) => {
      const discs = places.map(({ x, y }) => disc(x, y))
      const placed = placeLabels(
        places.map(({ x, y }) => label(x, y)),
        discs,
        room,
      )
      for (const [i, { box }] of placed.entries()) {
        expect(discs.some((other) => overlap(box, other))).toBe(false)
        expect(overlap(box, room.reserved)).toBe(false)
        expect(placed.slice(0, i).some((other) => overlap(box, other.box))).toBe(false)
        expect(box.left >= 0 && box.right <= 800 && box.top >= 0 && box.bottom <= 600).toBe(true)
      }
    }),
  )
})

test('a name that may cover takes the place that covers least, on a ground of its own', () => {
  const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom })
  // all around, and at the left only a little
  const wall = [box(395, 0, 800, 600), box(0, 0, 395, 290), box(0, 310, 395, 600), box(330, 296, 338, 304)]
  expect(placeLabels([label(400, 300)], wall, room)).toEqual([])
  const [placed] = placeLabels([label(400, 300, { mayCover: true })], wall, room)
  expect(placed).toMatchObject({ isCovering: true, box: { right: 390 } })
})

test('the name in focus stands whatever is there, the others as far as there is room', () => {
  const crowd = Array.from({ length: 30 }, (_, i) => disc(300 + 7 * i, 300, 60))
  const labels = [label(400, 300, { isStrong: true }), label(400, 300), label(100, 100), label(100, 500)]
  expect(placeLabels(labels, crowd, { ...room, limit: 1 }).map((placed) => placed.label)).toEqual([
    labels[0],
    labels[2],
  ])
})
