/** What the words of a source look like, before anyone knows whom they mean. */

import type { Span } from './types.ts'

export interface SourcePhrase extends Span {
  readonly text: string
  /** The first word if it is one of "the", "a", "his" …, in lower case; else empty. */
  readonly determiner: string
  /** The words between the determiner and the head, in lower case: "the former FBI director" -> former, fbi. */
  readonly modifiers: readonly string[]
  /** The last word before a comma, relative pronoun or preposition, in lower case: "a former aide to the mayor" -> "aide". */
  readonly head: string
  readonly headSpan: Span
  /** The head in the singular. */
  readonly noun: string
  readonly isPlural: boolean
  /** "the …", "his …": somebody who is known already. */
  readonly isDefinite: boolean
  /** Definite, and at most three words: nothing but the noun tells who. */
  readonly isBare: boolean
}

const END_OF_HEAD =
  /[,(—–“"”]|\s-\s|\s(?:obtained|reviewed|seen|sent|shared|dated|written|leaked)\s(?:by|to|with|last|on|in|over|through|\p{Lu})|\s(?:who|which|that|of|for|in|at|by|from|with|on|to|about|being|close|familiar|briefed|detailing|describing|involved|including|like|such|released|published|filed|speaking|working)\b/iu
const DETERMINER =
  /^(?:the|this|that|these|those|his|her|its|their|my|our|your|a|an|another|one|some|any|every|each|many|several|few|most|all|both|two|three|four|five|six|seven|eight|nine|ten|no|other|others)\b/i
const DEFINITE = /^(?:the|this|that|these|those|his|her|its|their|both)$/

/** A longer word is cut; the bound keeps the search linear. */
const MAX_WORD_LENGTH = 80

/** Reads a phrase of an article. */
export function readSourcePhrase(articleText: string, { start, end }: Span): SourcePhrase {
  const text = articleText.slice(start, end)
  const headSpan = headOf(text, start)
  const head = bare(articleText.slice(headSpan.start, headSpan.end))
  const determiner = DETERMINER.exec(text)?.[0].toLowerCase() ?? ''
  const between = articleText.slice(Math.min(start + determiner.length, headSpan.start), headSpan.start)
  const modifiers = between.split(/[\s-]+/).flatMap((word) => bare(word) || [])
  const isDefinite = DEFINITE.test(determiner)
  const isBare = isDefinite && text.split(/\s+/).length <= 3
  const noun = singular(head)
  return {
    start,
    end,
    text,
    determiner,
    modifiers,
    head,
    headSpan,
    noun,
    isPlural: noun !== head || isCollective(head),
    isDefinite,
    isBare,
  }
}

/** In lower case, without possessive and full stop. */
const bare = (word: string) =>
  word
    .toLowerCase()
    .replace(/['’]s?$/, '')
    .replace(/[^\p{L}\p{N}]+$/u, '')

function headOf(text: string, offset: number): Span {
  const cut = text.search(END_OF_HEAD)
  const chunk = (cut > 0 ? text.slice(0, cut) : text).trimEnd()
  const from = Math.max(0, chunk.length - MAX_WORD_LENGTH)
  const start = from + (/[\p{L}\p{N}.'’-]+$/u.exec(chunk.slice(from))?.index ?? 0)
  return { start: offset + start, end: offset + chunk.length }
}

const isCollective = (noun: string) => /^(?:people|police|press|media|men|women|others|some|many|both|all)$/.test(noun)

/** "officials" -> "official", "women" -> "woman" */
export function singular(noun: string): string {
  if (/^(?:people|press|media|police|news|congress|series|gas|boss)$/.test(noun)) return noun
  if (/men$/.test(noun) && noun.length > 3) return noun.replace(/men$/, 'man')
  if (noun === 'men') return 'man'
  if (/(?:aly|the|cri|sy?nop|hypothe)ses$/.test(noun)) return noun.replace(/es$/, 'is')
  if (/ies$/.test(noun)) return noun.replace(/ies$/, 'y')
  if (/(?:[sx]s|x|ch|sh)es$/.test(noun)) return noun.replace(/es$/, '')
  return noun.replace(/(?<![su])s$/, '')
}
