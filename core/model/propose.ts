/** Stage one: labels every token of a text and proposes the places of cues. */

import { ChainWorkspace, forwardBackward, type Transitions, viterbi } from './crf.ts'
import { FEATURE_COUNT, type Features, PLACE_CLASSES } from './features.ts'
import { LABEL_COUNT, Label } from './labels.ts'
import { scoreRows, type WeightTable } from './table.ts'
import type { Tokens } from './tokens.ts'

export interface ChainModel {
  readonly table: WeightTable
  readonly transitions: Transitions
}

/** A possible cue: its first and last token. */
export interface Proposal {
  readonly first: number
  readonly last: number
  /** The token that is most surely part of a cue. */
  readonly anchor: number
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

/** Labels all paragraphs. */
export function propose(tokens: Tokens, features: Features, model: ChainModel): Proposed {
  const labels = new Uint8Array(tokens.count)
  const marginals = new Float32Array(tokens.count * LABEL_COUNT)
  const space = new ChainWorkspace()
  for (let paragraph = 0; paragraph + 1 < tokens.paragraphStarts.length; paragraph++) {
    const from = tokens.paragraphStarts[paragraph]!
    const length = tokens.paragraphStarts[paragraph + 1]! - from
    if (length === 0) continue
    const scores = scoreRows(model.table, features.hashes, from * FEATURE_COUNT, FEATURE_COUNT, length)
    const classes = features.classes.subarray(from * PLACE_CLASSES, (from + length) * PLACE_CLASSES)
    viterbi(model.transitions, scores, length, classes, PLACE_CLASSES, space, labels.subarray(from, from + length))
    forwardBackward(model.transitions, scores, length, classes, PLACE_CLASSES, space)
    for (let index = 0; index < length * LABEL_COUNT; index++)
      marginals[from * LABEL_COUNT + index] = space.marginals[index]!
  }
  return { labels, marginals, proposals: cuesIn(marginals, tokens.count) }
}

/** A cue begins where that is more probable than this. */
const MIN_BEGIN = 0.03
/** A cue goes on while that is at least so probable, given that the token before belongs to it. */
const MIN_GOES_ON = 0.5

function cuesIn(marginals: Float32Array, count: number): Proposal[] {
  const begins = (at: number) => (at < count ? marginals[at * LABEL_COUNT + Label.beginCue]! : 0)
  const goesOn = (at: number) => (at < count ? marginals[at * LABEL_COUNT + Label.inCue]! : 0)
  const proposals: Proposal[] = []
  const isTaken = new Uint8Array(count)
  const starts = Array.from({ length: count }, (_, at) => at).filter((at) => begins(at) >= MIN_BEGIN)
  starts.sort((a, b) => begins(b) - begins(a) || a - b)
  const mass = (at: number) => begins(at) + goesOn(at)
  for (const first of starts) {
    if (isTaken[first]) continue
    let last = first
    let anchor = first
    while (!isTaken[last + 1] && goesOn(last + 1) >= MIN_GOES_ON * mass(last)) {
      last++
      if (mass(last) > mass(anchor)) anchor = last
    }
    isTaken.fill(1, first, last + 1)
    proposals.push({ first, last, anchor, score: mass(anchor) })
  }
  return proposals.sort((a, b) => a.first - b.first)
}
