/** hearsay ingest: articles into the database. */

import { Command } from 'commander'
import { InvalidInputError } from '../core/errors.ts'
import { say, sayReport, showProgress, USUAL_DATA } from './terminal.ts'

/** The subcommand `ingest`. */
export function ingestCommand(): Command {
  return new Command('ingest')
    .description('Read articles into the database.')
    .argument('<path...>', 'files or folders with .txt or .md')
    .option('--data <file>', 'file of the database', USUAL_DATA)
    .option('--gazetteer <file>', 'names of your own: tab-separated lines that win over those that come with Hearsay')
    .action(ingest)
}

async function ingest(paths: readonly string[], options: unknown): Promise<void> {
  const { parseIngestConfig } = await import('../server/config.ts')
  const { createExtractor, extractorLimits } = await import('../server/extractor.ts')
  const { readOwnGazetteer, versionWith } = await import('../server/gazetteer-files.ts')
  const { ingestArticles } = await import('../server/ingest.ts')
  const { readInputs } = await import('../server/inputs.ts')
  const { createPlanner } = await import('../server/planner.ts')
  const { readPackageFiles } = await import('../server/package-files.ts')
  const { openSqliteStore } = await import('../server/store/sqlite.ts')
  const config = parseIngestConfig(options)
  const gazetteer = readOwnGazetteer(config.gazetteer)
  const { inputs, setAside, otherFiles } = await readInputs(paths)
  const files = await readPackageFiles(import.meta.url)
  const extractorVersion = versionWith(files.extractorVersion, gazetteer)
  const store = await openSqliteStore(config.data)
  const extractor = createExtractor({ workerUrl: files.workerUrl, gazetteer, ...extractorLimits() })
  try {
    const report = await ingestArticles(inputs, {
      store,
      extractor,
      planner: createPlanner(),
      extractorVersion,
      onProgress: showProgress,
    })
    sayReport({ ...report, setAside: [...setAside, ...report.setAside] })
    if (otherFiles > 0) say(`${otherFiles} files of other kinds left alone`)
    if (report.stored + report.unchanged === 0) {
      throw new InvalidInputError(
        'nothing-read',
        'No article could be read.',
        'Give .txt or .md files, or a folder of them.',
      )
    }
  } finally {
    await extractor.close()
    await store.close()
  }
}
