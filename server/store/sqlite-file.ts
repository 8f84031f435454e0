/** The file of the database: opened, marked as ours, and its errors told in words. */

import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { ConflictError, HearsayError, InvalidInputError, NotFoundError } from '../../core/errors.ts'

/** Marks the file as ours in SQLite's header ("HSAY"), so that another program's database is never migrated. */
const APPLICATION_ID = 0x48534159

/** How long a writer waits for another process, in milliseconds. */
export const BUSY_TIMEOUT_MS = 60_000

/** Pages that a change touches stay in memory until it is committed. */
const WRITER_CACHE_KB = 24_000
/** So many pages, of 4 KB, are collected in the log before they go to their places: a page that changes often goes there once. */
const CHECKPOINT_PAGES = 16_000

/** Opens or creates the database for writing: what is committed is on the disk. Throws InvalidInputError or ConflictError. */
export async function openFile(file: string): Promise<Database.Database> {
  let database: Database.Database | undefined
  try {
    await makeFolder(dirname(file))
    database = new Database(file, { timeout: BUSY_TIMEOUT_MS })
    const tables = database.prepare('select count(*) from sqlite_schema').pluck().get()
    if (tables !== 0 && !isOurs(database)) throw notOurs(file)
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = FULL')
    database.pragma(`cache_size = -${WRITER_CACHE_KB}`)
    // what a statement may have to take back need not be on the disk
    database.pragma('temp_store = memory')
    database.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`)
    database.pragma(`application_id = ${APPLICATION_ID}`)
    return database
  } catch (error) {
    database?.close()
    throw readableError(error, file)
  }
}

/** Throws NotFoundError where there is no such file: what only reads makes none. */
export function requireFile(file: string): void {
  if (!existsSync(file))
    throw new NotFoundError('data-missing', `There is no database ${file}.`, 'Give its file with --data.')
}

/** Opens a database that is there already, for reading only. Throws NotFoundError, InvalidInputError or ConflictError. */
export function openExisting(file: string): Database.Database {
  requireFile(file)
  let database: Database.Database | undefined
  try {
    database = new Database(file, { timeout: BUSY_TIMEOUT_MS, readonly: true })
    if (!isOurs(database)) throw notOurs(file)
    return database
  } catch (error) {
    database?.close()
    throw readableError(error, file)
  }
}

const isOurs = (database: Database.Database): boolean =>
  database.pragma('application_id', { simple: true }) === APPLICATION_ID

/** Makes the last folder of the path only: a mistyped path is an error, not a new tree. */
async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
}

function notOurs(file: string): InvalidInputError {
  return new InvalidInputError(
    'data-not-a-database',
    `${file} is not a Hearsay database.`,
    'Give another file with --data; a new one is created where there is none.',
  )
}

/** What the codes of SQLite and of the system that begin so mean; the first that fits counts. */
const MEANINGS: readonly {
  readonly codes: readonly string[]
  readonly toError: (file: string) => HearsayError
}[] = [
  { codes: ['SQLITE_NOTADB'], toError: notOurs },
  {
    codes: ['SQLITE_FULL', 'ENOSPC', 'EDQUOT', 'EFBIG'],
    toError: (file) =>
      new ConflictError(
        'data-full',
        `There is no room left for the database ${file}. What was not yet stored is not stored in part either.`,
        'Make room on the disk and do it again.',
      ),
  },
  {
    codes: ['SQLITE_BUSY', 'SQLITE_LOCKED'],
    toError: (file) =>
      new ConflictError(
        'data-busy',
        `Another program has been writing to the database ${file} all the while.`,
        'Wait until it is done and do it again.',
      ),
  },
  {
    codes: ['SQLITE_IOERR', 'EIO', 'EMFILE', 'ENFILE'],
    toError: (file) =>
      new ConflictError(
        'data-unreachable',
        `The system could not read or write the database ${file}. What was not yet stored is not stored in part either.`,
        'Check the disk and the limits of the system, and do it again; then run hearsay verify.',
      ),
  },
  {
    codes: ['SQLITE_CORRUPT'],
    toError: (file) =>
      new ConflictError(
        'data-damaged',
        `The database ${file} is damaged.`,
        'Run hearsay verify to see where, check the disk, and restore a backup.',
      ),
  },
  {
    codes: ['SQLITE_CANTOPEN', 'SQLITE_READONLY', 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ENOENT'],
    toError: (file) =>
      new InvalidInputError(
        'data-unusable',
        `The database ${file} cannot be opened for writing.`,
        'Check that its folder exists and may be written to, or give another file with --data.',
      ),
  },
]

/** An error of the database or the system as one that says what to do; a bug stays what it is. */
export function readableError(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || error instanceof HearsayError || !('code' in error)) return error
  const code = String(error.code)
  return MEANINGS.find(({ codes }) => codes.some((beginning) => code.startsWith(beginning)))?.toError(file) ?? error
}
