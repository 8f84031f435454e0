/** Checks of the file: what SQLite itself can tell. */

import { type Check, RESTORE } from './check.ts'

/** Pages, indexes, and that a row's ends are there. */
export const fileCheck: Check = {
  subject: 'pages of the file',
  *run(database) {
    for (const problem of database.prepare<[], string>('pragma integrity_check').pluck().iterate())
      if (problem !== 'ok') yield { where: 'file', what: problem, next: RESTORE }
    for (const row of database
      .prepare<[], { table: string; rowid: number | null }>('pragma foreign_key_check')
      .iterate())
      yield { where: row.table, what: `row ${row.rowid} refers to a row that is not there`, next: RESTORE }
    return database.pragma('page_count', { simple: true }) as number
  },
}

/** The index of words against the words. It is asked for with a writing statement, which is taken back. */
export const searchCheck: Check = {
  subject: 'words to search for',
  *run(database) {
    database.exec('savepoint search_check')
    try {
      database.exec(`insert into search (search, rank) values ('integrity-check', 1)`)
    } catch (error) {
      if (!isDamage(error)) throw error
      yield { where: 'search', what: 'the index of words is not that of the words', next: RESTORE }
    } finally {
      database.exec('rollback to search_check; release search_check')
    }
    return database.prepare<[], number>('select count(*) from words').pluck().get() ?? 0
  },
}

const isDamage = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CORRUPT')
