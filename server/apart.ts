/** Moves nodes apart that would be drawn upon each other. */

import type { Position } from './store/store.ts'

/** Between the middles of two nodes lies at least this share of the picture's side; among more nodes than these it is less. */
const SHARE = 0.024
const WELL_DRAWN = 400

/** Turned by this angle from one to the next, places on a spiral are spread evenly (Vogel 1979). */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5))

/**
 * The same nodes with at least `leastDistance` from one to the next. Each stays where it is if there is room, else it goes to the
 * nearest free place around, so that those that come first move least.
 */
export function keepApart(places: ReadonlyMap<string, Position>): Map<string, Position> {
  const least = leastDistance([...places.values()])
  const cells = new Map<string, Position[]>()
  const cellAt = (column: number, row: number) => `${column} ${row}`
  const isFree = ({ x, y }: Position) => {
    const [column, row] = [Math.floor(x / least), Math.floor(y / least)]
    for (let right = column - 1; right <= column + 1; right++)
      for (let above = row - 1; above <= row + 1; above++)
        for (const other of cells.get(cellAt(right, above)) ?? [])
          if (Math.hypot(other.x - x, other.y - y) < least) return false
    return true
  }
  const take = (place: Position) => {
    const cell = cellAt(Math.floor(place.x / least), Math.floor(place.y / least))
    const others = cells.get(cell)
    if (others) others.push(place)
    else cells.set(cell, [place])
    return place
  }
  return new Map([...places].map(([key, place]) => [key, take(findFree(place, least, isFree))]))
}

/** How far the middles of nodes are to be apart in a picture of them; more than nothing. */
export function leastDistance(places: readonly Position[]): number {
  const { width, height } = boundsOf(places)
  return (Math.max(width, height) || 1) * SHARE * Math.min(1, Math.sqrt(WELL_DRAWN / Math.max(1, places.length)))
}

/** The least rectangle around places; one at 0, 0 without any. */
export function boundsOf(places: readonly Position[]) {
  let [left, right, bottom, top] = places[0] ? [places[0].x, places[0].x, places[0].y, places[0].y] : [0, 0, 0, 0]
  for (const { x, y } of places) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    bottom = Math.min(bottom, y)
    top = Math.max(top, y)
  }
  return { left, bottom, width: right - left, height: top - bottom }
}

/** The first free place on a spiral that begins where the node is. Places are rounded to 0.01 before they are looked at. */
function findFree({ x, y }: Position, least: number, isFree: (place: Position) => boolean): Position {
  for (let step = 0; ; step++) {
    const away = 0.5 * least * Math.sqrt(step)
    const angle = step * GOLDEN_ANGLE
    const place = { x: rounded(x + away * Math.cos(angle)), y: rounded(y + away * Math.sin(angle)) }
    if (isFree(place)) return place
  }
}

/** Units are no finer than 0.01. */
export const rounded = (coordinate: number): number => Math.round(coordinate * 100) / 100
