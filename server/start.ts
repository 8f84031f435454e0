/** The whole server: database, seeds, jobs, application, port. */

import { randomBytes } from 'node:crypto'
import type { ServeConfig } from './config.ts'
import { createEvents } from './events.ts'
import { readOwnGazetteer } from './gazetteer-files.ts'
import type { IngestReport } from './ingest-report.ts'
import { createJobs } from './jobs/jobs.ts'
import { type Listening, listen } from './listen.ts'
import type { Log } from './log.ts'
import type { PackageFiles } from './package-files.ts'
import { createReadingTools, type ReadingTools } from './reading-tools.ts'
import { toSummary } from './routes/jobs.ts'
import { openSqliteStore } from './store/sqlite.ts'
import type { Store } from './store/store.ts'
import { startWriter } from './writer.ts'

export interface StartOptions {
  readonly config: ServeConfig
  readonly files: PackageFiles
  readonly log: Log
  /** Milliseconds, monotonic. */
  readonly now: () => number
  /** Time of day. */
  readonly date: () => Date
  /** Told when articles are read before the start, and what came of it. */
  readonly onIngest: (report: IngestReport) => void
  readonly onProgress: (done: number, total: number) => void
}

export interface Running {
  readonly url: string
  /** Finishes the requests under way and closes the database; jobs go on with the next start. */
  close(): Promise<void>
}

const GRACE_MS = 5_000
/** Text shrinks to a third or a quarter. */
const UNPACKED_FACTOR = 4

/** Starts the server; an empty database is filled from the seeds, and what an older version or another gazetteer read is read again. */
export async function startServer(options: StartOptions): Promise<Running> {
  const { config, files, log, now, date } = options
  const gazetteer = readOwnGazetteer(config.gazetteer)
  const store = await openSqliteStore(config.data)
  const writer = startWriter({ threadUrl: files.writerUrl, data: config.data })
  const reading = createReadingTools({ store, writer }, files, gazetteer)
  const events = createEvents({ readState: store.readState })
  const jobs = createJobs({
    store,
    writer,
    openTools: reading.open,
    now: () => date().toISOString(),
    newId: () => randomBytes(9).toString('base64url'),
    onChange: (view) => events.tellJob(toSummary(view)),
    log,
  })
  const closeAll = async (listening?: Listening) => {
    events.close()
    await Promise.all([listening?.close(GRACE_MS), jobs.close(), reading.close()])
    await writer.close()
    await store.close()
  }
  try {
    await fill(store, reading, options)
    await jobs.resume()
    const { createApp } = await import('./app.ts')
    // Loaded only here, because few ask for it.
    const metrics = config.metrics ? (await import('./metrics.ts')).createMetrics(now) : undefined
    const maxBytes = config.maxUpload * 1e6
    const uploadLimits = { maxBytes, maxUnpackedBytes: maxBytes * UNPACKED_FACTOR }
    const app = createApp({
      services: {
        store,
        writer,
        metrics,
        version: files.version,
        now: date,
        jobs,
        events,
        uploadLimits,
        openTools: reading.open,
      },
      clientFolder: files.clientFolder,
      host: config.host,
      token: config.token,
      ratePerMinute: config.rateLimit,
      isReadOnly: config.readOnly,
      log,
      now,
    })
    const listening = await listen(app, config.port, config.host)
    return { url: listening.url, close: () => closeAll(listening) }
  } catch (error) {
    await closeAll()
    throw error
  }
}

async function fill(
  store: Store,
  reading: ReadingTools,
  { config, files, onIngest, onProgress }: StartOptions,
): Promise<void> {
  const isEmpty = (await store.countArticles()) === 0
  const outdated = await store.listOutdatedInputs(reading.extractorVersion)
  if (outdated.length === 0 && !(isEmpty && config.seeds)) return
  const { ingestArticles } = await import('./ingest-report.ts')
  const { readInputs } = await import('./inputs.ts')
  const { inputs, setAside } = isEmpty ? await readInputs([files.seedsFolder]) : { inputs: outdated, setAside: [] }
  let done = 0
  onProgress(done, inputs.length)
  const onRead = () => onProgress(++done, inputs.length)
  const report = await ingestArticles(inputs, { ...(await reading.open()), onRead })
  onIngest({ ...report, setAside: [...setAside, ...report.setAside] })
}
