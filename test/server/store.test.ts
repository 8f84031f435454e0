import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { Kysely, SqliteDialect, sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { claimKeys } from '../../server/store/claim-queries.ts'
import { edgesAmong, edgesAt } from '../../server/store/edge-queries.ts'
import { matchExpression } from '../../server/store/search-queries.ts'
import { openSqliteStore } from '../../server/store/sqlite.ts'
import type { Direction } from '../../server/store/store.ts'
import {
  ARTICLE_KEY,
  changeOf,
  edge,
  extractionOf,
  GRAPH,
  node,
  openStore,
  plannerOf,
  put,
  storedArticle,
  TEXT,
  temporaryFolder,
} from './corpus.ts'

describe('writing', () => {
  test('an article comes back as it was stored, its text included', async () => {
    const store = await openStore()
    const found = await store.findArticle(ARTICLE_KEY)
    expect(found?.extraction).toEqual(extractionOf({ key: ARTICLE_KEY }))
  })

  test.each([
    [
      'while the graph is built',
      () => {
        throw new Error('broken')
      },
    ],
    ['because an edge ends nowhere', withoutTarget],
  ])('a failure %s leaves everything as it was', async (_name, build) => {
    const store = await openStore()
    const before = await contentsOf(store)
    const replacement = extractionOf({ key: ARTICLE_KEY, title: 'Other' })
    await expect(put(store, [storedArticle(replacement)], build)).rejects.toThrow()
    expect(await contentsOf(store)).toEqual(before)
    await put(store, [storedArticle(replacement)], GRAPH)
    expect((await store.findArticle(ARTICLE_KEY))?.summary.title).toBe('Other')
  })

  test('an article replaces the one of its key, and the one that was read from the same input', async () => {
    const store = await openStore()
    const rows = async () => (await store.listArticles(9, 0)).map(({ key, title }) => [key, title])
    await put(store, [storedArticle(extractionOf({ key: ARTICLE_KEY, title: 'New' }), 'changed')], GRAPH)
    expect(await rows()).toEqual([[ARTICLE_KEY, 'New']])
    await put(store, [storedArticle(extractionOf({ key: 'article:renamed' }), 'changed')], GRAPH)
    expect(await rows()).toEqual([['article:renamed', 'Talks fail']])
  })

  test('a change is planned over all articles that were there, those that go named', async () => {
    const store = await openStore()
    const seen: unknown[] = []
    for (const key of ['article:z', ARTICLE_KEY]) {
      await put(store, [storedArticle(extractionOf({ key }))], (_change, { revision, gone, extractions }) => {
        const there = [...extractions()].map(({ article }) => `${article.key} ${article.text.length}`).sort()
        seen.push([revision, gone, there])
        return GRAPH
      })
    }
    const [a, z] = [ARTICLE_KEY, 'article:z'].map((key) => `${key} ${TEXT.length}`)
    expect(seen).toEqual([
      [1, [], [a]],
      [2, [ARTICLE_KEY], [a, z]],
    ])
  })

  test('an article that is removed takes its rows with it', async () => {
    const store = await openStore()
    const planner = plannerOf({ ...GRAPH, owners: new Map([...GRAPH.owners.keys()].map((key) => [key, null])) })
    await store.changeArticles({ articles: [], removed: [ARTICLE_KEY] }, planner)
    expect(await contentsOf(store)).toMatchObject({ articles: [], nodes: [], edges: [], hits: [] })
  })

  test('what another version of the extractor read is known as such', async () => {
    const store = await openStore()
    expect([...(await store.findKnownInputs([ARTICLE_KEY, 'x'], 'v1'))]).toEqual([[ARTICLE_KEY, ARTICLE_KEY]])
    expect([...(await store.findKnownInputs([ARTICLE_KEY], 'v2'))]).toEqual([])
    expect(await store.listOutdatedInputs('v1')).toEqual([])
    expect(await store.listOutdatedInputs('v2')).toEqual([{ text: TEXT, file: 'a.txt' }])
  })

  test('readers see the last commit while a writer is at work, also in another process', async () => {
    const file = join(temporaryFolder(), 'shared.db')
    const [first, second] = [await openStore(null, file), await openStore(null, file)]
    await put(first, [storedArticle(extractionOf({ key: ARTICLE_KEY }))], GRAPH)
    expect(await second.countArticles()).toBe(1)
  })
})

describe('opening', () => {
  test('opening again finds what was stored', async () => {
    const file = join(temporaryFolder(), 'deeper', 'hearsay.db')
    const store = await openSqliteStore(file)
    await put(store, [storedArticle(extractionOf({ key: ARTICLE_KEY }))], GRAPH)
    const before = await contentsOf(store)
    await store.close()
    expect(await contentsOf(await openStore(null, file))).toEqual(before)
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

describe('searching', () => {
  test.each([
    ['ann', ['Ann Lee']],
    ['LEE ann', ['Ann Lee']],
    ['minis', ['Minister Lee']],
    ['reu', ['Reuters', 'The report that Reuters had is false']],
    ['lee ann false', []],
    ['"ann"', ['Ann Lee']],
    ['ann*', ['Ann Lee']],
    ['ann NEAR(lee)', []],
    ['ann AND lee', []],
    ['key:ann', []],
    ['words:ann', []],
    ['-ann', ['Ann Lee']],
    ['ann"', ['Ann Lee']],
    ["ann' OR 1=1 --", []],
    ['😀', []],
    ['😀 ann', ['Ann Lee']],
    ['*', []],
    ['"', []],
    ['\u0000ann', ['Ann Lee']],
    ['\ud800', []],
    ['__proto__', ['__proto__']],
    ['constructor', ['constructor']],
  ])('%j finds %j', async (query, matches) => {
    const { hits, total } = await (await openStore()).search(query, undefined, 20)
    expect(hits.map((hit) => hit.match)).toEqual(matches)
    expect(total).toBe(matches.length)
  })

  test('an accent does not matter', async () => {
    const store = await openStore(changeOf([node('person:j', { label: 'José Álvarez' })], []))
    for (const query of ['jose alv', 'José', 'JOSE\u0301'])
      expect((await store.search(query, undefined, 5)).total).toBe(1)
  })

  test('a kind narrows the hits, a limit does not change the total', async () => {
    const store = await openStore()
    expect((await store.search('reuters', ['claim'], 5)).hits.map(({ key }) => key)).toEqual(['claim:1'])
    expect(await store.search('reuters', undefined, 1)).toMatchObject({ hits: [{ key: 'outlet:reuters' }], total: 2 })
  })

  test('each word is a quoted prefix', () => {
    expect(matchExpression('Ann "Lee"*')).toBe('"Ann"* "Lee"*')
  })
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

async function contentsOf(store: Awaited<ReturnType<typeof openSqliteStore>>): Promise<unknown> {
  const kinds = ['person', 'agency', 'outlet', 'claim', 'document', 'article'] as const
  const nodes = await store.listTopNodes(kinds, 99)
  const edges = await store.listEdgesAmong(
    nodes.map(({ key }) => key),
    undefined,
    99,
  )
  const { hits } = await store.search('a', undefined, 99)
  return { articles: await store.listArticles(99, 0), nodes, edges, hits, totals: await store.countByKind() }
}

const withoutTarget = () => changeOf([node('person:a')], [edge('said', 'person:a', 'claim:b')])
