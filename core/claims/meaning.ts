/** How sure it is that two statements say the same in other words. */

import { FIRST_TIME, rarityOf } from './rarity.ts'
import { rename } from './rename.ts'
import type { Judged, Renaming } from './sketch.ts'

/** What two statements have in common, each from 0 to 1 or little more. */
export interface Likeness {
  /** Shared rarity over the rarity of both. */
  readonly jaccard: number
  /** Shared rarity over the rarity of the one with less. */
  readonly containment: number
  /** Shared rarity alone. */
  readonly shared: number
  /** What each has that the other has not: rarity of the one with less of it. */
  readonly apart: number
  /** The shared concepts, rarest first. */
  readonly concepts: readonly string[]
}

/** Learnt by `learnMeaning` from the pairs in test/fixtures until they no longer change: they decide which clauses are compared. */
export const MEANING_WEIGHTS: MeaningWeights = {
  bias: -6.08,
  jaccard: 4.7,
  containment: -0.06,
  shared: 4.72,
  apart: -2.05,
}

export type MeaningFeature = 'jaccard' | 'containment' | 'shared' | 'apart'
export type MeaningWeights = Readonly<Record<MeaningFeature | 'bias', number>>
export const MEANING_FEATURES: readonly MeaningFeature[] = ['jaccard', 'containment', 'shared', 'apart']

/** Rarity that three rare words have together. */
export const FULL_RARITY = 30
const MAX_SHARED = 1.5
/** So much as a rare word: that both statements deny something. */
export const BOTH_NEGATE = 8
/** Two concepts side by side are rarer than apart. */
export const PHRASE_RARITY = 2
const NOTHING_SHARED: Likeness = { jaccard: 0, containment: 0, shared: 0, apart: 1, concepts: [] }
export const MIN_CLAUSE_CONCEPTS = 3
/** As `conceptOf` names it. */
export const GOVERNMENT = 'government'

/** What two statements share at most: all of them or a clause of either; `ignored` concepts count on neither side. */
export function compareTerms(a: Comparable, b: Comparable, ignored: readonly string[] = []): Likeness {
  const negated = a.negated.filter((concept) => b.negated.includes(concept))
  const others = clausesOf(b, ignored)
  let best = NOTHING_SHARED
  let bestScore = 0
  for (const one of clausesOf(a, ignored))
    for (const two of others) {
      const likeness = compareClauses(renamed(one, a.namings, two), renamed(two, b.namings, one), negated)
      const score = likeness === NOTHING_SHARED ? 0 : scoreMeaning(likeness)
      if (score <= bestScore) continue
      best = likeness
      bestScore = score
    }
  return { ...best, concepts: [...best.concepts].sort((x, y) => rarityOf(y) - rarityOf(x)) }
}

type Comparable = Pick<Judged, 'concepts' | 'clauses' | 'negated' | 'namings'>

/** In the words of the other clause, where the article calls the same by them. */
function renamed(clause: readonly string[], namings: readonly Renaming[], other: readonly string[]): readonly string[] {
  if (namings.length === 0) return clause
  return namings.reduce((named, { as, others }) => {
    const fit = others.find((name) => name.every((concept) => other.includes(concept)))
    return fit && !as.every((concept) => as.length > 0 && other.includes(concept)) ? rename(named, as, fit) : named
  }, clause)
}

/** The whole, then each clause that says enough, or says what is not so. */
function clausesOf({ concepts, clauses, negated }: Comparable, ignored: readonly string[]): (readonly string[])[] {
  const parts =
    clauses.length > 1
      ? clauses
          .map((from, index) => concepts.slice(from, clauses[index + 1] ?? concepts.length))
          .filter((part) => part.length >= MIN_CLAUSE_CONCEPTS || part.some((concept) => negated.includes(concept)))
      : []
  const all = [concepts, ...parts]
  return ignored.length > 0 ? all.map((part) => part.filter((concept) => !ignored.includes(concept))) : all
}

function compareClauses(left: readonly string[], right: readonly string[], negated: readonly string[]): Likeness {
  const [one, two] = [withoutBody(left, right), withoutBody(right, left)]
  const concepts = one.filter((concept) => two.includes(concept))
  if (concepts.length === 0 || one.includes(FIRST_TIME) !== two.includes(FIRST_TIME)) return NOTHING_SHARED
  // that both say what is not so is rarer than what they say of it, and a phrase rarer than its words
  const denials = negated.length === 0 ? 0 : concepts.filter((concept) => negated.includes(concept)).length
  const phrases = concepts.filter((concept) => {
    const next = one[one.indexOf(concept) + 1]
    return next !== undefined && two[two.indexOf(concept) + 1] === next
  })
  const bonus = BOTH_NEGATE * denials + PHRASE_RARITY * phrases.length
  const shared = weigh(concepts) + bonus
  const [whole, other] = [weigh(one) + bonus, weigh(two) + bonus]
  return {
    jaccard: shared / Math.max(1, whole + other - shared),
    containment: shared / Math.max(1, Math.min(whole, other)),
    shared: sharedOf(shared),
    apart: Math.min(1, (Math.min(whole, other) - shared) / FULL_RARITY),
    concepts,
  }
}

/** "the Lee administration" is Lee, "the Norwegian government" Norway, where the other says only that. */
function withoutBody(own: readonly string[], other: readonly string[]): readonly string[] {
  const at = own.indexOf(GOVERNMENT)
  if (at < 1 || other.includes(GOVERNMENT) || !other.includes(own[at - 1] as string)) return own
  return [...own.slice(0, at), ...own.slice(at + 1)]
}

/** Shared rarity alone, as a part of what three rare words have. */
export const sharedOf = (rarity: number) => Math.min(MAX_SHARED, rarity / FULL_RARITY)

/** How rare concepts are together. */
export const weigh = (concepts: readonly string[]) => concepts.reduce((sum, concept) => sum + rarityOf(concept), 0)

/** 0 to 1. */
export function scoreMeaning(
  { jaccard, containment, shared, apart }: Omit<Likeness, 'concepts'>,
  weights: MeaningWeights = MEANING_WEIGHTS,
): number {
  const sum =
    weights.bias +
    weights.jaccard * jaccard +
    weights.containment * containment +
    weights.shared * shared +
    weights.apart * apart
  return 1 / (1 + Math.exp(-sum))
}
