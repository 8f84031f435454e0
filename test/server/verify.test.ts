import { chmodSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { Extraction } from '../../core/types.ts'
import { createPlanner } from '../../server/planner.ts'
import { verifyDatabase } from '../../server/store/verify.ts'
import { EXTRACTIONS, OTHER_VERSIONS } from '../core/shared-articles.ts'
import { entryOf } from '../corrections/people.ts'
import { openStore, storedArticle, temporaryFolder } from './corpus.ts'
import { faultsOf } from './verified.ts'

/** A database of a few articles, some of which came again in another version. */
async function filledFile(): Promise<string> {
  const file = join(temporaryFolder(), 'hearsay.db')
  const store = await openStore(null, file)
  const planner = createPlanner()
  for (const extraction of [...EXTRACTIONS, OTHER_VERSIONS[0] as Extraction])
    await store.changeArticles({ articles: [storedArticle(extraction)], removed: [] }, planner)
  const object = { type: 'entity', presentations: [] } as const
  const entry = entryOf({ action: 'confirm', object }, 1)
  await store.changeArticles({ articles: [], removed: [], corrections: [entry] }, planner)
  await store.close()
  return file
}

test('a database that was only ever written by the store has no fault, and everything in it is looked at', async () => {
  const results = [...verifyDatabase(await filledFile())]
  expect(results.every((result) => 'checked' in result && result.faults === 0 && result.checked > 0)).toBe(true)
})

test('a database whose graph began anew has no fault', async () => {
  const file = await filledFile()
  const store = await openStore(null, file)
  await store.beginAnew('another')
  expect((await store.search('Ann', undefined, 9)).hits).toEqual([])
  await store.close()
  expect(faultsOf(file)).toEqual([])
})

test.each<[string, string, string]>([
  [
    `update article set text = text || '.' where rowid = (select max(rowid) from article)`,
    'articles',
    'not the one that was read',
  ],
  [
    `update article set extraction = replace(extraction, '"start":', '"start":9') where rowid = (select max(rowid) from article)`,
    'spans in articles',
    'not in the text',
  ],
  [
    'update article set attributions = 99 where rowid = (select max(rowid) from article)',
    'articles',
    'not what was read',
  ],
  [
    `update owner set contributions = replace(contributions, '"start":', '"start":9') where id = (select max(id) from owner where contributions != '[]')`,
    'mentions',
    'not those that were read',
  ],
  [`update owner set evidence = replace(evidence, '"end":', '"end":9')`, 'pieces of evidence', 'words that'],
  [
    `update owner set evidence = replace(evidence, '"textHash":"', '"textHash":"x')`,
    'pieces of evidence',
    'in another text',
  ],
  [
    `update owner set evidence = replace(evidence, '"article":"', '"article":"x')`,
    'pieces of evidence',
    'which is not there',
  ],
  ['delete from edge where key = (select max(key) from edge)', 'pieces of evidence', 'not filed under the edge'],
  ['delete from evidence where edge = (select max(edge) from evidence)', 'edges', 'and has 0 pieces of evidence'],
  ['update edge set weight = weight + 1 where key = (select max(key) from edge)', 'edges', 'of evidence'],
  [`update edge set target = 0 where key = (select max(key) from edge)`, 'edges', 'which is not there'],
  [`update edge set stance = 'questioned' where kind = 'said'`, 'edges', 'stance'],
  [`delete from node where kind = 'person'`, 'edges', 'which is not there'],
  ['update node set degree = degree + 1', 'nodes', 'edges and has'],
  ['update node set rank = rank + 1', 'nodes', 'rank'],
  [`update node set label = 'x' where kind = 'outlet'`, 'nodes', 'not what the articles say'],
  [
    `update node set attributes = replace(attributes, '"count":', '"count":9') where kind = 'person'`,
    'names and roles counted',
    'the sum',
  ],
  ['update claim set articles = articles + 1', 'claims', 'something else'],
  ['delete from claim where rowid = (select max(rowid) from claim)', 'claims', 'something else'],
  [`insert into claim_alias values ('a', 'b')`, 'claims', 'listed and not there'],
  [`update words set words = 'x' where id = (select max(id) from words)`, 'nodes', 'what it is called'],
  ['delete from words where field = 0', 'texts to search in', 'should be gone'],
  ['delete from article_text where id = (select max(id) from article_text)', 'texts to search in', 'missing'],
  [
    `drop trigger correction_no_update; update correction set entry = replace(entry, 'confirm', 'reject')`,
    'corrections',
    'not as it was written',
  ],
  [
    'update name_search_data set block = zeroblob(length(block)) where id = (select max(id) from name_search_data)',
    'pages of the file',
    'name_search',
  ],
  [`update counter set count = count + 1 where name = 'nodes'`, 'counters', 'said to be there'],
])('after "%s" the fault is found among the %s', async (damage, subject, what) => {
  const file = await filledFile()
  const database = new Database(file)
  database.pragma('foreign_keys = OFF')
  // tables of an index of words are not changed by hand otherwise
  database.unsafeMode()
  database.exec(damage).close()
  const faults = faultsOf(file)
  expect(faults.map((fault) => fault.subject)).toContain(subject)
  const found = faults.find((fault) => fault.subject === subject && fault.what.includes(what))
  expect(found).toMatchObject({ where: expect.stringMatching(/./), next: expect.stringMatching(/\.$/) })
})

test('what is written meanwhile is neither waited for nor seen', async () => {
  const file = await filledFile()
  const other = new Database(file)
  const results = verifyDatabase(file)
  results.next()
  other.exec('begin immediate; update node set degree = degree + 1')
  for (const result of results) expect(result).toMatchObject({ faults: 0 })
  other.exec('commit')
  other.close()
  expect(faultsOf(file).map(({ subject }) => subject)).toContain('nodes')
})

test('a database that may only be read is checked too, and nothing in it changes', async () => {
  const file = await filledFile()
  chmodSync(file, 0o444)
  const content = readFileSync(file)
  expect(faultsOf(file)).toEqual([])
  expect(readFileSync(file).equals(content)).toBe(true)
})

test('a database that is not there is not made, and another program’s is refused', () => {
  const file = join(temporaryFolder(), 'absent.db')
  expect(() => faultsOf(file)).toThrow(expect.objectContaining({ code: 'data-missing' }))
  new Database(file).exec('create table t (a)').close()
  expect(() => faultsOf(file)).toThrow(expect.objectContaining({ code: 'data-not-a-database' }))
})

test('a database of another version is not judged', async () => {
  const file = await filledFile()
  new Database(file).exec(`insert into kysely_migration values ('9999-future', '2099-01-01')`).close()
  expect(() => faultsOf(file)).toThrow(expect.objectContaining({ code: 'data-other-version' }))
})
