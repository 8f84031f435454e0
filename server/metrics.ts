/** Figures for monitoring, in the format of Prometheus. */

import type { RequestHandler } from 'express'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'

export interface Metrics {
  /** Counts requests and how long they took, by route. */
  readonly watch: RequestHandler
  readonly type: string
  read(): Promise<string>
}

/** Starts to count; `now` gives milliseconds. */
export function createMetrics(now: () => number): Metrics {
  const register = new Registry()
  collectDefaultMetrics({ register })
  const durations = new Histogram({
    name: 'hearsay_request_duration_seconds',
    help: 'How long requests took, by method, route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.005, 0.02, 0.06, 0.2, 1, 5],
    registers: [register],
  })
  return {
    watch(request, response, next) {
      const startedAt = now()
      response.on('finish', () => {
        const route: unknown = request.route?.path
        const labels = {
          method: request.method,
          route: typeof route === 'string' ? route : 'other',
          status: response.statusCode,
        }
        durations.observe(labels, (now() - startedAt) / 1_000)
      })
      next()
    },
    type: register.contentType,
    read: () => register.metrics(),
  }
}
