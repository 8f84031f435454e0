/** GET /api/search */

import { type SearchAnswer, searchQuerySchema } from '../../core/api.ts'
import { parseRequest } from '../http-errors.ts'
import type { Store } from '../store/store.ts'

/** Nodes found by name, alias or text. */
export async function answerSearch(store: Store, query: unknown): Promise<SearchAnswer> {
  const { q, kinds, limit } = parseRequest(searchQuerySchema, query)
  const { hits, total } = await store.search(q, kinds, limit)
  return { query: q, hits: [...hits], total }
}
