/** What somebody may have meant who found nothing. */

import type { NodeSummary } from '../../core/api.ts'
import type { SearchTerm } from '../../core/search-words.ts'
import { ENTITY_KINDS, type EntityKind, type NodeKind } from '../../core/types.ts'
import { findNearWords } from '../near-words.ts'
import type { Store } from '../store/store.ts'

/** So many words are taken for each, and so many entities given. */
const MAX_NEAR = 3
const MAX_SUGGESTIONS = 5
/** Longer queries are sentences. */
const MAX_WORDS = 6
const MAX_QUERIES = 9
const MAX_MATCHES = 50

/** Entities that have, for each word of a query, one that is like it; the first letter is taken as right. */
export async function suggestEntities(
  store: Store,
  terms: readonly SearchTerm[],
  kinds: readonly NodeKind[] | undefined,
): Promise<NodeSummary[]> {
  const wanted = ENTITY_KINDS.filter((kind: EntityKind) => kinds?.includes(kind) ?? true)
  const words = terms.flatMap((term) => term.words)
  if (wanted.length === 0 || words.length > MAX_WORDS) return []
  let queries = ['']
  for (const word of words) {
    const near = findNearWords(word, await store.listNameWords(word.charAt(0)), MAX_NEAR)
    queries = queries.flatMap((query) => near.map((one) => `${query} "${one}"`)).slice(0, MAX_QUERIES)
  }
  const found = new Map<string, NodeSummary>()
  for (const query of queries) {
    if (found.size >= MAX_SUGGESTIONS) break
    const { hits } = await store.search(query, wanted, MAX_MATCHES)
    for (const { match: _, ...node } of hits) if (!found.has(node.key)) found.set(node.key, node)
  }
  return [...found.values()].slice(0, MAX_SUGGESTIONS)
}
