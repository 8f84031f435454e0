/** Databases of every schema that there was. More kills than the usual ten: KILLS=50 npx vitest run test/server/upgrade.test.ts */

import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildGraph } from '../../core/graph.ts'
import { createPlanner } from '../../server/planner.ts'
import { migrate } from '../../server/store/migrate.ts'
import { MIGRATIONS } from '../../server/store/migrations.ts'
import { openSqliteStore } from '../../server/store/sqlite.ts'
import { EXTRACTIONS } from '../core/shared-articles.ts'
import { storedArticle, temporaryFolder } from './corpus.ts'
import { readStoredGraph } from './stored-graph.ts'
import { faultsOf } from './verified.ts'
import { prepareWriting, type Writing } from './writing/process.ts'
import { VERSIONS } from './writing/versions.ts'

const KILLS = Number(process.env.KILLS ?? 10)

/** What a database of a schema holds beside its articles; what is not named is as in the schema before. */
const ROWS: Readonly<Record<string, readonly string[]>> = {
  '0001-articles-and-graph': [
    `insert into node values ('person:ann-lee', 'person', 'Ann Lee', 1, 1, 1, 0, 0, '{"kind":"person","label":"Ann Lee"}')`,
    `insert into node values ('claim:1', 'claim', 'It is safe', 1, 1, 1, 0, 0, '{"kind":"claim","label":"It is safe"}')`,
    `insert into edge values (1, 'said:1', 'said', 'person:ann-lee', 'claim:1', 1, null, '[]')`,
    `insert into search values ('Ann Lee', 'person:ann-lee', 'name')`,
  ],
  '0002-claims': [
    `insert into claim values ('claim:1', 1, 0, 0, 0, 0, null)`,
    `insert into claim_alias values ('claim:2', 'claim:1')`,
  ],
  '0003-rows-that-come-and-go': [
    `insert into node values ('person:ann-lee', 'person', 'Ann Lee', 1, 1, 1, 0, 0, '{"kind":"person","label":"Ann Lee"}')`,
    `insert into node values ('claim:1', 'claim', 'It is safe', 1, 1, 1, 0, 0, '{"kind":"claim","label":"It is safe"}')`,
    `insert into edge values (1, 'said:1', 'said', 'person:ann-lee', 'claim:1', 1, null)`,
    `insert into evidence values ('said:1', 'article:1', 0, 'x', 'claim:1', null, '{}')`,
    `insert into mention values ('person:ann-lee', 'article:1', 0, 3, 'rule')`,
    `insert into contribution values ('article:1', 'person:ann-lee', '{}')`,
    `insert into tally values ('person:ann-lee', 'name', 'Ann Lee', 1)`,
    `insert into claim values ('claim:1', 1, 0, 0, 0, 0, null)`,
    `insert into words (key, words, field) values ('person:ann-lee', 'Ann Lee', 0)`,
    `insert into counter values ('nodes', 2), ('revision', 7)`,
  ],
  '0005-jobs': [
    `insert into job values ('j1', 'done', '2026-05-01', '2026-05-01', 1, 1, 0, 0, 0)`,
    `insert into job_input values ('j1', 0, 'a.txt', 'stored', null, null, null)`,
  ],
}

const NAMES = Object.keys(MIGRATIONS)

/** A database as the program of that schema left it: its articles, and rows of each of its tables. */
async function writeOld(file: string, name: string, copies = 1): Promise<void> {
  const database = new Database(file)
  database.pragma('journal_mode = WAL')
  database.pragma('foreign_keys = ON')
  database.pragma(`application_id = ${0x48534159}`)
  for (const step of NAMES.slice(0, NAMES.indexOf(name) + 1)) {
    await migrate(database, step)
    if (step === NAMES[0]) for (let copy = 0; copy < copies; copy++) insertArticles(database, copy)
    for (const row of ROWS[step] ?? []) database.exec(row)
  }
  database.close()
}

