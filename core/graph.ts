/** From extractions to the graph with claims. */

import type { Extraction, GraphExport } from './types.ts'

/** Builds the graph of a corpus, in canonical order: the same articles give the same bytes, in whatever order they come. */
export function buildGraph(_extractions: readonly Extraction[]): GraphExport {
  throw new Error('not built yet')
}
