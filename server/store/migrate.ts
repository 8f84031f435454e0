/** Brings a database to the newest schema. */

import type Database from 'better-sqlite3'
import { Kysely, Migrator, SqliteDialect } from 'kysely'
import { ConflictError } from '../../core/errors.ts'
import { MIGRATIONS } from './migrations.ts'

/** True when the database has been through all steps, and no others. */
export function isCurrent(database: Database.Database): boolean {
  const isNew = database.prepare("select 1 from sqlite_schema where name = 'kysely_migration'").get() === undefined
  if (isNew) return false
  const done = database.prepare<[], string>('select name from kysely_migration order by name').pluck().all()
  return done.join() === Object.keys(MIGRATIONS).join()
}

/**
 * Takes the steps that are left, or those up to one, in one transaction: a process that is killed among them leaves the database
 * as it was. Throws ConflictError when the database is newer than this program.
 */
export async function migrate(database: Database.Database, upTo?: string): Promise<void> {
  if (isCurrent(database)) return
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database }) })
  // It opens no transaction of its own over SQLite, and looks again at what another process may have done meanwhile.
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } })
  database.exec('begin immediate')
  try {
    const { error } = await (upTo === undefined ? migrator.migrateToLatest() : migrator.migrateTo(upTo))
    if (error !== undefined) throw error
    database.exec('commit')
  } catch (error) {
    if (database.inTransaction) database.exec('rollback')
    throw error instanceof Error && /previously executed migration/.test(error.message) ? newer() : error
  }
}

const newer = (): ConflictError =>
  new ConflictError(
    'data-newer',
    'The database was written by a newer version of Hearsay.',
    'Update Hearsay, or give another file with --data.',
  )
