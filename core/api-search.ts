/** The JSON of searches. */

import { z } from 'zod'
import { limitUpTo, listOf, nodeSummarySchema } from './api.ts'
import { NODE_KINDS } from './types.ts'

/** GET /api/search */
export const searchQuerySchema = z.strictObject({
  q: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .meta({ description: 'Words to look for.', examples: ['clinton'] }),
  kinds: listOf(NODE_KINDS, 'Only nodes of these kinds.').optional(),
  limit: limitUpTo(100, 20),
})
export type SearchQuery = z.infer<typeof searchQuerySchema>

/** Answer of GET /api/search. `match` is the name, alias or text that was hit. */
export const searchAnswerSchema = z
  .object({
    query: z.string(),
    hits: z.array(nodeSummarySchema.extend({ match: z.string() })),
    total: z.number().int(),
  })
  .meta({ id: 'Search' })
export type SearchAnswer = z.infer<typeof searchAnswerSchema>
