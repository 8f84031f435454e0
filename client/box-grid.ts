/** Rectangles on a canvas, found by place: what a label would cover is asked many times a frame. */

/** A rectangle in CSS pixels. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface BoxGrid {
  add(box: Box): void
  /** Whether a box overlaps none of those that were added. */
  isFree(box: Box): boolean
  /** Area that a box shares with those that were added. */
  covered(box: Box): number
}

/** Side of a cell in pixels: about a line of text high twice. */
const CELL = 40

/** An empty grid. */
export function createBoxGrid(): BoxGrid {
  const cells = new Map<number, Box[]>()
  const forEachCell = ({ left, top, right, bottom }: Box, visit: (cell: number) => void) => {
    for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++)
      for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++)
        visit(row * 10_000 + column)
  }
  return {
    add(box) {
      forEachCell(box, (cell) => {
        const boxes = cells.get(cell)
        if (boxes) boxes.push(box)
        else cells.set(cell, [box])
      })
    },
    isFree(box) {
      let isFree = true
      forEachCell(box, (cell) => {
        if (cells.get(cell)?.some((other) => shared(box, other) > 0)) isFree = false
      })
      return isFree
    },
    covered(box) {
      const found = new Set<Box>()
      forEachCell(box, (cell) => {
        for (const other of cells.get(cell) ?? []) found.add(other)
      })
      return [...found].reduce((sum, other) => sum + shared(box, other), 0)
    },
  }
}

/** Area that two boxes share. */
function shared(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return width > 0 && height > 0 ? width * height : 0
}
