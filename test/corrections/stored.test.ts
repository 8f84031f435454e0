import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LogEntry } from '../../core/corrections/types.ts'
import { buildGraph } from '../../core/graph.ts'
import { createPlanner } from '../../server/planner.ts'
import { createMemoryStore } from '../../server/store/memory.ts'
import type { Store } from '../../server/store/store.ts'
import { startWriter } from '../../server/writer.ts'
import { openStore, storedArticle, temporaryFolder } from '../server/corpus.ts'
import { readStoredGraph } from '../server/stored-graph.ts'
import { faultsOf } from '../server/verified.ts'
import { ARTICLES, ARTICLES_REWRITTEN } from './articles.ts'
import { correctOnWhim, entryOf } from './people.ts'

const ALL = { object: undefined, action: undefined, state: undefined }
const STEPS = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ deed: fc.nat(999), one: fc.nat(999), two: fc.nat(999) }) },
    { weight: 1, arbitrary: fc.record({ undo: fc.nat(99) }) },
    { weight: 1, arbitrary: fc.record({ rewritten: fc.nat(3) }) },
    { weight: 1, arbitrary: fc.record({ removed: fc.nat(3) }) },
    { weight: 1, arbitrary: fc.constant({ startsAnew: true }) },
  ),
  { minLength: 2, maxLength: 7 },
)

describe.each<[string, (file: string) => Promise<Store>, (file: string) => readonly object[]]>([
  ['in memory', async () => createMemoryStore(), () => []],
  ['in SQLite', (file) => openStore(null, file), faultsOf],
])('a store %s', (_name, open, findFaults) => {
  test('holds, after corrections, articles and restarts in any order, what a build from scratch holds', async () => {
    await fc.assert(
      fc.asyncProperty(STEPS, async (steps) => {
        const file = join(temporaryFolder(), 'hearsay.db')
        const store = await open(file)
        let planner = createPlanner()
        const there = new Map(ARTICLES.map((extraction) => [extraction.article.key, extraction]))
        const log: LogEntry[] = []
        const correct = async (entry: LogEntry | undefined) => {
          if (!entry) return
          log.push(entry)
          await store.changeArticles({ articles: [], removed: [], corrections: [entry] }, planner)
        }
        await store.changeArticles({ articles: ARTICLES.map((one) => storedArticle(one)), removed: [] }, planner)
        for (const step of steps) {
          const extractions = [...there.values()]
          if ('deed' in step) {
            const graph = await readStoredGraph(store)
            await correct(correctOnWhim(step, { graph, extractions, tick: log.length }))
          } else if ('undo' in step) {
            const undone = log[step.undo % Math.max(1, log.length)]
            if (undone) await correct(entryOf({ action: 'undo', undoes: undone.id }, log.length))
          } else if ('startsAnew' in step) planner = createPlanner()
          else if ('removed' in step) {
            const key = ARTICLES[step.removed]?.article.key ?? ''
            await store.changeArticles({ articles: [], removed: [key] }, planner)
            there.delete(key)
          } else {
            const extraction = ARTICLES_REWRITTEN[step.rewritten]
            if (!extraction) continue
            await store.changeArticles({ articles: [storedArticle(extraction)], removed: [] }, planner)
            there.set(extraction.article.key, extraction)
          }
        }
        const expected = buildGraph([...there.values()], log)
        expect(await readStoredGraph(store)).toEqual(expected)
        const { corrections } = await store.listCorrections(ALL, 99, 0)
        const active = corrections.filter(({ entry, outcome }) => entry.action !== 'undo' && outcome.state !== 'undone')
        const told = active.reverse().map(({ entry, outcome }) => ({ ...entry, ...outcome }))
        expect(told).toEqual(expected.attributes.corrections ?? [])
        expect(corrections).toHaveLength(log.length)
        await store.close()
        expect(findFaults(file)).toEqual([])
      }),
      { numRuns: 40 },
    )
  }, 120_000)
})

/** Compiled; `npm test` compiles it first. */
const THREAD_URL = pathToFileURL(fileURLToPath(new URL('../../dist/server/writer-worker.js', import.meta.url)))

test('two who write at once lose nothing', async () => {
  const file = join(temporaryFolder(), 'hearsay.db')
  const store = await openStore(null, file)
  const articles = ARTICLES.map((article) => storedArticle(article))
  await store.changeArticles({ articles, removed: [] }, createPlanner())
  const graph = await readStoredGraph(store)
  const entries = Array.from({ length: 12 }, (_, tick) =>
    correctOnWhim({ deed: 2, one: tick, two: 0 }, { graph, extractions: ARTICLES, tick }),
  ).flatMap((entry) => entry ?? [])
  const writers = [0, 1].map(() => startWriter({ threadUrl: THREAD_URL, data: file }))
  await Promise.all(
    entries.map((entry, index) =>
      writers[index % 2]?.changeArticles({ articles: [], removed: [], corrections: [entry] }),
    ),
  )
  expect((await store.listCorrections(ALL, 99, 0)).total).toBe(entries.length)
  expect(await readStoredGraph(store)).toEqual(buildGraph(ARTICLES, entries))
  for (const writer of writers) await writer.close()
})

test('nobody changes what was written into the log', async () => {
  const file = join(temporaryFolder(), 'hearsay.db')
  const store = await openStore(null, file)
  const entry = entryOf({ action: 'undo', undoes: 'none' }, 1)
  await store.changeArticles({ articles: [], removed: [], corrections: [entry] }, createPlanner())
  const database = new Database(file)
  for (const deed of ['delete from correction', `update correction set entry = '{}'`, `update correction set at = ''`])
    expect(() => database.exec(deed)).toThrow('only grows')
  database.close()
})
