/** Near spellings: what somebody may have meant who finds little. */

import { parseSearch, type SearchTerm } from '../../core/search-words.ts'
import { ENTITY_KINDS, NODE_KINDS, type NodeKind } from '../../core/types.ts'
import { findNearWords, lettersApart } from '../near-words.ts'
import type { SearchHit, Store, WordsOf } from '../store/store.ts'

/** So many words are taken for each that was typed, and so many combinations of them looked for. */
const MAX_NEAR = 3
const MAX_QUERIES = 9
/** Longer queries are sentences. */
const MAX_WORDS = 6
const MAX_MATCHES = 50

/** A hit, with the words that were looked for instead of those that were typed. */
export interface SimilarHit {
  readonly hit: SearchHit
  readonly terms: readonly SearchTerm[]
}

const KINDS_OF: Readonly<Record<WordsOf, readonly NodeKind[]>> = {
  names: ENTITY_KINDS,
  texts: NODE_KINDS.filter((kind) => kind === 'claim' || kind === 'article'),
}

/** What was typed, and found already. */
export interface Asked {
  readonly terms: readonly SearchTerm[]
  /** All, when undefined. */
  readonly kinds: readonly NodeKind[] | undefined
  readonly found: readonly SearchHit[]
  /** True where the words as typed are found anywhere, also in sentences. */
  readonly isFound: boolean
  readonly limit: number
}

/**
 * Nodes that have, in place of at least one word, one that is spelled nearly so; the nearest first. Looked for among names, and
 * among texts, where fewer are found than asked for. The first letter is taken as right.
 */
export async function findSimilar(store: Store, asked: Asked): Promise<SimilarHit[]> {
  const { terms, kinds, found, limit } = asked
  if (terms.flatMap((term) => term.words).length > MAX_WORDS) return []
  const known = new Set(found.map(({ key }) => key))
  const similar: SimilarHit[] = []
  for (const of of ['names', 'texts'] as const) {
    const wanted = KINDS_OF[of].filter((kind) => kinds?.includes(kind) ?? true)
    const isEnough = found.filter(({ kind }) => wanted.includes(kind)).length >= limit
    if (wanted.length === 0 || isEnough) continue
    for (const query of await nearQueries(store, of, asked)) {
      const { hits } = await store.search(query, wanted, MAX_MATCHES)
      for (const hit of hits) if (!known.has(hit.key)) similar.push({ hit, terms: parseSearch(query) })
      for (const { key } of hits) known.add(key)
    }
  }
  return similar
}

/** Queries of words that there are, each with at least one that was not typed, those with the fewest other letters first. */
async function nearQueries(store: Store, of: WordsOf, { terms, isFound }: Asked): Promise<string[]> {
  let queries = [{ query: '', apart: 0 }]
  for (const { words, isPrefix } of terms)
    for (const [index, word] of words.entries()) {
      const known = await store.listWords(word.charAt(0), of)
      const goesOn = isPrefix && index === words.length - 1
      const isKnown = known.some((one) => (goesOn ? one.word.startsWith(word) : one.word === word))
      const near = findNearWords(word, known, lettersApart(word, isFound), MAX_NEAR)
      const choices = [
        ...(isKnown ? [{ words: goesOn ? word : `"${word}"`, apart: 0 }] : []),
        ...near.map((one) => ({ words: `"${one.word}"`, apart: one.apart })),
      ]
      queries = queries
        .flatMap(({ query, apart }) =>
          choices.map((choice) => ({ query: `${query} ${choice.words}`, apart: apart + choice.apart })),
        )
        .sort((a, b) => a.apart - b.apart)
        .slice(0, MAX_QUERIES + 1)
    }
  return queries.filter(({ apart }) => apart > 0).map(({ query }) => query)
}
