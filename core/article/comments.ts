/** Readers' comments: where each stands and who wrote it. */

import { AUTHOR_LINES, COMMENT_BUTTONS, COMMENTS_START, REPLY_TO, TIME_LINE } from '../rules/comments.ts'
import type { ReaderComment, Span } from '../types.ts'
import type { Sheet } from './layout.ts'
import { isEnded, wordCount } from './line-shapes.ts'
import type { Line } from './reading.ts'

const LONGEST_AUTHOR_LINE = 100
const LONGEST_BUTTONS = 80
const LONGEST_NAME = 30
/** The first comment's author stands within this many lines of the heading. */
const AUTHOR_REACH = 12
/** No line names an author without one of these; most lines have none, so this is asked first. */
const NAMING = /[\d:→▶>]|\b(?:ago|now|yesterday|by|to)\b/i
/** A date alone after a name may be a list's; these show that somebody wrote it then. */
const WRITTEN = /\bago\b|\bjust now\b|\d:\d\d|\b(?:says|said|writes|wrote|replied|commented|responded):?$|\bby\b/i

/** The first line of comments that no heading announces: two places that can only open a comment. -1 without any. */
export function commentsStart(lines: readonly Line[], from: number): number {
  const first = lines.findIndex((_, at) => at >= from && opensComment(lines, at))
  const second = first < 0 ? -1 : lines.findIndex((_, at) => at > first + 1 && opensComment(lines, at))
  return second < 0 ? -1 : first
}

/** True when a line not far from `from` on can only name the author of a comment. */
export function hasCommentAuthor(lines: readonly Line[], from: number): boolean {
  return lines
    .slice(from, from + AUTHOR_REACH)
    .some(({ text }, index) => authorLine(text)?.evidence === 'sure' || opensComment(lines, from + index))
}

/** "bob • 3 hours ago", or a name and then a line that says when. */
function opensComment(lines: readonly Line[], at: number): boolean {
  const { text } = lines[at] as Line
  if (text.length > LONGEST_AUTHOR_LINE || TIME_LINE.test(text)) return false
  const known = authorLine(text)
  if (known?.evidence === 'sure' && WRITTEN.test(text)) return true
  const time = afterReplyTo(lines, at)?.text ?? ''
  return (known !== null || isShortName(text)) && isTime(time) && WRITTEN.test(time)
}

const isShortName = (line: string) => line.length <= LONGEST_NAME && !isEnded(line) && wordCount(line) <= 3

const isTime = (line: string) => line.length <= LONGEST_AUTHOR_LINE && TIME_LINE.test(line)

/** The line after a name, "→ bob" left out. */
function afterReplyTo(lines: readonly Line[], at: number): Line | undefined {
  const next = lines[at + 1]
  return next && REPLY_TO.test(next.text) ? lines[at + 2] : next
}

/** Fills in the sheet from the first line of the comments on; returns them in order. */
export function readComments({ lines, kinds, extents }: Sheet, from: number): ReaderComment[] {
  const comments: ReaderComment[] = []
  let author: Span | null = null
  let before: 'page' | 'name' | 'words' = 'page'
  let isRest = false
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] as Line
    isRest ||= extents[at] === 'rest'
    const isPage = isRest || extents[at] !== undefined || isButtons(line.text) || COMMENTS_START.test(line.text)
    const isAside = isTime(line.text) || (line.text.length <= LONGEST_AUTHOR_LINE && REPLY_TO.test(line.text))
    const name: Span | null = isPage || isAside ? null : nameIn(lines, at, before === 'page')
    if (isPage || isAside || name) {
      kinds[at] = isPage ? 'boilerplate' : null
      if (name) author = name
      else if (before === 'words') author = null
      if (name || before === 'words') before = name ? 'name' : 'page'
      continue
    }
    kinds[at] = 'comment'
    const last = comments.at(-1)
    if (before === 'words' && last) comments[comments.length - 1] = { ...last, end: line.end }
    else comments.push({ start: line.start, end: line.end, author })
    before = 'words'
  }
  return comments
}

/** Where the name stands, if the line is there to say who wrote what follows. */
function nameIn(lines: readonly Line[], at: number, isAfterPage: boolean): Span | null {
  const { start, end, text, isAfterGap } = lines[at] as Line
  const known = authorLine(text)
  if (known) return { start: start + known.start, end: start + known.end }
  const next = afterReplyTo(lines, at)
  if (!next || !isShortName(text)) return null
  if (isTime(next.text)) return { start, end }
  const opens = isAfterPage || (isAfterGap && !next.isAfterGap)
  return opens && next.text.length > text.length && isEnded(next.text) ? { start, end } : null
}

function authorLine(line: string): (Span & { readonly evidence: 'sure' | 'likely' }) | null {
  if (line.length > LONGEST_AUTHOR_LINE || !NAMING.test(line)) return null
  for (const { pattern, evidence } of AUTHOR_LINES) {
    const match = pattern.exec(line)
    const name = match?.[1]
    if (!name) continue
    const start = match[0].indexOf(name)
    return { start, end: start + name.length, evidence }
  }
  return null
}

const isButtons = (line: string) => line.length <= LONGEST_BUTTONS && COMMENT_BUTTONS.test(line)
