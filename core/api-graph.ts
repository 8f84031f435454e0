/** The JSON of nodes, edges and their evidence. */

import { z } from 'zod'
import {
  actorSchema,
  articleRefSchema,
  correctedSchema,
  countByKindSchema,
  cursorSchema,
  edgeSummarySchema,
  fromSchema,
  headCountSchema,
  limitUpTo,
  listOf,
  nodeSummarySchema,
  reasonsSchema,
  spanSchema,
  toSchema,
  yesOrNoSchema,
} from './api.ts'
import { VERDICTS } from './corpus-types.ts'
import { EDGE_KINDS, MODES, NODE_KINDS, STANCES } from './types.ts'

const kindsSchema = listOf(NODE_KINDS, 'Only nodes of these kinds.').optional()
const edgesSchema = listOf(EDGE_KINDS, 'Only edges of these kinds.').optional()

/** Chooses edges by the evidence that they rest on. */
export const evidenceFilter = {
  from: fromSchema.describe('Only edges with evidence from articles of this year, month or day, or later.'),
  to: toSchema.describe('Only edges with evidence from articles of this year, month or day, or earlier.'),
  minConfidence: z.coerce
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe('Only edges with evidence that is at least so sure, 0 to 1.'),
}
const evidenceFilterSchema = z.object(evidenceFilter)
export type EvidenceFilter = z.infer<typeof evidenceFilterSchema>

const GRAPH_VIEWS = ['claims', 'entities'] as const

/** GET /api/graph */
export const graphQuerySchema = z.strictObject({
  view: z.enum(GRAPH_VIEWS).default('claims').describe('With claims as nodes, or folded into edges between entities.'),
  kinds: kindsSchema,
  edges: edgesSchema,
  ...evidenceFilter,
  limit: limitUpTo(10_000, 400),
})
export type GraphQuery = z.infer<typeof graphQuerySchema>

/** Answer of GET /api/graph: the top-ranked nodes and the edges among them; totals are those of the whole store. */
export const graphAnswerSchema = z
  .object({
    /** `community` is null for a node that came after the last layout. */
    nodes: z.array(nodeSummarySchema.extend({ community: z.number().int().nullable() })),
    /** In the view of entities an edge has claims, its weight is their number. */
    edges: z.array(
      edgeSummarySchema.extend({
        claims: z.object({ total: z.number().int(), keys: z.array(z.string()) }).optional(),
      }),
    ),
    totals: z.object({ articles: z.number().int(), nodes: countByKindSchema, edges: countByKindSchema }),
    truncated: z.boolean(),
    /** Nodes over the limit, nodes of which not all edges were looked at, claims that were not folded. */
    omitted: z.object({ nodes: z.number().int(), hubs: z.number().int(), claims: z.number().int() }),
  })
  .meta({ id: 'Graph' })
export type GraphAnswer = z.infer<typeof graphAnswerSchema>

const presentedSchema = z.object({ name: z.string(), traits: z.array(z.string()), articles: z.array(z.string()) })

/** Answer of GET /api/nodes/:id */
export const nodeAnswerSchema = nodeSummarySchema
  .extend({
    aliases: z.array(z.string()),
    /** People: what articles say they are, most frequent first. */
    roles: z.array(z.string()),
    /** Unnamed sources. */
    number: headCountSchema.optional(),
    motive: z.string().optional(),
    mentions: z.array(spanSchema.extend({ article: z.string(), exact: z.string(), why: z.string() })),
    mentionCount: z.number().int(),
    /** Why presentations in several articles are one entity, or are kept apart. */
    corrected: correctedSchema,
    judgements: z.array(
      z.object({
        a: presentedSchema,
        b: presentedSchema,
        verdict: z.enum(VERDICTS),
        score: z.number(),
        why: z.string(),
      }),
    ),
    edgeCounts: countByKindSchema,
    firstSeen: z.string().nullish(),
    file: z.string().nullish(),
    date: z.string().nullish(),
    author: z.string().nullish(),
    publisher: z.string().nullish(),
    url: z.string().nullish(),
  })
  .meta({ id: 'Node' })
export type NodeAnswer = z.infer<typeof nodeAnswerSchema>

/** GET /api/nodes/:id/neighbours */
export const neighboursQuerySchema = z.strictObject({
  hops: z.coerce.number().int().min(1).max(3).default(1).describe('How far to walk.'),
  direction: z.enum(['in', 'out', 'both']).default('both').describe('Which way to walk the edges.'),
  edges: listOf(EDGE_KINDS, 'Kinds of edges to walk.').optional(),
  kinds: listOf(NODE_KINDS, 'Kinds of nodes to give; the walk goes through the others too.').optional(),
  ...evidenceFilter,
  among: yesOrNoSchema
    .default(false)
    .describe('Give the edges among the neighbours too, not only those that were walked.'),
  limit: limitUpTo(500, 50),
  cursor: cursorSchema,
})
export type NeighboursQuery = z.infer<typeof neighboursQuerySchema>

/** Answer of GET /api/nodes/:id/neighbours: breadth-first, nearest hop first, then by weight; equal ones in an order that stays. */
export const neighboursAnswerSchema = z
  .object({
    node: nodeSummarySchema,
    neighbours: z.array(nodeSummarySchema.extend({ hop: z.number().int() })),
    edges: z.array(edgeSummarySchema),
    total: z.number().int(),
    /** Not all edges were followed: of how many nodes, and at most how many edges. */
    truncated: z.boolean(),
    omitted: z.object({ nodes: z.number().int(), edges: z.number().int() }),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'Neighbours' })
export type NeighboursAnswer = z.infer<typeof neighboursAnswerSchema>

/** One piece of evidence with the sentences it stands in; `passage.start` is its offset in the article. */
const evidenceAnswerSchema = z
  .object({
    article: articleRefSchema,
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
    corrected: correctedSchema,
  })
  .meta({ id: 'Evidence' })
export type EvidenceAnswer = z.infer<typeof evidenceAnswerSchema>

/** GET /api/edges/:id */
export const edgeQuerySchema = z.strictObject({
  limit: limitUpTo(500, 100).describe('Pieces of evidence at most.'),
  cursor: cursorSchema,
})
export type EdgeQuery = z.infer<typeof edgeQuerySchema>

/** Answer of GET /api/edges/:id; an edge of the view of entities has the claims that were folded into it. */
export const edgeAnswerSchema = edgeSummarySchema
  .extend({
    sourceNode: nodeSummarySchema,
    targetNode: nodeSummarySchema,
    claims: z.array(nodeSummarySchema).optional(),
    corrected: correctedSchema,
    evidence: z.array(evidenceAnswerSchema),
    /** Pieces of evidence in all. */
    total: z.number().int(),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'Edge' })
export type EdgeAnswer = z.infer<typeof edgeAnswerSchema>
