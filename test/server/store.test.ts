import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { createMemoryStore } from '../../server/store/memory.ts'
import { matchExpression } from '../../server/store/search-queries.ts'
import { openSqliteStore } from '../../server/store/sqlite.ts'
import type { Store } from '../../server/store/store.ts'
import { ARTICLE_KEY, extractionOf, GRAPH, openStore, put, storedArticle, temporaryFolder } from './corpus.ts'
import { specifyStore } from './store-spec.ts'
import { readStoredGraph } from './stored-graph.ts'

describe.each<[string, () => Promise<Store>]>([
  ['in memory', async () => createMemoryStore()],
  ['in SQLite', () => openStore(null)],
])('a store %s', (_name, open) => specifyStore(open))

describe('opening', () => {
  test('readers see the last commit while a writer is at work, also in another process', async () => {
    const file = join(temporaryFolder(), 'shared.db')
    const [first, second] = [await openStore(null, file), await openStore(null, file)]
    await put(first, [storedArticle(extractionOf({ key: ARTICLE_KEY }))], GRAPH)
    expect(await second.countArticles()).toBe(1)
  })

  test('opening again finds what was stored', async () => {
    const file = join(temporaryFolder(), 'deeper', 'hearsay.db')
    const store = await openSqliteStore(file)
    await put(store, [storedArticle(extractionOf({ key: ARTICLE_KEY }))], GRAPH)
    const before = await readStoredGraph(store)
    await store.close()
    expect(await readStoredGraph(await openStore(null, file))).toEqual(before)
  })

  test.each<[string, string, string, (file: string) => void]>([
    ['a text file', 'f', 'data-not-a-database', (file) => writeFileSync(file, 'no database '.repeat(99))],
    [
      'the database of another program',
      'f',
      'data-not-a-database',
      (file) => new Database(file).exec('create table t (a)').close(),
    ],
    ['a path below a file', 'f/hearsay.db', 'data-unusable', (file) => writeFileSync(dirname(file), '')],
    ['a folder', 'f', 'data-unusable', (file) => mkdirSync(file)],
  ])('%s is refused with the next step', async (_name, path, code, prepare) => {
    const file = join(temporaryFolder(), path)
    prepare(file)
    await expect(openSqliteStore(file)).rejects.toMatchObject({ code, next: expect.stringContaining('--data') })
  })

  test('a database of a newer version is refused', async () => {
    const file = join(temporaryFolder(), 'newer.db')
    await (await openSqliteStore(file)).close()
    new Database(file).exec(`insert into kysely_migration values ('9999-future', '2099-01-01')`).close()
    await expect(openSqliteStore(file)).rejects.toMatchObject({ code: 'data-newer' })
  })
})

test('words of a search are quoted, the last one is a beginning', () => {
  expect(matchExpression('Ann "Lee Hall" NEAR*')).toBe('"ann" "lee hall" "near"*')
  expect(matchExpression('*')).toBeNull()
})
