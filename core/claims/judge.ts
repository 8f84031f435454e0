/** Judges whether two statements are one claim, exclude each other, or neither, from the two alone. */

import type { ContradictionKind, JoinKind } from '../corpus-types.ts'
import { findAverted } from './averted.ts'
import { type Conflict, findConflict } from './conflict.ts'
import { areAnchored, areOfOthers, areQuotedAlike, haveOtherNumbers, isOfOneMatter, tellThemselves } from './matter.ts'
import { compareTerms, PHRASE_RARITY, scoreMeaning, sharedOf, weigh } from './meaning.ts'
import { FIRST_TIME } from './rarity.ts'
import { shinglesOf } from './shingles.ts'
import type { Judged } from './sketch.ts'

export interface Judgement {
  /** apart: not one claim, though alike; nothing that joins either may bring them together. */
  readonly kind: JoinKind | ContradictionKind | 'apart'
  readonly score: number
  readonly why: string
}

/** Less than this and words changed too much to be the same wording. */
const MIN_JACCARD = 0.5
/** A part has nearly all its runs of words in the whole, */
const MIN_CONTAINMENT = 0.8
/** so many words at least, is no small piece of it, and says something. */
const MIN_PART_WORDS = 6
const MIN_PART_LENGTH = 0.35
const MIN_PART_RARITY = 18
/** Chosen for precision on pairs that the weights did not see. */
export const MIN_MEANING_SCORE = 0.62
/** Statements that exclude each other must be alike in all else. */
const MIN_CONFLICT_SCORE = 0.65
/** Less in common and nothing can be said. */
export const MIN_SHARED = 0.4
/** and of a length: what the longer one adds may explain the difference. */
const MIN_CONFLICT_LENGTH = 0.6
/** Of the concepts of the one with fewer: with less in common they have no wording in common. */
export const MIN_COMMON = 0.4
/** What excludes each other is one concept of each, and these are as rare as this at most. */
const MAX_EXCLUDING = 28
const SHOWN_CONCEPTS = 5
const NO_WORDING = { jaccard: 0, containment: 0 }
/** That it was averted and that it went on need be alike in nothing else. */
const AVERTED_SCORE = 0.8
const FIRST_TIME_OF_ONE: Judgement = { kind: 'apart', score: 1, why: 'rule first-time: of one only' }
const SAME_QUOTATION: Judgement = { kind: 'part', score: 0.85, why: 'rule same-quotation: of one speaker' }

/** Null when nothing says that the two have to do with one another. */
export function judgePair(a: Judged, b: Judged): Judgement | null {
  if (areQuotedAlike(a, b) && !findConflict(a, b)) return SAME_QUOTATION
  const isAnchored = areAnchored(a, b)
  if (!isAnchored && !tellThemselves(a, b)) return null
  const averted = isAnchored ? findAverted(a, b) : null
  if (averted && !areOfOthers(a, b))
    return averted.isSure && a.isDenied === b.isDenied
      ? { kind: 'polarity', score: AVERTED_SCORE, why: `rule averted: ${averted.concepts.join(', ')}` }
      : null
  const common = a.concepts.filter((concept) => b.concepts.includes(concept))
  const isLittle = common.length < MIN_COMMON * Math.min(a.concepts.length, b.concepts.length)
  const { jaccard, containment } = isLittle ? NO_WORDING : compareWords(a.words, b.words)
  const shorter = a.words.length <= b.words.length ? a : b
  const isPart =
    containment >= MIN_CONTAINMENT &&
    shorter.words.length >= Math.max(MIN_PART_WORDS, MIN_PART_LENGTH * Math.max(a.words.length, b.words.length)) &&
    weigh(shorter.concepts) >= MIN_PART_RARITY
  const isOfOneWording = jaccard >= MIN_JACCARD || isPart
  if (!isOfOneWording && !isAnchored) return null
  const likeness = compareTerms(a, b)
  const meaning = scoreMeaning(likeness)
  const isAlike = isOfOneWording || meaning >= MIN_MEANING_SCORE
  if (!isAlike && isFirstTimeOfOne(a, b)) return FIRST_TIME_OF_ONE
  if (!isAlike && (likeness.shared < MIN_SHARED || !mayExclude(a, b, common))) return null
  if (isOfOneWording && containment < 1 && areOfOthers(a, b)) return null
  const conflict = findConflict(a, b)
  if (conflict)
    return !conflict.isSure || !isAnchored || a.isDenied !== b.isDenied || areOfOthers(a, b)
      ? null
      : judgeConflict(a, b, conflict, jaccard)
  if (!isAlike || haveOtherNumbers(a, b)) return null
  if (!isOfOneWording && !(meaning >= MIN_MEANING_SCORE && isOfOneMatter(a, b, likeness))) return null
  if (jaccard >= MIN_JACCARD)
    return { kind: 'wording', score: round(0.9 + 0.1 * jaccard), why: `jaccard ${round(jaccard)}` }
  if (isPart) return { kind: 'part', score: round(0.85 + 0.1 * containment), why: `containment ${round(containment)}` }
  return {
    kind: 'meaning',
    score: round(meaning),
    why: `both: ${likeness.concepts.slice(0, SHOWN_CONCEPTS).join(', ')}`,
  }
}

