/** Title, author, publisher and date, from front matter, the caller, or the lines at the head of the text. */

import { parse as parseDates } from 'chrono-node/en'
import { isInCalendar } from './calendar.ts'
import type { ArticleInput, MetadataField, Span } from './types.ts'

/** `2016-12-21`, `2016-12-21T17:59Z`, `1 May 2020`, `May 1, 2020 5:30 PM`: the whole line is a date. */
export function readDateLine(line: string): string | null {
  if (line.length > 60 || !/\d/.test(line)) return null
  // the parser would take the 13th month for a day
  const [numbers] = /^\d{4}-\d{2}-\d{2}/.exec(line) ?? []
  if (numbers !== undefined && !isInCalendar(numbers)) return null
  const rest = line.replace(
    /^(?:published|updated|posted|last (?:updated|modified)|first published)\s*(?:on|at|:)?\s*/i,
    '',
  )
  const [found, ...others] = parseDates(rest, { instant: new Date(0), timezone: 'UTC' })
  if (!found || others.length > 0) return null
  const { start } = found
  if (!start.isCertain('year') || !start.isCertain('month') || !start.isCertain('day')) return null
  const leftOver = rest
    .replace(found.text, '')
    .replace(/\b(?:at|on|GMT|UTC|BST|E[SD]?T|P[SD]?T|C[SD]?T|[ap]m)\b|[\s,.|·•–—-]/gi, '')
  if (leftOver.length > 0) return null
  const two = (component: 'month' | 'day' | 'hour' | 'minute') => String(start.get(component)).padStart(2, '0')
  const day = `${String(start.get('year')).padStart(4, '0')}-${two('month')}-${two('day')}`
  return start.isCertain('hour') && start.isCertain('timezoneOffset') && start.get('timezoneOffset') === 0
    ? `${day}T${two('hour')}:${two('minute')}Z`
    : day
}

export interface FrontMatter {
  readonly fields: Readonly<Partial<Record<MetadataField, string>>>
  /** Where the body starts; 0 without front matter. */
  readonly bodyStart: number
}

const FRONT_MATTER = /^\uFEFF?---\r?\n([\s\S]{0,4000}?)\r?\n---[ \t]*(?:\r?\n|$)/
const FRONT_MATTER_LINE = /^(title|author|publisher|date|url)\s*:\s*(.*?)\s*$/i

/** Reads a leading block of `field: value` lines between two lines of three dashes. */
export function readFrontMatter(text: string): FrontMatter {
  const block = FRONT_MATTER.exec(text)
  if (!block) return { fields: {}, bodyStart: 0 }
  const fields: Partial<Record<MetadataField, string>> = {}
  for (const line of (block[1] ?? '').split(/\r?\n/)) {
    const match = FRONT_MATTER_LINE.exec(line)
    const value = match?.[2]?.replace(/^(["'])(.*)\1$/, '$2')
    if (match?.[1] && value) fields[match[1].toLowerCase() as MetadataField] = value
  }
  return { fields, bodyStart: block[0].length }
}

/** What the caller says wins over front matter. */
export function givenMetadata(input: ArticleInput, frontMatter: FrontMatter): Partial<Record<MetadataField, string>> {
  const given: Partial<Record<MetadataField, string>> = { ...frontMatter.fields }
  for (const field of ['title', 'author', 'publisher', 'date', 'url'] as const) {
    const value = input[field]?.trim()
    if (value) given[field] = value
  }
  return given
}

/** An address that a reader may follow. */
export const isWebAddress = (url: string): boolean => /^https?:\/\/[^\s/]/i.test(url)

/** What is given with an article and left out: a date that is no day, an address that is none of the web. */
export function findLeftOut(input: ArticleInput): { readonly field: 'date' | 'url'; readonly value: string }[] {
  const { date, url } = givenMetadata(input, readFrontMatter(input.text))
  return [
    ...(date === undefined || readDateLine(date) !== null ? [] : [{ field: 'date' as const, value: date }]),
    ...(url === undefined || isWebAddress(url) ? [] : [{ field: 'url' as const, value: url }]),
  ]
}

const PUBLISHER_MARKS: readonly RegExp[] = [
  /\b(?:other|fellow|our) ((?:\p{Lu}[\p{L}&-]+ ){1,4})(?:readers|subscribers)\b/u,
  /(?:©|\bCopyright(?: ©)?)(?: \d{4})?,? ((?:\p{Lu}[\p{L}&-]+[ .,]+){1,5})/u,
  /\bsign up (?:for|to) (?:the|our) ((?:\p{Lu}[\p{L}&-]+ ){1,4})(?:newsletter|app)\b/iu,
]

/** What the page's own lines call its publisher: "see what other Valley Herald readers say" -> where "Valley Herald" stands. */
export function readPublisherMark(text: string, boilerplate: readonly Span[]): Span | null {
  for (const region of boilerplate) {
    for (const pattern of PUBLISHER_MARKS) {
      const match = pattern.exec(text.slice(region.start, region.end))
      const name = match?.[1]?.replace(/[ .,]+$/, '')
      if (!match || !name) continue
      const start = region.start + match.index + match[0].indexOf(name)
      return { start, end: start + name.length }
    }
  }
  return null
}
