/** The store in one SQLite file: one connection writes, another reads what was last committed. */

import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { Kysely, Migrator, SqliteDialect } from 'kysely'
import { ConflictError, InvalidInputError } from '../../core/errors.ts'
import type { Extraction } from '../../core/types.ts'
import { articleQueries, parseExtraction } from './article-queries.ts'
import { claimQueries } from './claim-queries.ts'
import { edgeLookups } from './edge-lookups.ts'
import { edgeQueries } from './edge-queries.ts'
import { createEvidenceReader } from './evidence-queries.ts'
import { factQueries } from './fact-queries.ts'
import { applyGraphChange } from './graph-rows.ts'
import { prepareGraphStatements } from './graph-statements.ts'
import { jobQueries, jobWrites } from './job-queries.ts'
import { MIGRATIONS } from './migrations.ts'
import { nodeLookups } from './node-lookups.ts'
import { nodeQueries } from './node-queries.ts'
import { placeNodes } from './positions.ts'
import type { Tables } from './schema.ts'
import { searchQueries } from './search-queries.ts'
import type { Store } from './store.ts'
import { createArticleWriter } from './write.ts'

/** Marks the file as ours in SQLite's header ("HSAY"), so that another program's database is never migrated. */
const APPLICATION_ID = 0x48534159

/** How long a writer waits for another process, in milliseconds. */
const BUSY_TIMEOUT_MS = 10_000

/** Pages that a change touches stay in memory until it is committed. */
const WRITER_CACHE_KB = 64_000
/** So many pages, of 4 KB, are collected in the log before they go to their places: a page that changes often goes there once. */
const CHECKPOINT_PAGES = 8_000

/** Opens or creates the database. Throws InvalidInputError when the file cannot be used, ConflictError when it is newer than this program. */
export async function openSqliteStore(file: string): Promise<Store> {
  const database = await openFile(file)
  const writer = kyselyOver(database)
  try {
    await migrate(writer)
    const statements = prepareGraphStatements(database)
    const articles = createArticleWriter(database)
    const readable = new Database(file, { readonly: true, timeout: BUSY_TIMEOUT_MS })
    const reader = kyselyOver(readable)
    const evidence = createEvidenceReader(readable)
    const revision = readable.prepare<[], number>("select count from counter where name = 'revision'").pluck()
    return {
      readState: async () => String(revision.get() ?? 0),
      ...articleQueries(reader),
      ...nodeQueries(reader, evidence),
      ...edgeQueries(reader, evidence),
      ...edgeLookups(readable),
      ...nodeLookups(readable),
      ...factQueries(readable),
      ...claimQueries(reader),
      ...searchQueries(readable),
      ...jobQueries(reader),
      ...jobWrites(writer),
      async changeArticles(change, planner) {
        const write = database.transaction(() => {
          const revision = nextRevision(database)
          const gone = articles.findGone(change)
          const extractions = () => readExtractions(database)
          const graphChange = planner.plan(change, { revision: revision - 1, gone, extractions })
          articles.write(change, gone)
          placeNodes(statements, applyGraphChange(statements, graphChange), planner.layOut)
          return { revision, gone }
        })
        // the turn comes when no other transaction of this connection is open
        const changed = await writer.connection().execute(async () => write.immediate())
        planner.committed(changed.revision)
        return changed
      },
      async close() {
        await reader.destroy()
        await writer.destroy()
      },
    }
  } catch (error) {
    await writer.destroy()
    throw error
  }
}

async function openFile(file: string): Promise<Database.Database> {
  let database: Database.Database | undefined
  try {
    await makeFolder(dirname(file))
    database = new Database(file, { timeout: BUSY_TIMEOUT_MS })
    const tables = database.prepare('select count(*) from sqlite_schema').pluck().get()
    if (tables !== 0 && database.pragma('application_id', { simple: true }) !== APPLICATION_ID) throw notOurs(file)
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = FULL')
    database.pragma(`cache_size = -${WRITER_CACHE_KB}`)
    database.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`)
    database.pragma(`application_id = ${APPLICATION_ID}`)
    return database
  } catch (error) {
    database?.close()
    throw readableError(error, file)
  }
}

/** How often articles have changed, this change included. */
function nextRevision(database: Database.Database): number {
  const next = database.prepare<[], number>(
    "insert into counter values ('revision', 1) on conflict do update set count = count + 1 returning count",
  )
  return next.pluck().get() ?? 1
}

function* readExtractions(database: Database.Database): Generator<Extraction> {
  const rows = database.prepare<[], { text: string; extraction: string }>('select text, extraction from article')
  for (const { text, extraction } of rows.iterate()) yield parseExtraction(extraction, text)
}

/** Makes the last folder of the path only: a mistyped path is an error, not a new tree. */
async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
}

function kyselyOver(database: Database.Database): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database }) })
}

async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } })
  const { error } = await migrator.migrateToLatest()
  if (error instanceof Error && /previously executed migration/.test(error.message)) {
    throw new ConflictError(
      'data-newer',
      'The database was written by a newer version of Hearsay.',
      'Update Hearsay, or give another file with --data.',
    )
  }
  if (error !== undefined) throw error
}

function notOurs(file: string): InvalidInputError {
  return new InvalidInputError(
    'data-not-a-database',
    `${file} is not a Hearsay database.`,
    'Give another file with --data; a new one is created where there is none.',
  )
}

const UNUSABLE = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ENOENT', 'SQLITE_CANTOPEN', 'SQLITE_READONLY'])

function readableError(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT') return notOurs(file)
  if (UNUSABLE.has(code) || code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY')) {
    return new InvalidInputError(
      'data-unusable',
      `The database ${file} cannot be opened for writing.`,
      'Check that its folder exists and may be written to, or give another file with --data.',
    )
  }
  return error
}
