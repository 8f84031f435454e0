/** GET /healthz */

import type { HealthAnswer } from '../../core/api.ts'
import type { Store } from '../store/store.ts'

/** Says that the store answers. */
export async function answerHealth(store: Store, version: string): Promise<HealthAnswer> {
  return { status: 'ok', articles: await store.countArticles(), version }
}
