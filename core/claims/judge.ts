/** Judges whether two statements are one claim, exclude each other, or neither, from the two alone. */

import type { ContradictionKind, JoinKind } from '../corpus-types.ts'
import { type Conflict, findConflict } from './conflict.ts'
import { compareTerms, type Likeness, scoreMeaning } from './meaning.ts'
import { rarityOf } from './rarity.ts'
import { shinglesOf } from './shingles.ts'
import type { Sketch } from './sketch.ts'

export interface Judgement {
  readonly kind: JoinKind | ContradictionKind
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
export const MIN_MEANING_SCORE = 0.54
const MIN_MEANING_SHARED = 0.5
const MIN_PLAIN_CONCEPTS = 2
/** Statements that exclude each other must be alike in all else. */
const MIN_CONFLICT_SCORE = 0.65
/** Less in common and nothing can be said. */
const MIN_SHARED = 0.4
/** and of a length: what the longer one adds may explain the difference. */
const MIN_CONFLICT_LENGTH = 0.6
/** So many words in common tell the matter themselves. */
const MIN_TELLING_WORDS = 12
const SHOWN_CONCEPTS = 5
const SAME_QUOTATION: Judgement = { kind: 'part', score: 0.85, why: 'rule same-quotation: of one speaker' }

/** Null when nothing says that the two have to do with one another. */
export function judgePair(a: Sketch, b: Sketch): Judgement | null {
  const isQuotedAlike = a.quoted.some((phrase) => b.quoted.includes(phrase))
  if (isQuotedAlike && !findConflict(a, b)) return SAME_QUOTATION
  const isAnchored = areAnchored(a, b)
  if (!isAnchored && (Math.min(a.words.length, b.words.length) < MIN_TELLING_WORDS || areOfOthers(a, b))) return null
  const [x, y] = [shinglesOf(a.words), shinglesOf(b.words)]
  let common = 0
  for (const shingle of x) if (y.has(shingle)) common++
  const jaccard = common / (x.size + y.size - common)
  const containment = common / Math.min(x.size, y.size)
  const shorter = a.words.length <= b.words.length ? a : b
  const isPart =
    containment >= MIN_CONTAINMENT &&
    shorter.words.length >= Math.max(MIN_PART_WORDS, MIN_PART_LENGTH * Math.max(a.words.length, b.words.length)) &&
    shorter.concepts.reduce((sum, concept) => sum + rarityOf(concept), 0) >= MIN_PART_RARITY
  if (!isAnchored && jaccard < MIN_JACCARD && !isPart) return null
  const likeness = compareTerms(a, b)
  const meaning = scoreMeaning(likeness)
  const isAlike = jaccard >= MIN_JACCARD || isPart || meaning >= MIN_MEANING_SCORE
  if (!isAlike && likeness.shared < MIN_SHARED) return null
  if ((jaccard >= MIN_JACCARD || isPart) && containment < 1 && areOfOthers(a, b)) return null
  const conflict = findConflict(a, b)
  if (conflict)
    return !conflict.isSure || !isAnchored || areOfOthers(a, b) ? null : judgeConflict(a, b, conflict, jaccard)
  if (!isAlike || (jaccard < MIN_JACCARD && !isPart && !isOfOneMatter(a, b, likeness, meaning))) return null
  if (jaccard >= MIN_JACCARD)
    return { kind: 'wording', score: round(0.9 + 0.1 * jaccard), why: `jaccard ${round(jaccard)}` }
  if (isPart) return { kind: 'part', score: round(0.85 + 0.1 * containment), why: `containment ${round(containment)}` }
  return {
    kind: 'meaning',
    score: round(meaning),
    why: `both: ${likeness.concepts.slice(0, SHOWN_CONCEPTS).join(', ')}`,
  }
}

/** Statements alike in all else exclude each other; those that only add words to one another do not. */
function judgeConflict(a: Sketch, b: Sketch, { kind, why, concepts }: Conflict, jaccard: number): Judgement | null {
  const [shorter, longer] = a.words.length <= b.words.length ? [a, b] : [b, a]
  if (shorter.words.length < MIN_CONFLICT_LENGTH * longer.words.length) return null
  if (` ${longer.words.join(' ')} `.includes(` ${shorter.words.join(' ')} `)) return null
  const score = Math.max(
    jaccard >= MIN_JACCARD ? 0.9 : 0,
    scoreMeaning(compareTerms({ ...a, clauses: [0] }, { ...b, clauses: [0] }, concepts)),
  )
  return score >= MIN_CONFLICT_SCORE ? { kind, score: round(score), why } : null
}

/** Names alone are no matter: two statements about the same two people may say anything of them. Nor are two statements about others. */
function isOfOneMatter(a: Sketch, b: Sketch, { concepts, shared }: Likeness, meaning: number): boolean {
  if (shared < MIN_MEANING_SHARED) return false
  const names = new Set([...a.names, ...b.names])
  if (a.names.length > 0 && b.names.length > 0 && !a.names.some((name) => b.names.includes(name))) return false
  return meaning >= MIN_MEANING_SCORE && concepts.filter((concept) => !names.has(concept)).length >= MIN_PLAIN_CONCEPTS
}

/** Each names somebody or something that the other does not: "Ann Lee resigned", "Bob Hall resigned". */
const areOfOthers = (a: Sketch, b: Sketch) =>
  a.names.some((name) => !b.concepts.includes(name)) && b.names.some((name) => !a.concepts.includes(name))

/** A name or a speaker of the one is also of the other: words without any may speak of anybody. */
const areAnchored = (a: Sketch, b: Sketch) =>
  a.anchors.some((name) => b.anchors.includes(name) || b.concepts.includes(name)) ||
  b.anchors.some((name) => a.concepts.includes(name))

const round = (score: number) => Math.round(score * 1000) / 1000
