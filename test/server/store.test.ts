import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { Kysely, SqliteDialect, sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { claimKeys } from '../../server/store/claim-queries.ts'
import { edgesAmong, edgesAt } from '../../server/store/edge-queries.ts'
import { createMemoryStore } from '../../server/store/memory.ts'
import { matchExpression } from '../../server/store/search-queries.ts'
import { openSqliteStore } from '../../server/store/sqlite.ts'
import type { Direction, Store } from '../../server/store/store.ts'
import {
  ARTICLE_KEY,
  changeOf,
  edge,
  extractionOf,
  GRAPH,
  node,
  openStore,
  put,
  storedArticle,
  temporaryFolder,
} from './corpus.ts'
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

test('each word of a search is a quoted prefix', () => {
  expect(matchExpression('Ann "Lee"*')).toBe('"Ann"* "Lee"*')
})

describe('query plans', () => {
  test.each<[string, readonly string[], ReturnType<typeof edgesAt>]>([
    ...(['out', 'in', 'both'] as const).map((direction: Direction): [string, string[], ReturnType<typeof edgesAt>] => [
      direction,
      { out: ['edge_source'], in: ['edge_target'], both: ['edge_source', 'edge_target'] }[direction],
      edgesAt(['person:1'], direction, ['said'], 50),
    ]),
    ['among', ['edge_source'], edgesAmong(['person:1'], undefined, 50)],
  ])('edges %s are looked up in %j and never scanned', async (_name, indexes, query) => {
    const nodes = Array.from({ length: 300 }, (_, index) => node(`person:${index}`))
    const edges = nodes.flatMap(({ key }, index) => [
      edge('said', key, 'person:0'),
      edge('about', 'person:1', `person:${index}`),
    ])
    const file = join(temporaryFolder(), 'plan.db')
    await openStore(changeOf(nodes, edges), file)
    const database = new Database(file)
    const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database }) })
    const { rows } = await sql<{ readonly detail: string }>`explain query plan ${query}`.execute(db)
    await db.destroy()
    const details = rows.map(({ detail }) => detail)
    for (const index of indexes) expect(details.join('\n')).toContain(`SEARCH edge USING INDEX ${index}`)
    expect(details.filter((detail) => /SCAN edge/.test(detail))).toEqual([])
  })
})

test.each<[sort: 'articles' | 'origins' | 'date', index: string]>([
  ['articles', 'claim_articles'],
  ['origins', 'claim_origins'],
  ['date', 'claim_date'],
])('claims by %s are read from %s, without sorting', async (sort, index) => {
  const file = join(temporaryFolder(), 'plan.db')
  const claims = Array.from({ length: 300 }, (_, at) =>
    node(`claim:${at}`, { articles: at % 7, originRange: [0, at % 5] }),
  )
  await openStore(changeOf(claims, []), file)
  const database = new Database(file)
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database }) })
  const query = claimKeys({ sort, articles: 1, origins: 2, unnamed: false }, 50, 0)
  const { rows } = await sql<{ readonly detail: string }>`explain query plan ${query}`.execute(db)
  await db.destroy()
  const details = rows.map(({ detail }) => detail).join('\n')
  expect(details).toContain(`claim USING INDEX ${index}`)
  expect(details).not.toContain('TEMP B-TREE')
})
