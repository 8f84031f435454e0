/** Fits the probability that an attribution is right to attributions that the model had not been trained on. */

import type { Assigned } from '../assign.ts'
import { MEASURES } from '../confidence.ts'
import type { Tokens } from '../tokens.ts'
import { type GoldAttribution, tokensIn } from './gold.ts'

export interface Judged {
  readonly measures: readonly number[]
  readonly isRight: boolean
}

const STEPS = 3000
const RATE = 0.5
const DECAY = 1e-4

/** Weights of the measures, by gradient descent with a momentum of 0.9. */
export function fitCalibration(judged: readonly Judged[]): number[] {
  const count = MEASURES.length
  const scales = MEASURES.map((_, index) => Math.max(1e-6, ...judged.map(({ measures }) => Math.abs(measures[index]!))))
  const weights = new Array<number>(count).fill(0)
  const speeds = new Array<number>(count).fill(0)
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight) => weight * DECAY)
    for (const { measures, isRight } of judged) {
      let score = 0
      for (let index = 0; index < count; index++) score += (weights[index]! * measures[index]!) / scales[index]!
      const wrong = 1 / (1 + Math.exp(-score)) - (isRight ? 1 : 0)
      for (let index = 0; index < count; index++)
        gradient[index]! += (wrong * measures[index]!) / scales[index]! / judged.length
    }
    for (let index = 0; index < count; index++) {
      speeds[index] = 0.9 * speeds[index]! - RATE * gradient[index]!
      weights[index]! += speeds[index]!
    }
  }
  return weights.map((weight, index) => Math.round((weight / scales[index]!) * 1e6) / 1e6)
}

/** True when cue and source overlap those of the annotation, and content has at least half in common with it. */
export function isRight(tokens: Tokens, assigned: Assigned, gold: GoldAttribution | undefined): boolean {
  if (!gold) return false
  const goldTokens = (role: 'source' | 'content') => {
    const found = new Set<number>()
    for (const range of gold[role]) {
      const within = tokensIn(tokens, range)
      for (let at = within?.first ?? 0; within && at <= within.last; at++) found.add(at)
    }
    return found
  }
  const source = goldTokens('source')
  const isSourceRight =
    assigned.source.length === 0
      ? source.size === 0
      : assigned.source.some(({ last, first }) => source.has(last) || source.has(first))
  const content = goldTokens('content')
  let shared = 0
  let own = 0
  for (const { first, last } of assigned.content)
    for (let at = first; at <= last; at++) {
      own++
      if (content.has(at)) shared++
    }
  return isSourceRight && shared * 2 >= own + content.size - shared
}