function insertArticles(database: Database.Database, copy: number): void {
  const insert = database.prepare(`insert into article values (?, ?, 'old', ?, ?, ?, ?, null, ?, ?, null, ?, ?, ?)`)
  const suffix = copy === 0 ? '' : ` copy ${copy}`
  database.transaction(() => {
    for (const extraction of EXTRACTIONS) {
      const { key, text, textHash, title, id, publisher, date, file } = extraction.article
      const input = JSON.stringify({ file, publisher, date })
      const reading = JSON.stringify({ ...extraction, article: { ...extraction.article, key: key + suffix, text: '' } })
      const { length } = extraction.attributions
      insert.run(key + suffix, key + suffix, input, text, textHash, title ?? id, publisher, date, file, length, reading)
    }
  })()
}

describe.each(NAMES)('a database of %s', (name) => {
  test('opens with all its articles, to be read again where that is needed, and then has their graph', async () => {
    const file = join(temporaryFolder(), 'old.db')
    await writeOld(file, name)
    const store = await openSqliteStore(file)
    expect((await store.listArticles(99, 0)).map(({ key }) => key).sort()).toEqual(
      EXTRACTIONS.map(({ article }) => article.key).sort(),
    )
    const outdated = await store.listOutdated('v1', 99)
    expect(outdated.articles.map(({ input }) => input.text).sort()).toEqual(
      EXTRACTIONS.map(({ article }) => article.text).sort(),
    )
    const planner = createPlanner()
    for (const extraction of EXTRACTIONS)
      await store.changeArticles({ articles: [storedArticle(extraction)], removed: [] }, planner)
    expect(await readStoredGraph(store)).toEqual(buildGraph(EXTRACTIONS))
    await store.close()
    expect(faultsOf(file)).toEqual([])
  })
})

test('edges and claims that named nodes by their keys name them by their numbers', async () => {
  const database = new Database(join(temporaryFolder(), 'old.db'))
  await migrate(database, '0011-edges-once')
  for (const row of [
    `insert into node values (7, 'person:ann-lee', 'person', 'Ann Lee', 1, 1, 1, 0, 0, null, '[]')`,
    `insert into node values (9, 'claim:1', 'claim', 'It is safe', 1, 1, 1, 0, 0, null, '{}')`,
    `insert into edge values ('said:1', 'said', 'person:ann-lee', 'claim:1', 2, 'denied')`,
    `insert into claim values (9, 'claim:1', 1, 0, 1, 0, 0, '2024-03-05')`,
  ])
    database.exec(row)
  await migrate(database)
  expect(database.prepare('select * from edge').raw().all()).toEqual([['said:1', 'said', 7, 9, 2, 'denied']])
  expect(database.prepare('select * from claim').raw().all()).toEqual([[9, 'claim:1', 1, 0, 1, 0, 0, '2024-03-05']])
  database.close()
})

describe('an upgrade that is killed in the middle', () => {
  let writing: Writing
  beforeAll(async () => {
    writing = await prepareWriting(VERSIONS)
  }, 30_000)
  afterAll(() => writing.close())

  test(
    `${KILLS} times, goes well the next time`,
    async () => {
      const folder = temporaryFolder()
      const old = join(folder, 'old.db')
      await writeOld(old, NAMES[0] ?? '', 200)
      let inTheMiddle = 0
      for (let kill = 0; kill < KILLS; kill++) {
        const file = join(folder, `${kill}.db`)
        copyFileSync(old, file)
        const upgrading = writing.start(file)
        await upgrading.opening
        await setTimeout(Math.random() * 400)
        await upgrading.kill()
        if (appliedTo(file) === 1) inTheMiddle++
        else expect(appliedTo(file)).toBe(NAMES.length)
        const store = await openSqliteStore(file)
        // the process may have begun to write: the first copies come and go
        expect(await store.countArticles()).toBeGreaterThanOrEqual(199 * EXTRACTIONS.length)
        await store.close()
        expect(appliedTo(file)).toBe(NAMES.length)
      }
      console.log(`${KILLS} upgrades killed, ${inTheMiddle} before their end`)
    },
    30_000 + KILLS * 3_000,
  )
})

/** Number of steps that a database has been through. */
function appliedTo(file: string): number {
  const database = new Database(file)
  const count = database.prepare<[], number>('select count(*) from kysely_migration').pluck().get() ?? 0
  database.close()
  return count
}
