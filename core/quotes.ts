/** Finds quotations by their marks, of every usual style, within and across paragraphs. */

import type { Span } from './types.ts'

/** A quotation with its marks. */
export interface Quote extends Span {
  /** False where the closing mark is missing: the quotation then ends with its paragraph. */
  readonly isClosed: boolean
  /** True when the quotation goes on from the paragraph before, with its opening mark repeated. */
  readonly isContinued: boolean
}

interface MarkStyle {
  readonly name: string
  readonly open: RegExp
  readonly close: RegExp
  readonly example: string
}

// Order matters: a style is tried only where none before it matches. `open` and `close` look at a position (sticky).
const MARK_STYLES: readonly MarkStyle[] = [
  { name: 'curly', open: /“|(?<=\s)”(?=\s?\p{L})/uy, close: /”/y, example: '“It is over,” he said.' },
  { name: 'guillemets', open: /«/y, close: /»/y, example: '«It is over,» he said.' },
  { name: 'double-single', open: /''(?=\S)|``/y, close: /''/y, example: "''It is over,'' he said." },
  { name: 'straight', open: /(?<![\p{L}\p{N}])"(?=\S)|(?<=^|\s)"/uy, close: /"/y, example: '"It is over," he said.' },
  {
    name: 'curly-single',
    open: /(?<![\p{L}\p{N}])‘(?=\S)/uy,
    close: /’(?![\p{L}\p{N}])/uy,
    example: '‘It is over,’ he said.',
  },
  {
    name: 'straight-single',
    open: /(?<![\p{L}\p{N}'])'(?=[\p{L}\p{N}])/uy,
    close: /(?<=[\p{L}\p{N}.,!?…])'(?![\p{L}\p{N}'])/uy,
    example: "'It is over,' he said.",
  },
]
/** Longer ones are apostrophes that happen to look like marks; the bound keeps the search linear. */
const MAX_SINGLE_LENGTH = 1_500
const MARK = /[“”«"‘'`]/

/** Finds the quotations in the given paragraphs of a text, in order; none lies inside another. */
export function findQuotes(text: string, paragraphs: readonly Span[]): Quote[] {
  const quotes: Quote[] = []
  let openStyle: MarkStyle | null = null
  for (const [index, paragraph] of paragraphs.entries()) {
    let at = paragraph.start
    const opening: MarkStyle | null = styleOpeningAt(text, at)
    let isContinued = openStyle !== null && opening === openStyle
    openStyle = null
    while (at < paragraph.end) {
      const style: MarkStyle | null = MARK.test(text.charAt(at)) ? styleOpeningAt(text, at) : null
      if (!style) {
        at++
        continue
      }
      const end = closingOf(text, style, at + 1, paragraph.end)
      const next = paragraphs[index + 1]
      if (end !== null) {
        quotes.push({ start: at, end, isClosed: true, isContinued: isContinued && at === paragraph.start })
        at = end
      } else if (isSingle(style) && !(next && styleOpeningAt(text, next.start) === style && at === paragraph.start)) {
        at++ // an apostrophe, not a quotation
      } else {
        quotes.push({
          start: at,
          end: paragraph.end,
          isClosed: false,
          isContinued: isContinued && at === paragraph.start,
        })
        openStyle = style
        at = paragraph.end
      }
      isContinued = false
    }
  }
  return quotes
}

const isSingle = (style: MarkStyle) => style.name.endsWith('single') && style.name !== 'double-single'

function styleOpeningAt(text: string, at: number): MarkStyle | null {
  return MARK_STYLES.find((style) => matchesAt(style.open, text, at)) ?? null
}

function closingOf(text: string, style: MarkStyle, from: number, to: number): number | null {
  const last = isSingle(style) ? Math.min(to, from + MAX_SINGLE_LENGTH) : to
  for (let at = from; at < last; at++) {
    if (matchesAt(style.close, text, at) && (style.name !== 'straight' || !opensAgain(text, at))) {
      return at + (style.name === 'double-single' ? 2 : 1)
    }
  }
  return null
}

/** A straight mark after a space and before a letter opens another quotation: the one before was never closed. */
function opensAgain(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(at + 1))
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}
