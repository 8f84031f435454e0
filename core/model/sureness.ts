/** How sure the model must be of an attribution, by what its content is. */

import { textOf } from '../span.ts'
import type { TaggedAttribution } from '../types.ts'
import type { RuledByCue } from './ruled-by-cue.ts'

/** Where no rule knows the cue: a thing, and what is asked or wished for, are content in fewer than half of the cases below these. */
const MIN_UNRULED = { thing: 0.4, open: 0.45 }
const OPEN = /^(?:to|if|whether|how|why|what|who|whom|when|where|which)\b/i
const STATEMENT = /^(?:that|he|she|it|they|we|i|you|there)\b/i
const QUOTATION_MARK = /["“”«»]|''|``/

/** How sure the model must be: surer where no rule knows the cue and the content is neither quoted nor stated. */
export function minConfidence(
  { cue, content }: TaggedAttribution,
  text: string,
  ruled: RuledByCue,
  threshold: number,
): number {
  const first = content[0] ? textOf(text, content[0]) : ''
  if (STATEMENT.test(first) || content.some((span) => QUOTATION_MARK.test(textOf(text, span)))) return threshold
  if (ruled.overlapping(cue).length > 0) return threshold
  return OPEN.test(first) ? MIN_UNRULED.open : MIN_UNRULED.thing
}

/** "learning how to stay", "deciding who wins": rarely anybody's words, where the model does not think so. */
export const isQuestion = (text: string, { content }: TaggedAttribution): boolean =>
  content.length === 1 &&
  OPEN.test(content[0] ? textOf(text, content[0]) : '') &&
  !/^to\b/i.test(textOf(text, content[0]!))
