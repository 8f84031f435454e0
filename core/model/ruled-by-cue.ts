/** Looks up what the rules found by the place of its cue. */

import { countStartingBefore, overlaps } from '../span.ts'
import type { Span, TaggedAttribution } from '../types.ts'

/** UTF-16 units. */
const MAX_CUE_LENGTH = 120

/** What the rules found, by its cues. */
export interface RuledByCue {
  overlapping(cue: Span): readonly TaggedAttribution[]
}

/** Orders what the rules found, so that each look-up takes time in what it gives only. */
export function byCue(ruled: readonly TaggedAttribution[]): RuledByCue {
  const ordered = [...ruled].sort((a, b) => a.cue.start - b.cue.start)
  const cues = ordered.map(({ cue }) => cue)
  return {
    overlapping(cue) {
      // a cue is a few words, so one that starts further back does not reach here
      const from = countStartingBefore(cues, cue.start - MAX_CUE_LENGTH)
      return ordered.slice(from, countStartingBefore(cues, cue.end)).filter((other) => overlaps(other.cue, cue))
    },
  }
}
