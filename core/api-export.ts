/** GET /api/export: what may be asked for. */

import { z } from 'zod'
import { listOf, yesOrNoSchema } from './api.ts'
import { evidenceFilter } from './api-graph.ts'
import { EDGE_KINDS, NODE_KINDS } from './types.ts'

/** The formats out; docs/formats.md has a passage on each. */
export const FORMAT_NAMES = ['json', 'jsonl', 'bundle', 'gexf', 'graphml', 'csv', 'jsonld', 'ftm', 'brat'] as const
export type FormatName = (typeof FORMAT_NAMES)[number]

/** What may be left out of a graph. */
const graphFilterSchema = z.strictObject({
  kinds: listOf(NODE_KINDS, 'Only nodes of these kinds.').optional(),
  edges: listOf(EDGE_KINDS, 'Only edges of these kinds.').optional(),
  ...evidenceFilter,
})

/** GET /api/export */
export const exportQuerySchema = graphFilterSchema.extend({
  view: z
    .enum(['claims', 'entities'])
    .default('claims')
    .describe('entities: claims are folded into edges between entities; of json, gexf, graphml and csv.'),
  format: z.enum(FORMAT_NAMES).default('json').describe('Form of the file.'),
  bom: yesOrNoSchema.default(false).describe('csv: begin with a byte order mark, for Excel.'),
})
export type ExportQuery = z.infer<typeof exportQuerySchema>
