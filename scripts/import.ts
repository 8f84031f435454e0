/** hearsay import: what another machine or another program wrote, into the database. */

import { statSync } from 'node:fs'
import { Command } from 'commander'
import { counted } from '../core/counted.ts'
import { NotFoundError } from '../core/errors.ts'
import { createProgress, type Progress } from './progress.ts'
import { failWith, say, sayReport, USUAL_DATA } from './terminal.ts'

/** The subcommand `import`. */
export function importCommand(): Command {
  return new Command('import')
    .description('Bring in a bundle, or a folder of brat standoff that was changed by hand, as corrections.')
    .argument('<path>', 'file that "hearsay export --format bundle" wrote, or folder of "--format brat"')
    .option('--data <file>', 'file of the database', USUAL_DATA)
    .option('--gazetteer <file>', 'bundle: names of your own, for articles that have to be read again')
    .option('--author <name>', 'brat: who annotated', 'unknown')
    .action((path: string, options: unknown) => importPath(path, options).catch(failWith))
}

async function importPath(path: string, options: unknown): Promise<void> {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) throw new NotFoundError('path-missing', `There is no ${path}.`, 'Check the spelling.')
  await (found.isDirectory() ? importAnnotation(path, options) : importFile(path, options))
}

async function importFile(file: string, options: unknown): Promise<void> {
  const { parseImportConfig } = await import('../server/config.ts')
  const { loadTools } = await import('../server/extraction-tools.ts')
  const { createExtractor, extractorLimits } = await import('../server/extractor.ts')
  const { readOwnGazetteer, versionWith } = await import('../server/gazetteer-files.ts')
  const { importBundle } = await import('../server/import-bundle.ts')
  const { readPackageFiles } = await import('../server/package-files.ts')
  const config = parseImportConfig(options)
  const gazetteer = readOwnGazetteer(config.gazetteer)
  const { workerUrl, extractorVersion } = await readPackageFiles(import.meta.url)
  const extractor = createExtractor({ workerUrl, tools: loadTools(gazetteer), ...extractorLimits() })
  const { store, writer, close } = await openStore(config.data)
  let progress: Progress = createProgress(0)
  try {
    const report = await importBundle(file, {
      store,
      writer,
      extractor,
      extractorVersion: versionWith(extractorVersion, gazetteer),
      onChecked({ articles, corrections }) {
        say(`${counted(articles, 'article')} and ${counted(corrections, 'correction')}, all there`)
        progress = createProgress(articles)
      },
      onRead: (isRefused) => progress.add(isRefused),
    })
    progress.end()
    sayReport(report)
  } finally {
    await extractor.close()
    await close()
  }
}

async function importAnnotation(folder: string, options: unknown): Promise<void> {
  const { parseImportConfig } = await import('../server/config.ts')
  const { importBrat } = await import('../server/import-brat.ts')
  const { data, author } = parseImportConfig(options)
  const { store, writer, close } = await openStore(data)
  try {
    const report = await importBrat(folder, { store, writer, author, now: new Date() })
    const { articles, rejected, relabelled, others, unknown } = report
    say(`${counted(articles, 'article')}: ${counted(rejected, 'attribution')} rejected, ${relabelled} relabelled`)
    for (const place of others) say(`  ${place}: not taken over: corrections add no attributions and change no spans`)
    for (const file of unknown) say(`  ${file}: left out: the database has no article with this text`)
  } finally {
    await close()
  }
}

async function openStore(data: string) {
  const { readPackageFiles } = await import('../server/package-files.ts')
  const { openSqliteStore } = await import('../server/store/sqlite.ts')
  const { startWriter } = await import('../server/writer.ts')
  const { writerUrl } = await readPackageFiles(import.meta.url)
  const store = await openSqliteStore(data)
  const writer = startWriter({ threadUrl: writerUrl, data })
  const close = async () => {
    await writer.close()
    await store.close()
  }
  return { store, writer, close }
}
