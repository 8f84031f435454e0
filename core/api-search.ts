/** The JSON of searches. */

import { z } from 'zod'
import {
  articleRefSchema,
  limitUpTo,
  listOf,
  nodeKindSchema,
  nodeSummarySchema,
  spanSchema,
  wordsSchema,
  yesOrNoSchema,
} from './api.ts'
import { NODE_KINDS } from './types.ts'

/** GET /api/search */
export const searchQuerySchema = z.strictObject({
  q: wordsSchema.meta({
    description: 'Words to look for, all required, the last one may be a beginning; a phrase in quotation marks.',
    examples: ['"climate change" tru'],
  }),
  kinds: listOf(NODE_KINDS, 'Only nodes of these kinds; sentences are then left out.').optional(),
  limit: limitUpTo(100, 10).describe('Hits of each kind at most.'),
  similar: yesOrNoSchema
    .default(false)
    .describe('Where few are found, near spellings too; that takes the server some milliseconds in a large corpus.'),
})
export type SearchQuery = z.infer<typeof searchQuerySchema>

/** What is known of where a claim comes from: in words, and as a range. */
const standingSchema = z
  .object({
    words: z.string(),
    originRange: z.tuple([z.number().int(), z.number().int()]),
    unnamedOnly: z.boolean(),
    circular: z.boolean(),
  })
  .meta({ id: 'Standing' })

/** A node that was found. `match` is its name, alias or text that was hit, `highlights` where in it; claims have a standing. */
const searchHitSchema = nodeSummarySchema
  .extend({
    match: z.string(),
    highlights: z.array(spanSchema),
    similar: z.boolean().describe('It has a word that is spelled nearly like one that was asked for, not that one.'),
    standing: standingSchema.optional(),
  })
  .meta({ id: 'SearchHit' })
export type SearchHitAnswer = z.infer<typeof searchHitSchema>

/** A sentence that was found. `start` and `end` are its place in the article, `highlights` are places in `text`. */
const sentenceHitSchema = spanSchema
  .extend({ article: articleRefSchema, text: z.string(), highlights: z.array(spanSchema) })
  .meta({ id: 'SentenceHit' })
export type SentenceHit = z.infer<typeof sentenceHitSchema>

/**
 * Answer of GET /api/search: by kind, the best first, then near spellings where there are fewer than asked for; totals are without
 * these. `truncated`: there are more matches than were looked at, the totals are too low.
 */
export const searchAnswerSchema = z
  .object({
    query: z.string(),
    groups: z.array(z.object({ kind: nodeKindSchema, hits: z.array(searchHitSchema), total: z.number().int() })),
    sentences: z.array(sentenceHitSchema),
    truncated: z.boolean(),
  })
  .meta({ id: 'Search' })
export type SearchAnswer = z.infer<typeof searchAnswerSchema>
