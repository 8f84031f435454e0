/** Writes files whole or not at all. */

import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ConflictError, InvalidInputError } from '../../core/errors.ts'
import type { ExportFile } from './format.ts'

type Pieces = Iterable<string> | AsyncIterable<string | Uint8Array>

/** Writes text to a file by way of a temporary one beside it; to standard output without a path. Throws InvalidInputError when it cannot be written. */
export async function writeWhole(path: string | undefined, text: Pieces): Promise<void> {
  if (path === undefined) return writeOut(text)
  const temporary = `${path}.${process.pid}.part`
  try {
    await writeFile(temporary, text)
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw readableError(error, path)
  }
}

/** Writes files into a new folder by way of a temporary one beside it. Throws ConflictError when there is something already, InvalidInputError when it cannot be written. */
export async function writeFolder(path: string, files: AsyncIterable<ExportFile>): Promise<void> {
  const existing = await readdir(path).catch(() => [])
  if (existing.length > 0)
    throw new ConflictError(
      'out-exists',
      `${path} has files in it.`,
      'Give a new folder with --out, or remove this one.',
    )
  const temporary = `${path}.${process.pid}.part`
  try {
    await mkdir(temporary)
    for await (const { name, text } of files) await writeFile(join(temporary, basename(name)), text)
    await rmdir(path).catch(() => undefined)
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true, recursive: true })
    throw readableError(error, path)
  }
}

async function writeFile(path: string, text: Pieces): Promise<void> {
  await pipeline(Readable.from(text), createWriteStream(path, { flags: 'wx', flush: true }))
}

/** A reader that has seen enough, such as "head", closes the pipe: that is no error. */
async function writeOut(text: Pieces): Promise<void> {
  try {
    await pipeline(Readable.from(text), process.stdout, { end: false })
  } catch (error) {
    if (codeOf(error) !== 'EPIPE') throw error
  }
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : undefined)

const FILE_ERRORS = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOENT',
  'ENOTDIR',
  'EISDIR',
  'EEXIST',
  'ENOSPC',
  'ENAMETOOLONG',
])

/** Of a file that cannot be written; other errors stay as they are. */
function readableError(error: unknown, path: string): unknown {
  const code = codeOf(error)
  if (code === undefined || !FILE_ERRORS.has(code)) return error
  return new InvalidInputError(
    'out-unwritable',
    `${path} cannot be written (${code}).`,
    'Check that its folder is there, that you may write to it and that the disk has room.',
  )
}
