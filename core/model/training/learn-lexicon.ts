/** Learns how often words are part of cues. */

import { FormKind, type WordForm } from '../forms.ts'
import { Label } from '../labels.ts'
import { CUE_RATE_BOUNDS, type CueLexicon } from '../lexicon.ts'
import type { Tokens } from '../tokens.ts'

const MIN_WORD_COUNT = 6
const MIN_STEM_COUNT = 3
/** Pulls the rates of rare words down. */
const PRIOR_COUNT = 3

interface LabelledText {
  readonly tokens: Tokens
  readonly labels: Uint8Array
}

interface Count {
  total: number
  cues: number
}

type Key = (form: WordForm) => number
const KEYS: readonly { readonly keyOf: Key; readonly minCount: number }[] = [
  { keyOf: (form) => form.word, minCount: MIN_WORD_COUNT },
  { keyOf: (form) => form.stem, minCount: MIN_STEM_COUNT },
]

/** Counts words and stems, in all and as part of a cue. */
export function countCues(texts: readonly LabelledText[]): readonly Map<number, Count>[] {
  return KEYS.map(({ keyOf }) => {
    const counts = new Map<number, Count>()
    for (const text of texts) addCounts(counts, text, keyOf)
    return counts
  })
}

/** The lexicon of all texts counted. */
export function toLexicon(counts: readonly Map<number, Count>[]): CueLexicon {
  const [words, stems] = KEYS.map(({ minCount }, index) => {
    const buckets = new Map<number, number>()
    for (const [key, count] of counts[index]!) if (count.total >= minCount) buckets.set(key, bucketOf(count))
    return buckets
  })
  return { words: words!, stems: stems! }
}

/** The lexicon as it would be without one of the texts: what that text is trained with. */
export function lexiconWithout(
  counts: readonly Map<number, Count>[],
  full: CueLexicon,
  text: LabelledText,
): CueLexicon {
  const [words, stems] = KEYS.map(({ keyOf, minCount }, index) => {
    const own = new Map<number, Count>()
    addCounts(own, text, keyOf)
    const buckets = new Map(index === 0 ? full.words : full.stems)
    for (const [key, { total, cues }] of own) {
      const all = counts[index]!.get(key)!
      const rest = { total: all.total - total, cues: all.cues - cues }
      if (rest.total >= minCount) buckets.set(key, bucketOf(rest))
      else buckets.delete(key)
    }
    return buckets
  })
  return { words: words!, stems: stems! }
}

const bucketOf = ({ total, cues }: Count) => {
  const rate = cues / (total + PRIOR_COUNT)
  return CUE_RATE_BOUNDS.filter((bound) => rate >= bound).length
}

function addCounts(counts: Map<number, Count>, { tokens, labels }: LabelledText, keyOf: Key): void {
  for (const [at, form] of tokens.forms.entries()) {
    if (form.kind > FormKind.upper) continue
    const count = counts.get(keyOf(form)) ?? { total: 0, cues: 0 }
    count.total++
    if (labels[at] === Label.beginCue || labels[at] === Label.inCue) count.cues++
    counts.set(keyOf(form), count)
  }
}
