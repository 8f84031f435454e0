/** The JSON that server and client exchange: one zod schema per request and answer. */

import { z } from 'zod'
import { VERDICTS } from './corpus-types.ts'
import { EDGE_KINDS, ENTITY_KINDS, MODES, NODE_KINDS, REGION_KINDS, STANCES } from './types.ts'

/** A list in a query: parts with commas between them. */
export const list = <T extends string>(member: z.ZodType<T, string>) =>
  z
    .string()
    .transform((text) => text.split(',').filter((part) => part !== ''))
    .pipe(z.array(member))

/** A page's size: at most `max`. */
export const limitUpTo = (max: number, usual: number) => z.coerce.number().int().min(1).max(max).default(usual)

const nodeKindSchema = z.enum(NODE_KINDS)
const edgeKindSchema = z.enum(EDGE_KINDS)

// ------------------------------------------------------------------------------------------------------------ requests

/** GET /api/graph */
export const graphQuerySchema = z.object({
  kinds: list(nodeKindSchema).optional(),
  edges: list(edgeKindSchema).optional(),
  limit: limitUpTo(10_000, 400),
})
export type GraphQuery = z.infer<typeof graphQuerySchema>

/** GET /api/nodes/:id/neighbours */
export const neighboursQuerySchema = z.object({
  hops: z.coerce.number().int().min(1).max(3).default(1),
  direction: z.enum(['in', 'out', 'both']).default('both'),
  edges: list(edgeKindSchema).optional(),
  kinds: list(nodeKindSchema).optional(),
  limit: limitUpTo(500, 50),
  cursor: z.string().max(200).optional(),
})
export type NeighboursQuery = z.infer<typeof neighboursQuerySchema>

/** GET /api/search */
export const searchQuerySchema = z.object({
  q: z.string().trim().min(1).max(200),
  kinds: list(nodeKindSchema).optional(),
  limit: limitUpTo(100, 20),
})
export type SearchQuery = z.infer<typeof searchQuerySchema>

/** GET /api/articles */
export const articlesQuerySchema = z.object({
  limit: limitUpTo(500, 100),
  cursor: z.string().max(200).optional(),
})
export type ArticlesQuery = z.infer<typeof articlesQuerySchema>

/** The id in a path: a node's or edge's key, percent-encoded. */
export const keySchema = z.string().min(1).max(1_000)

// ------------------------------------------------------------------------------------------------------------- answers

/** A span of an article's text. */
export const spanSchema = z.object({ start: z.number().int(), end: z.number().int() })

/** How many people an unnamed source is; `max` null: unknown. */
const headCountSchema = z.object({ min: z.number().int(), max: z.number().int().nullable() })

/** Why speaker, stance and the rest were decided so. */
const reasonsSchema = z.object({
  speaker: z.string().optional(),
  mode: z.string().optional(),
  stance: z.string().optional(),
  via: z.string().optional(),
  recipient: z.string().optional(),
  dateSaid: z.string().optional(),
})

/** Every error looks like this. */
export const errorSchema = z.object({
  error: z.object({ code: z.string(), message: z.string(), next: z.string() }),
})
export type ErrorAnswer = z.infer<typeof errorSchema>

/** A node as a list or a picture needs it. `degree` counts all its edges in the store. */
export const nodeSummarySchema = z.object({
  key: z.string(),
  kind: nodeKindSchema,
  label: z.string(),
  articles: z.number().int(),
  degree: z.number().int(),
  x: z.number(),
  y: z.number(),
})
export type NodeSummary = z.infer<typeof nodeSummarySchema>

/** An edge as a list or a picture needs it. `weight` is the number of its evidences. */
export const edgeSummarySchema = z.object({
  key: z.string(),
  kind: edgeKindSchema,
  source: z.string(),
  target: z.string(),
  weight: z.number().int(),
  stance: z.enum(STANCES).optional(),
})
export type EdgeSummary = z.infer<typeof edgeSummarySchema>

const countByKind = z.record(z.string(), z.number().int())

/** Answer of GET /api/graph: the top-ranked nodes and the edges among them; totals are those of the whole store. */
export const graphAnswerSchema = z.object({
  nodes: z.array(nodeSummarySchema),
  edges: z.array(edgeSummarySchema),
  totals: z.object({ articles: z.number().int(), nodes: countByKind, edges: countByKind }),
  truncated: z.boolean(),
})
export type GraphAnswer = z.infer<typeof graphAnswerSchema>

const presentedSchema = z.object({ name: z.string(), traits: z.array(z.string()), articles: z.array(z.string()) })

