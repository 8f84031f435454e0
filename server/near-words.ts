/** Words that somebody may have meant. */

import { distance } from 'fastest-levenshtein'
import { compareText } from '../core/order.ts'

/** A word, and how many names or texts have it. */
export interface KnownWord {
  readonly word: string
  readonly count: number
}

/** A word that was meant, maybe: so many letters are not as they were typed. */
export interface NearWord {
  readonly word: string
  readonly apart: number
}

/** So many letters may differ in a word of this length; one less where the words as typed are found as well. */
export const lettersApart = (word: string, isFound: boolean): number =>
  (word.length < 3 ? 0 : word.length < 5 ? 1 : 2) - (isFound ? 1 : 0)

/** Other known words that differ in at most so many letters: the nearest first, then the more frequent. "comny" -> "comey" */
export function findNearWords(
  word: string,
  known: Iterable<KnownWord>,
  most: number,
  limit: number,
): readonly NearWord[] {
  const near: (KnownWord & NearWord)[] = []
  for (const one of known) {
    if (one.word === word || Math.abs(one.word.length - word.length) > most) continue
    const apart = distance(word, one.word)
    if (apart <= most) near.push({ ...one, apart })
  }
  return near
    .sort((a, b) => a.apart - b.apart || b.count - a.count || compareText(a.word, b.word))
    .slice(0, limit)
    .map(({ word: nearWord, apart }) => ({ word: nearWord, apart }))
}
