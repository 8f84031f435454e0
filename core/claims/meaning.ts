/** How sure it is that two statements say the same in other words. */

import { rarityOf } from './rarity.ts'
import type { Sketch } from './sketch.ts'

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
const FULL_RARITY = 30
const MAX_SHARED = 1.5
const BOTH_NEGATE = 8
const PHRASE_RARITY = 2
const MIN_CLAUSE_CONCEPTS = 3

/** What two statements share at most: all of them or a clause of either; `ignored` concepts count on neither side. */
export function compareTerms(a: Comparable, b: Comparable, ignored: readonly string[] = []): Likeness {
  const negated = a.negated.filter((concept) => b.negated.includes(concept))
  let best: Likeness | null = null
  for (const one of clausesOf(a, ignored))
    for (const two of clausesOf(b, ignored)) {
      const likeness = compareClauses(one, two, negated)
      if (!best || scoreMeaning(likeness) > scoreMeaning(best)) best = likeness
    }
  return best as Likeness
}

type Comparable = Pick<Sketch, 'concepts' | 'clauses' | 'negated'>

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

function compareClauses(one: readonly string[], two: readonly string[], negated: readonly string[]): Likeness {
  const known = new Set(two)
  const concepts = one.filter((concept) => known.has(concept))
  // that both say what is not so is rarer than what they say of it, and a phrase rarer than its words
  const denials = concepts.filter((concept) => negated.includes(concept)).length
  const followers = new Map(two.map((concept, index) => [concept, two[index + 1]]))
  const phrases = one.filter((concept, index) => index + 1 < one.length && followers.get(concept) === one[index + 1])
  const bonus = BOTH_NEGATE * denials + PHRASE_RARITY * phrases.length
  const shared = weigh(concepts) + bonus
  const [whole, other] = [weigh(one) + bonus, weigh(two) + bonus]
  return {
    jaccard: shared / Math.max(1, whole + other - shared),
    containment: shared / Math.max(1, Math.min(whole, other)),
    shared: Math.min(MAX_SHARED, shared / FULL_RARITY),
    apart: Math.min(1, (Math.min(whole, other) - shared) / FULL_RARITY),
    concepts: concepts.sort((x, y) => rarityOf(y) - rarityOf(x)),
  }
}

const weigh = (concepts: readonly string[]) => concepts.reduce((sum, concept) => sum + rarityOf(concept), 0)

/** 0 to 1. */
export function scoreMeaning(likeness: Likeness, weights: MeaningWeights = MEANING_WEIGHTS): number {
  const sum = MEANING_FEATURES.reduce((total, name) => total + weights[name] * likeness[name], weights.bias)
  return 1 / (1 + Math.exp(-sum))
}
