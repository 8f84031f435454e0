/** How many people a phrase means. */

import { COUNT_RULES, FLOOR_WORDS } from '../rules/people.ts'
import { readSourcePhrase } from '../source-phrase.ts'
import type { HeadCount } from '../types.ts'

const rules = [...COUNT_RULES].sort((a, b) => b.words.length - a.words.length)

/** One word for many: "a mob", "the jury", "a group of aides". */
const COLLECTIVE =
  /^(?:an?|the|another|one)? ?(?:[\p{L}-]+ )?(?:group|number|handful|host|series|chorus|team|panel|crowd|set|mob|jury|family|staff|couple|pair)\b/u

/** "two officials" -> 2 to 2; "officials" -> 2 to null; "the woman" -> 1 to 1. Null for shares and amounts. */
export function headCountOf(phrase: string): HeadCount | null {
  const lower = phrase.toLowerCase()
  if (/\bper ?cent\b|%|^(?:half|most|majority|a (?:majority|third|quarter|number))\b/.test(lower)) return null
  const floor = FLOOR_WORDS.exec(lower)?.[0] ?? ''
  const counted = lower.slice(floor.length).replace(/^the (?=two|three|four|five|six|seven|eight|nine|ten)/, '')
  const { isPlural } = readSourcePhrase(phrase, { start: 0, end: phrase.length })
  const rule = rules.find(({ words }) => counted.startsWith(words) && !/^\p{L}/u.test(counted.slice(words.length)))
  if (COLLECTIVE.test(counted) && (rule?.max ?? 1) === 1) return { min: 2, max: null }
  if (rule) return { min: rule.min, max: floor ? null : rule.max }
  const digits = /^(\d{1,6})(?=\s)/.exec(counted)?.[1]
  if (digits) return { min: Number(digits), max: floor ? null : Number(digits) }
  return isPlural ? { min: 2, max: null } : { min: 1, max: 1 }
}
