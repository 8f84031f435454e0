/** GET /healthz */

import { type HealthAnswer, healthAnswerSchema } from '../../core/api.ts'
import { jsonRoute, type Route, type Services } from './route.ts'

export const healthRoutes: readonly Route[] = [
  jsonRoute({
    method: 'get',
    path: '/healthz',
    summary: 'Whether it is alive.',
    answer: healthAnswerSchema,
    example: '/healthz',
    freshness: 'none',
    isOpen: true,
    handle: answerHealth,
  }),
]

async function answerHealth({ store, version }: Services): Promise<HealthAnswer> {
  return { status: 'ok', articles: await store.countArticles(), version }
}
