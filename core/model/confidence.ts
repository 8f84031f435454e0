/** How sure an attribution is: a logistic regression over a few measures, fitted on texts that the model had not seen. */

import type { Assigned, TokenRange } from './assign.ts'
import type { Hint } from './hints.ts'
import { Label } from './labels.ts'
import type { Calibration } from './weights.ts'

/** The measures, in the order of the weights; the constant comes last. */
export const MEASURES = [
  'cue by stage two',
  'cue by stage one',
  'fit of the parts',
  'no source',
  'several contents',
  'rules found the cue',
  'rules found the same content',
  'rules found the same source',
  'constant',
] as const

/** Values of the MEASURES. */
export function measure(assigned: Assigned, hint: Hint | undefined): number[] {
  return [
    logit(assigned.certainty),
    logit(assigned.proposal.score),
    Math.max(-8, assigned.fit),
    assigned.source.length === 0 ? 1 : 0,
    assigned.content.length > 1 ? 1 : 0,
    hint ? 1 : 0,
    hint && agrees(assigned.content, hint, Label.beginContent) ? 1 : 0,
    hint && agrees(assigned.source, hint, Label.beginSource) ? 1 : 0,
    1,
  ]
}

/** Probability that the attribution is right, 0 to 1. */
export function confidenceOf(measures: readonly number[], { weights }: Calibration): number {
  const score = measures.reduce((sum, value, index) => sum + value * weights[index]!, 0)
  return 1 / (1 + Math.exp(-score))
}

/** At least half of the tokens of either are those of both. */
function agrees(ranges: readonly TokenRange[], hint: Hint, begin: number): boolean {
  const isThis = (label: number | undefined) => label === begin || label === begin + 1
  let shared = 0
  let own = 0
  for (const { first, last } of ranges)
    for (let at = first; at <= last; at++) {
      own++
      if (isThis(hint.labels.get(at))) shared++
    }
  let theirs = 0
  for (const label of hint.labels.values()) if (isThis(label)) theirs++
  return shared * 2 >= own + theirs - shared
}

function logit(probability: number): number {
  const bounded = Math.min(0.9999, Math.max(0.0001, probability))
  return Math.log(bounded / (1 - bounded))
}
