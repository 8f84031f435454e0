/** From extractions to the graph with claims, in canonical order. */

import { createCorpus } from './corpus.ts'
import type { LogEntry } from './corrections/types.ts'
import { assembleGraph } from './graph-rows.ts'
import type { GraphExport } from './graph-types.ts'
import { compareText } from './order.ts'
import type { Extraction } from './types.ts'

/** Builds the graph of a corpus. The same articles give the same bytes, in whatever order they come; of two with one key the text with the greater hash counts. `log` holds what people corrected. */
export function buildGraph(extractions: readonly Extraction[], log: readonly LogEntry[] = []): GraphExport {
  const corpus = createCorpus()
  corpus.correct(log)
  const ordered = [...extractions].sort(
    (a, b) => compareText(a.article.key, b.article.key) || compareText(a.article.textHash, b.article.textHash),
  )
  for (const extraction of ordered) corpus.put(extraction)
  const change = corpus.takeChange()
  return assembleGraph(change, corpus.corrections())
}
