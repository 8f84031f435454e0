/** GET /api/nodes/:id/neighbours: who and what is connected, breadth-first. */
import { type NeighboursAnswer } from '../../core/api.ts';
import type { Store } from '../store/store.ts';
/**
 * The nodes within some hops, nearest first, then by weight. `edges` and `direction` say where to walk; `kinds` says which of
 * the nodes reached are given, so that the outlets two hops from a person are found through its claims.
 * An edge comes with the page that completes it.
 */
export declare function answerNeighbours(store: Store, id: unknown, query: unknown): Promise<NeighboursAnswer>;
