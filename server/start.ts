/** The whole server: database, seeds, application, port. */

import type { GazetteerTable } from '../core/gazetteer-lines.ts'
import type { ServeConfig } from './config.ts'
import { readOwnGazetteer, versionWith } from './gazetteer-files.ts'
import type { IngestReport } from './ingest-report.ts'
import { type Listening, listen } from './listen.ts'
import type { Log } from './log.ts'
import type { PackageFiles } from './package-files.ts'
import { openSqliteStore } from './store/sqlite.ts'
import type { Store } from './store/store.ts'
import { startWriter, type Writer } from './writer.ts'

export interface StartOptions {
  readonly config: ServeConfig
  readonly files: PackageFiles
  readonly log: Log
  /** Milliseconds, monotonic. */
  readonly now: () => number
  /** Told when articles are read before the start, and what came of it. */
  readonly onIngest: (report: IngestReport) => void
  readonly onProgress: (done: number, total: number) => void
}

export interface Running {
  readonly url: string
  /** Finishes the requests under way and closes the database. */
  close(): Promise<void>
}

const GRACE_MS = 5_000

/** Starts the server; an empty database is filled from the seeds, and what an older version or another gazetteer read is read again. */
export async function startServer(options: StartOptions): Promise<Running> {
  const { config, files, log, now } = options
  const gazetteer = readOwnGazetteer(config.gazetteer)
  const store = await openSqliteStore(config.data)
  const writer = startWriter({ threadUrl: files.writerUrl, data: config.data })
  const closeData = async () => {
    await writer.close()
    await store.close()
  }
  try {
    await fill(store, writer, gazetteer, options)
    const { createApp } = await import('./app.ts')
    const { host, token } = config
    const { clientFolder, version } = files
    const app = createApp({
      services: { store, writer, version, now: () => new Date() },
      clientFolder,
      host,
      token,
      log,
      now,
    })
    const listening: Listening = await listen(app, config.port, host)
    return {
      url: listening.url,
      async close() {
        await listening.close(GRACE_MS)
        await closeData()
      },
    }
  } catch (error) {
    await closeData()
    throw error
  }
}

async function fill(
  store: Store,
  writer: Writer,
  gazetteer: GazetteerTable | undefined,
  { config, files, onIngest, onProgress }: StartOptions,
): Promise<void> {
  const extractorVersion = versionWith(files.extractorVersion, gazetteer)
  const isEmpty = (await store.countArticles()) === 0
  const outdated = await store.listOutdatedInputs(extractorVersion)
  if (outdated.length === 0 && !(isEmpty && config.seeds)) return
  // Loaded only here, because a start on a filled database needs none of it.
  const { ingestArticles } = await import('./ingest-report.ts')
  const { createExtractor, extractorLimits } = await import('./extractor.ts')
  const { readInputs } = await import('./inputs.ts')
  const { inputs, setAside } = isEmpty ? await readInputs([files.seedsFolder]) : { inputs: outdated, setAside: [] }
  const extractor = createExtractor({ workerUrl: files.workerUrl, gazetteer, ...extractorLimits() })
  let done = 0
  try {
    onProgress(done, inputs.length)
    const report = await ingestArticles(inputs, {
      store,
      writer,
      extractor,
      extractorVersion,
      onRead: () => onProgress(++done, inputs.length),
    })
    onIngest({ ...report, setAside: [...setAside, ...report.setAside] })
  } finally {
    await extractor.close()
  }
}
