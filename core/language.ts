/** Tells whether a text is English, by its letters. */

import { francAll } from 'franc-min'

const SAMPLE_LENGTH = 20_000
/** Shorter texts are taken for English: their letters tell nothing. */
const MIN_LENGTH = 30
/** From this length on, English must be the likeliest or close to it; before, it must be likely. */
const SURE_LENGTH = 200
const LIKELY = { short: 0.75, long: 0.9 }

/** Null when the text may be English; else the likeliest language (ISO 639-3), "und" where none is. */
export function findOtherLanguage(text: string): string | null {
  if (text.length < MIN_LENGTH) return null
  const ranked = francAll(text.slice(0, SAMPLE_LENGTH))
  const english = ranked.find(([language]) => language === 'eng')?.[1] ?? 0
  return english >= (text.length < SURE_LENGTH ? LIKELY.short : LIKELY.long) ? null : (ranked[0]?.[0] ?? 'und')
}
