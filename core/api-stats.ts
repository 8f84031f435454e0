/** The JSON of figures about the whole store. */

import { z } from 'zod'
import { countByKindSchema, nodeSummarySchema } from './api.ts'

export const DATE_STEPS = ['day', 'month', 'year'] as const

/** Answer of GET /api/stats. `state` is another word after each change. */
export const statsAnswerSchema = z
  .object({
    version: z.string(),
    state: z.string(),
    articles: z.number().int(),
    nodes: countByKindSchema,
    edges: countByKindSchema,
    claims: z.object({
      /** "96 claims: 31 rest on a single origin" */
      words: z.string(),
      total: z.number().int(),
      singleOrigin: z.number().int(),
      noOrigin: z.number().int(),
      unnamedOnly: z.number().int(),
      circular: z.number().int(),
      /** How many claims may have so many origins at least and at most. */
      byOrigins: z.array(
        z.object({ originRange: z.tuple([z.number().int(), z.number().int()]), claims: z.number().int() }),
      ),
    }),
    /** The outlets of the highest rank. */
    outlets: z.array(nodeSummarySchema),
    /** Articles by day, month or year, so that it is not too long for a strip; `undated` have no date. */
    dates: z.object({
      step: z.enum(DATE_STEPS),
      articles: z.array(z.object({ date: z.string(), articles: z.number().int() })),
      undated: z.number().int(),
    }),
  })
  .meta({ id: 'Stats' })
export type StatsAnswer = z.infer<typeof statsAnswerSchema>
