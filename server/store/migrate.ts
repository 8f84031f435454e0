/** Brings a database to the newest schema. */

import type Database from 'better-sqlite3'
import { type Kysely, Migrator } from 'kysely'
import { ConflictError } from '../../core/errors.ts'
import { MIGRATIONS } from './migrations.ts'
import type { Tables } from './schema.ts'

/** True when the database has been through all steps, and no others. */
export function isCurrent(database: Database.Database): boolean {
  const isNew = database.prepare("select 1 from sqlite_schema where name = 'kysely_migration'").get() === undefined
  if (isNew) return false
  const done = database.prepare<[], string>('select name from kysely_migration order by name').pluck().all()
  return done.join() === Object.keys(MIGRATIONS).join()
}

/**
 * Takes the steps that are left, all in one transaction: a process that is killed among them leaves the database as it was.
 * `db` is over the same connection. Throws ConflictError when the database is newer than this program.
 */
export async function migrate(database: Database.Database, db: Kysely<Tables>): Promise<void> {
  if (isCurrent(database)) return
  database.exec('begin immediate')
  try {
    // It opens no transaction of its own over SQLite, and looks again at what another process may have done meanwhile.
    const { error } = await new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } }).migrateToLatest()
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
