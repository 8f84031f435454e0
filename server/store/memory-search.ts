/** Search in memory as SQLite's full-text index does it. SQLite knows the letters of Unicode 6.1 only; this knows those of the running Node. */

import { findTerms, parseSearch, wordsIn } from '../../core/search-words.ts'
import type { NodeKind } from '../../core/types.ts'
import type { KnownWord } from '../near-words.ts'
import type { MemoryState } from './memory.ts'
import type { MemoryGraph, MemoryNode } from './memory-graph.ts'
import type { SearchHit, Store, WordsOf } from './store.ts'

interface Hit extends SearchHit {
  readonly field: number
}

/** Nodes with a name, alias or text that has all terms of the query; names first, then by rank. */
export function searchNodes(
  { nodes }: MemoryGraph,
  query: string,
  kinds: readonly NodeKind[] | undefined,
  limit: number,
): Awaited<ReturnType<Store['search']>> {
  const terms = parseSearch(query)
  if (terms.length === 0) return { hits: [], isCut: false }
  const found = [...nodes.values()]
    .filter(({ summary }) => kinds === undefined || kinds.includes(summary.kind))
    .flatMap((node): Hit[] => {
      const hit = namesOf(node).find(({ match }) => findTerms(match, terms) !== null)
      return hit ? [{ ...hit, ...node.summary }] : []
    })
    .sort((a, b) => a.field - b.field)
  const parts = [found.filter(({ field }) => field < 2), found.filter(({ field }) => field === 2)]
  return {
    hits: parts.flatMap((part) => part.slice(0, limit)).map(({ field: _, ...hit }) => hit),
    isCut: parts.some((part) => part.length > limit),
  }
}

/** True for a text that has all terms of a query, and a query that has any. */
export function hasTerms(text: string, query: string): boolean {
  const terms = parseSearch(query)
  return terms.length > 0 && findTerms(text, terms) !== null
}

/** Keys of articles that have all terms of the query somewhere, those stored last first. */
export function searchArticles({ articles }: MemoryState, query: string, limit: number): readonly string[] {
  return [...articles]
    .filter(
      ([
        ,
        {
          extraction: { article },
        },
      ]) => hasTerms(`${article.title ?? article.id}\n${article.text}`, query),
    )
    .map(([key]) => key)
    .reverse()
    .slice(0, limit)
}

/** Words of names and aliases, or of texts, that begin with a letter, with the number of those that have them. */
export function knownWords({ nodes }: MemoryGraph, letter: string, of: WordsOf): readonly KnownWord[] {
  const named = [...nodes.values()].flatMap(namesOf).filter(({ field }) => field < 2 === (of === 'names'))
  const counts = new Map<string, number>()
  for (const word of named.flatMap(({ match }) => [...new Set(wordsIn(match))]))
    if (word.startsWith(letter)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].map(([word, count]) => ({ word, count }))
}

/** Its name first, then its aliases; a claim's other keys are nothing to search for. */
function namesOf({ attributes: { kind, label, aliases = [] } }: MemoryNode): { field: number; match: string }[] {
  if (kind === 'claim' || kind === 'article') return [{ field: 2, match: label }]
  return [{ field: 0, match: label }, ...aliases.map((match) => ({ field: 1, match }))]
}
