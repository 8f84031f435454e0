/** The words of a text without the signs of its layout, and the way back to where they stand. */

import type { Span } from '../types.ts'

/** A stretch of a text that is read as something else: a line's end within a paragraph as a space, a link's address as nothing. */
export interface Edit extends Span {
  readonly words: string
}

/** A text as it is read. Offsets lead back into the text it was made from. */
export interface PlainText {
  readonly text: string
  /** Where a stretch of the plain text stands in the text it was made from. */
  originalOf(span: Span): Span
  /** Where a place of the text it was made from stands in the plain text. */
  plainOf(offset: number): number
}

/** Applies edits, which are in order and apart from one another. "a **b** c" without its stars -> "a b c" */
export function toPlainText(text: string, edits: readonly Edit[]): PlainText {
  if (edits.length === 0) return { text, originalOf: (span) => span, plainOf: (offset) => offset }
  const pieces: string[] = []
  const shifts: Shift[] = []
  let from = 0
  let length = 0
  for (const { start, end, words } of edits) {
    pieces.push(text.slice(from, start), words)
    length += start - from
    shifts.push({ start, end, plainStart: length, plainEnd: length + words.length })
    length += words.length
    from = end
  }
  pieces.push(text.slice(from))
  const originalAt = (offset: number, isEnd: boolean) => {
    const shift = lastBefore(shifts, (other) => (isEnd ? other.plainStart < offset : other.plainStart <= offset))
    if (!shift) return offset
    if (offset >= shift.plainEnd) return shift.end + offset - shift.plainEnd
    return isEnd ? shift.end : shift.start
  }
  return {
    text: pieces.join(''),
    originalOf: ({ start, end }) => ({ start: originalAt(start, false), end: originalAt(end, true) }),
    plainOf(offset) {
      const shift = lastBefore(shifts, (other) => other.start <= offset)
      if (!shift) return offset
      return offset < shift.end ? shift.plainStart : shift.plainEnd + offset - shift.end
    },
  }
}

interface Shift extends Span {
  readonly plainStart: number
  readonly plainEnd: number
}

/** The last of those that come before; they all stand first. */
function lastBefore(shifts: readonly Shift[], isBefore: (shift: Shift) => boolean): Shift | null {
  let low = 0
  let high = shifts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(shifts[middle] as Shift)) low = middle + 1
    else high = middle
  }
  return shifts[low - 1] ?? null
}

/** The same record with every span in it led back into the text that `plain` was made from. */
export function withOriginalSpans<T>(record: T, plain: PlainText): T {
  return ledBack(record, plain) as T
}

function ledBack(value: unknown, plain: PlainText): unknown {
  if (Array.isArray(value)) return value.map((part) => ledBack(part, plain))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([field, part]) => [field, ledBack(part, plain)])
  return {
    ...Object.fromEntries(entries),
    ...('start' in value && 'end' in value ? plain.originalOf(value as Span) : {}),
  }
}
