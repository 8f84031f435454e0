/** What a person types into a search: words, "phrases in quotation marks", and the beginning of the word that is being typed. */

import type { Span } from './types.ts'

/** One word, or several that stand in a row. Words are folded: without case and accents. */
export interface SearchTerm {
  readonly words: readonly string[]
  /** The last word may go on. */
  readonly isPrefix: boolean
}

const WORD = /[\p{L}\p{N}\p{M}\p{Co}]+/gu

/** All terms of a query; each is required. `"climate change" tru` -> climate change, tru… */
export function parseSearch(query: string): readonly SearchTerm[] {
  const parts = [...query.matchAll(/"([^"]*)"|[^"]+/g)]
  const terms = parts.flatMap(([unquoted, quoted]): SearchTerm[] => {
    if (quoted === undefined) return wordsIn(unquoted).map((word) => ({ words: [word], isPrefix: false }))
    return [{ words: wordsIn(quoted), isPrefix: false }]
  })
  const isTyping = parts.at(-1)?.[1] === undefined
  return terms
    .filter(({ words }) => words.length > 0)
    .map((term, index, { length }) => (isTyping && index === length - 1 ? { ...term, isPrefix: true } : term))
}

/** Where a text has the terms, in order; null when it lacks one. */
export function findTerms(text: string, terms: readonly SearchTerm[]): readonly Span[] | null {
  const words = [...text.matchAll(WORD)].map((match) => ({
    folded: folded(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }))
  const spans: Span[] = []
  for (const term of terms) {
    const found = words.flatMap((first, index): Span[] => {
      const there = words.slice(index, index + term.words.length)
      return stands(
        term,
        there.map((word) => word.folded),
      )
        ? [{ start: first.start, end: there.at(-1)?.end ?? 0 }]
        : []
    })
    if (found.length === 0) return null
    spans.push(...found)
  }
  return spans.sort((a, b) => a.start - b.start || b.end - a.end).filter(isOutside)
}

function stands({ words, isPrefix }: SearchTerm, there: readonly string[]): boolean {
  return words.every((word, index) =>
    isPrefix && index === words.length - 1 ? (there[index]?.startsWith(word) ?? false) : there[index] === word,
  )
}

/** Leaves out what lies in a span before it. */
const isOutside = ({ end }: Span, index: number, spans: readonly Span[]): boolean =>
  !spans.slice(0, index).some((before) => before.end >= end)

/** The words of a text, without case and accents. */
export const wordsIn = (text: string): string[] => (text.match(WORD) ?? []).map(folded).filter((word) => word !== '')

/** Without case, and without the accents of the Latin alphabet: "José" -> "jose". */
function folded(word: string): string {
  return word
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
}
