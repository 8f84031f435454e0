/** Finds attributions in an article: who is said to have said what. */

import { findBlocks } from './blocks.ts'
import type { Quote } from './quotes.ts'
import { compareSpans, contains } from './span.ts'
import { tagByRules } from './tagger/rule-tagger.ts'
import type { Sentence, Span, TaggedAttribution } from './types.ts'

/** What a tagger reads. Sentences and quotations are in the order of the text. */
export interface TaggerInput {
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly quotes: readonly Quote[]
  /** Where outlets are named; a line that names one may introduce a quoted block. */
  readonly outlets: readonly Span[]
}

/** Finds sources, cues and contents as spans; resolves nothing. The rules and the learned model both are one. */
export type AttributionTagger = (input: TaggerInput) => readonly TaggedAttribution[]

/** Tags the attributions of a text, in order, one per cue, and marks which lies in the content of which. */
export function findAttributions(input: TaggerInput, tag: AttributionTagger = tagByRules): TaggedAttribution[] {
  return nest(onePerCue([...tag(input), ...findBlocks(input)]))
}

function onePerCue(found: readonly TaggedAttribution[]): TaggedAttribution[] {
  const sorted = [...found].sort((a, b) => compareSpans(a.cue, b.cue) || b.confidence - a.confidence)
  return sorted.filter(
    (attribution, index) => index === 0 || attribution.cue.start >= (sorted[index - 1] as TaggedAttribution).cue.end,
  )
}

/** `nestedIn` is the attribution with the smallest content around the cue. */
function nest(attributions: readonly TaggedAttribution[]): TaggedAttribution[] {
  return attributions.map((inner, index) => {
    let best = -1
    let bestLength = Number.POSITIVE_INFINITY
    for (const [at, outer] of attributions.entries()) {
      const around = at === index ? undefined : outer.content.find((span) => contains(span, inner.cue))
      if (!around || inner.content.some((span) => contains(span, outer.cue))) continue
      const length = lengthOf(outer.content)
      if (length < bestLength) {
        best = at
        bestLength = length
      }
    }
    const { nestedIn: _, ...rest } = inner
    return best >= 0 ? { ...rest, nestedIn: best } : rest
  })
}

const lengthOf = (spans: readonly Span[]) => spans.reduce((sum, span) => sum + span.end - span.start, 0)
