/** How sure an attribution is: a logistic regression over a few measures, fitted on texts that the model had not seen. */

import type { Assigned, TokenRange } from './assign.ts'
import { type Hint, hasSource, SURE_OF_NO_SOURCE } from './hints.ts'
import { Label } from './labels.ts'
import type { View } from './view.ts'
import type { Calibration } from './weights.ts'

/** The measures, in the order of the weights; the constant comes last. */
export const MEASURES = [
  'cue by stage two',
  'cue by stage one',
  'fit of the parts',
  'no source',
  'no source, and the rules know of none',
  'no source, cue by stage two',
  'source is who writes or reads',
  'several contents',
  'content is a quotation',
  'asked, not said',
  'rules found the cue',
  'how sure the rules are',
  'rules found the same content',
  'rules found the same source',
  'constant',
] as const

const WRITER_OR_READER = /^(?:i|we|us|you|one|me)$/
const QUESTION = '?'

/** Values of the MEASURES. */
export function measure({ tokens }: View, assigned: Assigned, hint: Hint | undefined): number[] {
  const { source, cue, content } = assigned
  const hasNoSource = source.length === 0
  const [first] = source
  const isOwn =
    first !== undefined && first.first === first.last && WRITER_OR_READER.test(tokens.forms[first.first]!.lower)
  const isQuoted = content.some((range) => tokens.quotes[range.first]! >= 0)
  const sentenceEnd = tokens.sentenceStarts[tokens.sentences[cue.last]! + 1]! - 1
  const isAsked = !isQuoted && tokens.quotes[cue.first]! < 0 && tokens.forms[sentenceEnd]!.lower === QUESTION
  return [
    logit(assigned.certainty),
    logit(assigned.proposal.score),
    Math.max(-8, assigned.fit),
    hasNoSource ? 1 : 0,
    hasNoSource && hint && hint.confidence >= SURE_OF_NO_SOURCE && !hasSource(hint) ? 1 : 0,
    hasNoSource ? logit(assigned.certainty) : 0,
    isOwn ? 1 : 0,
    content.length > 1 ? 1 : 0,
    isQuoted ? 1 : 0,
    isAsked ? 1 : 0,
    hint ? 1 : 0,
    hint ? logit(hint.confidence) : 0,
    hint && agrees(content, hint, Label.beginContent) ? 1 : 0,
    hint && agrees(source, hint, Label.beginSource) ? 1 : 0,
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
