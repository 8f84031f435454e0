/** Which pairs of statements need not be judged, told from numbers alone: most that share a key have nothing else in common. */

import { AVERT, CONTINUE } from './averted.ts'
import { MIN_COMMON, MIN_MEANING_SCORE, MIN_SHARED, mayBeAlikeInElse, mayBeOfOneWording } from './judge.ts'
import { areAnchored, areQuotedAlike, tellThemselves } from './matter.ts'
import {
  BOTH_NEGATE,
  FULL_RARITY,
  GOVERNMENT,
  MIN_CLAUSE_CONCEPTS,
  PHRASE_RARITY,
  scoreMeaning,
  sharedOf,
} from './meaning.ts'
import type { Outline } from './packed-judged.ts'
import { FIRST_TIME, oppositesOf, rarityOf } from './rarity.ts'

const NONE: readonly number[] = []

/** What is known of words by their numbers. */
export interface Lexicon {
  rarityOf(word: number): number
  oppositesOf(word: number): readonly number[]
  readonly firstTime: number
  readonly government: number
  readonly avert: number
  readonly goOn: number
}

/** Of words that `numberOf` gives numbers from 0 on. */
export function createLexicon(wordOf: (number: number) => string, numberOf: (word: string) => number): Lexicon {
  const rarities: number[] = []
  const opposites: (readonly number[])[] = []
  // most words have none: they share the empty list
  const numbersOf = (words: readonly string[]) => (words.length > 0 ? words.map(numberOf) : NONE)
  return {
    rarityOf(word) {
      rarities[word] ??= rarityOf(wordOf(word))
      return rarities[word]
    },
    oppositesOf(word) {
      opposites[word] ??= numbersOf(oppositesOf(wordOf(word)))
      return opposites[word]
    },
    firstTime: numberOf(FIRST_TIME),
    government: numberOf(GOVERNMENT),
    avert: numberOf(AVERT),
    goOn: numberOf(CONTINUE),
  }
}

/** True only where `judgePair` gives null. */
export function isRuledOut(a: Outline, b: Outline, lexicon: Lexicon): boolean {
  if (areQuotedAlike(a, b)) return false
  const isAnchored = areAnchored(a, b)
  if (!isAnchored && !tellThemselves(a, b)) return true
  common.set(a, b, lexicon)
  const enough = MIN_COMMON * Math.min(a.concepts.length, b.concepts.length)
  if (common.length >= enough && mayBeOfOneWording(a.words.toArray(), b.words.toArray())) return false
  if (!isAnchored) return true
  if (mayBeRenamed(a, b) || mayBeRenamed(b, a) || mayBeAverted(a, b, lexicon) || mayBeAverted(b, a, lexicon))
    return false
  return areTooUnlike(a, b, lexicon)
}

/** The concepts that two statements have in common. */
class Common {
  length = 0
  /** Where each is among those of the one, and of the other. */
  readonly at: number[] = []
  readonly place: number[] = []
  readonly rarity: number[] = []
  /** What is added at most to each: where it is in a phrase of both, and where both say that it is not so. */
  readonly bonus: number[] = []

  set(a: Outline, b: Outline, lexicon: Lexicon): void {
    this.length = 0
    for (let at = 0; at < a.concepts.length; at++) {
      const word = a.concepts.at(at)
      const place = b.concepts.indexOf(word)
      if (place < 0) continue
      const [next, other] = [nextIn(a, at), nextIn(b, place)]
      // "the Lee administration" may be Lee
      const isPhrase = next === other || next === lexicon.government || other === lexicon.government
      const isDenied = a.negated.includes(word) && b.negated.includes(word)
      this.at[this.length] = at
      this.place[this.length] = place
      this.rarity[this.length] = lexicon.rarityOf(word)
      this.bonus[this.length] = (isPhrase ? PHRASE_RARITY : 0) + (isDenied ? BOTH_NEGATE : 0)
      this.length++
    }
  }
}

const nextIn = ({ concepts }: Outline, at: number) => (at + 1 < concepts.length ? concepts.at(at + 1) : null)

/** Stretches of concepts that are compared alone: the whole, then the clauses that say enough. */
class Parts {
  length = 0
  readonly from: number[] = []
  readonly to: number[] = []
  readonly rarity: number[] = []

  set({ concepts, clauses, negated }: Outline, lexicon: Lexicon): void {
    this.length = 0
    this.add(concepts, 0, concepts.length, lexicon)
    for (let index = 0; clauses.length > 1 && index < clauses.length; index++) {
      const from = clauses.at(index)
      const to = index + 1 < clauses.length ? clauses.at(index + 1) : concepts.length
      if (to - from >= MIN_CLAUSE_CONCEPTS || negated.length > 0) this.add(concepts, from, to, lexicon)
    }
  }

