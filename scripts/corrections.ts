/** hearsay corrections list | add | undo | export: what people said against what was read. */

import { Command, Option } from 'commander'
import { CORRECTION_STATES, type CorrectionState } from '../core/corrections/types.ts'
import { counted } from '../core/counted.ts'
import type { Store } from '../server/store/store.ts'
import type { Writer } from '../server/writer.ts'
import { failWith, say, USUAL_DATA } from './terminal.ts'

interface Options {
  readonly data: string
  readonly state?: CorrectionState
  readonly author: string
}

const PAGE = 500

/** The subcommand `corrections`. */
export function correctionsCommand(): Command {
  const withData = (name: string, description: string) =>
    new Command(name).description(description).option('--data <file>', 'file of the database', USUAL_DATA)
  return new Command('corrections')
    .description('The corrections that people made, in the log of the database.')
    .addCommand(
      withData('list', 'List them, the newest first, with what became of each.')
        .addOption(new Option('--state <state>', 'those only').choices([...CORRECTION_STATES]))
        .action((options: Options) => withStore(options.data, (store) => list(store, options.state))),
    )
    .addCommand(
      withData(
        'add',
        'Record the corrections of a file: lines of JSON, as "export" writes, or as docs/corrections.md has them.',
      )
        .argument('<file>')
        .action((file: string, { data }: Options) => withStore(data, (store, writer) => add(file, store, writer))),
    )
    .addCommand(
      withData('undo', 'Take a correction back.')
        .argument('<id>')
        .option('--author <name>', 'who says so', 'unknown')
        .action((id: string, { data, author }: Options) =>
          withStore(data, (store, writer) => undo(id, author, store, writer)),
        ),
    )
    .addCommand(
      withData('export', 'Write the log to standard output, a line of JSON an entry.').action(({ data }: Options) =>
        withStore(data, exportLog),
      ),
    )
}

async function list(store: Store, state: CorrectionState | undefined): Promise<void> {
  const { tellCorrection } = await import('../core/corrections/words.ts')
  const filter = { object: undefined, action: undefined, state }
  for (let offset = 0; ; offset += PAGE) {
    const { corrections, total } = await store.listCorrections(filter, PAGE, offset)
    for (const { entry, outcome } of corrections) {
      const { id, at, author } = entry
      console.log([id, at, author, outcome.state, tellCorrection(entry), outcome.why ?? ''].join('\t').trimEnd())
    }
    if (offset + PAGE >= total) return
  }
}

async function add(file: string, store: Store, writer: Writer): Promise<void> {
  const { addCorrections } = await import('../server/corrections/files.ts')
  const added = await addCorrections(file, { store, writer, now: () => new Date() })
  for (const { id } of added) {
    const found = await store.findCorrection(id)
    console.log(`${id}\t${found?.outcome.state}`)
  }
  const recorded = added.filter(({ isNew }) => isNew).length
  say(`${counted(recorded, 'correction')} recorded, ${added.length - recorded} there already`)
}

async function undo(id: string, author: string, store: Store, writer: Writer): Promise<void> {
  const { undoEntry } = await import('../server/corrections/entries.ts')
  const entry = await undoEntry(store, id, { author, now: new Date() })
  await writer.changeArticles({ articles: [], removed: [], corrections: [entry] })
  console.log(entry.id)
}

async function exportLog(store: Store): Promise<void> {
  const { correctionLines } = await import('../server/corrections/files.ts')
  process.stdout.write(await correctionLines(store))
}

async function withStore(data: string, task: (store: Store, writer: Writer) => Promise<void>): Promise<void> {
  const { readPackageFiles } = await import('../server/package-files.ts')
  const { openSqliteStore } = await import('../server/store/sqlite.ts')
  const { requireFile } = await import('../server/store/sqlite-file.ts')
  const { startWriter } = await import('../server/writer.ts')
  try {
    requireFile(data)
    const { writerUrl } = await readPackageFiles(import.meta.url)
    const store = await openSqliteStore(data)
    const writer = startWriter({ threadUrl: writerUrl, data })
    try {
      await task(store, writer)
    } finally {
      await writer.close()
      await store.close()
    }
  } catch (error) {
    failWith(error)
  }
}
