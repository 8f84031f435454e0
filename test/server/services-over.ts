/** What the routes of an application work with in tests: articles are read in this thread. */

import { extractArticle } from '../../core/pipeline.ts'
import { createEvents } from '../../server/events.ts'
import { loadTools } from '../../server/extraction-tools.ts'
import type { Extractor } from '../../server/extractor.ts'
import { readHtml } from '../../server/formats/html.ts'
import { createJobs, type JobsOptions } from '../../server/jobs/jobs.ts'
import { packExtraction } from '../../server/packed-extraction.ts'
import { createPlanner } from '../../server/planner.ts'
import { toSummary } from '../../server/routes/jobs.ts'
import type { Services } from '../../server/routes/route.ts'
import type { Store } from '../../server/store/store.ts'
import type { UploadLimits } from '../../server/uploads/body.ts'
import { createWriter, type Writes } from '../../server/writer.ts'

export interface ServiceOptions {
  readonly uploadLimits?: UploadLimits
  readonly jobLimits?: JobsOptions['limits']
  readonly extractor?: Extractor
  readonly writer?: Writes
}

let loaded: Parameters<typeof extractArticle>[1] | undefined

/** Reads articles in this thread; the model is loaded with the first. */
export function createPlainExtractor(): Extractor {
  return {
    threads: 1,
    async extract(input) {
      loaded ??= loadTools()
      return packExtraction(extractArticle(input, loaded))
    },
    readHtml: async (page) => readHtml(page),
    close: async () => undefined,
  }
}

const NOW = new Date('2026-05-04T12:00:00Z')

/** All services over a store. Ids of jobs count from 1; the clock stands still. */
export function servicesOver(store: Store, options: ServiceOptions = {}): Services {
  const writer = options.writer ?? createWriter(store, createPlanner())
  const events = createEvents({ readState: store.readState, lookEveryMs: 5 })
  const extractor = options.extractor ?? createPlainExtractor()
  const openTools = async () => ({ store, writer, extractor, extractorVersion: 'v1' })
  let lastId = 0
  const jobs = createJobs({
    store,
    writer,
    openTools,
    now: () => NOW.toISOString(),
    newId: () => String(++lastId),
    onChange: (view) => events.tellJob(toSummary(view)),
    log: { info: () => undefined, error: () => undefined },
    limits: { retryMs: 5, ...options.jobLimits },
  })
  const uploadLimits = options.uploadLimits ?? { maxBytes: 25e6, maxUnpackedBytes: 100e6 }
  return { store, writer, version: '1.2.3', now: () => NOW, jobs, events, uploadLimits, openTools }
}
