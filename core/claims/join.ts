/** Judges which statements are one claim. */

import type { Join } from '../corpus-types.ts'
import { compareText } from '../order.ts'
import type { Sketch } from './sketch.ts'

/** Shorter wordings ("the plan") mean something else in each article. */
const MIN_SHARED_WORDS = 5

/** Joins statements of identical wording, each to the first of them. */
export function joinStatements(sketches: readonly Sketch[]): Join[] {
  const firstByWording = new Map<string, string>()
  const joins: Join[] = []
  for (const { wording, statement } of [...sketches].sort((a, b) => compareText(a.statement.id, b.statement.id))) {
    if (wording.split(' ').length < MIN_SHARED_WORDS) continue
    const first = firstByWording.get(wording)
    if (first === undefined) firstByWording.set(wording, statement.id)
    else joins.push({ a: first, b: statement.id, kind: 'wording', score: 1, why: 'rule same-words' })
  }
  return joins
}
