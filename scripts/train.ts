/** hearsay train: learns the weights of the attribution model from an annotated corpus. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { gzipSync } from 'node:zlib'
import { Command } from 'commander'
import { failWith, say } from './terminal.ts'

interface TrainCommandOptions {
  readonly corpus: string
  readonly silver: string
  readonly out?: string
}

/** The subcommand `train`. */
export function trainCommand(): Command {
  return new Command('train')
    .description('Train the attribution model on annotated articles (brat standoff) and write its weights.')
    .requiredOption('--corpus <folder>', 'folder with <id>.txt and <id>.ann')
    .requiredOption('--silver <file>', 'machine annotation of the same articles, JSON lines, gzipped')
    .option('--out <file>', 'file to write; the weights of the package without it')
    .action((options: TrainCommandOptions) => train(options).catch(failWith))
}

async function train({ corpus, silver, out }: TrainCommandOptions): Promise<void> {
  const { readCorpus } = await import('../server/corpus.ts')
  const { weightsFile } = await import('../server/model-file.ts')
  const { DEFAULT_TRAINING, trainModel } = await import('../core/model/training/train.ts')
  const { writeWeights } = await import('../core/model/training/write-weights.ts')
  const startedAt = performance.now()
  const seconds = () => `${((performance.now() - startedAt) / 1000).toFixed(0)} s`.padStart(6)
  const model = trainModel(readCorpus(corpus, silver), DEFAULT_TRAINING, (stage) => say(`${seconds()}  ${stage}`))
  const bytes = gzipSync(writeWeights(model), { level: 9 })
  const file = out ?? weightsFile()
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, bytes)
  say(`${seconds()}  ${file}: ${(bytes.length / 1e6).toFixed(2)} MB`)
}
