/** GET /api/events */

import { z } from 'zod'
import { type Route, rawRoute } from './route.ts'

const eventsQuerySchema = z.strictObject({
  limit: z.coerce.number().int().min(1).max(1_000).optional().describe('Ends after so many events.'),
})

export const eventRoutes: readonly Route[] = [
  rawRoute({
    method: 'get',
    path: '/api/events',
    summary:
      'A stream of what happens, as server-sent events: `graph` with `{"revision"}`, at the beginning and whenever the graph has changed, and `job` with how far a job is, as in GET /api/jobs/:id.',
    query: eventsQuerySchema,
    media: ['text/event-stream'],
    example: '/api/events?limit=1',
    async serve({ events }, { query }, request, response) {
      if (request.method === 'HEAD') response.setHeader('Content-Type', 'text/event-stream').end()
      else await events.open(request, response, query.limit)
    },
  }),
]
