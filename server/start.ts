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
import { shapesOf } from './request-shapes.ts'
import { toSummary } from './routes/jobs.ts'
import { openSqliteStore } from './store/sqlite.ts'
import type { Store } from './store/store.ts'
import { startWriter, type Writer } from './writer.ts'

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

/** Starts the server; an empty database is filled from the seeds. What an older version or another gazetteer read is read again while it serves. */
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
  const closing = new AbortController()
  let catchingUp = Promise.resolve()
  const closeAll = async (listening?: Listening) => {
    closing.abort()
    events.close()
    await Promise.all([listening?.close(GRACE_MS), jobs.close(), reading.close()])
    await catchingUp
    await writer.close()
    await store.close()
  }
  try {
    await fillFromSeeds(store, reading, options)
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
    const listening = await listen(app, config.port, config.host, shapesOf(app))
    catchingUp = readAgain({ store, writer }, reading, options, closing.signal).catch((error: unknown) => {
      if (!closing.signal.aborted) log.error({ error }, 'older articles could not be read again')
    })
    return { url: listening.url, close: () => closeAll(listening) }
  } catch (error) {
    await closeAll()
    throw error
  }
}

async function fillFromSeeds(
  store: Store,
  reading: ReadingTools,
  { config, files, onIngest, onProgress }: StartOptions,
): Promise<void> {
  if (!config.seeds || (await store.countArticles()) > 0) return
  const { ingestArticles } = await import('./ingest-report.ts')
  const { readInputs } = await import('./inputs.ts')
  const { inputs, setAside } = await readInputs([files.seedsFolder])
  const report = await ingestArticles(inputs, {
    ...(await reading.open()),
    onRead: countReads(inputs.length, onProgress),
  })
  onIngest({ ...report, setAside: [...setAside, ...report.setAside] })
}

/** So many articles are looked up together. */
const PAGE = 100

/** Reads again what another version read, a page after the other; what is left when the server ends is read by the next one. */
async function readAgain(
  { store, writer }: { readonly store: Store; readonly writer: Writer },
  reading: ReadingTools,
  { onIngest, onProgress }: StartOptions,
  closing: AbortSignal,
): Promise<void> {
  const { extractorVersion } = reading
  const { total } = await store.listOutdated(extractorVersion, 0)
  if (total === 0) return
  const { ingestArticles } = await import('./ingest-report.ts')
  await writer.beginAnew(extractorVersion)
  async function* outdated() {
    let page = await store.listOutdated(extractorVersion, PAGE)
    while (page.articles.length > 0 && !closing.aborted) {
      yield* page.articles.map(({ input }) => input)
      page = await store.listOutdated(extractorVersion, PAGE, page.articles.at(-1)?.key)
    }
  }
  const onRead = countReads(total, onProgress)
  onIngest(await ingestArticles(outdated(), { ...(await reading.open()), onRead }, closing))
}

/** Tells of the progress now, and whenever the outcome is called. */
function countReads(total: number, onProgress: StartOptions['onProgress']): () => void {
  let done = 0
  onProgress(done, total)
  return () => onProgress(++done, total)
}
