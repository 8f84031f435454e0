/** Keys by which statements find each other: those that share one are compared. They are worked out from what is judged of a statement, and kept nowhere but in the index. */

import { hashText, mix } from '../model/hash.ts'
import { compareText } from '../order.ts'
import { rarityOf } from './rarity.ts'
import { rename } from './rename.ts'
import { bandsOf, fingerprintsOf, shinglesOf } from './shingles.ts'
import type { Judged } from './sketch.ts'

/** Shorter wordings ("the plan") mean something else in each article. */
const MIN_SHARED_WORDS = 5
/** Whose subject a statement begins with: "Ann Lee said she had signed". */
export const SPEAKER_SUBJECTS: ReadonlySet<string> = new Set('i we he she they it'.split(' '))
/** With one of these few words are a sentence. */
const PREDICATES = 'is are was were be been has have had will would can could may might must should do does did'
const hashesOf = (words: Iterable<string>): ReadonlySet<number> => new Set(Array.from(words, hashText))
const subjects = hashesOf(SPEAKER_SUBJECTS)
const predicates = hashesOf(PREDICATES.split(' '))
const MIN_SHORT_CONCEPTS = 2
const KEY_TERMS = 6
/** Two terms are a key when together they are as rare as this, three terms as this. */
const MIN_PAIR_RARITY = 11
const MIN_TRIPLE_RARITY = 12

/** True for what is too short to be compared with what others say. */
export const isShort = (words: readonly unknown[]): boolean => words.length < MIN_SHARED_WORDS

/** What keys are worked out from. */
export type Keyed = Pick<
  Judged,
  'words' | 'quoted' | 'speaker' | 'concepts' | 'clauses' | 'namings' | 'names' | 'called'
>

/** The keys of a statement, as whole numbers of 32 bits with a sign. */
export const keysOf = (statement: Keyed): number[] => [
  ...statement.quoted,
  ...(isShort(statement.words) ? shortKeysOf(statement) : longKeysOf(statement)),
]

/** “It was over”, said by Ann Lee, is what whoever else has her say so tells, few words as it is. “The plan” states nothing. */
function shortKeysOf({ words, speaker, concepts }: Keyed): number[] {
  const isStated = subjects.has(words[0] ?? 0) || words.some((word) => predicates.has(word))
  return speaker === null || !isStated || concepts.length < MIN_SHORT_CONCEPTS
    ? []
    : [hashText([speaker, ...concepts].join(' '))]
}

function longKeysOf({ words, concepts, clauses, namings, names, called }: Keyed): number[] {
  const keys = new Set(bandsOf(shinglesOf(words)))
  for (const { hash } of fingerprintsOf(words)) keys.add(hash)
  const named = new Set([...names, ...called])
  for (const [index, from] of clauses.entries()) {
    const clause = concepts.slice(from, clauses[index + 1] ?? concepts.length)
    const others = namings.flatMap((naming) => naming.others.map((other) => rename(clause, naming.as, other)))
    for (const renamed of [clause, ...others]) for (const key of termKeysOf(renamed, named)) keys.add(key)
  }
  return [...keys]
}

/** Pairs of the rarest concepts, and triples of commoner ones; names alone are no matter. */
function termKeysOf(concepts: readonly string[], names: ReadonlySet<string>): number[] {
  const rarest = concepts
    .map((concept) => ({ concept, rarity: rarityOf(concept), hash: hashText(concept), isName: names.has(concept) }))
    .sort((a, b) => b.rarity - a.rarity || compareText(a.concept, b.concept))
    .slice(0, KEY_TERMS)
    .sort((a, b) => a.hash - b.hash)
  const keys: number[] = []
  for (const [index, one] of rarest.entries())
    for (const [offset, two] of rarest.slice(index + 1).entries()) {
      const pair = mix(one.hash, two.hash)
      const areNames = one.isName && two.isName
      if (one.rarity + two.rarity >= MIN_PAIR_RARITY) {
        if (!areNames) keys.push(pair)
      } else
        for (const three of rarest.slice(index + offset + 2))
          if (one.rarity + two.rarity + three.rarity >= MIN_TRIPLE_RARITY && !(areNames && three.isName))
            keys.push(mix(pair, three.hash))
    }
  return keys
}
