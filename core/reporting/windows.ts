/** The words around a cue that belong to neither source nor content: "in an interview with the Herald", "on Monday". */

import type { Span, TaggedAttribution } from '../types.ts'

/** Parts of a sentence outside the content; null where there is none. */
export interface Windows {
  /** From the start of the sentence to the source or cue: "On Monday, | Ann said". */
  readonly lead: Span | null
  /** Between source and cue: "Ann, | speaking to the Herald, | said". */
  readonly middle: Span | null
  /** From the cue, which may hold "in a statement" itself, to the content or the end of the sentence. */
  readonly tail: Span
  /** The source with the words up to the cue; for "said a report seen by the Herald" with those after it. */
  readonly ofSource: Span | null
}

const MAX_WINDOW = 200
/** A content no longer than "this" does not end the words around the cue: "said so in an interview with the Herald". */
const MAX_POINTER = 4

/** Reads the windows of an attribution; `around` is the content that it lies in, if any. */
export function windowsOf(
  { source, cue, content }: TaggedAttribution,
  sentence: Span,
  around: Span | undefined,
): Windows {
  const from = Math.max(sentence.start, around?.start ?? 0)
  const to = Math.min(sentence.end, around?.end ?? sentence.end)
  const [words] = source
  const isInverted = words !== undefined && words.start >= cue.end
  const begin = words && !isInverted ? Math.min(words.start, cue.start) : cue.start
  const contentStart = content.find((span) => span.end > from && span.start < begin)?.end ?? from
  const nextContent = Math.min(
    to,
    ...content.filter((span) => span.start >= cue.end && span.end - span.start > MAX_POINTER).map((span) => span.start),
  )
  const tail = { start: cue.start, end: Math.max(cue.end, Math.min(nextContent, cue.end + MAX_WINDOW)) }
  return {
    lead: contentStart === from && begin > from && begin - from <= MAX_WINDOW ? { start: from, end: begin } : null,
    middle: words && !isInverted && cue.start - words.end > 3 ? { start: words.end, end: cue.start } : null,
    tail,
    ofSource: words ? { start: words.start, end: isInverted ? tail.end : Math.max(words.end, cue.start) } : null,
  }
}
