/** From a text as read to its lines as a reader takes them: paragraphs joined, signs of layout left out. */

import type { Span } from '../types.ts'
import { inlineEdits } from './inline.ts'
import { cutLines, type SourceLine } from './lines.ts'
import { type Edit, type PlainText, toPlainText } from './plain.ts'
import { joinLines } from './wrapped.ts'

/** A paragraph, heading, byline or other line. Its span counts in the plain text and has no white space at its ends. */
export interface Line extends Span {
  readonly text: string
  readonly sign: SourceLine['sign']
  /** A blank line, a new page or the text's start stands before it. */
  readonly isAfterGap: boolean
}

/** Reads the lines of a text from an offset on. */
export function readLines(text: string, from: number): { readonly plain: PlainText; readonly lines: readonly Line[] } {
  const source = cutLines(text, from)
  const joins = joinLines(source)
  const signs = source
    .filter(({ start, signStart, sign }) => sign === 'heading' && signStart < start)
    .map(({ start, signStart }): Edit => ({ start: signStart, end: start, words: '' }))
  const plain = toPlainText(text, apart([...joins, ...signs, ...source.flatMap(inlineEdits)]))
  const lines: Line[] = []
  let at = 0
  for (const line of source) {
    while (at < joins.length && (joins[at] as Edit).end < line.start) at++
    const join = joins[at]
    if (join && join.start < line.start && line.start < join.end) continue // a page's number within a paragraph
    const last = lines.at(-1)
    const isJoined = last !== undefined && join?.end === line.start
    const start = isJoined ? last.start : plain.plainOf(line.start)
    const shown = trimmed(plain.text, start, plain.plainOf(line.end))
    if (isJoined) lines[lines.length - 1] = { ...last, ...shown }
    else if (shown.text !== '') lines.push({ ...shown, sign: line.sign, isAfterGap: line.isAfterGap })
  }
  return { plain, lines }
}

/** Edits in order; of two that overlap, the one that starts first. */
function apart(edits: readonly Edit[]): Edit[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start || b.end - a.end)
  let end = 0
  return sorted.filter((edit) => {
    if (edit.start < end) return false
    end = edit.end
    return true
  })
}

function trimmed(text: string, start: number, end: number): Span & { readonly text: string } {
  const whole = text.slice(start, end)
  const shown = whole.trim()
  const from = start + whole.length - whole.trimStart().length
  return { start: from, end: from + shown.length, text: shown }
}
