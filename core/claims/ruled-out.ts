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
  return {
    rarityOf(word) {
      rarities[word] ??= rarityOf(wordOf(word))
      return rarities[word]
    },
    oppositesOf(word) {
      opposites[word] ??= oppositesOf(wordOf(word)).map(numberOf)
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
  const common = findCommon(a, b, lexicon)
  const enough = MIN_COMMON * Math.min(a.concepts.length, b.concepts.length)
  if (common.length >= enough && mayBeOfOneWording(a.words.toArray(), b.words.toArray())) return false
  if (!isAnchored) return true
  if (mayBeRenamed(a, b) || mayBeRenamed(b, a) || mayBeAverted(a, b, lexicon) || mayBeAverted(b, a, lexicon))
    return false
  return areTooUnlike(a, b, common, lexicon)
}

/** A concept of two statements. */
interface Common {
  /** Where it is among those of the one, and of the other. */
  readonly at: number
  readonly place: number
  readonly rarity: number
  /** What is added at most: where it is in a phrase of both, and where both say that it is not so. */
  readonly bonus: number
}

function findCommon(a: Outline, b: Outline, lexicon: Lexicon): Common[] {
  const common: Common[] = []
  for (let at = 0; at < a.concepts.length; at++) {
    const word = a.concepts.at(at)
    const place = b.concepts.indexOf(word)
    if (place < 0) continue
    const [next, other] = [nextIn(a, at), nextIn(b, place)]
    // "the Lee administration" may be Lee
    const isPhrase = next === other || next === lexicon.government || other === lexicon.government
    const isDenied = a.negated.includes(word) && b.negated.includes(word)
    const bonus = (isPhrase ? PHRASE_RARITY : 0) + (isDenied ? BOTH_NEGATE : 0)
    common.push({ at, place, rarity: lexicon.rarityOf(word), bonus })
  }
  return common
}

const nextIn = ({ concepts }: Outline, at: number) => (at + 1 < concepts.length ? concepts.at(at + 1) : null)

/** What the article of the one calls by other words too may be in the words of the other. */
const mayBeRenamed = ({ namings }: Outline, { concepts }: Outline) =>
  namings.some(({ others }) => others.some((name) => name.every((word) => concepts.includes(word))))

/** What the one says was averted may go on in the other. */
const mayBeAverted = ({ concepts: one }: Outline, { concepts: two }: Outline, { avert, goOn }: Lexicon) =>
  one.includes(avert) && two.includes(goOn)

/** Neither do they mean the same, nor do they exclude each other. */
function areTooUnlike(a: Outline, b: Outline, common: readonly Common[], lexicon: Lexicon): boolean {
  if (mayMeanTheSame(a, b, common, lexicon)) return false
  const rarity = common.reduce((sum, one) => sum + one.rarity, 0)
  const most = rarity + common.reduce((sum, { bonus }) => sum + bonus, 0)
  if (sharedOf(most) < MIN_SHARED) return true
  const isFirst = ({ concepts }: Outline) => concepts.includes(lexicon.firstTime)
  if (isFirst(a) !== isFirst(b)) return false
  if (!mayConflict(a, b, lexicon)) return true
  const isUncertain = a.namings.length + b.namings.length > 0 || (a.negated.length > 0 && b.negated.length > 0)
  return !isUncertain && !mayBeAlikeInElse(rarity + PHRASE_RARITY * common.length, a.weight + b.weight)
}

/** They have concepts that say the opposite, or count the same. That one of them negates the other tells only where they are alike. */
const mayConflict = (a: Outline, b: Outline, { oppositesOf }: Lexicon): boolean =>
  a.concepts.some((word) => oppositesOf(word).some((opposite) => b.concepts.includes(opposite))) ||
  a.units.some((unit) => b.units.includes(unit))

/** A stretch of concepts that is compared alone. */
interface Part {
  readonly from: number
  readonly to: number
  readonly rarity: number
}

/** The most that a part of each may be alike is enough. */
function mayMeanTheSame(a: Outline, b: Outline, common: readonly Common[], lexicon: Lexicon): boolean {
  if (scoreOf(common, 0, 0) < MIN_MEANING_SCORE) return false
  const others = partsOf(b, lexicon)
  return partsOf(a, lexicon).some((one) =>
    others.some((two) => {
      const shared = common.filter(({ at, place }) => isIn(one, at) && isIn(two, place))
      return scoreOf(shared, one.rarity, two.rarity) >= MIN_MEANING_SCORE
    }),
  )
}

const isIn = ({ from, to }: Part, at: number) => from <= at && at < to

/** The whole, then the clauses that are compared alone. */
function partsOf({ concepts, clauses, negated }: Outline, lexicon: Lexicon): Part[] {
  const parts: Part[] = [toPart(0, concepts.length)]
  for (let index = 0; clauses.length > 1 && index < clauses.length; index++) {
    const from = clauses.at(index)
    const to = index + 1 < clauses.length ? clauses.at(index + 1) : concepts.length
    if (to - from >= MIN_CLAUSE_CONCEPTS || negated.length > 0) parts.push(toPart(from, to))
  }
  return parts

  function toPart(from: number, to: number): Part {
    let rarity = 0
    for (let at = from; at < to; at++) {
      const word = concepts.at(at)
      // it is left out where the other names only whose it is
      if (word !== lexicon.government) rarity += lexicon.rarityOf(word)
    }
    return { from, to, rarity }
  }
}

/** How sure it is at most that two parts so rare, which have these concepts in common, mean the same. */
function scoreOf(common: readonly Common[], one: number, two: number): number {
  const bonus = common.reduce((sum, { bonus }) => sum + bonus, 0)
  const shared = common.reduce((sum, { rarity }) => sum + rarity, bonus)
  const [whole, other] = [Math.max(shared, one + bonus), Math.max(shared, two + bonus)]
  return scoreMeaning({
    jaccard: shared / Math.max(1, whole + other - shared),
    containment: 0,
    shared: sharedOf(shared),
    apart: Math.min(1, (Math.min(whole, other) - shared) / FULL_RARITY),
    concepts: [],
  })
}
