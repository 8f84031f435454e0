/** hearsay bench: speed and memory of each part, each in a process of its own, side by side in one run. */

import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { FORMAT_NAMES } from '../core/api-export.ts'
import { InvalidInputError } from '../core/errors.ts'
import { failWith, say } from './terminal.ts'

/** name, what it measures */
const PARTS: readonly (readonly [string, string])[] = [
  ['library', 'parts of speech by compromise/two, which the pipeline does not use'],
  ['sentences', 'sentences and words alone, by compromise/one'],
  ['extract', 'the whole pipeline, from text to extraction'],
  ['length', 'the whole pipeline on one text of growing length'],
  ['claims', 'names, claims, passages and origins of made-up corpora of growing size, and how well claims are joined'],
  ['build', 'from texts to a database, made-up corpora of growing size, and one more article'],
  ['ingest', 'a folder of made-up articles into a database, as its users do it: rate and memory'],
  ['serve', 'the server over 200,000 nodes and 1,000,000 edges, alone and while articles come in'],
  ['page', 'the explorer in a real browser: first view, pointing, filtering, memory'],
  ['export', 'every format of a graph of 1,000,000 nodes and 5,000,000 edges'],
]

/** The subcommand `bench`. */
export function benchCommand(): Command {
  return new Command('bench')
    .description('Measure speed and memory; each part runs in a process of its own.')
    .argument('[part]', `one of ${PARTS.map(([name]) => name).join(', ')}; all without it`)
    .option('--format <name>', `of export this format only: ${FORMAT_NAMES.join(', ')}`)
    .action(async (part: string | undefined, { format }: { readonly format?: string }) =>
      runParts(part, format).catch(failWith),
    )
}

async function runParts(part: string | undefined, format: string | undefined): Promise<void> {
  const names = PARTS.map(([name]) => name).join(', ')
  const chosen = PARTS.filter(([name]) => part === undefined || part === name)
  if (chosen.length === 0)
    throw new InvalidInputError('bench-part', `There is no part "${part}".`, `The parts are ${names}.`)
  if (format !== undefined && !(FORMAT_NAMES as readonly string[]).includes(format))
    throw new InvalidInputError(
      'bench-format',
      `There is no format "${format}".`,
      `The formats are ${FORMAT_NAMES.join(', ')}.`,
    )
  const file = fileURLToPath(new URL('./bench-part.js', import.meta.url))
  for (const [name, meaning] of chosen) {
    say(`${name}: ${meaning}`)
    execFileSync(process.execPath, [file, name, ...(format === undefined ? [] : [format])], {
      stdio: ['ignore', 'inherit', 'inherit'],
    })
  }
}
