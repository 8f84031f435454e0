/** What a statement speaks of: its content words as concepts, with their rarity; its numbers; what it negates. */

import { OPPOSITES } from '../rules/concepts.ts'
import { RARITY } from '../rules/rarity.ts'
import { conceptOf, isFunctionWord, phraseAt } from './words.ts'

/** A count or amount with the concept that it counts. "three sources" -> 3, source */
export interface Quantity {
  readonly value: number
  readonly unit: string
  /** False for "at least three", "about three": other numbers may be true too. */
  readonly isExact: boolean
}

export interface Terms {
  /** Distinct concepts in the order in which they first stand. */
  readonly concepts: readonly string[]
  /** Concepts that are said not to be so. */
  readonly negated: readonly string[]
  readonly quantities: readonly Quantity[]
}

/** Greatest rarity, that of words which the table does not know. */
const UNKNOWN_RARITY = 8
const NEGATORS: ReadonlySet<string> = new Set([
  'not',
  'no',
  'never',
  'none',
  'nobody',
  'neither',
  'nor',
  'without',
  'cannot',
])
/** Verbs that say that what follows was not done. "failed to sign" */
const NEGATING_VERBS: ReadonlySet<string> = new Set(['fail', 'unabl'])
/** How many words after a negation may stand before what it negates. */
const NEGATION_REACH = 4
const HEDGES: ReadonlySet<string> = new Set(
  'least most than about around nearly almost some roughly approximately up over under up'.split(' '),
)
const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
])
const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, value) => [word, value] as const)
    .concat([
      ['twice', 2],
      ['dozen', 12],
      ['thirty', 30],
      ['forty', 40],
      ['fifty', 50],
      ['sixty', 60],
      ['seventy', 70],
      ['eighty', 80],
      ['ninety', 90],
    ]),
)
const MONTHS: ReadonlySet<string> = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
)

const rarities: ReadonlyMap<string, number> = new Map(
  RARITY.trim()
    .split('\n')
    .flatMap((row) => {
      const [tenths, ...concepts] = row.split(' ')
      return concepts.map((concept) => [concept, Number(tenths) / 10] as const)
    }),
)

/** How much it says that two statements share a concept: ln(1 / its rate in sentences). */
export const rarityOf = (concept: string): number => rarities.get(concept) ?? UNKNOWN_RARITY

/** The concept that says the opposite, in any of its ways. */
export const oppositesOf = (concept: string): readonly string[] => opposites.get(concept) ?? []

const opposites = new Map<string, string[]>()
for (const row of OPPOSITES.trim().split('\n')) {
  const [one = '', other = ''] = row.split(' ').map(conceptOf)
  opposites.set(one, [...(opposites.get(one) ?? []), other])
  opposites.set(other, [...(opposites.get(other) ?? []), one])
}

/** Reads the terms of words (see `wordsOf`). */
export function readTerms(words: readonly string[]): Terms {
  const concepts = new Set<string>()
  const negated = new Set<string>()
  const affirmed = new Set<string>()
  const quantities: Quantity[] = []
  let negatedUntil = -1
  let number: { readonly value: number; readonly at: number; readonly isExact: boolean } | null = null
  for (let at = 0; at < words.length; ) {
    const word = words[at] as string
    const value = numberOf(word)
    if (value !== null && !(word === 'one' && !isCounting(words, at))) {
      const { total, length } = scaled(words, at, value)
      const isDate = MONTHS.has(words[at - 1] ?? '') || MONTHS.has(words[at + 1] ?? '') || isYear(word)
      if (!isDate) number = { value: total, at: at + length - 1, isExact: !HEDGES.has(words[at - 1] ?? '') }
      concepts.add(String(total))
      at += length
      continue
    }
    const phrase = phraseAt(words, at)
    const length = phrase?.length ?? 1
    if (NEGATORS.has(word) && isDenying(words, at)) negatedUntil = at + NEGATION_REACH
    if (phrase || !isFunctionWord(word)) {
      const concept = intern(phrase?.concept ?? conceptOf(word))
      concepts.add(concept)
      if (number && at <= number.at + 2)
        quantities.push({ value: number.value, unit: concept, isExact: number.isExact })
      number = null
      if (at <= negatedUntil) {
        negated.add(concept)
        negatedUntil = -1
      } else affirmed.add(concept)
      if (NEGATING_VERBS.has(concept)) negatedUntil = at + NEGATION_REACH
    }
    at += length
  }
  return { concepts: [...concepts], negated: [...negated].filter((concept) => !affirmed.has(concept)), quantities }
}

/** "not only" denies nothing; "people who are not citizens" denies nothing of the people. */
const isDenying = (words: readonly string[], at: number) =>
  !/^(?:only|just|merely|simply|necessarily)$/.test(words[at + 1] ?? '') &&
  !/^(?:who|which|that)$/.test(words[at - 2] ?? '')

const isYear = (word: string) => /^(?:19|20)\d\d$/.test(word)
/** "one official" counts, "no one" and "one of them" do not. */
const isCounting = (words: readonly string[], at: number) => {
  const next = words[at + 1]
  return next !== undefined && !isFunctionWord(next) && words[at - 1] !== 'no'
}

function numberOf(word: string): number | null {
  const named = NUMBER_WORDS.get(word)
  if (named !== undefined) return named
  if (!/^\d+(?:\.\d+)?%?$/.test(word)) return null
  return Number.parseFloat(word)
}

function scaled(words: readonly string[], at: number, value: number): { total: number; length: number } {
  const scale = SCALES.get(words[at + 1] ?? '')
  return scale === undefined ? { total: value, length: 1 } : { total: value * scale, length: 2 }
}

const MAX_INTERNED = 100_000
const interned = new Map<string, string>()

/** One string for equal ones, so that many statements share it. */
function intern(text: string): string {
  const known = interned.get(text)
  if (known !== undefined) return known
  if (interned.size >= MAX_INTERNED) interned.clear()
  interned.set(text, text)
  return text
}
