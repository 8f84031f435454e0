/** hearsay import: a bundle from another machine into the database. */

import { Command } from 'commander'
import { createProgress, type Progress } from './progress.ts'
import { failWith, say, sayReport, USUAL_DATA } from './terminal.ts'

/** The subcommand `import`. */
export function importCommand(): Command {
  return new Command('import')
    .description('Bring a bundle, which "hearsay export --format bundle" wrote, into the database.')
    .argument('<file>', 'the bundle')
    .option('--data <file>', 'file of the database', USUAL_DATA)
    .option('--gazetteer <file>', 'names of your own, for articles that have to be read again')
    .action((file: string, options: unknown) => importFile(file, options).catch(failWith))
}

async function importFile(file: string, options: unknown): Promise<void> {
  const { parseIngestConfig } = await import('../server/config.ts')
  const { createExtractor, extractorLimits } = await import('../server/extractor.ts')
  const { readOwnGazetteer, versionWith } = await import('../server/gazetteer-files.ts')
  const { importBundle } = await import('../server/import-bundle.ts')
  const { readPackageFiles } = await import('../server/package-files.ts')
  const { openSqliteStore } = await import('../server/store/sqlite.ts')
  const { startWriter } = await import('../server/writer.ts')
  const config = parseIngestConfig(options)
  const gazetteer = readOwnGazetteer(config.gazetteer)
  const { writerUrl, workerUrl, extractorVersion } = await readPackageFiles(import.meta.url)
  const store = await openSqliteStore(config.data)
  const writer = startWriter({ threadUrl: writerUrl, data: config.data })
  const extractor = createExtractor({ workerUrl, gazetteer, ...extractorLimits() })
  let progress: Progress = createProgress(0)
  try {
    const report = await importBundle(file, {
      store,
      writer,
      extractor,
      extractorVersion: versionWith(extractorVersion, gazetteer),
      onChecked({ articles, corrections }) {
        say(`${articles} articles and ${corrections} corrections, all there`)
        progress = createProgress(articles)
      },
      onRead: (isRefused) => progress.add(isRefused),
    })
    progress.end()
    sayReport(report)
  } finally {
    await extractor.close()
    await writer.close()
    await store.close()
  }
}
