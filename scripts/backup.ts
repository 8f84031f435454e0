/** hearsay backup: a copy of the database, taken while it is in use. */

import { Command } from 'commander'
import { counted } from '../core/counted.ts'
import { failWith, say, USUAL_DATA } from './terminal.ts'

interface BackupOptions {
  readonly data: string
  readonly force: boolean
}

/** The subcommand `backup`. */
export function backupCommand(): Command {
  return new Command('backup')
    .description(
      'Copy the database, also while it is in use. The copy is a database like the first: serve it with --data.',
    )
    .argument('<file>', 'file to write')
    .option('--data <file>', 'file of the database', USUAL_DATA)
    .option('--force', 'replace a file that is there', false)
    .action((file: string, options: BackupOptions) => backup(file, options).catch(failWith))
}

async function backup(file: string, { data, force }: BackupOptions): Promise<void> {
  const { backUp } = await import('../server/store/backup.ts')
  const { articles, bytes } = await backUp(data, file, { replaces: force })
  say(`${file}: ${counted(articles, 'article')}, ${(bytes / 1e6).toFixed(1)} MB, checked`)
}
