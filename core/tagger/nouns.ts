/** Nouns as cues: "Ann's claim that …", "her criticism of …", "his point was that …", "there are fears that …". */

import {
  HOLDERLESS_NOUNS,
  HOLDERLESS_PREPOSITION_NOUNS,
  INFINITIVE_NOUNS,
  PREPOSITION_NOUNS,
  THAT_NOUNS,
} from '../rules/cue-nouns.ts'
import { SPREADING_VERBS } from '../rules/sourceless.ts'
import type { Span, TaggedAttribution } from '../types.ts'
import { CLAUSE_OPENERS, opensClause } from './clauses.ts'
import { clauseEnd, objectEnd, spanOfWords } from './contents.ts'
import { phraseStartingAt } from './sources.ts'
import { BE, type Clause, gapBefore, isBreak, type Word } from './words.ts'

const nothing: ReadonlySet<number> = new Set()
const thatNouns = new Set(THAT_NOUNS)
const infinitiveNouns = new Set(INFINITIVE_NOUNS)
const holderlessNouns = new Set(HOLDERLESS_NOUNS)
const spreading = new Set(SPREADING_VERBS)
const prepositionsOf = (rows: Readonly<Record<string, string>>) =>
  new Map(Object.entries(rows).map(([noun, prepositions]) => [noun, new Set(prepositions.split(' '))]))
const prepositions = prepositionsOf(PREPOSITION_NOUNS)
const holderlessPrepositions = prepositionsOf(HOLDERLESS_PREPOSITION_NOUNS)

const POSSESSIVE_PRONOUN = /^(?:his|her|their|its|my|our|your|whose)$/
/** In words: adjectives and nouns between a holder and the noun. */
const MAX_MODIFIERS = 4
/** In words. */
const MAX_HOLDER = 12
/** In words: a phrase that leads to a main clause, up to its noun. */
const MAX_LEAD = 15
/** In words: further away no main clause is looked for. */
const MAX_CLAUSE = 60

interface Holder {
  readonly span: Span
  /** First word after the noun and its holder. */
  readonly after: number
}

/** The nouns of a sentence that carry a content, outside quotation marks. */
export function tagNouns(clause: Clause): TaggedAttribution[] {
  return clause.words.flatMap((word, at) => {
    if (word.isMarked || (word.pos !== 'noun' && word.pos !== 'verb')) return []
    const noun = singularOf(word.lower)
    if (!isKnown(noun)) return []
    const holder = holderBefore(clause, at) ?? (word.pos === 'noun' ? holderAfter(clause, at) : null)
    const found = holder
      ? withHolder(clause, at, noun, holder)
      : word.pos === 'noun'
        ? withoutHolder(clause, at, noun)
        : null
    return found ? [found] : []
  })
}

const isKnown = (noun: string) => thatNouns.has(noun) || infinitiveNouns.has(noun) || prepositions.has(noun)

const singularOf = (noun: string) => (isKnown(noun) ? noun : noun.replace(/ies$/, 'y').replace(/s$/, ''))

function withHolder(clause: Clause, at: number, noun: string, { span, after }: Holder): TaggedAttribution | null {
  const { words } = clause
  const next = words[after]
  if (!next) return null
  const attribution = (last: number, first: number, end: number, construction: string, confidence: number) => ({
    source: [span],
    cue: { start: (words[at] as Word).term.start, end: (words[last] as Word).term.end },
    content: [spanOfWords(clause, first, end)],
    confidence,
    why: `rule ${construction}: noun-${noun}`,
  })
  if (isBreak(gapBefore(words, after))) return null
  const main = thatNouns.has(noun) && opensThat(words, after) ? mainClauseAfter(words, at, after) : null
  if (main !== null) return attribution(at, after, clauseEnd(words, after, new Set([main])), 'led-noun-clause', 0.75)
  if (thatNouns.has(noun) && opensThat(words, after))
    return attribution(at, after, clauseEnd(words, after, nothing), 'noun-clause', 0.75)
  const copula = BE.has(next.lower) || next.lower === 'has' || next.lower === 'had' ? copulaEnd(words, after) : null
  if (copula !== null && thatNouns.has(noun) && opensPredicate(words, copula + 1))
    return attribution(copula, copula + 1, clauseEnd(words, copula + 1, nothing), 'noun-predicate', 0.7)
  if (infinitiveNouns.has(noun) && next.pos === 'to' && /^(?:verb|aux|adv)$/.test(words[after + 1]?.pos ?? ''))
    return attribution(at, after, clauseEnd(words, after, nothing), 'noun-infinitive', 0.6)
  if (prepositions.get(noun)?.has(next.lower) && after === at + 1 && words[after + 1])
    return attribution(after, after + 1, objectEnd(words, after + 1, nothing), 'noun-object', 0.55)
  return null
}

