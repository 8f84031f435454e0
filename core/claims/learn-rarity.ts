/** Learns how rare words are from plain texts. */

import { compareText } from '../order.ts'
import { conceptOf, isFunctionWord, wordsOf } from './words.ts'

/** Rarer ones are left out: what the table does not know is rare. */
const TABLE_SIZE = 3_000

/** Rows of a rarity in tenths and the words that have it, most common first; rarity is ln(sentences / sentences with the word). */
export function learnRarity(texts: readonly string[]): string {
  const counts = new Map<string, number>()
  let sentences = 0
  for (const text of texts) {
    for (const sentence of text.split(/(?<=[.!?]["”']?)\s+|\n+/)) {
      const words = wordsOf(sentence, [{ start: 0, end: sentence.length }]).filter((word) => !isFunctionWord(word))
      if (words.length === 0) continue
      sentences++
      for (const concept of new Set(words.map(conceptOf)))
        if (/^\p{L}/u.test(concept)) counts.set(concept, (counts.get(concept) ?? 0) + 1)
    }
  }
  const common = [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0])).slice(0, TABLE_SIZE)
  const wordsByRarity = new Map<number, string[]>()
  for (const [concept, count] of common) {
    const rarity = Math.round(10 * Math.log(sentences / count))
    wordsByRarity.set(rarity, [...(wordsByRarity.get(rarity) ?? []), concept])
  }
  return [...wordsByRarity].map(([rarity, words]) => [rarity, ...words].join(' ')).join('\n')
}
