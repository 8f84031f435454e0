/** What a word looks like, apart from where it stands: hashes of itself, its stem, its ends and its shape. */

import { hashText } from './hash.ts'

/** A distinct spelling. All fields but `text` are hashes or small numbers. */
export interface WordForm {
  readonly text: string
  readonly lower: string
  readonly word: number
  readonly stem: number
  readonly prefix: number
  readonly suffix2: number
  readonly suffix3: number
  readonly shape: number
  readonly kind: FormKind
}

export const FormKind = {
  lower: 0,
  capital: 1,
  upper: 2,
  number: 3,
  openingMark: 4,
  closingMark: 5,
  straightMark: 6,
  comma: 7,
  stop: 8,
  colon: 9,
  dash: 10,
  bracket: 11,
  other: 12,
} as const
export type FormKind = (typeof FormKind)[keyof typeof FormKind]

/** True for quotation marks of any sort. */
export const isMark = (kind: FormKind) => kind >= FormKind.openingMark && kind <= FormKind.straightMark

const PUNCTUATION: Readonly<Record<string, FormKind>> = {
  '“': FormKind.openingMark,
  '«': FormKind.openingMark,
  '‘': FormKind.openingMark,
  '``': FormKind.openingMark,
  '”': FormKind.closingMark,
  '»': FormKind.closingMark,
  '’': FormKind.closingMark,
  '"': FormKind.straightMark,
  "''": FormKind.straightMark,
  "'": FormKind.straightMark,
  ',': FormKind.comma,
  '.': FormKind.stop,
  '!': FormKind.stop,
  '?': FormKind.stop,
  '…': FormKind.stop,
  '...': FormKind.stop,
  ':': FormKind.colon,
  ';': FormKind.colon,
  '-': FormKind.dash,
  '--': FormKind.dash,
  '–': FormKind.dash,
  '—': FormKind.dash,
  '―': FormKind.dash,
  '(': FormKind.bracket,
  ')': FormKind.bracket,
  '[': FormKind.bracket,
  ']': FormKind.bracket,
}

const MAX_CACHED_FORMS = 20_000
const cache = new Map<string, WordForm>()

/** The form of a spelling. A cache of bounded size keeps the common ones; it never changes a result. */
export function formOf(text: string): WordForm {
  const known = cache.get(text)
  if (known) return known
  const form = toForm(text)
  if (cache.size >= MAX_CACHED_FORMS) cache.clear()
  cache.set(text, form)
  return form
}

function toForm(text: string): WordForm {
  const lower = text.toLowerCase().replaceAll('’', "'")
  return {
    text,
    lower,
    word: hashText(lower),
    stem: hashText(stemOf(lower)),
    prefix: hashText(lower.slice(0, 4)),
    suffix2: hashText(lower.slice(-2)),
    suffix3: hashText(lower.slice(-3)),
    shape: hashText(shapeOf(text)),
    kind: PUNCTUATION[text] ?? kindOfWord(text),
  }
}

function kindOfWord(text: string): FormKind {
  if (/^\p{Ll}/u.test(text)) return FormKind.lower
  if (/^\p{Lu}[^\p{Ll}]+$/u.test(text)) return FormKind.upper
  if (/^\p{Lu}/u.test(text)) return FormKind.capital
  if (/^[$€£]?\p{N}/u.test(text)) return FormKind.number
  return /^['’]\p{L}/u.test(text) ? FormKind.lower : FormKind.other
}

/** "Jean-Paul" -> "Xx-Xx", "U.S." -> "X.X." */
function shapeOf(text: string): string {
  return text
    .replace(/\p{Lu}+/gu, 'X')
    .replace(/\p{Ll}+/gu, 'x')
    .replace(/\p{N}+/gu, '0')
    .slice(0, 8)
}

/** A rough stem, the same for the forms of a regular verb: "claimed", "claims", "claiming" -> "claim". */
export function stemOf(lower: string): string {
  if (lower.length < 5) return lower.length === 4 && /[^s]s$/.test(lower) ? lower.slice(0, -1) : lower
  return lower
    .replace(/'s$/, '')
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?:ing|ed|es|s)$/, (ending, at: number) => (at >= 3 ? '' : ending))
    .replace(/e$/, '')
    .replace(/([bdgmnprt])\1$/, '$1')
}
