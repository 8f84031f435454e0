/** Where the rules know that nobody is named, the model may take whom it is said of for who says it. */

import { countStartingBefore, overlaps, textOf } from '../span.ts'
import type { TaggedAttribution } from '../types.ts'

/** Rules less sure than this are not asked. */
const SURE = 0.65

/** "Ann is said to have left": she is part of the content; "it has been learned": it is nobody. The rest stays as it is. */
export function withoutWrongSource(
  learned: readonly TaggedAttribution[],
  ruled: readonly TaggedAttribution[],
  text: string,
): TaggedAttribution[] {
  const nobody = ruled
    .filter(({ source, confidence }) => source.length === 0 && confidence >= SURE)
    .sort((a, b) => a.cue.start - b.cue.start)
  const cues = nobody.map(({ cue }) => cue)
  return learned.map((attribution) => {
    const { source, cue } = attribution
    const same = nobody[countStartingBefore(cues, cue.end) - 1]
    if (!same || source.length === 0 || !overlaps(same.cue, cue)) return attribution
    const isIt = source.every((span) => /^it$/i.test(textOf(text, span)))
    if (!isIt && !source.every((span) => same.content.some((other) => overlaps(span, other)))) return attribution
    return { ...attribution, source: [], content: same.content, why: `model; nobody named: ${same.why}` }
  })
}
