/** A bundle into the store: what this version has read is taken as it is, the rest is read again. */

import type { LogEntry } from '../core/corrections/types.ts'
import type { ArticleInput, Extraction } from '../core/types.ts'
import { type BundleCounts, checkBundle, readBundle } from './formats/bundle-reader.ts'
import type { IngestTools } from './ingest.ts'
import { type IngestReport, ingestArticles } from './ingest-report.ts'
import { packExtraction } from './packed-extraction.ts'

export interface ImportTools extends IngestTools {
  /** Told, before anything is stored, how much there is. */
  readonly onChecked?: (counts: BundleCounts) => void
}

/**
 * Imports a bundle; what the store has already stays. Throws InvalidInputError for a bundle that is not whole or not true,
 * before anything is stored. A failure of the system later leaves what was stored; importing again brings the rest.
 */
export async function importBundle(path: string, { onChecked, ...tools }: ImportTools): Promise<IngestReport> {
  const counts = await checkBundle(path, tools.extractorVersion)
  onChecked?.(counts)
  const extractionByInput = new WeakMap<ArticleInput, Extraction>()
  const corrections: LogEntry[] = []
  async function* inputs(): AsyncGenerator<ArticleInput> {
    for await (const record of readBundle(path, tools.extractorVersion)) {
      if ('correction' in record) corrections.push(record.correction)
      else {
        if (record.extraction) extractionByInput.set(record.input, record.extraction)
        yield record.input
      }
    }
  }
  const extractor: typeof tools.extractor = {
    ...tools.extractor,
    async extract(input) {
      const extraction = extractionByInput.get(input)
      return extraction ? packExtraction(extraction) : tools.extractor.extract(input)
    },
  }
  const report = await ingestArticles(inputs(), { ...tools, extractor })
  // in one transaction after the articles that they are about
  if (corrections.length > 0) await tools.writer.changeArticles({ articles: [], removed: [], corrections })
  return report
}
