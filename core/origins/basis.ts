/** Finds in an article's words how a source knows what it says: "who saw the memo". */

import { BASIS_ENDS, BASIS_RULES, type BasisRule, FIRST_HAND_RULES, SENTENCE_ENDS } from '../rules/bases.ts'
import type { Fact, Mode, Span } from '../types.ts'
import type { Named } from './words.ts'

/** Where a source stands and what it says, as evidence has it. */
export interface SourceWords {
  readonly source: Span
  /** Null where it is only mentioned. */
  readonly cue: Span | null
  readonly content: readonly Span[]
  readonly mode?: Mode | undefined
}

/** Longest description of a source that is looked at behind its name, in letters. */
const MAX_BEHIND = 160

/** The words about the source, else its own; null where neither says how it knows. */
export function findBasis(text: string, words: SourceWords, knower: Named): Fact | null {
  return describedBasis(text, words, knower) ?? firstHandBasis(text, words)
}

function describedBasis(text: string, words: SourceWords, knower: Named): Fact | null {
  const { source } = words
  const end = descriptionEnd(text, words)
  const described = text.slice(source.start, end)
  for (const rule of BASIS_RULES) {
    const match = rule.pattern.exec(described)
    if (match === null) continue
    const start = source.start + match.index
    if (!isOfSource(text, source, start, words.cue) || isOfSomebodyElse(text, source, start, knower)) continue
    const within = Math.max(start + match[0].length, start < source.end ? source.end : end)
    return factAt(text, { start, end: within }, match[0].length, rule)
  }
  return null
}

/** Where what describes the source ends at the latest: at its cue or its words, at the end of the sentence. */
function descriptionEnd(text: string, { source, cue, content }: SourceWords): number {
  const stops = [...(cue ? [cue] : []), ...content].map(({ start }) => start).filter((start) => start >= source.end)
  const behind = text.slice(source.end, Math.min(source.end + MAX_BEHIND, ...stops))
  const stop = behind.search(SENTENCE_ENDS)
  return source.end + (stop < 0 ? behind.length : stop)
}

/** Inside the source's own words, right behind them, or in what stands between commas before its cue. */
function isOfSource(text: string, source: Span, start: number, cue: Span | null): boolean {
  const between = text.slice(source.end, Math.max(source.end, start))
  return start < source.end || /^,?\s*$/.test(between) || (between.startsWith(',') && cue !== null && cue.start > start)
}

/** "an aide to Ann Lee, who was in the room": the clause may be about Lee. */
function isOfSomebodyElse(text: string, source: Span, start: number, { kind, label }: Named): boolean {
  if (!/^(?:who|which)\b/.test(text.slice(start, start + 6))) return false
  const [last = ''] = /[\p{L}\p{N}.’'-]+(?=,?\s*$)/u.exec(text.slice(source.start, start)) ?? []
  if (!/^\p{Lu}/u.test(last)) return false
  return kind === 'unnamed' || !label.split(/\s+/).includes(last)
}

/** "I saw it fall", where the words are the source's own. */
function firstHandBasis(text: string, { content, mode }: SourceWords): Fact | null {
  if (mode !== 'direct') return null
  for (const span of content) {
    const own = text.slice(span.start, span.end)
    for (const rule of FIRST_HAND_RULES) {
      const match = rule.pattern.exec(own)
      if (match) return factAt(text, { start: span.start + match.index, end: span.end }, match[0].length, rule)
    }
  }
  return null
}

/** The clause from where a rule matched, which is so many letters long. */
function factAt(text: string, { start, end }: Span, matched: number, { reason }: BasisRule): Fact {
  const rest = text.slice(start + matched, end)
  const stops = [BASIS_ENDS, SENTENCE_ENDS].map((pattern) => rest.search(pattern)).filter((stop) => stop >= 0)
  const exact = rest.slice(0, Math.min(rest.length, ...stops)).replace(/[\s,]+$/, '')
  const basis = { start, end: start + matched + exact.length }
  return { value: text.slice(basis.start, basis.end).replace(/\s+/g, ' '), span: basis, why: `rule ${reason}` }
}
