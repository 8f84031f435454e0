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
  /** A closing mark that may as well be an apostrophe or an inch; the quotation's end, unless a surer one comes. */
  readonly maybe?: RegExp
  readonly example: string
}

/** "'90s", "'tis": an apostrophe at the head of a word. */
const ELISION = String.raw`(?!\d0s\b|(?:tis|twas|til|till|em|cause|n|round|bout)\b)`
const PLURAL = String.raw`(?<=s)['’](?=\s\p{Ll})`

// Order matters: a style is tried only where none before it matches. `open` and `close` look at a position (sticky).
const MARK_STYLES: readonly MarkStyle[] = [
  { name: 'low', open: /„/y, close: /[“”"]/y, example: '„It is over,“ he said.' },
  { name: 'curly', open: /“|(?<=\s)”(?=\s?\p{L})/uy, close: /”/y, example: '“It is over,” he said.' },
  { name: 'guillemets', open: /«/y, close: /»/y, example: '«It is over,» he said.' },
  { name: 'narrow-guillemets', open: /‹/y, close: /›/y, example: '‹It is over,› he said.' },
  { name: 'double-single', open: /''(?=\S)|``/y, close: /''/y, example: "''It is over,'' he said." },
  {
    name: 'straight',
    open: /(?<![\p{L}\p{N}])"(?=\S)|(?<=^|\s)"/uy,
    close: /"/y,
    maybe: /(?<=\s\d{1,3}|['’]\d{1,2})"(?=\s\p{Ll})/uy,
    example: '"It is over," he said.',
  },
  {
    name: 'curly-single',
    open: new RegExp(`(?<![\\p{L}\\p{N}])‘(?=\\S)${ELISION}`, 'uy'),
    close: /’(?![\p{L}\p{N}])/uy,
    maybe: new RegExp(PLURAL, 'uy'),
    example: '‘It is over,’ he said.',
  },
  {
    name: 'straight-single',
    open: new RegExp(`(?<![\\p{L}\\p{N}'])'(?=[\\p{L}\\p{N}])${ELISION}`, 'uy'),
    close: /(?<=[\p{L}\p{N}.,!?…])'(?![\p{L}\p{N}'])/uy,
    maybe: new RegExp(PLURAL, 'uy'),
    example: "'It is over,' he said.",
  },
]
/** Longer ones are apostrophes that happen to look like marks; the bound keeps the search linear. */
const MAX_SINGLE_LENGTH = 1_500
/** How far behind a doubtful end a surer one is looked for. */
const SURER_REACH = 600
const MARK = /[„“”«‹"‘'`]/

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
    if (!closesAt(text, style, at)) continue
    const isDoubtful = style.maybe !== undefined && matchesAt(style.maybe, text, at)
    const surer = isDoubtful ? surerClosing(text, style, at + 1, Math.min(last, at + SURER_REACH)) : null
    return surer ?? outerClosing(text, style, from, at, to) ?? at + markLength(style)
  }
  return null
}

const markLength = (style: MarkStyle) => (style.name === 'double-single' ? 2 : 1)

const closesAt = (text: string, style: MarkStyle, at: number) =>
  matchesAt(style.close, text, at) && (style.name !== 'straight' || !opensAgain(text, at))

/** 'The players' union is angry,' she said: the mark after a comma or stop ends it, if no quotation opens before. */
function surerClosing(text: string, style: MarkStyle, from: number, to: number): number | null {
  for (let at = from; at < to; at++) {
    if (matchesAt(style.open, text, at)) return null
    if (closesAt(text, style, at) && /[.,!?…]/.test(text.charAt(at - 1))) return at + 1
  }
  return null
}

/** “He said “no” to us,” she said: the first closing mark may belong to a quotation inside. */
function outerClosing(text: string, style: MarkStyle, from: number, closing: number, to: number): number | null {
  if (style.name !== 'curly' || !text.slice(from, closing).includes('“')) return null
  let depth = 1
  for (let at = from; at < Math.min(to, closing + SURER_REACH); at++) {
    const char = text.charAt(at)
    if (char === '“') depth++
    else if (char === '”' && --depth === 0) return at + 1
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
