/** Learns how often words are part of cues. */

import { FormKind, type WordForm } from '../forms.ts'
import { Label } from '../labels.ts'
import { CUE_RATE_BOUNDS, type CueLexicon } from '../lexicon.ts'
import type { Tokens } from '../tokens.ts'

const MIN_WORD_COUNT = 6
const MIN_STEM_COUNT = 3
/** Pulls the rates of rare words down. */
const PRIOR_COUNT = 3

/** Rates of being in a cue, in buckets. */
export function learnCueLexicon(texts: readonly { readonly tokens: Tokens; readonly labels: Uint8Array }[]): CueLexicon {
  return {
    words: bucketsBy(texts, (form) => form.word, MIN_WORD_COUNT),
    stems: bucketsBy(texts, (form) => form.stem, MIN_STEM_COUNT),
  }
}

function bucketsBy(
  texts: readonly { readonly tokens: Tokens; readonly labels: Uint8Array }[],
  keyOf: (form: WordForm) => number,
  minCount: number,
): Map<number, number> {
  const counts = new Map<number, { total: number; cues: number }>()
  for (const { tokens, labels } of texts) {
    for (const [at, form] of tokens.forms.entries()) {
      if (form.kind > FormKind.upper) continue
      const count = counts.get(keyOf(form)) ?? { total: 0, cues: 0 }
      count.total++
      if (labels[at] === Label.beginCue || labels[at] === Label.inCue) count.cues++
      counts.set(keyOf(form), count)
    }
  }
  const buckets = new Map<number, number>()
  for (const [key, { total, cues }] of counts) {
    if (total < minCount) continue
    const rate = cues / (total + PRIOR_COUNT)
    buckets.set(key, CUE_RATE_BOUNDS.filter((bound) => rate >= bound).length)
  }
  return buckets
}
