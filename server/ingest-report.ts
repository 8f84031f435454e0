/** Ingests what is given at once, and says what came of it. */

import type { ArticleInput } from '../core/types.ts'
import type { SetAside } from './formats/texts.ts'
import { BATCH_SIZE, type Batch, type IngestTools, ingest, nameOf } from './ingest.ts'
import type { RawInput } from './store/job-store.ts'

export interface IngestReport {
  /** Articles that were read and stored. */
  readonly stored: number
  /** Articles that the store had already, read by this version. */
  readonly unchanged: number
  readonly setAside: readonly SetAside[]
}

/** Ingests inputs that come one after the other. Told to stop, it ends after the batch that is being stored. */
export async function ingestArticles(
  inputs: AsyncIterable<ArticleInput> | Iterable<ArticleInput>,
  tools: IngestTools,
  stop?: AbortSignal,
): Promise<IngestReport> {
  const setAside: SetAside[] = []
  const counts = { stored: 0, unchanged: 0 }
  for await (const { batch, outcomes } of ingest(inBatches(inputs), tools, stop)) {
    for (const [index, outcome] of outcomes.entries()) {
      if (outcome.state === 'set-aside')
        setAside.push({ file: nameOf(batch.inputs[index] as RawInput), ...outcome.refusal })
      else counts[outcome.state]++
    }
  }
  return { ...counts, setAside }
}

async function* inBatches(inputs: AsyncIterable<ArticleInput> | Iterable<ArticleInput>): AsyncGenerator<Batch> {
  const takenBy = new Map<string, string>()
  let waiting: ArticleInput[] = []
  for await (const input of inputs) {
    waiting.push(input)
    if (waiting.length < BATCH_SIZE) continue
    yield { inputs: waiting, takenBy }
    waiting = []
  }
  if (waiting.length > 0) yield { inputs: waiting, takenBy }
}
