/** What the words of a source look like, before anyone knows whom they mean. */

import type { Span } from './types.ts'

export interface SourcePhrase extends Span {
  readonly text: string
  /** The last word before a comma, relative pronoun or preposition, in lower case: "a former aide to the mayor" -> "aide". */
  readonly head: string
  readonly headSpan: Span
  /** The head in the singular. */
  readonly noun: string
  /** "the …", "his …": somebody who is known already. */
  readonly isDefinite: boolean
  /** Definite, and at most three words: nothing but the noun tells who. */
  readonly isBare: boolean
}

const END_OF_HEAD =
  /[,(—–“"]|\s(?:who|which|that|of|for|in|at|by|from|with|on|to|about|close|familiar|briefed|detailing|describing)\b/i

/** Reads a phrase of an article. */
export function readSourcePhrase(articleText: string, { start, end }: Span): SourcePhrase {
  const text = articleText.slice(start, end)
  const headSpan = headOf(text, start)
  const head = articleText
    .slice(headSpan.start, headSpan.end)
    .toLowerCase()
    .replace(/['’]s?$/, '')
  const isDefinite = /^(?:the|this|that|these|those|his|her|its|their)\b/i.test(text)
  const isBare = isDefinite && text.split(/\s+/).length <= 3
  return { start, end, text, head, headSpan, noun: singular(head), isDefinite, isBare }
}

function headOf(text: string, offset: number): Span {
  const cut = text.search(END_OF_HEAD)
  const chunk = (cut > 0 ? text.slice(0, cut) : text).trimEnd()
  const start = /[\p{L}\p{N}.'’-]+$/u.exec(chunk)?.index ?? 0
  return { start: offset + start, end: offset + chunk.length }
}

function singular(noun: string): string {
  if (/^(?:people|press|media|police|news)$/.test(noun)) return noun
  if (/men$/.test(noun)) return noun.replace(/men$/, 'man')
  if (/ies$/.test(noun)) return noun.replace(/ies$/, 'y')
  if (/(?:[sx]s|x|ch|sh)es$/.test(noun)) return noun.replace(/es$/, '')
  return noun.replace(/(?<!s)s$/, '')
}
