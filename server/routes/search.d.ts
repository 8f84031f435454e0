/** GET /api/search */
import { type SearchAnswer } from '../../core/api.ts';
import type { Store } from '../store/store.ts';
/** Nodes found by name, alias or text. */
export declare function answerSearch(store: Store, query: unknown): Promise<SearchAnswer>;
