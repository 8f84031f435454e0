/** When something was said: from the words around the cue, made absolute from the article's date. */

import { parse as parseDates } from 'chrono-node/en'
import type { Reason } from '../types.ts'
import type { Windows } from './windows.ts'

/** ISO 8601 day, month or year. */
export interface DateDecision {
  readonly value: string
  readonly why: Reason
}

const MONTH = String.raw`(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)`
const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
// names of months and days have capitals: "this may" is no month
const YEAR = String.raw`(?:19|20)\d\d`
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`
/** Cheap, so that most windows are never parsed. */
const HINT = new RegExp(
  String.raw`\b(?:${WEEKDAY}|${MONTH}|${YEAR}|[Yy]esterday|[Tt]oday|[Tt]onight|[Ll]ast|[Tt]his|[Ee]arlier|ago)\b`,
)

interface DateRule {
  readonly pattern: RegExp
  /** What the words settle; "week" is known to the month at best. */
  readonly unit: 'day' | 'month' | 'year'
  readonly isRelative: boolean
  readonly reason: Reason
}

/** Looked at in order, on the words of a window; the first that matches decides. */
const DATE_RULES: readonly DateRule[] = [
  {
    pattern: new RegExp(String.raw`\b(?:${MONTH} ${DAY},? ${YEAR}|${DAY}(?: of)? ${MONTH},? ${YEAR})\b`),
    unit: 'day',
    isRelative: false,
    reason: 'full-date',
  },
  {
    pattern: new RegExp(String.raw`\b(?:${MONTH} ${DAY}|${DAY}(?: of)? ${MONTH})\b(?! ${YEAR})`),
    unit: 'day',
    isRelative: true,
    reason: 'day-and-month',
  },
  {
    pattern: new RegExp(String.raw`\b${MONTH},?(?: of)? ${YEAR}\b`),
    unit: 'month',
    isRelative: false,
    reason: 'month-and-year',
  },
  {
    pattern: new RegExp(String.raw`\b(?:[Ll]ast |[Oo]n |[Tt]his )?${WEEKDAY}\b(?!['’]s)`),
    unit: 'day',
    isRelative: true,
    reason: 'weekday',
  },
  {
    pattern: /\b(?:yesterday|today|(?:earlier |late )?(?:this (?:morning|afternoon|evening)|tonight)|last night)\b/i,
    unit: 'day',
    isRelative: true,
    reason: 'day-word',
  },
  { pattern: /\b(?:\d+|two|three|four|five|six|ten) days ago\b/i, unit: 'day', isRelative: true, reason: 'days-ago' },
  {
    pattern:
      /\b(?:(?:earlier|later) )?(?:last|this) month\b|\b(?:a|one|two|three|four|five|six) (?:week|month)s? ago\b/i,
    unit: 'month',
    isRelative: true,
    reason: 'month-word',
  },
  {
    pattern: /\b(?:(?:earlier|later) )?(?:last|this) year\b|\b(?:a|one|two|three|four|five|six|ten) years? ago\b/i,
    unit: 'year',
    isRelative: true,
    reason: 'year-word',
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:[Ii]n|[Ll]ast|[Ss]ince|[Ee]arly|[Ll]ate|[Tt]his) (?:(?:early|late|mid)[ -])?${MONTH}\b(?![ -]\d)`,
    ),
    unit: 'month',
    isRelative: true,
    reason: 'month-name',
  },
  {
    pattern: new RegExp(String.raw`\b(?:in|during|since) (?:(?:early|late|mid)[ -])?${YEAR}\b`, 'i'),
    unit: 'year',
    isRelative: false,
    reason: 'year',
  },
]

/** Finds when it was said. Relative words ("on Monday") need the article's date, ISO 8601; they mean the past. */
export function findDateSaid(text: string, windows: Windows, articleDate: string | null): DateDecision | null {
  for (const window of [windows.tail, windows.lead, windows.middle]) {
    if (!window) continue
    const words = text.slice(window.start, window.end)
    if (!HINT.test(words)) continue
    const decision = window === windows.middle && !isDateAlone(words) ? null : readDate(words, articleDate)
    if (decision) return decision
  }
  return null
}

/** "Ann Lee on Monday said": longer words between source and cue tell of the source, "who left in 2013". */
const isDateAlone = (words: string) => words.trim().split(/\s+/).length <= 4

function readDate(words: string, articleDate: string | null): DateDecision | null {
  for (const { pattern, unit, isRelative, reason } of DATE_RULES) {
    const found = pattern.exec(words)?.[0]
    if (!found) continue
    if (isRelative && articleDate === null) return null
    const value = toIso(found.replace(/^(?:in|during|since) /i, ''), unit, articleDate)
    return value ? { value, why: reason } : null
  }
  return null
}

const MS_A_DAY = 86_400_000

function toIso(words: string, unit: DateRule['unit'], articleDate: string | null): string | null {
  const year = /^(?:(?:early|late|mid)[ -])?((?:19|20)\d\d)$/i.exec(words)?.[1]
  if (year) return year
  // at noon UTC, so that no time zone moves the day
  const reference = new Date(`${(articleDate ?? '2000-01-01').slice(0, 10)}T12:00:00Z`)
  if (Number.isNaN(reference.getTime())) return null
  const simple = words.replace(/\b(?:early|late|earlier|later|mid)[ -]/i, '')
  const [parsed] = parseDates(/^tonight$/i.test(simple) ? 'today' : simple, { instant: reference, timezone: 'UTC' })
  if (!parsed) return null
  const { start } = parsed
  const parts = { year: start.get('year'), month: start.get('month'), day: start.get('day') }
  if (parts.year === null || parts.month === null || parts.day === null) return null
  const date = new Date(Date.UTC(parts.year, parts.month - 1, unit === 'day' ? parts.day : 1, 12))
  if (!start.isCertain('year') && date.getTime() > reference.getTime()) moveBack(date, start.isCertain('weekday'), unit)
  const iso = date.toISOString()
  return unit === 'year' ? iso.slice(0, 4) : unit === 'month' ? iso.slice(0, 7) : iso.slice(0, 10)
}

/** What was said lies in the past: "on Friday" in a Monday's article is the Friday before. */
function moveBack(date: Date, isWeekday: boolean, unit: DateRule['unit']): void {
  if (isWeekday) date.setTime(date.getTime() - 7 * MS_A_DAY)
  else if (unit !== 'year') date.setUTCFullYear(date.getUTCFullYear() - 1)
}
