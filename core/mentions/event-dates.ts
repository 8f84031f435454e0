/** Reads when an event happened from its own words, made absolute from the article's date. */

import { parse as parseDates } from 'chrono-node/en'
import { NAMED_DAYS } from '../rules/events.ts'
import { MONTHS, WEEKDAYS } from '../rules/name-shapes.ts'
import type { Fact, Span } from '../types.ts'

const DAY_OR_MONTH = new RegExp(
  `\\b(?:${[...MONTHS.filter((month) => month !== 'May' && month !== 'March'), ...WEEKDAYS].join('|')}|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\\.|(?:last|next|this)\\s+(?:week|month|year|\\p{Lu}\\p{L}+)|yesterday|today|tonight|tomorrow|(?:in|of|on|the)\\s+(?:May|March)\\b|(?:May|March)\\s+\\d)`,
  'u',
)
const YEAR = /\b(?:1[6-9]|20)\d\d\b/

/**
 * The day, month or year (ISO 8601) that the words of the span give, with those words. Months and weekdays without a
 * year count from the article's date; without it only a year gives a date. "the September summit" (2016-12-21) -> 2016-09
 */
export function readEventDate(text: string, span: Span, articleDate: string | null): Fact | null {
  const words = text.slice(span.start, span.end)
  const named = NAMED_DAYS.find(({ words: day }) => words.toLowerCase().includes(day))
  if (named)
    return factAt(span, words.toLowerCase().indexOf(named.words), named.words.length, named.value, named.reason)
  const year = YEAR.exec(words)
  const relative = DAY_OR_MONTH.test(words) ? parseWords(words, articleDate) : null
  if (relative) return factAt(span, relative.index, relative.length, relative.value, 'event words')
  return year ? factAt(span, year.index, year[0].length, year[0], 'event year') : null
}

function factAt({ start }: Span, index: number, length: number, value: string, why: string): Fact {
  return { value, span: { start: start + index, end: start + index + length }, why }
}

interface ParsedDate {
  readonly value: string
  readonly index: number
  readonly length: number
}

function parseWords(words: string, articleDate: string | null): ParsedDate | null {
  const instant = new Date(`${articleDate?.slice(0, 10) ?? '1970-01-01'}T12:00:00Z`)
  const [found] = parseDates(words.replaceAll('’', "'"), { instant, timezone: 'UTC' })
  if (!found) return null
  const { start, text, index } = found
  const year = YEAR.exec(words)?.[0] ?? (articleDate === null ? null : String(start.get('year')))
  if (year === null) return null
  const two = (part: 'month' | 'day') => String(start.get(part)).padStart(2, '0')
  const isCoarse = /\b(?:week|weekend|month)\b/.test(text)
  const hasDay = !isCoarse && (start.isCertain('day') || start.isCertain('weekday'))
  const hasMonth = hasDay || isCoarse || start.isCertain('month')
  const isYear = /\byear\b/.test(text) || !hasMonth
  const value = isYear ? year : hasDay ? `${year}-${two('month')}-${two('day')}` : `${year}-${two('month')}`
  return { value, index, length: text.length }
}
