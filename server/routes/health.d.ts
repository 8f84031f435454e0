/** GET /healthz */
import type { HealthAnswer } from '../../core/api.ts';
import type { Store } from '../store/store.ts';
/** Says that the store answers. */
export declare function answerHealth(store: Store, version: string): Promise<HealthAnswer>;
