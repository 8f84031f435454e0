/** Learns how much each likeness of two statements counts, from pairs that people judged. */

import { type Likeness, MEANING_FEATURES, type MeaningFeature, type MeaningWeights, scoreMeaning } from './meaning.ts'

/** Two statements and whether they say the same. */
export interface JudgedPair {
  readonly likeness: Likeness
  readonly isSame: boolean
}

const PASSES = 3_000
const RATE = 0.5
/** Holds weights small, so that few pairs do not make them extreme. */
const DECAY = 0.0005

/** Logistic regression by gradient descent, the two kinds of pairs weighing the same. The same pairs give the same weights. */
export function learnMeaning(pairs: readonly JudgedPair[]): MeaningWeights {
  const weights: Record<MeaningFeature | 'bias', number> = {
    bias: 0,
    jaccard: 0,
    containment: 0,
    shared: 0,
    apart: 0,
  }
  const sameCount = pairs.filter(({ isSame }) => isSame).length
  for (let pass = 0; pass < PASSES; pass++) {
    const gradient = { ...weights, bias: 0 }
    for (const name of MEANING_FEATURES) gradient[name] = DECAY * weights[name]
    for (const { likeness, isSame } of pairs) {
      const count = isSame ? sameCount : pairs.length - sameCount
      const error = (scoreMeaning(likeness, weights) - (isSame ? 1 : 0)) / (2 * count)
      gradient.bias += error
      for (const name of MEANING_FEATURES) gradient[name] += error * likeness[name]
    }
    for (const name of ['bias', ...MEANING_FEATURES] as const) weights[name] -= RATE * gradient[name]
  }
  return weights
}
