/** Stage one: labels every token of a text and proposes the places of cues. */

import { ChainWorkspace, forwardBackward, type Transitions, viterbi } from './crf.ts'
import { FEATURE_COUNT, type Features, PLACE_CLASSES } from './features.ts'
import { Label, LABEL_COUNT } from './labels.ts'
import { addRows, type WeightTable } from './table.ts'
import type { Tokens } from './tokens.ts'

export interface ChainModel {
  readonly table: WeightTable
  readonly transitions: Transitions
}

/** A possible cue: its first and last token. */
export interface Proposal {
  readonly first: number
  readonly last: number
  /** Probability that a cue stands there. */
  readonly score: number
}

export interface Proposed {
  /** Best label of each token. */
  readonly labels: Uint8Array
  /** Probability of each label, LABEL_COUNT a token. */
  readonly marginals: Float32Array
  /** In the order of the text. */
  readonly proposals: readonly Proposal[]
}

/** Added to the scores of cue labels, so that doubtful cues are proposed too. */
export const CUE_BIAS = 2

/** Labels all paragraphs. */
export function propose(tokens: Tokens, features: Features, model: ChainModel, bias = CUE_BIAS): Proposed {
  const labels = new Uint8Array(tokens.count)
  const biased = new Uint8Array(tokens.count)
  const marginals = new Float32Array(tokens.count * LABEL_COUNT)
  const space = new ChainWorkspace()
  for (let paragraph = 0; paragraph + 1 < tokens.paragraphStarts.length; paragraph++) {
    const from = tokens.paragraphStarts[paragraph]!
    const length = tokens.paragraphStarts[paragraph + 1]! - from
    if (length === 0) continue
    const scores = new Float32Array(length * LABEL_COUNT)
    for (let at = 0; at < length; at++)
      addRows(model.table, features.hashes, (from + at) * FEATURE_COUNT, (from + at + 1) * FEATURE_COUNT, scores, at * LABEL_COUNT)
    const classes = features.classes.subarray(from * PLACE_CLASSES, (from + length) * PLACE_CLASSES)
    viterbi(model.transitions, scores, length, classes, PLACE_CLASSES, space, labels.subarray(from, from + length))
    forwardBackward(model.transitions, scores, length, classes, PLACE_CLASSES, space)
    for (let index = 0; index < length * LABEL_COUNT; index++)
      marginals[from * LABEL_COUNT + index] = space.marginals[index]!
    for (let at = 0; at < length; at++) {
      scores[at * LABEL_COUNT + Label.beginCue]! += bias
      scores[at * LABEL_COUNT + Label.inCue]! += bias
    }
    viterbi(model.transitions, scores, length, classes, PLACE_CLASSES, space, biased.subarray(from, from + length))
  }
  return { labels, marginals, proposals: cuesIn(biased, marginals) }
}

function cuesIn(labels: Uint8Array, marginals: Float32Array): Proposal[] {
  const proposals: Proposal[] = []
  for (let first = 0; first < labels.length; first++) {
    if (labels[first] !== Label.beginCue) continue
    let last = first
    while (labels[last + 1] === Label.inCue) last++
    let score = 0
    for (let at = first; at <= last; at++)
      score = Math.max(score, marginals[at * LABEL_COUNT + Label.beginCue]! + marginals[at * LABEL_COUNT + Label.inCue]!)
    proposals.push({ first, last, score })
    first = last
  }
  return proposals
}
