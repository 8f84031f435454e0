/** How sure it is that two statements say the same in other words. */

import type { Sketch } from './sketch.ts'
import { rarityOf } from './terms.ts'

/** What two statements have in common, each from 0 to about 1. */
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

/** Learnt by `learnMeaning` from the pairs in test/fixtures. */
export const MEANING_WEIGHTS: MeaningWeights = {
  bias: -8.0,
  jaccard: 7.39,
  containment: 0.67,
  shared: 5.38,
  apart: -2.61,
}

export type MeaningFeature = 'jaccard' | 'containment' | 'shared' | 'apart'
export type MeaningWeights = Readonly<Record<MeaningFeature | 'bias', number>>
export const MEANING_FEATURES: readonly MeaningFeature[] = ['jaccard', 'containment', 'shared', 'apart']

/** Rarity that three rare words have together. */
const FULL_RARITY = 30

/** What two statements share; `ignored` concepts count on neither side. */
export function compareTerms(
  a: Pick<Sketch, 'concepts'>,
  b: Pick<Sketch, 'concepts'>,
  ignored: readonly string[] = [],
): Likeness {
  const without = (all: readonly string[]) => (ignored.length > 0 ? all.filter((name) => !ignored.includes(name)) : all)
  const [inA, inB] = [without(a.concepts), without(b.concepts)]
  const known = new Set(inB)
  const concepts = inA.filter((concept) => known.has(concept))
  const shared = weigh(concepts)
  const [whole, other] = [weigh(inA), weigh(inB)]
  return {
    jaccard: shared / Math.max(1, whole + other - shared),
    containment: shared / Math.max(1, Math.min(whole, other)),
    shared: Math.min(1, shared / FULL_RARITY),
    apart: Math.min(1, (Math.min(whole, other) - shared) / FULL_RARITY),
    concepts: concepts.sort((one, two) => rarityOf(two) - rarityOf(one)),
  }
}

const weigh = (concepts: readonly string[]) => concepts.reduce((sum, concept) => sum + rarityOf(concept), 0)

/** 0 to 1. */
export function scoreMeaning(likeness: Likeness, weights: MeaningWeights = MEANING_WEIGHTS): number {
  const sum = MEANING_FEATURES.reduce((total, name) => total + weights[name] * likeness[name], weights.bias)
  return 1 / (1 + Math.exp(-sum))
}
