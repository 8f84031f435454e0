/** What articles are read with, loaded when it is asked for: a start on a filled database needs none of it. */

import type { GazetteerTable } from '../core/gazetteer-lines.ts'
import { versionWith } from './gazetteer-files.ts'
import type { IngestTools } from './ingest.ts'
import type { PackageFiles } from './package-files.ts'

export interface ReadingTools {
  /** What another version read is read again. */
  readonly extractorVersion: string
  /** The first time it takes this thread some 100 ms. */
  open(): Promise<IngestTools>
  /** What is being read then is given up. */
  close(): Promise<void>
}

/** Loads nothing yet. */
export function createReadingTools(
  { store, writer }: Pick<IngestTools, 'store' | 'writer'>,
  files: Pick<PackageFiles, 'workerUrl' | 'extractorVersion'>,
  gazetteer: GazetteerTable | undefined,
): ReadingTools {
  const extractorVersion = versionWith(files.extractorVersion, gazetteer)
  let opened: Promise<IngestTools> | null = null
  async function load(): Promise<IngestTools> {
    const { loadTools } = await import('./extraction-tools.ts')
    const { createExtractor, extractorLimits } = await import('./extractor.ts')
    const tools = loadTools(gazetteer)
    const extractor = createExtractor({ workerUrl: files.workerUrl, tools, ...extractorLimits() })
    return { store, writer, extractor, extractorVersion }
  }
  return {
    extractorVersion,
    open() {
      opened ??= load().catch((error: unknown) => {
        // a file that could not be read may be there the next time
        opened = null
        throw error
      })
      return opened
    },
    async close() {
      const tools = await opened?.catch(() => null)
      await tools?.extractor.close()
    },
  }
}
