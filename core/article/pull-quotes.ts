/** Lines that only repeat words of a paragraph, set large beside it. */

import type { RegionKind } from '../types.ts'
import { isEnded } from './line-shapes.ts'
import type { Line } from './reading.ts'

const KEY_WORDS = 5
const MIN_WORDS = 6
const MAX_WORDS = 60

/** Indices of the lines, from `from` to `end`, whose words all stand in a longer body line too. */
export function findPullQuotes(
  lines: readonly Line[],
  kinds: readonly (RegionKind | null)[],
  from: number,
  end: number,
): number[] {
  const candidates = new Map<string, { readonly at: number; readonly words: string }[]>()
  for (let at = from; at < end; at++) {
    const { text } = lines[at] as Line
    if ((kinds[at] !== 'body' && kinds[at] !== 'caption') || (isEnded(text) && !/^[“"‘'«]/.test(text))) continue
    const words = wordsOf(text)
    if (words.length < MIN_WORDS || words.length > MAX_WORDS) continue
    const key = words.slice(0, KEY_WORDS).join(' ')
    const same = candidates.get(key) ?? []
    candidates.set(key, same)
    if (same.length < 3) same.push({ at, words: words.join(' ') })
  }
  const found = new Set<number>()
  for (let at = from; at < end; at++) {
    if (kinds[at] !== 'body') continue
    const words = wordsOf((lines[at] as Line).text)
    for (let index = 0; index + KEY_WORDS <= words.length; index++) {
      const same = candidates.get(words.slice(index, index + KEY_WORDS).join(' '))
      for (const candidate of same ?? []) {
        const count = candidate.words.split(' ').length
        const isLonger = words.length > count + 2
        if (candidate.at !== at && isLonger && words.slice(index, index + count).join(' ') === candidate.words)
          found.add(candidate.at)
      }
    }
  }
  return [...found]
}

const wordsOf = (line: string) => line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