/** Answer of GET /api/nodes/:id */
export const nodeAnswerSchema = nodeSummarySchema.extend({
  aliases: z.array(z.string()),
  /** People: what articles say they are, most frequent first. */
  roles: z.array(z.string()),
  /** Unnamed sources. */
  number: headCountSchema.optional(),
  motive: z.string().optional(),
  mentions: z.array(spanSchema.extend({ article: z.string(), exact: z.string(), why: z.string() })),
  mentionCount: z.number().int(),
  /** Why presentations in several articles are one entity, or are kept apart. */
  judgements: z.array(
    z.object({
      a: presentedSchema,
      b: presentedSchema,
      verdict: z.enum(VERDICTS),
      score: z.number(),
      why: z.string(),
    }),
  ),
  edgeCounts: countByKind,
  firstSeen: z.string().nullish(),
  file: z.string().nullish(),
  date: z.string().nullish(),
  author: z.string().nullish(),
  publisher: z.string().nullish(),
  url: z.string().nullish(),
})
export type NodeAnswer = z.infer<typeof nodeAnswerSchema>

/** Answer of GET /api/nodes/:id/neighbours: breadth-first, nearest hop first, then by weight. */
export const neighboursAnswerSchema = z.object({
  node: nodeSummarySchema,
  neighbours: z.array(nodeSummarySchema.extend({ hop: z.number().int() })),
  edges: z.array(edgeSummarySchema),
  total: z.number().int(),
  truncated: z.boolean(),
  nextCursor: z.string().nullable(),
})
export type NeighboursAnswer = z.infer<typeof neighboursAnswerSchema>

/** A node as it is named in a sentence. */
export const actorSchema = z.object({ key: z.string(), kind: nodeKindSchema, label: z.string() })

/** One piece of evidence with the sentences it stands in; `passage.start` is its offset in the article. */
export const evidenceAnswerSchema = z.object({
  article: z.object({
    key: z.string(),
    label: z.string(),
    date: z.string().nullable(),
    publisher: z.string().nullable(),
  }),
  passage: spanSchema.extend({ text: z.string() }).nullable(),
  source: spanSchema.nullish(),
  cue: spanSchema.nullish(),
  content: z.array(spanSchema).optional(),
  span: spanSchema.optional(),
  field: z.string().optional(),
  via: z.array(actorSchema).optional(),
  /** What only another article shows (`shownBy`): carriers, and the source. */
  viaInferred: z.array(actorSchema).optional(),
  sourceInferred: actorSchema.optional(),
  shownBy: actorSchema.optional(),
  sourceDropped: z.boolean().optional(),
  /** copied: where the words stand in the other article. */
  other: spanSchema.optional(),
  recipient: actorSchema.optional(),
  dateSaid: z.string().optional(),
  mode: z.enum(MODES).optional(),
  stance: z.enum(STANCES).optional(),
  nested: z.boolean().optional(),
  confidence: z.number(),
  why: z.string(),
  reasons: reasonsSchema.optional(),
})
export type EvidenceAnswer = z.infer<typeof evidenceAnswerSchema>

/** Answer of GET /api/edges/:id */
export const edgeAnswerSchema = edgeSummarySchema.extend({
  sourceNode: nodeSummarySchema,
  targetNode: nodeSummarySchema,
  evidence: z.array(evidenceAnswerSchema),
})
export type EdgeAnswer = z.infer<typeof edgeAnswerSchema>

/** Answer of GET /api/search. `match` is the name, alias or text that was hit. */
export const searchAnswerSchema = z.object({
  query: z.string(),
  hits: z.array(nodeSummarySchema.extend({ match: z.string() })),
  total: z.number().int(),
})
export type SearchAnswer = z.infer<typeof searchAnswerSchema>

export const articleSummarySchema = z.object({
  key: z.string(),
  title: z.string(),
  author: z.string().nullable(),
  publisher: z.string().nullable(),
  date: z.string().nullable(),
  url: z.string().nullable(),
  file: z.string().nullable(),
  attributions: z.number().int(),
})
export type ArticleSummary = z.infer<typeof articleSummarySchema>

/** Answer of GET /api/articles */
export const articlesAnswerSchema = z.object({
  articles: z.array(articleSummarySchema),
  total: z.number().int(),
  nextCursor: z.string().nullable(),
})
export type ArticlesAnswer = z.infer<typeof articlesAnswerSchema>

/** Answer of GET /api/articles/:id: the text with all that was found in it. */
export const articleAnswerSchema = articleSummarySchema.extend({
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
      mentions: z.array(spanSchema.extend({ why: z.string() })),
    }),
  ),
  attributionList: z.array(
    z.object({
      source: z.array(spanSchema),
      cue: spanSchema,
      content: z.array(spanSchema),
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
    }),
  ),
})
export type ArticleAnswer = z.infer<typeof articleAnswerSchema>

/** Answer of GET /healthz */
export const healthAnswerSchema = z.object({ status: z.literal('ok'), articles: z.number().int(), version: z.string() })
export type HealthAnswer = z.infer<typeof healthAnswerSchema>
