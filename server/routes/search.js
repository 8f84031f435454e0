/** GET /api/search */
import { searchQuerySchema } from '../../core/api.js';
import { parseRequest } from '../http-errors.js';
/** Nodes found by name, alias or text. */
export async function answerSearch(store, query) {
    const { q, kinds, limit } = parseRequest(searchQuerySchema, query);
    const { hits, total } = await store.search(q, kinds, limit);
    return { query: q, hits: [...hits], total };
}
