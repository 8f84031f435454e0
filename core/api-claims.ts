/** The JSON of claims that server and client exchange. */

import { z } from 'zod'
import {
  actorSchema,
  articleRefSchema,
  correctedSchema,
  cursorSchema,
  fromSchema,
  limitUpTo,
  nodeSummarySchema,
  spanSchema,
  toSchema,
  wordsSchema,
  yesOrNoSchema,
} from './api.ts'
import { JOIN_KINDS } from './corpus-types.ts'
import { LAYERS } from './origins/chain.ts'
import { MODES, STANCES } from './types.ts'

export const CLAIM_SORTS = ['articles', 'origins', 'date'] as const
export type ClaimSort = (typeof CLAIM_SORTS)[number]

/** GET /api/claims */
export const claimsQuerySchema = z.strictObject({
  entity: z
    .string()
    .min(1)
    .max(1_000)
    .optional()
    .meta({
      description: 'Key of a node that said or reported it, or that it is about.',
      examples: ['person:ann-lee'],
    }),
  origins: z.coerce
    .number()
    .int()
    .min(0)
    .max(1_000)
    .optional()
    .describe('Claims that may have so many origins: the number lies in their range.'),
  unnamed: yesOrNoSchema.optional().describe('Claims that rest on unnamed sources only, or those that do not.'),
  circular: yesOrNoSchema.optional().describe('Claims that some have from one another, or those that none has so.'),
  contradicted: yesOrNoSchema.optional().describe('Claims that another one contradicts, or those that none does.'),
  from: fromSchema,
  to: toSchema,
  q: wordsSchema
    .optional()
    .describe('With these words; a phrase in quotation marks. The 5,000 written last are looked at.'),
  articles: z.coerce
    .number()
    .int()
    .min(1)
    .max(1_000_000)
    .default(1)
    .describe('Claims that so many articles carry, or more.'),
  sort: z.enum(CLAIM_SORTS).default('articles').describe('Most articles, most origins or newest first.'),
  limit: limitUpTo(200, 50),
  cursor: cursorSchema,
})
export type ClaimsQuery = z.infer<typeof claimsQuerySchema>

/** A claim in a list. `words` says what is known of its origins: "5 articles · 1–2 origins (all unnamed)". */
const claimSummarySchema = z
  .object({
    key: z.string(),
    label: z.string(),
    words: z.string(),
    articles: z.number().int(),
    origins: z.array(actorSchema),
    originRange: z.tuple([z.number().int(), z.number().int()]),
    unnamedOnly: z.boolean(),
    circular: z.boolean(),
    firstSeen: z.string().nullable(),
  })
  .meta({ id: 'ClaimSummary' })
export type ClaimSummary = z.infer<typeof claimSummarySchema>

/** Answer of GET /api/claims */
export const claimsAnswerSchema = z
  .object({
    claims: z.array(claimSummarySchema),
    total: z.number().int(),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'Claims' })
export type ClaimsAnswer = z.infer<typeof claimsAnswerSchema>

/** One article's wording of a claim. What only another article shows (`shownBy`) is inferred. */
const statementAnswerSchema = z
  .object({
    id: z.string(),
    article: articleRefSchema,
    exact: z.array(z.string()),
    content: z.array(spanSchema),
    /** Null where the article names no source. */
    speaker: actorSchema.nullable(),
    /** Nearest to the article first. */
    via: z.array(actorSchema),
    /** True for a sentence in the article's own voice. */
    ownVoice: z.boolean(),
    mode: z.enum(MODES).optional(),
    stance: z.enum(STANCES),
    sourceDropped: z.boolean(),
    sourceInferred: actorSchema.optional(),
    viaInferred: z.array(actorSchema).optional(),
    shownBy: actorSchema.optional(),
    confidence: z.number(),
    why: z.string(),
    corrected: correctedSchema,
  })
  .meta({ id: 'Statement' })
export type StatementAnswer = z.infer<typeof statementAnswerSchema>

/** Answer of GET /api/claims/:id. Ids in `joins` are those of `statements`; counts are those before the lists were capped. */
export const claimAnswerSchema = claimSummarySchema
  .extend({
    corrected: correctedSchema,
    aliases: z.array(z.string()),
    statements: z.array(statementAnswerSchema),
    statementCount: z.number().int(),
    joins: z.array(
      z.object({ a: z.string(), b: z.string(), kind: z.enum(JOIN_KINDS), score: z.number(), why: z.string() }),
    ),
    joinCount: z.number().int(),
    contradictions: z.array(
      z.object({ edge: z.string(), claim: nodeSummarySchema, score: z.number(), why: z.string() }),
    ),
  })
  .meta({ id: 'Claim' })
export type ClaimAnswer = z.infer<typeof claimAnswerSchema>

/** Where a claim begins. `bases` is what articles say of how it knows, the words as they stand there; empty where none does. */
const originSchema = actorSchema
  .extend({
    bases: z.array(spanSchema.extend({ words: z.string(), article: z.string(), why: z.string() })),
    sentence: z.string(),
  })
  .meta({ id: 'Origin' })
export type OriginAnswer = z.infer<typeof originSchema>

/** An article's own words, shortened, with "…" where some are left out; `start` is where its statement stands. */
const quotationSchema = z
  .object({ article: z.string(), words: z.string(), start: z.number().int() })
  .meta({ id: 'Quotation' })
export type QuotationAnswer = z.infer<typeof quotationSchema>

/** Answer of GET /api/claims/:id/chain: from origins to articles, in layers; a sentence for each origin and each path, a quotation from each article. Documents and events are no origins that know. */
export const chainAnswerSchema = z
  .object({
    claim: claimSummarySchema,
    nodes: z.array(actorSchema.extend({ layer: z.enum(LAYERS), depth: z.number().int() })),
    edges: z.array(
      z.object({ from: z.string(), to: z.string(), inferred: z.boolean(), articles: z.array(z.string()) }),
    ),
    origins: z.array(originSchema),
    quotations: z.array(quotationSchema),
    telling: z.array(z.object({ article: z.string(), sentence: z.string(), sourceDropped: z.boolean() })),
    pathCount: z.number().int(),
  })
  .meta({ id: 'Chain' })
export type ChainAnswer = z.infer<typeof chainAnswerSchema>
