/** Learns how rare words are from plain texts. */

import { compareText } from '../order.ts'
import { conceptOf, isFunctionWord, wordsOf } from './words.ts'

/** Rarer ones are left out: what the table does not know is rare. */
const TABLE_SIZE = 3_000
/** Whom everybody writes of depends on the year of the texts, not on the language: a name is at least so rare, in tenths. */
const NAME_RARITY = 55
/** A word that has a capital so often inside sentences is a name. */
const MIN_NAME_PART = 0.8

/** A word after a small letter or a comma: nothing but its being a name gives it a capital. */
const INNER_WORD = /(?<=[\p{Ll},] )\p{L}+/gu

/** Rows of a rarity in tenths and the words that have it, most common first; rarity is ln(sentences / sentences with the word). */
export function learnRarity(texts: readonly string[]): string {
  const counts = new Map<string, number>()
  const inside = new Map<string, { all: number; names: number }>()
  let sentences = 0
  for (const text of texts) {
    for (const sentence of text.split(/(?<=[.!?]["”']?)\s+|\n+/)) {
      const words = wordsOf(sentence, [{ start: 0, end: sentence.length }]).filter((word) => !isFunctionWord(word))
      if (words.length === 0) continue
      sentences++
      for (const [word] of sentence.matchAll(INNER_WORD)) {
        const count = inside.get(conceptOf(word.toLowerCase())) ?? { all: 0, names: 0 }
        inside.set(conceptOf(word.toLowerCase()), count)
        count.all++
        if (/^\p{Lu}/u.test(word)) count.names++
      }
      for (const concept of new Set(words.map(conceptOf)))
        if (/^\p{L}/u.test(concept)) counts.set(concept, (counts.get(concept) ?? 0) + 1)
    }
  }
  const common = [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0])).slice(0, TABLE_SIZE)
  const wordsByRarity = new Map<number, string[]>()
  for (const [concept, count] of common) {
    const { all, names } = inside.get(concept) ?? { all: 1, names: 0 }
    const least = names > MIN_NAME_PART * all ? NAME_RARITY : 0
    const rarity = Math.max(least, Math.round(10 * Math.log(sentences / count)))
    wordsByRarity.set(rarity, [...(wordsByRarity.get(rarity) ?? []), concept])
  }
  return [...wordsByRarity]
    .sort(([one], [two]) => one - two)
    .map(([rarity, words]) => [rarity, ...words].join(' '))
    .join('\n')
}
