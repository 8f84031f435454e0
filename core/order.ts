/** An order of texts that no locale changes. */

/** Units whose order is not that of the code points that they stand for: "😀" begins with D83D and comes after "～", FF5E. */
const FROM_SURROGATES = /[\ud800-\uffff]/
const LAST_SURROGATE = 0xdfff

/** Compares by code point, the order of UTF-8 and of the database: negative when `a` comes first. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0
  const byUnit = a < b ? -1 : 1
  // nearly always so, and much faster to see than where the two texts part
  if (!FROM_SURROGATES.test(a) || !FROM_SURROGATES.test(b)) return byUnit
  let at = 0
  while (a.charCodeAt(at) === b.charCodeAt(at)) at++
  const [one, two] = [a.charAt(at), b.charAt(at)]
  if (!FROM_SURROGATES.test(one) || !FROM_SURROGATES.test(two)) return byUnit
  return surrogatesLast(one.charCodeAt(0)) - surrogatesLast(two.charCodeAt(0))
}

const surrogatesLast = (unit: number): number => (unit <= LAST_SURROGATE ? unit + 0x10000 : unit)

/** The most frequent texts first, equally frequent ones in order. */
export function byFrequency(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0])).map(([text]) => text)
}

/** The first thing of the least cost; none at an infinite one. */
export function leastOf<Thing>(things: readonly Thing[], costOf: (thing: Thing) => number): Thing | undefined {
  let least: Thing | undefined
  let lowest = Number.POSITIVE_INFINITY
  for (const thing of things) {
    const cost = costOf(thing)
    if (cost >= lowest) continue
    least = thing
    lowest = cost
  }
  return least
}
