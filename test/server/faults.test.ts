/** A disk that is full or fails, at every call of the database. More faults than the usual: FAULTS=200 npx vitest run test/server/faults.test.ts */

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { buildGraph } from '../../core/graph.ts'
import type { Extraction } from '../../core/types.ts'
import { createPlanner } from '../../server/planner.ts'
import { backUp } from '../../server/store/backup.ts'
import { openSqliteStore } from '../../server/store/sqlite.ts'
import type { Store } from '../../server/store/store.ts'
import { EXTRACTIONS } from '../core/shared-articles.ts'
import { storedArticle, temporaryFolder } from './corpus.ts'
import type { DatabaseModule, Faults } from './faulty-database.ts'
import { readStoredGraph } from './stored-graph.ts'
import { faultsOf } from './verified.ts'

const FAULTS = Number(process.env.FAULTS ?? 20)
const TIME_LIMIT_MS = 30_000 + FAULTS * 2_000

const faults = vi.hoisted((): Faults => ({ left: Number.POSITIVE_INFINITY, code: '', calls: 0, maxPages: null }))
vi.mock('better-sqlite3', async (importOriginal) => {
  const { withFaults } = await import('./faulty-database.ts')
  return withFaults(await importOriginal<DatabaseModule>(), faults)
})

/** Each way in which storage fails, and what the caller is told. */
const WAYS = [
  ['SQLITE_FULL', 'data-full'],
  ['SQLITE_IOERR_WRITE', 'data-unreachable'],
  ['SQLITE_IOERR_FSYNC', 'data-unreachable'],
  ['SQLITE_BUSY', 'data-busy'],
  ['SQLITE_CANTOPEN', 'data-unusable'],
  ['SQLITE_CORRUPT', 'data-damaged'],
] as const

const [first, second] = EXTRACTIONS as readonly [Extraction, Extraction]
const add = (store: Store, extraction: Extraction) =>
  store.changeArticles({ articles: [storedArticle(extraction)], removed: [] }, planner)
const planner = { ...createPlanner(), layOut: () => new Map() }
const told = (code: string) => ({ code, message: expect.stringMatching(/\.$/), next: expect.stringMatching(/\.$/) })

/** Lets the n-th call from now on fail, while something is done. */
async function failingAt<Result>(call: number, code: string, task: () => Promise<Result>): Promise<Result> {
  Object.assign(faults, { left: call, code })
  try {
    return await task()
  } finally {
    faults.left = Number.POSITIVE_INFINITY
  }
}

async function callsOf(task: () => Promise<unknown>): Promise<number> {
  const before = faults.calls
  await task()
  return faults.calls - before
}

/** So many places, spread over all calls, the first and the last among them. */
const placesAmong = (calls: number): number[] => {
  const count = Math.min(FAULTS, calls)
  return Array.from({ length: count }, (_, index) => Math.round((index * (calls - 1)) / Math.max(1, count - 1)))
}

async function openFilled(file: string): Promise<Store> {
  const store = await openSqliteStore(file)
  onTestFinished(() => store.close())
  await add(store, first)
  return store
}

test.each(WAYS)(
  '%s at any call of a change is told as %s, changes nothing, and is over when it is over',
  async (fault, code) => {
    const file = join(temporaryFolder(), 'hearsay.db')
    const store = await openFilled(file)
    const calls = await callsOf(() => add(store, second))
    await store.changeArticles({ articles: [], removed: [second.article.key] }, planner)
    const before = buildGraph([first])
    for (const place of placesAmong(calls)) {
      await expect(failingAt(place, fault, () => add(store, second))).rejects.toMatchObject(told(code))
      expect(await readStoredGraph(store)).toEqual(before)
    }
    expect(faultsOf(file)).toEqual([])
    await add(store, second)
    expect(await readStoredGraph(store)).toEqual(buildGraph([first, second]))
  },
  TIME_LIMIT_MS,
)

test.each(WAYS.slice(0, 3))(
  '%s at any call of opening is told as %s, and opening goes well afterwards',
  async (fault, code) => {
    const folder = temporaryFolder()
    const open = async (name: string) => (await openSqliteStore(join(folder, name))).close()
    const calls = await callsOf(() => open('whole.db'))
    for (const place of placesAmong(calls)) {
      const name = `${place}.db`
      await expect(failingAt(place, fault, () => open(name))).rejects.toMatchObject(told(code))
      await open(name)
      expect(faultsOf(join(folder, name))).toEqual([])
    }
  },
  TIME_LIMIT_MS,
)

test(
  'a disk that gets full at any size is told, and nothing is half-written',
  async () => {
    const folder = temporaryFolder()
    onTestFinished(() => {
      faults.maxPages = null
    })
    const outcomes = new Set<string>()
    for (let room = 0; room < FAULTS; room++) {
      const file = join(folder, `${room}.db`)
      faults.maxPages = 60 + room * 3
      try {
        const store = await openSqliteStore(file)
        try {
          for (const extraction of EXTRACTIONS) await add(store, extraction)
          outcomes.add('stored')
        } finally {
          await store.close()
        }
      } catch (error) {
        expect(error).toMatchObject(told('data-full'))
        outcomes.add('full')
      }
      faults.maxPages = null
      const store = await openSqliteStore(file)
      const there = EXTRACTIONS.slice(0, await store.countArticles())
      expect(faultsOf(file)).toEqual([])
      expect(await readStoredGraph(store)).toEqual(buildGraph(there))
      for (const extraction of EXTRACTIONS) await add(store, extraction)
      expect(await readStoredGraph(store)).toEqual(buildGraph(EXTRACTIONS))
      await store.close()
    }
    expect(outcomes).toContain('full')
  },
  TIME_LIMIT_MS,
)

test('reading that fails is told too', async () => {
  const store = await openFilled(join(temporaryFolder(), 'hearsay.db'))
  const readings: readonly (() => Promise<unknown>)[] = [
    () => store.countByKind(),
    () => store.listArticles(1, 0),
    () => store.findArticle('x'),
    () => store.findNode('x'),
    () => store.findEdge('x', 1),
    () => store.listEdgesAt(['x'], 'both', undefined, 1),
    () => store.listClaims({ sort: 'date', articles: 1 }, 1, 0),
    () => store.search('x', undefined, 1),
  ]
  for (const read of readings)
    await expect(failingAt(0, 'SQLITE_IOERR_READ', read)).rejects.toMatchObject(told('data-unreachable'))
})

test.each(WAYS)('a backup during which %s happens is told as %s and leaves nothing', async (fault, code) => {
  const folder = temporaryFolder()
  const file = join(folder, 'hearsay.db')
  await openFilled(file)
  const target = join(folder, 'copy.db')
  const calls = await callsOf(() => backUp(file, join(folder, 'whole.db')))
  for (const place of placesAmong(calls)) {
    await expect(failingAt(place, fault, () => backUp(file, target))).rejects.toMatchObject(told(code))
    expect(readdirSync(folder).filter((name) => name.startsWith('copy'))).toEqual([])
  }
})
