/** Offsets counted in code points, as brat and the Web Annotation standard count them, and in UTF-16 units, as Hearsay does. */

export interface CodePoints {
  /** "😀a": the "a" is unit 2 and point 1. The middle of a character counts as its beginning. */
  toPoints(unit: number): number
  /** The inverse of `toPoints`. */
  toUnits(point: number): number
}

/** Prepares the conversion for one text; each offset is then found by halving. */
export function createCodePoints(text: string): CodePoints {
  const pairs = [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map(({ index }) => index)
  return {
    toPoints: (unit) => unit - countWhile(pairs, (start) => start < unit),
    // before a pair's own two units stand as many extra units as there are pairs before it
    toUnits: (point) => point + countWhile(pairs, (start, before) => start - before < point),
  }
}

/** How many of the ordered offsets, from the first on, pass; those that do come before those that do not. */
function countWhile(offsets: readonly number[], passes: (offset: number, index: number) => boolean): number {
  let low = 0
  let high = offsets.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (passes(offsets[middle] as number, middle)) low = middle + 1
    else high = middle
  }
  return low
}
