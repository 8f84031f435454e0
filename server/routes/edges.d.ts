/** GET /api/edges/:id: the evidence in full. */
import { type EdgeAnswer } from '../../core/api.ts';
import type { Store } from '../store/store.ts';
/** An edge with its evidence, each piece with the sentences it stands in. */
export declare function answerEdge(store: Store, id: unknown): Promise<EdgeAnswer>;