  private add(concepts: Outline['concepts'], from: number, to: number, lexicon: Lexicon): void {
    let rarity = 0
    for (let at = from; at < to; at++) {
      const word = concepts.at(at)
      // it is left out where the other names only whose it is
      if (word !== lexicon.government) rarity += lexicon.rarityOf(word)
    }
    this.from[this.length] = from
    this.to[this.length] = to
    this.rarity[this.length] = rarity
    this.length++
  }

  has(part: number, at: number): boolean {
    return (this.from[part] as number) <= at && at < (this.to[part] as number)
  }
}

// set anew for each pair: nearly all are ruled out, and records of each would be most of the work
const common = new Common()
const [partsOfOne, partsOfOther] = [new Parts(), new Parts()]
/** What two parts have in common at most; of containment, which speaks against them, the least. */
const bound = { jaccard: 0, containment: 0, shared: 0, apart: 0 }

/** What the article of the one calls by other words too may be in the words of the other. */
const mayBeRenamed = ({ namings }: Outline, { concepts }: Outline) =>
  namings.some(({ others }) => others.some((name) => name.every((word) => concepts.includes(word))))

/** What the one says was averted may go on in the other. */
const mayBeAverted = ({ concepts: one }: Outline, { concepts: two }: Outline, { avert, goOn }: Lexicon) =>
  one.includes(avert) && two.includes(goOn)

/** Neither do they mean the same, nor do they exclude each other. */
function areTooUnlike(a: Outline, b: Outline, lexicon: Lexicon): boolean {
  if (mayMeanTheSame(a, b, lexicon)) return false
  const rarity = sumOf(common.rarity)
  if (sharedOf(rarity + sumOf(common.bonus)) < MIN_SHARED) return true
  const isFirst = ({ concepts }: Outline) => concepts.includes(lexicon.firstTime)
  if (isFirst(a) !== isFirst(b)) return false
  if (!mayConflict(a, b, lexicon)) return true
  const isUncertain = a.namings.length + b.namings.length > 0 || (a.negated.length > 0 && b.negated.length > 0)
  return !isUncertain && !mayBeAlikeInElse(rarity + PHRASE_RARITY * common.length, a.weight + b.weight)
}

/** The sum of what belongs to the concepts in common, and of what it begins with. */
function sumOf(numbers: readonly number[], from = 0): number {
  let sum = from
  for (let index = 0; index < common.length; index++) sum += numbers[index] as number
  return sum
}

/** They have concepts that say the opposite, or count the same. That one of them negates the other tells only where they are alike. */
function mayConflict(a: Outline, b: Outline, { oppositesOf }: Lexicon): boolean {
  for (let at = 0; at < a.concepts.length; at++)
    for (const opposite of oppositesOf(a.concepts.at(at))) if (b.concepts.includes(opposite)) return true
  return a.units.some((unit) => b.units.includes(unit))
}

/** The most that a part of each may be alike is enough. */
function mayMeanTheSame(a: Outline, b: Outline, lexicon: Lexicon): boolean {
  const bonus = sumOf(common.bonus)
  if (scoreOf(bonus, sumOf(common.rarity, bonus), 0, 0) < MIN_MEANING_SCORE) return false
  partsOfOne.set(a, lexicon)
  partsOfOther.set(b, lexicon)
  for (let one = 0; one < partsOfOne.length; one++)
    for (let two = 0; two < partsOfOther.length; two++) if (mayPartsMeanTheSame(one, two)) return true
  return false
}

function mayPartsMeanTheSame(one: number, two: number): boolean {
  const isIn = (index: number) =>
    partsOfOne.has(one, common.at[index] as number) && partsOfOther.has(two, common.place[index] as number)
  let bonus = 0
  for (let index = 0; index < common.length; index++) if (isIn(index)) bonus += common.bonus[index] as number
  let shared = bonus
  for (let index = 0; index < common.length; index++) if (isIn(index)) shared += common.rarity[index] as number
  const [whole, other] = [partsOfOne.rarity[one] as number, partsOfOther.rarity[two] as number]
  return scoreOf(bonus, shared, whole, other) >= MIN_MEANING_SCORE
}

/** How sure it is at most that two parts so rare, which have so much in common, the bonus included, mean the same. */
function scoreOf(bonus: number, shared: number, one: number, two: number): number {
  const [whole, other] = [Math.max(shared, one + bonus), Math.max(shared, two + bonus)]
  bound.jaccard = shared / Math.max(1, whole + other - shared)
  bound.shared = sharedOf(shared)
  bound.apart = Math.min(1, (Math.min(whole, other) - shared) / FULL_RARITY)
  return scoreMeaning(bound)
}
