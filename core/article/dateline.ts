/** The place, date and wire that open a report: "PORT ASHBY, March 4 (Corvane) — The council …" */

import { readDateLine } from '../metadata.ts'
import type { Span } from '../types.ts'

/** Spans count from the start of the paragraph. */
export interface Dateline {
  /** Where the report's first word stands. */
  readonly end: number
  readonly wire?: Span
  /** Only where the year is given. */
  readonly date?: Span
}

const REACH = 120
const CAPITALS = String.raw`\p{Lu}[\p{Lu}.'’-]+(?:[ /]\p{Lu}[\p{Lu}.'’-]*){0,4}`
const PLACE = String.raw`\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){0,3}`
const REGION = String.raw`(?:, ?\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,2}){0,2}?`
const MONTH = String.raw`(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*\.?`
const DATE = String.raw`(?:,? \(?((?:${MONTH} \d{1,2}|\d{1,2} ${MONTH})(?:,? \d{4})?)\)?)?`
const WIRE = String.raw`[,.]? ?(?:\(([\p{Lu}][\p{L}.& /-]{1,40})\)|/([\p{Lu}][\p{L}. ]{1,30})/)\.?`
const DASH = String.raw`\s?(?:—|–|--?)(?=\s|[“"‘']|\p{Lu})\s*`
const DATELINES: readonly RegExp[] = [
  new RegExp(`^(?:${CAPITALS}|${PLACE})${REGION}${DATE}${WIRE}${DASH}`, 'u'),
  /^()\(([\p{Lu}][\p{L}.& ]{1,40})\)\s(?:—|–|--?)\s/u,
  new RegExp(String.raw`^${CAPITALS}${REGION}${DATE}(?: ?—|\s(?:–|--?))\s+(?=[\p{Lu}“"‘'\d])`, 'u'),
]
/** Words in capitals before a dash that are no place. */
const NO_PLACE = /^(?:BREAKING|UPDATED?|EXCLUSIVE|LIVE|WATCH|VIDEO|NOTE|CORRECTION|[A-Z]{1,3})(?![\p{L}.,])/u

/** Reads the dateline at the head of a paragraph; null without one. */
export function readDateline(paragraph: string): Dateline | null {
  const head = paragraph.slice(0, REACH)
  for (const pattern of DATELINES) {
    const match = pattern.exec(head)
    if (!match || match[0].length >= paragraph.length || NO_PLACE.test(head)) continue
    const [whole, day, bracketed, slashed] = match
    const wire = bracketed ?? slashed
    const spanOf = (words: string) => ({ start: whole.indexOf(words), end: whole.indexOf(words) + words.length })
    return {
      end: whole.length,
      ...(wire ? { wire: spanOf(wire) } : {}),
      ...(day && readDateLine(day) ? { date: spanOf(day) } : {}),
    }
  }
  return null
}
