/** GET /api/nodes/:id */
import { type NodeAnswer } from '../../core/api.ts';
import type { Store } from '../store/store.ts';
/** A node with its first mentions and the number of its edges by kind. */
export declare function answerNode(store: Store, id: unknown): Promise<NodeAnswer>;
/** The node of an id in a path. Throws NotFoundError. */
export declare function getNode(store: Store, id: unknown): Promise<NonNullable<Awaited<ReturnType<Store['findNode']>>>>;
