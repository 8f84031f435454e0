/** hearsay ingest: articles into the database. */

import { Command } from 'commander'
import { counted } from '../core/counted.ts'
import { InvalidInputError } from '../core/errors.ts'
import type { Warning } from '../server/inputs.ts'
import { createProgress } from './progress.ts'
import { say, sayReport, sayWarnings, USUAL_DATA } from './terminal.ts'

/** The subcommand `ingest`. */
export function ingestCommand(): Command {
  return new Command('ingest')
    .description('Read articles into the database.')
    .argument('<path...>', 'files or folders with .txt or .md')
    .option('--data <file>', 'file of the database', USUAL_DATA)
    .option(
      '--gazetteer <file>',
      'names of your own, which win over those that come with Hearsay: lines with tabs, or FollowTheMoney entities',
    )
    .action(ingest)
}

async function ingest(paths: readonly string[], options: unknown): Promise<void> {
  const { parseIngestConfig } = await import('../server/config.ts')
  const { findTexts } = await import('../server/formats/texts.ts')
  const { readOwnGazetteer } = await import('../server/gazetteer-files.ts')
  const { ingestArticles } = await import('../server/ingest-report.ts')
  const { readTexts } = await import('../server/inputs.ts')
  const { readPackageFiles } = await import('../server/package-files.ts')
  const { createReadingTools } = await import('../server/reading-tools.ts')
  const { openSqliteStore } = await import('../server/store/sqlite.ts')
  const { keepHeapTight } = await import('../server/tight-heap.ts')
  const { startWriter } = await import('../server/writer.ts')
  keepHeapTight()
  const config = parseIngestConfig(options)
  const gazetteer = readOwnGazetteer(config.gazetteer)
  const { files, setAside, otherFiles } = await findTexts(paths)
  const packageFiles = await readPackageFiles(import.meta.url)
  const store = await openSqliteStore(config.data)
  const writer = startWriter({ threadUrl: packageFiles.writerUrl, data: config.data })
  const reading = createReadingTools({ store, writer }, packageFiles, gazetteer)
  const progress = createProgress(files.length)
  const refused = [...setAside]
  const warnings: Warning[] = []
  const texts = readTexts(files, {
    onSetAside(one) {
      refused.push(one)
      progress.add(true)
    },
    onWarning: (warning) => warnings.push(warning),
  })
  const stop = stopOnSignal()
  try {
    const tools = { ...(await reading.open()), onRead: progress.add }
    const report = await ingestArticles(texts, tools, stop)
    progress.end()
    sayReport({ ...report, setAside: [...refused, ...report.setAside] })
    sayWarnings(warnings)
    if (otherFiles > 0) say(`${counted(otherFiles, 'file')} of other kinds left alone`)
    if (stop.aborted) {
      say('Stopped. What is stored stays; the same command goes on where this one stopped.')
      process.exitCode = 130
    } else if (report.stored + report.unchanged === 0) {
      throw new InvalidInputError(
        'nothing-read',
        'No article could be read.',
        'Give .txt or .md files, or a folder of them.',
      )
    }
  } finally {
    await reading.close()
    await writer.close()
    await store.close()
  }
}

/** The first Ctrl+C ends after the articles that are being stored; a second finds no handler and ends the process at once. */
function stopOnSignal(): AbortSignal {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      say('\nStopping when what is being stored is stored. Ctrl+C again stops at once, and that is not stored.')
      stop.abort()
    })
  }
  return stop.signal
}