/** "There are fears that …", "reports have surfaced that …", "amid claims that …" */
function withoutHolder(clause: Clause, at: number, noun: string): TaggedAttribution | null {
  const { words } = clause
  const spread = spreadEnd(words, at)
  const after = spread + 1
  const next = words[after]
  if (!next || isBreak(gapBefore(words, after))) return null
  const there = thereBefore(words, at)
  const attribution = (last: number, first: number, end: number, construction: string, confidence: number) => ({
    source: [],
    cue: { start: (words[there ?? at] as Word).term.start, end: (words[last] as Word).term.end },
    content: [spanOfWords(clause, first, end)],
    confidence,
    why: `rule ${construction}: noun-${noun}`,
  })
  if (noun === 'report' && spread > at && next.lower === 'that' && there === null)
    return {
      source: [{ start: (words[modifiersStart(words, at)] as Word).term.start, end: (words[at] as Word).term.end }],
      cue: { start: (words[at + 1] as Word).term.start, end: (words[spread] as Word).term.end },
      content: [spanOfWords(clause, after, clauseEnd(words, after, nothing))],
      confidence: 0.8,
      why: 'rule surfaced: noun-report',
    }
  const isSaid = there !== null || spread > at
  if (opensThat(words, after) && next.lower === 'that' && holderlessNouns.has(noun))
    return attribution(
      spread,
      after,
      clauseEnd(words, after, nothing),
      isSaid ? 'rumour' : 'holderless-noun',
      isSaid ? 0.75 : 0.3,
    )
  if (holderlessPrepositions.get(noun)?.has(next.lower) && words[after + 1])
    return attribution(
      after,
      after + 1,
      objectEnd(words, after + 1, nothing),
      isSaid ? 'rumour-object' : 'holderless-object',
      isSaid ? 0.7 : 0.3,
    )
  return null
}

/** "In Ann's warning that it would flood, | nobody was named": where the clause begins that the phrase leads to. */
function mainClauseAfter(words: readonly Word[], noun: number, after: number): number | null {
  if (noun > MAX_LEAD || (words[0] as Word).pos !== 'prep') return null
  if (words.slice(0, noun).some(({ pos, gap }) => pos === 'verb' || pos === 'aux' || isBreak(gap))) return null
  for (let at = after; at + 1 < words.length && at - after < MAX_CLAUSE; at++)
    if (/,/.test((words[at] as Word).gap) && opensClause(words, at + 1)) return at + 1
  return null
}

/** "that" with a clause, not a relative: "the claim that was made". */
function opensThat(words: readonly Word[], at: number): boolean {
  if (words[at]?.lower !== 'that') return false
  const next = words[at + 1]
  return next !== undefined && next.pos !== 'verb' && next.pos !== 'aux'
}

