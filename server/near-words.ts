/** Words that somebody may have meant. */

import { distance } from 'fastest-levenshtein'
import { compareText } from '../core/order.ts'

/** A word, and how many names have it. */
export interface KnownWord {
  readonly word: string
  readonly names: number
}

/** So many letters may differ in a word of this length. */
const lettersApart = (word: string): number => (word.length < 3 ? 0 : word.length < 5 ? 1 : 2)

/** The known words that differ from a word in few letters: the nearest first, then those of more names. "comny" -> "comey" */
export function findNearWords(word: string, known: Iterable<KnownWord>, limit: number): readonly string[] {
  const most = lettersApart(word)
  const near: (KnownWord & { readonly apart: number })[] = []
  for (const one of known) {
    if (Math.abs(one.word.length - word.length) > most) continue
    const apart = distance(word, one.word)
    if (apart <= most) near.push({ ...one, apart })
  }
  return near
    .sort((a, b) => a.apart - b.apart || b.names - a.names || compareText(a.word, b.word))
    .slice(0, limit)
    .map((one) => one.word)
}
