/** Trains a conditional random field by stochastic gradients, one sequence at a time. */

import { ChainWorkspace, forwardBackward, type Transitions } from '../crf.ts'
import type { ChainModel } from '../propose.ts'
import { createTable } from '../table.ts'
import { createLearner, settle, step } from './adagrad.ts'
import { createRandom, shuffled } from './random.ts'

/** A sequence to learn: `count` features a place from `hashes` at `from`; more features a place in `more`. */
export interface Sequence {
  readonly length: number
  readonly hashes: Int32Array
  readonly from: number
  readonly count: number
  readonly more: Int32Array | null
  readonly moreCount: number
  readonly classes: Int32Array
  readonly classesFrom: number
  readonly perPlace: number
  readonly labels: Uint8Array
}

export interface ChainOptions {
  readonly bits: number
  readonly passes: number
  readonly rate: number
  /** Share of features left out at each place. */
  readonly dropout: number
  readonly seed: number
}

/** Learns the weights; scores of the result are scaled so that all features together replace those kept in training. */
export function trainChain(
  sequences: readonly Sequence[],
  transitions: Transitions,
  options: ChainOptions,
): ChainModel {
  const { labels } = transitions
  const table = createTable(options.bits, labels)
  const learner = createLearner(table.weights, options.rate)
  const transitionLearner = createLearner(transitions.weights, options.rate)
  const random = createRandom(options.seed)
  const space = new ChainWorkspace()
  const size = labels * labels
  const keep = 1 - options.dropout
  let scores = new Float32Array(0)
  let slots = new Int32Array(0)
  const gradients = new Float64Array(labels)
  const pairGradients = new Float64Array(size)
  for (let pass = 0; pass < options.passes; pass++) {
    for (const index of shuffled(sequences.length, random)) {
      const sequence = sequences[index]!
      const { length, hashes, from, count, more, moreCount, perPlace } = sequence
      const room = length * (count + moreCount + 1)
      if (slots.length < room) slots = new Int32Array(room * 2)
      if (scores.length < length * labels) scores = new Float32Array(length * labels * 2)
      scores.fill(0, 0, length * labels)
      let used = 0
      for (let at = 0; at < length; at++) {
        const head = used++
        const add = (hash: number) => {
          if (random() >= keep) return
          const base = (hash & table.mask) * labels
          slots[used++] = base
          for (let label = 0; label < labels; label++) scores[at * labels + label]! += table.weights[base + label]!
        }
        for (let feature = from + at * count; feature < from + (at + 1) * count; feature++) add(hashes[feature]!)
        if (more)
          for (let feature = at * moreCount; feature < (at + 1) * moreCount; feature++)
            if (more[feature] !== 0) add(more[feature]!)
        slots[head] = used
      }
      const classes = sequence.classes.subarray(sequence.classesFrom, sequence.classesFrom + length * perPlace)
      forwardBackward(transitions, scores, length, classes, perPlace, space)
      let cursor = 0
      for (let at = 0; at < length; at++) {
        const gold = sequence.labels[at]!
        for (let label = 0; label < labels; label++)
          gradients[label] = space.marginals[at * labels + label]! - (label === gold ? 1 : 0)
        const until = slots[cursor++]!
        for (; cursor < until; cursor++) {
          const base = slots[cursor]!
          for (let label = 0; label < labels; label++) {
            const gradient = gradients[label]!
            if (gradient > 1e-4 || gradient < -1e-4) step(learner, base + label, gradient)
          }
        }
        if (at === 0) continue
        const previousGold = sequence.labels[at - 1]!
        pairProbabilities(space, scores, at, labels, pairGradients)
        pairGradients[previousGold * labels + gold]! -= 1
        for (let place = at * perPlace; place < (at + 1) * perPlace; place++) {
          const base = classes[place]! * size
          for (let pair = 0; pair < size; pair++) {
            const gradient = pairGradients[pair]!
            if (gradient > 1e-4 || gradient < -1e-4) step(transitionLearner, base + pair, gradient)
          }
        }
      }
      learner.time++
      transitionLearner.time++
    }
  }
  settle(learner)
  settle(transitionLearner)
  for (let index = 0; index < table.weights.length; index++) table.weights[index]! *= keep
  return { table, transitions }
}

/** Probability of each pair of labels at the place and the one before. */
function pairProbabilities(
  space: ChainWorkspace,
  scores: Float32Array,
  at: number,
  labels: number,
  into: Float64Array,
): void {
  const { alpha, beta, pairs } = space
  const size = labels * labels
  let sum = 0
  let top = -1e30
  for (let label = 0; label < labels; label++) top = Math.max(top, scores[at * labels + label]!)
  for (let label = 0; label < labels; label++) {
    const weight = Math.exp(scores[at * labels + label]! - top) * beta[at * labels + label]!
    for (let previous = 0; previous < labels; previous++) {
      const mass = alpha[(at - 1) * labels + previous]! * pairs[at * size + previous * labels + label]! * weight
      into[previous * labels + label] = mass
      sum += mass
    }
  }
  for (let index = 0; index < size; index++) into[index]! /= sum
}
