/** Numbers in statements and what they count. */

import { isFunctionWord } from './words.ts'

/** A count or amount with the concept that it counts. "three sources" -> 3, source */
export interface Quantity {
  readonly value: number
  readonly unit: string
  /** False for "at least three", "three or four", "three of them": another number may be true too. */
  readonly isExact: boolean
}

/** A number and how many words it takes. */
export interface FoundNumber {
  readonly value: number
  readonly length: number
  /** "May 4", "2020" */
  readonly isDate: boolean
  readonly isExact: boolean
}

const rowOf = (text: string) => text.split(' ')
const HEDGES: ReadonlySet<string> = new Set(
  rowOf('least most than about around nearly almost some roughly approximately up over under or'),
)
/** "a third of whom": of others in each text */
const OF_OTHERS = /^\S+ (?:\S+ )?of (?:whom|which|them|those)\b/
/** "compared with 31 percent", which is what the text does not speak of */
const COMPARING = /\bcompared (?:with|to)$/
const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
])
const UP_TO_TWENTY = rowOf(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
)
const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...UP_TO_TWENTY.map((word, value) => [word, value] as const),
  ...rowOf('thirty forty fifty sixty seventy eighty ninety').map((word, tens) => [word, 10 * (tens + 3)] as const),
  ['twice', 2],
  ['dozen', 12],
])
const MONTHS: ReadonlySet<string> = new Set(
  rowOf(
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
  ),
)
/** Units that say nothing alone. */
const TIME_UNITS: ReadonlyMap<string, string> = new Map(
  rowOf('day week month year time').flatMap((unit) => [
    [unit, unit],
    [`${unit}s`, unit],
  ]),
)

/** The number that begins at a word; null where none does. "1.2 million" -> 1200000, two words */
export function numberAt(words: readonly string[], at: number): FoundNumber | null {
  const word = words[at] as string
  const value = NUMBER_WORDS.get(word) ?? (/^\d+(?:\.\d+)?%?$/.test(word) ? Number.parseFloat(word) : null)
  if (value === null || (word === 'one' && !isCounting(words, at))) return null
  const [before = '', after = ''] = [words[at - 1], words[at + 1]]
  const scale = SCALES.get(after)
  return {
    value: value * (scale ?? 1),
    length: scale === undefined ? 1 : 2,
    isDate: MONTHS.has(before) || MONTHS.has(after) || /^(?:19|20)\d\d$/.test(word),
    isExact:
      !HEDGES.has(before) &&
      after !== 'or' &&
      !OF_OTHERS.test(words.slice(at, at + 4).join(' ')) &&
      !COMPARING.test(words.slice(Math.max(0, at - 2), at).join(' ')),
  }
}

/** "41 weeks" -> week */
export const timeUnitOf = (word: string): string | undefined => TIME_UNITS.get(word)

/** "one official" counts, "no one" and "one of them" do not. */
function isCounting(words: readonly string[], at: number): boolean {
  const next = words[at + 1]
  return next !== undefined && !isFunctionWord(next) && words[at - 1] !== 'no'
}
