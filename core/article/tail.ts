/** What stands from the first paragraph on: captions, the page's own lines, readers' comments, who wrote the article. */

import { AUTHOR_NOTES, type AuthorNoteRule } from '../rules/boilerplate.ts'
import { COMMENTS_START } from '../rules/comments.ts'
import type { ReaderComment } from '../types.ts'
import { commentsStart, hasCommentAuthor, readComments } from './comments.ts'
import { isOutletName, leadingNames } from './credits.ts'
import { takeCredit } from './head.ts'
import type { Sheet } from './layout.ts'
import { isCaption, isProse } from './line-shapes.ts'
import { findPullQuotes } from './pull-quotes.ts'
import type { Line } from './reading.ts'

/** Lines at the end that may say who wrote the article. */
const LAST_LINES = 3
/** A box of links in the middle of an article has this many paragraphs below it, */
const PARAGRAPHS_BELOW = 3
/** and this part of all. */
const SHARE_BELOW = 0.3

/** Fills in the sheet from a line on; returns the comments. */
export function readTail(sheet: Sheet, from: number): ReaderComment[] {
  const { lines, kinds, extents } = sheet
  const below = paragraphsBelow(lines, from)
  const isInside = (at: number) => {
    const count = below[at] ?? 0
    return count >= PARAGRAPHS_BELOW && count >= SHARE_BELOW * (below[from] ?? 0)
  }
  const unheadedComments = commentsStart(lines, from)
  let end = lines.length
  let isBox = false
  let comments: ReaderComment[] = []
  for (let at = from; at < lines.length; at++) {
    const { text, sign } = lines[at] as Line
    const extent = extents[at]
    const isHeading = COMMENTS_START.test(text)
    if (at === unheadedComments || (isHeading && (!isInside(at) || hasCommentAuthor(lines, at + 1)))) {
      comments = readComments(sheet, isHeading ? at + 1 : at)
      if (isHeading) kinds[at] = 'boilerplate'
      end = Math.min(end, at)
      break
    }
    if (isHeading || extent) {
      kinds[at] = 'boilerplate'
      isBox ||= extent === 'rest'
      if (extent === 'rest' && !isInside(at)) end = Math.min(end, at)
    } else if (at > end) kinds[at] = 'boilerplate'
    else if (isBox && !isProse(text)) kinds[at] = 'boilerplate'
    else {
      isBox = false
      kinds[at] = sign === 'heading' || (isCaption(text) && lines.length - from > 2) ? 'caption' : 'body'
    }
  }
  readAuthorNotes(sheet, from, end)
  for (const at of findPullQuotes(lines, kinds, from, end)) kinds[at] = 'boilerplate'
  return comments
}

/** For each line, the number of paragraphs of prose from it on. */
function paragraphsBelow(lines: readonly Line[], from: number): number[] {
  const below: number[] = []
  let count = 0
  for (let at = lines.length - 1; at >= from; at--) {
    const { text } = lines[at] as Line
    if (isProse(text) && text.length >= 80 && !text.endsWith('…')) count++
    below[at] = count
  }
  return below
}

/** "Ann Lee is a reporter at the Valley Herald." under the last paragraph names author and publisher. */
function readAuthorNotes(sheet: Sheet, from: number, end: number): void {
  const { lines, kinds } = sheet
  let left = LAST_LINES
  for (let at = end - 1; at > from && left > 0; at--) {
    const line = lines[at] as Line
    if (kinds[at] === 'boilerplate') continue
    left--
    if (takeCredit(sheet, line, false)) {
      kinds[at] = null
      continue
    }
    const note = AUTHOR_NOTES.find(({ pattern }) => pattern.test(line.text))
    if (note) takeNote(sheet, at, note)
  }
}

const FOR_OUTLET = /\b(?:at|for|with|of) (?:the )?((?:The )?\p{Lu}[\p{L}\p{N}&’'.-]*(?: \p{Lu}[\p{L}\p{N}&’'-]*){0,4})/u

function takeNote({ lines, kinds, spans, isOutlet }: Sheet, at: number, note: AuthorNoteRule): void {
  const { start, text } = lines[at] as Line
  const opening = note.namesAfter.exec(text)?.[0].length ?? 0
  const names = note.credits === 'nobody' ? null : leadingNames(text.slice(opening))
  if (names) spans.author ??= { start: start + opening, end: start + opening + names.end }
  const found = FOR_OUTLET.exec(text)
  const outlet = found?.[1]?.replace(/\.$/, '')
  const isNamed = found !== null && outlet !== undefined && isOutletName(outlet, isOutlet)
  if (isNamed && note.credits === 'author and publisher') {
    const outletAt = start + found.index + found[0].indexOf(outlet)
    spans.publisher ??= { start: outletAt, end: outletAt + outlet.length }
  }
  // "Reporting by Ann Lee for the Valley Herald" credits an outlet for its report: that is read with the body
  if (!isNamed || note.credits === 'author and publisher') kinds[at] = 'boilerplate'
}
