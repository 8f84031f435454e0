/** The JSON of articles. */

import { z } from 'zod'
import {
  correctedSchema,
  cursorSchema,
  fromSchema,
  headCountSchema,
  limitUpTo,
  reasonsSchema,
  spanSchema,
  toSchema,
  wordsSchema,
} from './api.ts'
import { ENTITY_KINDS, MODES, REGION_KINDS, STANCES } from './types.ts'

/** GET /api/articles */
export const articlesQuerySchema = z.strictObject({
  publisher: z.string().trim().min(1).max(200).optional().describe('Of this publisher, by name; case does not matter.'),
  from: fromSchema,
  to: toSchema,
  q: wordsSchema.optional().describe('With these words in the title or the text; a phrase in quotation marks.'),
  limit: limitUpTo(500, 100),
  cursor: cursorSchema,
})
export type ArticlesQuery = z.infer<typeof articlesQuerySchema>

export const articleSummarySchema = z
  .object({
    key: z.string(),
    title: z.string(),
    author: z.string().nullable(),
    publisher: z.string().nullable(),
    date: z.string().nullable(),
    url: z.string().nullable(),
    file: z.string().nullable(),
    attributions: z.number().int(),
  })
  .meta({ id: 'ArticleSummary' })
export type ArticleSummary = z.infer<typeof articleSummarySchema>

/** Answer of GET /api/articles */
export const articlesAnswerSchema = z
  .object({
    articles: z.array(articleSummarySchema),
    total: z.number().int(),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'Articles' })
export type ArticlesAnswer = z.infer<typeof articlesAnswerSchema>

/** Answer of GET /api/articles/:id: the text with all that was found in it. */
export const articleAnswerSchema = articleSummarySchema
  .extend({
    text: z.string(),
    textHash: z.string(),
    regions: z.array(spanSchema.extend({ kind: z.enum(REGION_KINDS) })),
    /** Readers' comments, in order, with the name that each is signed with. */
    comments: z.array(spanSchema.extend({ author: z.string().nullable() })),
    entities: z.array(
      z.object({
        key: z.string(),
        kind: z.enum(ENTITY_KINDS),
        label: z.string(),
        role: z.string().optional(),
        date: z.string().optional(),
        number: headCountSchema.optional(),
        motive: z.string().optional(),
        mentions: z.array(spanSchema.extend({ why: z.string(), corrected: correctedSchema })),
      }),
    ),
    attributionList: z.array(
      z.object({
        source: z.array(spanSchema),
        cue: spanSchema,
        content: z.array(spanSchema),
        /** Key of the claim that it is one statement of; absent where it makes none. */
        claim: z.string().optional(),
        nestedIn: z.number().int().optional(),
        speaker: z.string().nullable(),
        via: z.array(z.string()),
        mode: z.enum(MODES),
        stance: z.enum(STANCES),
        recipient: z.string().optional(),
        dateSaid: z.string().optional(),
        confidence: z.number(),
        why: z.string(),
        reasons: reasonsSchema,
        corrected: correctedSchema,
      }),
    ),
  })
  .meta({ id: 'Article' })
export type ArticleAnswer = z.infer<typeof articleAnswerSchema>
