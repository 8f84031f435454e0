/** GET /api/graph: the overview. */
import { type GraphAnswer } from '../../core/api.ts';
import type { Store } from '../store/store.ts';
/** The top-ranked nodes and the edges among them. */
export declare function answerGraph(store: Store, query: unknown): Promise<GraphAnswer>;
