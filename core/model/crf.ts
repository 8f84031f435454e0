/** A linear-chain conditional random field: scores of labels and of label pairs to sequences and probabilities. */

/** Which label may follow which; transitions are chosen by classes of the place, several at once. */
export interface Transitions {
  readonly labels: number
  /** Weight of (class, previous, label) at (class * labels + previous) * labels + label. */
  readonly weights: Float32Array
  /** 1 where a label may follow another, at previous * labels + label. */
  readonly allowed: Uint8Array
  /** 1 where a label may open the sequence. */
  readonly allowedFirst: Uint8Array
}

const NEVER = -1e30

/** Pair scores at a place: the sum over its classes. */
function pairScores(
  transitions: Transitions,
  classes: Int32Array,
  at: number,
  perPlace: number,
  into: Float64Array,
): void {
  const { labels, weights, allowed } = transitions
  const size = labels * labels
  for (let pair = 0; pair < size; pair++) into[pair] = allowed[pair]! ? 0 : NEVER
  for (let index = at * perPlace; index < (at + 1) * perPlace; index++) {
    const base = classes[index]! * size
    for (let pair = 0; pair < size; pair++) into[pair]! += weights[base + pair]!
  }
}

/** Buffers for sequences of up to a length; grown when needed. */
export class ChainWorkspace {
  pairs = new Float64Array(0)
  alpha = new Float64Array(0)
  beta = new Float64Array(0)
  /** Probability of each label at each place, after `forwardBackward`. */
  marginals = new Float64Array(0)
  back = new Uint8Array(0)

  reserve(length: number, labels: number): void {
    if (this.alpha.length >= length * labels) return
    const room = Math.ceil(length * 1.5) + 64
    this.pairs = new Float64Array(room * labels * labels)
    this.alpha = new Float64Array(room * labels)
    this.beta = new Float64Array(room * labels)
    this.marginals = new Float64Array(room * labels)
    this.back = new Uint8Array(room * labels)
  }
}

/** The best sequence of labels; `scores` has one row a place. Returns its score. */
export function viterbi(
  transitions: Transitions,
  scores: Float32Array,
  length: number,
  classes: Int32Array,
  perPlace: number,
  space: ChainWorkspace,
  into: Uint8Array,
): number {
  const { labels, allowedFirst } = transitions
  space.reserve(length, labels)
  const { alpha, back } = space
  const pair = new Float64Array(labels * labels)
  for (let label = 0; label < labels; label++) alpha[label] = allowedFirst[label]! ? scores[label]! : NEVER
  for (let at = 1; at < length; at++) {
    pairScores(transitions, classes, at, perPlace, pair)
    for (let label = 0; label < labels; label++) {
      let best = NEVER * 2
      let from = 0
      for (let previous = 0; previous < labels; previous++) {
        const score = alpha[(at - 1) * labels + previous]! + pair[previous * labels + label]!
        if (score > best) {
          best = score
          from = previous
        }
      }
      alpha[at * labels + label] = best + scores[at * labels + label]!
      back[at * labels + label] = from
    }
  }
  let label = 0
  const last = (length - 1) * labels
  for (let other = 1; other < labels; other++) if (alpha[last + other]! > alpha[last + label]!) label = other
  const total = alpha[last + label]!
  for (let at = length - 1; at >= 0; at--) {
    into[at] = label
    label = back[at * labels + label]!
  }
  return total
}

/** Fills alpha, beta (scaled to sum 1 a place), pairs (as exponentials) and marginals; returns the log of the partition sum. */
export function forwardBackward(
  transitions: Transitions,
  scores: Float32Array,
  length: number,
  classes: Int32Array,
  perPlace: number,
  space: ChainWorkspace,
): number {
  const { labels, allowedFirst } = transitions
  const size = labels * labels
  space.reserve(length, labels)
  const { alpha, beta, pairs, marginals } = space
  const pair = new Float64Array(size)
  let logSum = 0
  for (let at = 0; at < length; at++) {
    const row = at * labels
    let top = NEVER
    for (let label = 0; label < labels; label++) top = Math.max(top, scores[row + label]!)
    if (at > 0) {
      pairScores(transitions, classes, at, perPlace, pair)
      for (let index = 0; index < size; index++)
        pairs[at * size + index] = pair[index]! < -1e20 ? 0 : Math.exp(pair[index]!)
    }
    let sum = 0
    for (let label = 0; label < labels; label++) {
      let mass = 0
      if (at === 0) mass = allowedFirst[label]!
      else
        for (let previous = 0; previous < labels; previous++)
          mass += alpha[row - labels + previous]! * pairs[at * size + previous * labels + label]!
      mass *= Math.exp(scores[row + label]! - top)
      alpha[row + label] = mass
      sum += mass
    }
    for (let label = 0; label < labels; label++) alpha[row + label]! /= sum
    logSum += Math.log(sum) + top
  }
  const last = (length - 1) * labels
  for (let label = 0; label < labels; label++) {
    beta[last + label] = 1
    marginals[last + label] = alpha[last + label]!
  }
  const weighted = new Float64Array(labels)
  for (let at = length - 2; at >= 0; at--) {
    const next = (at + 1) * labels
    let top = NEVER
    for (let label = 0; label < labels; label++) top = Math.max(top, scores[next + label]!)
    for (let label = 0; label < labels; label++)
      weighted[label] = Math.exp(scores[next + label]! - top) * beta[next + label]!
    let sum = 0
    for (let label = 0; label < labels; label++) {
      let mass = 0
      for (let following = 0; following < labels; following++)
        mass += pairs[(at + 1) * size + label * labels + following]! * weighted[following]!
      beta[at * labels + label] = mass
      sum += mass
    }
    let norm = 0
    for (let label = 0; label < labels; label++) {
      beta[at * labels + label]! /= sum
      marginals[at * labels + label] = alpha[at * labels + label]! * beta[at * labels + label]!
      norm += marginals[at * labels + label]!
    }
    for (let label = 0; label < labels; label++) marginals[at * labels + label]! /= norm
  }
  return logSum
}
