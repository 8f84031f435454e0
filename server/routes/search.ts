/** GET /api/search */

import { type SearchAnswer, type SearchQuery, searchAnswerSchema, searchQuerySchema } from '../../core/api-search.ts'
import { jsonRoute, type Route, type Services } from './route.ts'

export const searchRoutes: readonly Route[] = [
  jsonRoute({
    method: 'get',
    path: '/api/search',
    summary: 'Nodes by name, alias or claim text.',
    query: searchQuerySchema,
    answer: searchAnswerSchema,
    example: '/api/search?q={word}',
    handle: (services, { query }) => answerSearch(services, query),
  }),
]

async function answerSearch({ store }: Services, { q, kinds, limit }: SearchQuery): Promise<SearchAnswer> {
  const { hits, total } = await store.search(q, kinds, limit)
  return { query: q, hits: [...hits], total }
}
