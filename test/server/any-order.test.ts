/**
 * The same articles give the same graph, whoever reads them and in whatever order.
 * More orders than the usual three: ORDERS=50 npx vitest run test/server/any-order.test.ts
 */

import { beforeAll, describe, expect, test } from 'vitest'
import { buildGraph } from '../../core/graph.ts'
import { hashText } from '../../core/id.ts'
import { compareText } from '../../core/order.ts'
import type { ArticleInput } from '../../core/types.ts'
import { loadTools } from '../../server/extraction-tools.ts'
import { createExtractor, type Extractor } from '../../server/extractor.ts'
import { ingestArticles } from '../../server/ingest-report.ts'
import { createPlanner } from '../../server/planner.ts'
import type { ChangePlanner, Store } from '../../server/store/store.ts'
import { createWriter } from '../../server/writer.ts'
import { EXTRACTIONS } from '../core/shared-articles.ts'
import { openStore } from './corpus.ts'
import { readStoredGraph } from './stored-graph.ts'

const ORDERS = Number(process.env.ORDERS ?? 3)
const TIME_LIMIT_MS = 60_000 + ORDERS * 3_000

const INPUTS: readonly ArticleInput[] = EXTRACTIONS.map(({ article: { text, publisher, date, file } }) => ({
  text,
  publisher: publisher ?? '',
  date: date ?? '',
  file: file ?? '',
}))

/** What the graph of a build from scratch has as its hash. */
const EXPECTED = hashOf(buildGraph(EXTRACTIONS))

describe.each([1, 2, 4])('read by %i threads', (threads) => {
  let extractor: Extractor
  beforeAll(() => {
    const workerUrl = new URL('../../dist/server/extractor-worker.js', import.meta.url)
    extractor = createExtractor({
      workerUrl,
      tools: loadTools(),
      threads,
      timeLimitMs: () => 30_000,
      memoryLimitMb: 1_024,
    })
    return () => extractor.close()
  })

  const ingest = (store: Store, inputs: readonly ArticleInput[], planner: ChangePlanner) =>
    ingestArticles(inputs, { store, extractor, writer: createWriter(store, planner), extractorVersion: 'v1' })

  test(
    `${ORDERS} orders give the graph of a build from scratch, and doing it again changes nothing`,
    async () => {
      for (let order = 0; order < ORDERS; order++) {
        const store = await openStore(null)
        const planner = createPlanner()
        for (const part of shuffledParts()) await ingest(store, part, planner)
        expect(hashOf(await readStoredGraph(store))).toBe(EXPECTED)
        const state = await store.readState()
        for (const part of shuffledParts())
          expect(await ingest(store, part, planner)).toMatchObject({ stored: 0, unchanged: part.length })
        expect(await store.readState()).toBe(state)
      }
    },
    TIME_LIMIT_MS,
  )

  test(
    `interrupted ${ORDERS} times in the middle of a change, it ends with the same graph`,
    async () => {
      const store = await openStore(null)
      for (let turn = 0; turn < ORDERS; turn++) {
        const [first = [], second = []] = shuffledParts()
        await ingest(store, first, createPlanner())
        const before = await readStoredGraph(store)
        const interrupted = ingest(store, second, { ...createPlanner(), layOut: interrupt })
        // what is there already makes no change that could be interrupted
        await interrupted.catch((error: Error) => expect(error.message).toBe('interrupted'))
        expect(await readStoredGraph(store)).toEqual(before)
      }
      await ingest(store, INPUTS, createPlanner())
      expect(hashOf(await readStoredGraph(store))).toBe(EXPECTED)
    },
    TIME_LIMIT_MS,
  )
})

/** All inputs in any order, in parts that are stored one after the other. */
function shuffledParts(): readonly (readonly ArticleInput[])[] {
  const left = INPUTS.map((input) => ({ input, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ input }) => input)
  const parts: ArticleInput[][] = []
  while (left.length > 0) parts.push(left.splice(0, 1 + Math.floor(Math.random() * 3)))
  return parts
}

function interrupt(): never {
  throw new Error('interrupted')
}

/** The hash of a graph, whatever the order of the fields in its records. */
function hashOf(graph: unknown): string {
  const inOrder = (_name: string, value: unknown): unknown =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => compareText(a, b)))
      : value
  return hashText(JSON.stringify(graph, inOrder))
}
