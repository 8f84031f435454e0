/** GET /api/export: what may be asked for. */

import { z } from 'zod'
import { list } from './api.ts'
import { EDGE_KINDS, NODE_KINDS } from './types.ts'

/** The formats out; docs/formats.md has a passage on each. */
export const FORMAT_NAMES = ['json', 'jsonl', 'bundle', 'gexf', 'graphml', 'csv'] as const
export type FormatName = (typeof FORMAT_NAMES)[number]

/** GET /api/export */
export const exportQuerySchema = z.object({
  format: z.enum(FORMAT_NAMES).default('json'),
  kinds: list(z.enum(NODE_KINDS)).optional(),
  edges: list(z.enum(EDGE_KINDS)).optional(),
  /** CSV: begin with a byte order mark, for Excel. */
  bom: z.stringbool().default(false),
})
export type ExportQuery = z.infer<typeof exportQuerySchema>
