/** The words of a statement, in forms that can be compared. */

import { CONCEPTS, FUNCTION_WORDS, IRREGULAR_WORDS, NATIONS, ROLE_WORDS } from '../rules/concepts.ts'
import type { Span } from '../types.ts'

/** Stands among words where a clause ends. */
export const CLAUSE_END = ';'

/** Also before what is put in after a comma: "the tower, built in 1920, has fallen" */
const CLAUSE =
  /[;:—–()]|\s-\s| (?=for the first time\b)|, (?=(?:\p{Lu}[\p{L}.’'-]* ){1,4}(?:has|had|was|is|will|\p{Ll}+ed)\b)|,? (?=(?:but|although|though|while|which|whereas|because)\b)|, (?=(?:and|who|as|so|then|yet|after|before|when|where|it|he|she|they|we|there|used|known|called|named|based|led|made|built|designed|owned|including)\b)|\sand (?=in \d{4}\b)|\sthat (?=(?:the|a|an|it|he|she|they|there)\b)|[.!?][”"’']*\s+(?=[“"‘']?\p{Lu})/u

/** The words of each clause, with a mark after it; what "she said" cuts in two without a comma is one clause. */
export function clausesOf(text: string, content: readonly Span[]): string[] {
  return content.flatMap(({ start, end }, index) => {
    const clauses = text
      .slice(start, end)
      .split(CLAUSE)
      .map((clause) => wordsOf(clause, [{ start: 0, end: clause.length }]))
    const isCut = index + 1 < content.length && /[\p{L}\p{N}]$/u.test(text.slice(start, end).trimEnd())
    return clauses.flatMap((words, at) => (isCut && at === clauses.length - 1 ? words : [...words, CLAUSE_END]))
  })
}

const WORD = /[\p{L}\p{N}]+(?:[.,'-][\p{L}\p{N}]+)*%?/gu
/** Few words have one. */
const MARK = /[.,'-]/

/** Lower-case words without marks, possessives and contractions taken apart. "It wasn’t Ann’s" -> it, was, not, ann */
export function wordsOf(text: string, content: readonly Span[]): string[] {
  const words: string[] = []
  for (const { start, end } of content)
    for (const word of text.slice(start, end).toLowerCase().replaceAll('’', "'").match(WORD) ?? []) {
      if (word === 'cannot' || MARK.test(word)) words.push(...takeApart(word))
      else words.push(word)
    }
  return words
}

function takeApart(word: string): readonly string[] {
  if (word === 'cannot') return ['can', 'not']
  const plain = /\d/.test(word) ? word.replaceAll(',', '') : word
  const negated = /^(.+)n't$/.exec(plain)
  if (negated) return [negated[1] === 'ca' ? 'can' : negated[1] === 'wo' ? 'will' : (negated[1] as string), 'not']
  return [plain.replace(/'(?:s|re|ve|ll|d|m)$/, '').replaceAll("'", '')]
}

/** The form in which words are compared: its meaning's name where the table knows it, else its stem. "slain" -> kill */
export function conceptOf(word: string): string {
  const known = cache.get(word)
  if (known !== undefined) return known
  const concept = toConcept(word)
  if (cache.size >= MAX_CACHED_WORDS) cache.clear()
  cache.set(word, concept)
  return concept
}

/** True for words that say nothing of what is stated. */
export const isFunctionWord = (word: string): boolean => functionWords.has(word)

/** True for the concept of a country. */
export const isNation = (concept: string): boolean => nations.has(concept)

/** True for the concept of what people are: an office, a rank, a party. */
export const isRole = (concept: string): boolean => roles.has(concept)

/** The name of a phrase of several words, and how many words it takes; null where none begins. */
export function phraseAt(
  words: readonly string[],
  at: number,
): { readonly concept: string; readonly length: number } | null {
  const candidates = phrasesFrom(words[at] as string)
  if (!candidates) return null
  const phrase = candidates.find(({ rest }) =>
    rest.every((stem, index) => baseOf(words[at + 1 + index] ?? '') === stem),
  )
  return phrase ? { concept: phrase.concept, length: phrase.rest.length + 1 } : null
}

interface Phrase {
  readonly concept: string
  readonly rest: readonly string[]
}

/** The phrases that begin with a word. */
function phrasesFrom(word: string): readonly Phrase[] | null {
  const known = phrasesCache.get(word)
  if (known !== undefined) return known
  const phrases = phrasesByFirst.get(baseOf(word)) ?? null
  if (phrasesCache.size >= MAX_CACHED_WORDS) phrasesCache.clear()
  phrasesCache.set(word, phrases)
  return phrases
}

const MAX_CACHED_WORDS = 20_000
const cache = new Map<string, string>()
const phrasesCache = new Map<string, readonly Phrase[] | null>()
const rowsOf = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((row) => row.split(' '))
const nations: ReadonlySet<string> = new Set(rowsOf(NATIONS).map(([nation = '']) => nation))
/** Words that say nothing of what is stated ("the", "said"). */
export const functionWords: ReadonlySet<string> = new Set(FUNCTION_WORDS.trim().split(/\s+/))
const irregulars: ReadonlyMap<string, string> = new Map(
  rowsOf(IRREGULAR_WORDS).flatMap(([base = '', ...forms]) => forms.map((form) => [form, base] as const)),
)
const baseOf = (word: string) => stemOf(irregulars.get(word) ?? word)

/** A rough stem, the same for the forms of a regular word: "fines", "fined", "fining" -> "fin" */
function stemOf(word: string): string {
  if (word.length < 4) return word
  return word
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?:ing|ed|es|(?<![isu])s)$/, (ending, at: number) => (at >= 3 ? '' : ending))
    .replace(/e$/, '')
    .replace(/([bdgmnprt])\1$/, '$1')
}

const conceptByStem = new Map<string, string>()
const phrasesByFirst = new Map<string, Phrase[]>()
for (const [concept = '', ...others] of [...rowsOf(CONCEPTS), ...rowsOf(NATIONS)]) {
  for (const word of [concept, ...others]) {
    const [first = '', ...rest] = word.split('_').map(baseOf)
    if (rest.length === 0) {
      if (!conceptByStem.has(first)) conceptByStem.set(first, concept)
    } else phrasesByFirst.set(first, [...(phrasesByFirst.get(first) ?? []), { concept, rest }])
  }
}

function toConcept(word: string): string {
  const base = baseOf(word)
  return conceptByStem.get(base) ?? base
}

const roles: ReadonlySet<string> = new Set(ROLE_WORDS.trim().split(/\s+/).map(conceptOf))
