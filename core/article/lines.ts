/** Cuts a text into its lines, with the signs of layout that stand before their words. */

import type { Span } from '../types.ts'

/** A line with words in it. Its span leaves out the white space around it and the sign before it. */
export interface SourceLine extends Span {
  readonly text: string
  /** heading: "# "; quote: "> "; code: in or beside a fence; table: "| a | b |" */
  readonly sign: 'heading' | 'quote' | 'code' | 'table' | null
  /** Where the sign starts; the line's start without one. */
  readonly signStart: number
  /** Columns of white space before it. */
  readonly indent: number
  /** A blank line, a new page or the text's start stands before it. */
  readonly isAfterGap: boolean
}

const LINE = /([^\r\n\f\v\u0085\u2028\u2029]*)(\r\n|[\r\n\f\v\u0085\u2028\u2029]|$)/g
const HEADING = /^#{1,6}[ \t]+(?=[^#\s])/
const QUOTE = /^(?:>[ \t]?)+/
const FENCE = /^(?:```|~~~)\w*$/
const TABLE = /^\|.*\|$/

/** The lines of a text from an offset on that have words or marks in them. */
export function cutLines(text: string, from: number): SourceLine[] {
  const lines: SourceLine[] = []
  let isAfterGap = true
  let isFenced = false
  const body = text.slice(from)
  for (const { 0: whole, 1: line = '', index } of body.matchAll(LINE)) {
    if (whole === '') break
    const words = line.replace(/^\uFEFF/, '').trim()
    const isFence = FENCE.test(words)
    const sign = isFence || isFenced ? 'code' : signOf(words)
    if (isFence) isFenced = !isFenced
    const signLength = sign === 'heading' || sign === 'quote' ? signLengthOf(words) : 0
    if (words.length > signLength) {
      const indent = line.indexOf(words)
      const signStart = from + index + indent
      const start = signStart + signLength
      const shown = words.slice(signLength)
      lines.push({
        start,
        end: start + shown.length,
        text: shown,
        sign,
        signStart,
        indent: columns(line.slice(0, indent)),
        isAfterGap,
      })
      isAfterGap = false
    } else isAfterGap = true
    if (/[\f\v]/.test(whole)) isAfterGap = true
  }
  return lines
}

function signOf(line: string): SourceLine['sign'] {
  if (HEADING.test(line)) return 'heading'
  if (QUOTE.test(line)) return 'quote'
  return TABLE.test(line) ? 'table' : null
}

const signLengthOf = (line: string) => (HEADING.exec(line) ?? QUOTE.exec(line))?.[0].length ?? 0

const columns = (space: string) => [...space].reduce((count, char) => count + (char === '\t' ? 8 : 1), 0)