/** The same runs of words, over those of both and over those of the one with fewer. */
function compareWords(one: readonly number[], two: readonly number[]) {
  const [x, y] = [shinglesOf(one), shinglesOf(two)]
  let shared = 0
  for (const shingle of x) if (y.has(shingle)) shared++
  return { jaccard: shared / (x.size + y.size - shared), containment: shared / Math.min(x.size, y.size) }
}

/** True where one wording is the other with few words changed, or may be a part of it. */
export function mayBeOfOneWording(one: readonly number[], two: readonly number[]): boolean {
  const { jaccard, containment } = compareWords(one, two)
  return jaccard >= MIN_JACCARD || containment >= MIN_CONTAINMENT
}

/** False where the two are not alike in all else even if all that may exclude each other is left out. */
function mayExclude(a: Judged, b: Judged, common: readonly string[]): boolean {
  if (a.namings.length + b.namings.length > 0 || (a.negated.length > 0 && b.negated.length > 0)) return true
  return mayBeAlikeInElse(weigh(common) + PHRASE_RARITY * common.length, a.weight + b.weight)
}

/** The same, by how rare at most what they share is, and all that both say. */
export function mayBeAlikeInElse(shared: number, weight: number): boolean {
  const all = Math.max(shared, weight - shared - MAX_EXCLUDING)
  const bound = { jaccard: shared / all, containment: 0, shared: sharedOf(shared), apart: 0 }
  return scoreMeaning(bound) >= MIN_CONFLICT_SCORE
}

/** "used the radio" is not that it was "the first time that the radio was used", which is what the latter says. */
function isFirstTimeOfOne(a: Judged, b: Judged): boolean {
  if (a.concepts.includes(FIRST_TIME) === b.concepts.includes(FIRST_TIME)) return false
  const { concepts, clauses } = a.concepts.includes(FIRST_TIME) ? a : b
  const at = concepts.indexOf(FIRST_TIME)
  const from = clauses.findLast((start) => start <= at) ?? 0
  const length = (clauses.find((start) => start > at) ?? concepts.length) - from
  return length > concepts.length / 2 && compareTerms(a, b, [FIRST_TIME]).shared >= MIN_SHARED
}

/** Statements alike in all else exclude each other; those that only add words to one another do not. */
function judgeConflict(a: Judged, b: Judged, { kind, why, concepts }: Conflict, jaccard: number): Judgement | null {
  const [shorter, longer] = a.words.length <= b.words.length ? [a, b] : [b, a]
  if (shorter.words.length < MIN_CONFLICT_LENGTH * longer.words.length) return null
  if (` ${longer.words.join(' ')} `.includes(` ${shorter.words.join(' ')} `)) return null
  const score = Math.max(
    jaccard >= MIN_JACCARD ? 0.9 : 0,
    scoreMeaning(compareTerms({ ...a, clauses: [0] }, { ...b, clauses: [0] }, concepts)),
  )
  return score >= MIN_CONFLICT_SCORE ? { kind, score: round(score), why } : null
}

const round = (score: number) => Math.round(score * 1000) / 1000
