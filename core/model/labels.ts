/** The labels of tokens: begin and inside of source, cue and content; other. */

import type { Transitions } from './crf.ts'

export const LABEL_COUNT = 7
export const Label = {
  other: 0,
  beginSource: 1,
  inSource: 2,
  beginCue: 3,
  inCue: 4,
  beginContent: 5,
  inContent: 6,
} as const

const isInside = (label: number) => label > 0 && label % 2 === 0

/** Transitions without weights: inside only after the begin or inside of the same role. */
export function createTransitions(classCount: number): Transitions {
  const allowed = new Uint8Array(LABEL_COUNT * LABEL_COUNT)
  const allowedFirst = new Uint8Array(LABEL_COUNT)
  for (let label = 0; label < LABEL_COUNT; label++) {
    allowedFirst[label] = isInside(label) ? 0 : 1
    for (let previous = 0; previous < LABEL_COUNT; previous++)
      allowed[previous * LABEL_COUNT + label] = !isInside(label) || previous === label || previous === label - 1 ? 1 : 0
  }
  return { labels: LABEL_COUNT, weights: new Float32Array(classCount * LABEL_COUNT ** 2), allowed, allowedFirst }
}
