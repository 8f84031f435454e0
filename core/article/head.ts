/** What stands before the first paragraph: headline, standfirst, credits, captions. */

import { COMMENTS_START } from '../rules/comments.ts'
import type { RegionKind } from '../types.ts'
import { leadingNames, readCredit } from './credits.ts'
import type { Sheet } from './layout.ts'
import { isBlockIntroduction, isHeadline, isProse, wordCount } from './line-shapes.ts'
import type { Line } from './reading.ts'

/** A byline may stand this many lines below the headline. */
const CREDIT_REACH = 6
const STANDFIRST_REACH = 2
const LONGEST_STANDFIRST = 60
/** Names of sections and credits may stand above it, so far down. */
const HEAD_REACH = 15
/** A byline has the article's first paragraph below it, so near. */
const BODY_REACH = 8
const SECTION_LABEL =
  /^(?:home|menu|search|sections|navigation|culture|health|science|tech(?:nology)?|entertainment|politics|opinion|world|national|local|news|sports?|business|analysis|exclusive|breaking(?: news)?|feature|editorial|comment|press release|(?:news|media) release|interview|live|video|u\.?s\.?(?: news)?|uk(?: news)?)$/i

/** Fills in the head of the sheet; returns the index of the first paragraph. */
export function readHead(sheet: Sheet, title: string | null): number {
  const { lines, kinds, spans } = sheet
  const first = headlineAt(sheet)
  const headline = lines[first]
  if (!headline || lines.length < 2) return 0
  // a title given beside the text is not a reason to take the first paragraph for one
  if (!isHeadline(headline.text) || (title !== null && title !== headline.text && isProse(headline.text))) return first
  kinds[first] = 'headline'
  spans.title = { start: headline.start, end: headline.end }
  const creditAt = findCreditAt(sheet, first)
  let at = first + 1
  for (; at < lines.length; at++) {
    if (kinds[at] === 'boilerplate') {
      if (takeCredit(sheet, lines[at] as Line)) kinds[at] = null // "By Ann Lee | Valley Herald | Politics" looks like a path of pages too
      continue
    }
    const kind = headLineKind(sheet, at, first, creditAt)
    if (kind === 'body') break
    kinds[at] = kind
  }
  return at
}

/** The byline or date line below the headline; -1 where paragraphs stand between. */
function findCreditAt({ lines, isOutlet }: Sheet, headlineAt: number): number {
  let paragraphs = 0
  for (let at = headlineAt + 1; at < lines.length && at <= headlineAt + CREDIT_REACH; at++) {
    const { text } = lines[at] as Line
    if (readCredit(text, isOutlet))
      return lines.slice(at + 1, at + 1 + BODY_REACH).some((line) => isProse(line.text)) ? at : -1
    if (isProse(text)) paragraphs++
    if (paragraphs > 1) return -1
  }
  return -1
}

/** The first line that is not the page's, a label's or a credit's. */
function headlineAt(sheet: Sheet): number {
  const { lines, kinds } = sheet
  let at = kinds.indexOf('body')
  while (at >= 0 && at < HEAD_REACH && lines[at + 1] && isAboveHeadline(sheet, lines[at] as Line)) {
    if (!takeCredit(sheet, lines[at] as Line)) kinds[at] = 'boilerplate'
    else kinds[at] = null
    at = kinds.indexOf('body')
  }
  return at
}

const isAboveHeadline = ({ isOutlet }: Sheet, { text, sign }: Line) =>
  sign !== 'heading' && (SECTION_LABEL.test(text) || readCredit(text, isOutlet) !== null)

function headLineKind(sheet: Sheet, at: number, headlineAt: number, creditAt: number): RegionKind | null {
  const line = sheet.lines[at] as Line
  const { text, sign } = line
  if (takeCredit(sheet, line)) return null
  if (COMMENTS_START.test(text)) return 'boilerplate'
  const names = at < creditAt ? leadingNames(text) : null
  if (names && /^(?: in \p{Lu}[\p{L} .]{2,30})?$/u.test(text.slice(names.end))) {
    sheet.spans.author ??= { start: line.start, end: line.start + names.end } // a name and then, soon, the date: who wrote it; a place may follow
    return null
  }
  if (sign === 'heading') return 'caption'
  const words = wordCount(text)
  if (at < creditAt && at <= headlineAt + STANDFIRST_REACH && words >= 5 && words <= LONGEST_STANDFIRST)
    return 'standfirst'
  if (isProse(text) || isBlockIntroduction(text)) return 'body'
  if (at === headlineAt + 1 && wordCount(text) >= 8) return 'standfirst'
  return 'caption'
}

/** Notes what a line of credits says; false for any other line. A date alone, below the text, may be a correction's. */
export function takeCredit({ spans, isOutlet }: Sheet, line: Line, takesDate = true): boolean {
  const credit = readCredit(line.text, isOutlet)
  if (!credit) return false
  for (const field of ['author', 'publisher', 'date'] as const) {
    const span = credit[field]
    if (span && (takesDate || field !== 'date'))
      spans[field] ??= { start: line.start + span.start, end: line.start + span.end }
  }
  return true
}
