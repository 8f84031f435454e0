/** Copies the database as it is at one moment, while others read and write it. */

import { existsSync } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { ConflictError, InvalidInputError } from '../../core/errors.ts'
import { openExisting, readableError } from './sqlite-file.ts'

export interface Backup {
  readonly articles: number
  readonly bytes: number
}

/**
 * Writes a copy beside `target`, checks it and gives it its name: a backup that has its name is whole.
 * Throws ConflictError when `target` exists and `replaces` is not set, or is in use, or when the copy is damaged; InvalidInputError when it cannot be written or `file` is not ours.
 */
export async function backUp(file: string, target: string, { replaces = false } = {}): Promise<Backup> {
  if (resolve(file) === resolve(target) || (existsSync(target) && !replaces)) throw exists(target)
  // the log of another database would be taken for that of the copy
  if (existsSync(`${target}-wal`)) throw inUse(target)
  const part = `${target}.${process.pid}.part`
  await makeFile(part)
  try {
    await copyAt(file, part)
    const articles = checkCopy(part)
    const { size: bytes } = await stat(part)
    await rename(part, target)
    await flush(dirname(target))
    return { articles, bytes }
  } catch (error) {
    throw readableError(error, target)
  } finally {
    for (const leftover of [part, `${part}-journal`, `${part}-wal`, `${part}-shm`]) await rm(leftover, { force: true })
  }
}

async function makeFile(part: string): Promise<void> {
  try {
    await (await open(part, 'wx')).close()
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
    throw new InvalidInputError(
      'backup-unwritable',
      `${part} cannot be written (${reason}).`,
      'Check that its folder is there and that you may write to it.',
    )
  }
}

async function copyAt(file: string, part: string): Promise<void> {
  const database = openExisting(file)
  try {
    // A reading transaction holds on to this moment; without it the copy would begin anew with each change.
    database.exec('begin')
    database.prepare('select count(*) from sqlite_schema').get()
    await database.backup(part)
  } finally {
    database.close()
  }
}

/** Makes the copy one file, that needs no log beside it, and gives the number of its articles. */
function checkCopy(part: string): number {
  const copy = new Database(part, { fileMustExist: true })
  try {
    copy.pragma('journal_mode = DELETE')
    const problem = copy.pragma('integrity_check(1)', { simple: true })
    if (problem !== 'ok') throw damaged(String(problem))
    return copy.prepare<[], number>('select count(*) from article').pluck().get() ?? 0
  } finally {
    copy.close()
  }
}

/** A new name in a folder is on the disk when the folder is. */
async function flush(folder: string): Promise<void> {
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const exists = (target: string): ConflictError =>
  new ConflictError('backup-exists', `${target} is there already.`, 'Give another name, or replace it with --force.')

const inUse = (target: string): ConflictError =>
  new ConflictError(
    'backup-in-use',
    `${target} is a database in use, or was not closed: ${target}-wal lies beside it.`,
    'Give another name.',
  )

const damaged = (problem: string): ConflictError =>
  new ConflictError(
    'backup-damaged',
    `The copy is damaged: ${problem}. It was thrown away; an older backup of that name is still there.`,
    'Run hearsay verify on the database, and check the disk.',
  )
