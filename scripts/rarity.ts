/** hearsay rarity: learns how rare words are from a folder of plain texts. */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { learnRarity } from '../core/claims/learn-rarity.ts'
import { counted } from '../core/counted.ts'
import { failWith, say } from './terminal.ts'

interface RarityOptions {
  readonly corpus: string
  readonly out: string
}

/** The subcommand `rarity`. */
export function rarityCommand(): Command {
  return new Command('rarity')
    .description('Count how many sentences have each word and write the table that claims are compared with.')
    .requiredOption('--corpus <folder>', 'folder with <id>.txt')
    .option('--out <file>', 'file to write', 'core/rules/rarity.ts')
    .action((options: RarityOptions) => writeRarity(options).catch(failWith))
}

async function writeRarity({ corpus, out }: RarityOptions): Promise<void> {
  const files = readdirSync(corpus).filter((file) => file.endsWith('.txt'))
  const table = learnRarity(files.sort().map((file) => readFileSync(join(corpus, file), 'utf8')))
  const meaning =
    'How rare words are: tenths of ln(sentences / sentences with the word), then the words; what is not here is rare. Written by `hearsay rarity`.'
  writeFileSync(out, `/** ${meaning} */\nexport const RARITY = \`\n${table}\n\`\n`)
  say(`${out}: ${counted(files.length, 'text')}`)
}
