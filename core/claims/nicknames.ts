/** What one article calls the same thing: nicknames of a kind, and what stands for them. */

import { compareText } from '../order.ts'
import { KIND_RULES, NAMING_WORDS, NAMING_WORDS_WITH_AS } from '../rules/kinds.ts'
import type { Entity, Span } from '../types.ts'
import { conceptOf, isFunctionWord } from './words.ts'

/** Words of an article that can be put in other words. */
export interface Naming extends Span {
  /** The concepts of the words. */
  readonly as: readonly string[]
  /** What else the article calls the same, each as concepts. */
  readonly others: readonly (readonly string[])[]
  /** False for people, bodies and countries. */
  readonly isThing: boolean
}

/** A noun of some kind with the words before it. */
interface Term extends Span {
  readonly kind: string
  readonly concepts: readonly string[]
  readonly isNickname: boolean
  readonly isDefinite: boolean
}

interface Word extends Span {
  readonly normal: string
}

const WORD = /[\p{L}\p{N}]+(?:[.'’-][\p{L}\p{N}]+)*/gu
const MAX_TERM_WORDS = 4
/** "the “line”" may be any. */
const MIN_NICKNAME_WORDS = 2
/** The most used nicknames of a thing. */
const MAX_NICKNAMES = 4
const OPENING = /[“"‘']$/
const CLOSING = /^[,.]?[”"’']/
const DEFINITE = new Set('the this that these those such'.split(' '))
const ARTICLES = new Set('a an the'.split(' '))
const NAMING = new Set(NAMING_WORDS)
const NAMING_WITH_AS = new Set(NAMING_WORDS_WITH_AS)
const LINKING = new Set(['as', 'at', 'to'])

/** By concept, or two with a space between. */
const kinds: ReadonlyMap<string, string> = new Map(
  KIND_RULES.flatMap(({ kind, nouns }) =>
    nouns.split(' ').map((noun) => [noun.split('_').map(conceptOf).join(' '), kind] as const),
  ),
)

/** True for a concept that names a kind of thing. */
export const isKind = (concept: string): boolean => kinds.has(concept)

/**
 * Finds where a text names a thing that has a nickname in it. Things of one kind are taken for one, unless named after somebody.
 * "a so-called iron wire … he used the telephone" -> the telephone is also the iron wire
 */
export function findNicknames(text: string, entities: readonly Entity[]): Naming[] {
  if (!mayName(text)) return []
  const owners = ownersOf(entities)
  const terms = findTerms(text).filter(({ concepts }) => !concepts.some((concept) => owners.has(concept)))
  const byKind = new Map<string, Map<string, { readonly concepts: readonly string[]; count: number }>>()
  for (const { kind, concepts, isNickname } of terms) {
    if (!isNickname) continue
    const names = byKind.get(kind) ?? new Map()
    byKind.set(kind, names)
    const name = names.get(concepts.join(' ')) ?? { concepts, count: 0 }
    names.set(concepts.join(' '), name)
    name.count++
  }
  const nicknames = new Map([...byKind].map(([kind, names]) => [kind, mostUsed(names)]))
  return terms.flatMap(({ start, end, kind, concepts, isNickname, isDefinite }) => {
    const known = nicknames.get(kind)
    if (!known) return []
    const key = concepts.join(' ')
    const others = known.filter((name) => name.key !== key).map((name) => name.concepts)
    const isOne = isNickname || isDefinite || others.length < known.length
    return isOne ? [{ start, end, as: concepts, others, isThing: true }] : []
  })
}

const MAY_NAME = new RegExp(
  `[“"‘']([\\p{L}\\p{N} -]{3,60})[,.]?[”"’']|\\b(?:${[...NAMING_WORDS, ...NAMING_WORDS_WITH_AS].join('|')}) ([^.,;:]{3,60})`,
  'giu',
)

/** False where no words in quotation marks end with a noun of a kind, and nothing is called by one: most articles. */
function mayName(text: string): boolean {
  for (const [, quoted, named = ''] of text.matchAll(MAY_NAME)) {
    const words = (quoted === undefined ? named : quoted.slice(quoted.lastIndexOf(' ') + 1))
      .toLowerCase()
      .split(/[^\p{L}\p{N}-]+/u)
    if (words.some((word) => isKind(conceptOf(word)))) return true
  }
  return false
}

function mostUsed(names: ReadonlyMap<string, { readonly concepts: readonly string[]; readonly count: number }>) {
  return [...names]
    .map(([key, name]) => ({ key, ...name }))
    .sort((one, two) => two.count - one.count || compareText(one.key, two.key))
    .slice(0, MAX_NICKNAMES)
}

/** Words of names: what is called after somebody is not what is called after somebody else. */
const ownersOf = (entities: readonly Entity[]): ReadonlySet<string> =>
  new Set(
    entities
      .filter(({ kind }) => kind === 'person' || kind === 'agency' || kind === 'outlet')
      .flatMap(({ name }) => [...name.toLowerCase().matchAll(WORD)].map(([word]) => conceptOf(word))),
  )

function findTerms(text: string): Term[] {
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }): Word => {
    return { start: index, end: index + word.length, normal: word.toLowerCase().replaceAll('’', "'") }
  })
  return words.flatMap(({ normal, end }, at) => {
    const concept = conceptOf(normal)
    const before = words[at - 1]
    const kind = kinds.get(concept) ?? (before && kinds.get(`${conceptOf(before.normal)} ${concept}`))
    if (kind === undefined) return []
    let first = at
    while (at - first + 1 < MAX_TERM_WORDS && isModifier(text, words, first - 1)) first--
    const { start } = words[first] as Word
    const term = { start, end, kind, concepts: words.slice(first, at + 1).map((word) => conceptOf(word.normal)) }
    const isLong = at - first + 1 >= MIN_NICKNAME_WORDS
    const isQuoted = OPENING.test(text[start - 1] ?? '') && CLOSING.test(text.slice(end, end + 2))
    return [
      {
        ...term,
        isNickname: isLong && (isQuoted || isNamedAt(words, first)),
        isDefinite: DEFINITE.has(words[first - 1]?.normal ?? ''),
      },
    ]
  })
}

/** A word that says something and stands directly before the next. */
function isModifier(text: string, words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]]
  if (!word || !next || isFunctionWord(word.normal) || /'s?$/.test(word.normal)) return false
  return next.start === word.end + 1 && text[word.end] === ' ' && !NAMING.has(word.normal)
}

/** "called a", "known as the" */
function isNamedAt(words: readonly Word[], at: number): boolean {
  const normalAt = (index: number) => words[index]?.normal ?? ''
  const before = ARTICLES.has(normalAt(at - 1)) ? at - 2 : at - 1
  return NAMING.has(normalAt(before)) || (LINKING.has(normalAt(before)) && NAMING_WITH_AS.has(normalAt(before - 1)))
}
