/** hearsay export: the graph of the database as a file, for other programs or another machine. */

import { Command, Option } from 'commander'
import { FORMAT_NAMES } from '../core/api-export.ts'
import { failWith, USUAL_DATA } from './terminal.ts'

/** The subcommand `export`. */
export function exportCommand(): Command {
  return new Command('export')
    .description('Write what the database holds as a file, or as a folder of files (csv, brat).')
    .addOption(new Option('--format <format>', 'what to write').choices(FORMAT_NAMES).default('json'))
    .option('--out <path>', 'file or folder to write; standard output without it')
    .option('--data <file>', 'file of the database', USUAL_DATA)
    .addOption(
      new Option('--view <view>', 'the graph with claims, or with claims folded into edges between entities')
        .choices(['claims', 'entities'])
        .default('claims'),
    )
    .option('--kinds <kinds>', 'only nodes of these kinds: person,outlet,…')
    .option('--edges <kinds>', 'only edges of these kinds: said,cited,…')
    .option('--from <date>', 'only edges with evidence from articles of this year, month or day, or later')
    .option('--to <date>', 'only edges with evidence from articles of this year, month or day, or earlier')
    .option('--min-confidence <number>', 'only edges with evidence that is at least so sure, 0 to 1')
    .option('--bom', 'csv: begin with a byte order mark, for Excel', false)
    .action((options: unknown) => exportGraph(options).catch(failWith))
}

async function exportGraph(options: unknown): Promise<void> {
  const { parseExportConfig } = await import('../server/config.ts')
  const { refuseOtherView, viewOf } = await import('../server/formats/filter.ts')
  const { writeFormat } = await import('../server/formats/write-format.ts')
  const { openSqliteStore } = await import('../server/store/sqlite.ts')
  const { requireFile } = await import('../server/store/sqlite-file.ts')
  const config = parseExportConfig(options)
  refuseOtherView(config)
  requireFile(config.data)
  const store = await openSqliteStore(config.data)
  const snapshot = await store.openSnapshot()
  try {
    await writeFormat(viewOf(snapshot, config), config)
  } finally {
    await snapshot.close()
    await store.close()
  }
}
