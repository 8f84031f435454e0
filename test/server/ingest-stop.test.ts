/** What is left when ingest is told to stop. */

import { setImmediate as nextTurn } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import type { ArticleInput } from '../../core/types.ts'
import type { Extractor } from '../../server/extractor.ts'
import { type Batch, ingest } from '../../server/ingest.ts'
import { createPlanner } from '../../server/planner.ts'
import { createWriter, type Writes } from '../../server/writer.ts'
import { openStore } from './corpus.ts'
import { createPlainExtractor } from './services-over.ts'

const INPUTS: readonly ArticleInput[] = ['first', 'second', 'third'].map((name) => ({
  id: name,
  title: name,
  publisher: 'Daily A',
  text: `"The ${name} report is false," Ann Lee told Reuters on Monday.`,
}))

/** One article a batch. */
async function* oneByOne(): AsyncGenerator<Batch> {
  const takenBy = new Map<string, string>()
  for (const input of INPUTS) yield { inputs: [input], takenBy }
}

/** Clears the heap of all that nobody holds. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
}

/** Ingests one article a batch until it is told to stop; gives the titles that it said are stored, and those that are. */
async function ingestUntil(
  stop: AbortSignal,
  around: { readonly onWrite?: () => void; readonly extractor?: Extractor },
) {
  const store = await openStore(null)
  const writer = createWriter(store, createPlanner())
  const changeArticles: Writes['changeArticles'] = (change) => {
    around.onWrite?.()
    return writer.changeArticles(change)
  }
  const tools = {
    store,
    writer: { changeArticles },
    extractor: around.extractor ?? createPlainExtractor(),
    extractorVersion: 'v1',
  }
  const told: unknown[] = []
  for await (const { batch, outcomes } of ingest(oneByOne(), tools, stop))
    told.push(batch.inputs[0]?.title, outcomes[0]?.state)
  return { told, stored: (await store.listArticles(9, 0)).map(({ title }) => title) }
}

test('told to stop while it stores, it stores that to the end and tells so, and nothing after it', async () => {
  const stop = new AbortController()
  const ended = await ingestUntil(stop.signal, { onWrite: () => stop.abort() })
  expect(ended).toEqual({ told: ['first', 'stored'], stored: ['first'] })
})

test('told to stop while it reads, it ends at once, however long that article would take', async () => {
  const stop = new AbortController()
  const plain = createPlainExtractor()
  const extractor: Extractor = {
    ...plain,
    extract(input) {
      if (input.title !== 'second') return plain.extract(input)
      setImmediate(() => stop.abort())
      return new Promise(() => undefined)
    },
  }
  expect(await ingestUntil(stop.signal, { extractor })).toEqual({ told: ['first', 'stored'], stored: ['first'] })
})

test('told before it begins, it stores nothing', async () => {
  expect(await ingestUntil(AbortSignal.abort(), {})).toEqual({ told: [], stored: [] })
})

test('told nothing, it stores everything', async () => {
  const { stored } = await ingestUntil(new AbortController().signal, {})
  expect(stored.toSorted()).toEqual(['first', 'second', 'third'])
})

test('of batches before the last nothing is kept while it may still be told to stop', async () => {
  const stop = new AbortController()
  const store = await openStore(null)
  const tools = {
    store,
    writer: createWriter(store, createPlanner()),
    extractor: createPlainExtractor(),
    extractorVersion: 'v1',
  }
  const batches: WeakRef<Batch>[] = []
  for await (const { batch } of ingest(oneByOne(), tools, stop.signal)) batches.push(new WeakRef(batch))
  await nextTurn()
  collectGarbage()
  expect(batches.map((batch) => batch.deref() === undefined)).toEqual([true, true, expect.any(Boolean)])
  expect(stop.signal.aborted).toBe(false)
})
