/** GET /healthz, /readyz and /metrics */

import { type HealthAnswer, healthAnswerSchema } from '../../core/api.ts'
import { NotFoundError } from '../../core/errors.ts'
import { refuse } from '../http-errors.ts'
import { jsonRoute, type Route, rawRoute, type Services } from './route.ts'

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
  rawRoute({
    method: 'get',
    path: '/readyz',
    summary: 'Whether it can answer: 200 when the database does, else 503.',
    media: ['text/plain'],
    errors: [503],
    example: '/readyz',
    isOpen: true,
    async serve({ store }, _asked, _request, response) {
      const isReady = await store.readState().then(
        () => true,
        () => false,
      )
      if (!isReady) return refuse(response, 503, 'not-ready', 'The database does not answer.', 'Ask again later.')
      response.setHeader('Content-Type', 'text/plain; charset=utf-8')
      response.end('ready\n')
    },
  }),
  rawRoute({
    method: 'get',
    path: '/metrics',
    summary: 'Figures for monitoring, in the format of Prometheus; only when switched on with `--metrics`.',
    media: ['text/plain'],
    errors: [404],
    example: '/metrics',
    isOn: ({ metrics }) => metrics !== undefined,
    async serve({ metrics }, _asked, _request, response) {
      if (metrics === undefined)
        throw new NotFoundError('metrics-off', 'Metrics are switched off.', 'Start with --metrics.')
      response.setHeader('Content-Type', metrics.type)
      response.end(await metrics.read())
    },
  }),
]

async function answerHealth({ store, version }: Services): Promise<HealthAnswer> {
  return { status: 'ok', articles: await store.countArticles(), version }
}
