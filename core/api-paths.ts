/** The JSON of ways between two nodes. */

import { z } from 'zod'
import { edgeSummarySchema, keySchema, limitUpTo, listOf, nodeSummarySchema } from './api.ts'
import { EDGE_KINDS } from './types.ts'

/** GET /api/paths */
export const pathsQuerySchema = z.strictObject({
  source: keySchema.describe('Key of the node to start from.'),
  target: keySchema.describe('Key of the node to reach.'),
  edges: listOf(EDGE_KINDS, 'Kinds of edges to walk, in either direction.').optional(),
  maxHops: z.coerce.number().int().min(1).max(6).default(4).describe('Longest way to look for.'),
  limit: limitUpTo(50, 10).describe('Paths at most.'),
})
export type PathsQuery = z.infer<typeof pathsQuerySchema>

/** Answer of GET /api/paths: all of the least length, the best evidenced first. None found: `hops` is null. */
export const pathsAnswerSchema = z
  .object({
    source: nodeSummarySchema,
    target: nodeSummarySchema,
    hops: z.number().int().nullable(),
    /** Keys of nodes and, between each and the next, the edges that connect them. */
    paths: z.array(z.object({ nodes: z.array(z.string()), steps: z.array(z.array(edgeSummarySchema)) })),
    /** All that the paths go through. */
    nodes: z.array(nodeSummarySchema),
    /** Of some nodes not all edges were followed: there may be other paths, or a shorter one. */
    truncated: z.boolean(),
  })
  .meta({ id: 'Paths' })
export type PathsAnswer = z.infer<typeof pathsAnswerSchema>