const opensPredicate = (words: readonly Word[], at: number) =>
  words[at] !== undefined &&
  (words[at]?.lower === 'that' ||
    words[at]?.pos === 'to' ||
    /^\s*[:,]?\s*["“‘]/.test(gapBefore(words, at)) ||
    CLAUSE_OPENERS.test((words[at] as Word).lower) ||
    opensClause(words, at))

/** "is", "has been", "was always" */
function copulaEnd(words: readonly Word[], first: number): number | null {
  let last = first
  let hasBe = BE.has((words[first] as Word).lower)
  while (
    words[last + 1] &&
    !isBreak((words[last] as Word).gap) &&
    /^(?:adv|aux)$/.test((words[last + 1] as Word).pos)
  ) {
    last++
    hasBe ||= BE.has((words[last] as Word).lower)
  }
  return hasBe ? last : null
}

function holderBefore(clause: Clause, at: number): Holder | null {
  const { words } = clause
  let before = at - 1
  while (
    before > 0 &&
    at - before <= MAX_MODIFIERS &&
    !isHolder(words[before]) &&
    /^(?:adj|noun|adv|num|verb|name|date)$/.test((words[before] as Word).pos) &&
    !isBreak((words[before] as Word).gap)
  )
    before--
  const holder = words[before]
  if (!holder || !isHolder(holder) || isBreak(holder.gap) || holder.isMarked) return null
  const after = at + 1
  if (POSSESSIVE_PRONOUN.test(holder.lower)) return { span: { start: holder.term.start, end: holder.term.end }, after }
  const possessive = /['’]s?$/.exec(holder.term.text)
  if (!possessive) return null
  let first = before
  while (first > 0 && before - first < MAX_HOLDER && joinsHolder(words[first - 1] as Word)) first--
  const start = (words[first] as Word).term.start
  return { span: { start, end: holder.term.end - possessive[0].length }, after }
}

const isHolder = (word: Word | undefined) =>
  word !== undefined &&
  (POSSESSIVE_PRONOUN.test(word.lower) || (/['’]s$|s['’]$/.test(word.term.text) && /^(?:name|noun)$/.test(word.pos)))

const joinsHolder = (word: Word) =>
  /^(?:name|noun|adj|det|num)$/.test(word.pos) && !isBreak(word.gap) && !/['’]s?$/.test(word.term.text)

/** "a warning from the mayor that", "claims by Ann Lee that" */
function holderAfter(clause: Clause, at: number): Holder | null {
  const { words } = clause
  if (!/^(?:from|by)$/.test(words[at + 1]?.lower ?? '') || isBreak((words[at] as Word).gap)) return null
  const phrase = phraseStartingAt(words, at + 2, 10)
  if (!phrase || words[phrase.last + 1]?.lower !== 'that') return null
  return { span: spanOfWords(clause, phrase.first, phrase.last), after: phrase.last + 1 }
}

/** "there are growing", "there is no": where it begins; null where nothing of the sort stands before the noun. */
function thereBefore(words: readonly Word[], at: number): number | null {
  for (let before = at - 1; before >= 0 && at - before <= MAX_MODIFIERS + 2; before--) {
    const word = words[before] as Word
    if (isBreak(word.gap)) return null
    if (/^there(?:'s|'re|'ve)?$/.test(word.lower)) return before
    if (!/^(?:adj|noun|adv|num|det|aux|verb)$/.test(word.pos)) return null
  }
  return null
}

/** "several new | reports": where the words before a noun begin. */
function modifiersStart(words: readonly Word[], at: number): number {
  let first = at
  while (first > 0 && /^(?:adj|num|det)$/.test((words[first - 1] as Word).pos) && !isBreak(gapBefore(words, first)))
    first--
  return first
}

/** Last word of "reports | have surfaced": the noun itself where nothing of the sort follows. */
function spreadEnd(words: readonly Word[], at: number): number {
  for (let next = at + 1; next < words.length && next - at <= MAX_MODIFIERS; next++) {
    const word = words[next] as Word
    if (isBreak((words[next - 1] as Word).gap)) return at
    if (spreading.has(word.lower)) return next
    if (word.pos !== 'aux' && word.pos !== 'adv') return at
  }
  return at
}
