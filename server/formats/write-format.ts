/** Writes a snapshot in a format: a file, or a folder or archive of files. */

import type { FormatName } from '../../core/api-export.ts'
import { InvalidInputError } from '../../core/errors.ts'
import type { Snapshot } from '../store/snapshot.ts'
import type { FormatOptions } from './format.ts'
import { FORMATS } from './formats.ts'
import { writeFolder, writeWhole } from './write-whole.ts'
import { zip } from './zip.ts'

export interface WriteOptions extends FormatOptions {
  readonly format: FormatName
  /** File or folder; undefined for standard output. */
  readonly out?: string | undefined
}

/** Whole or not at all. Throws InvalidInputError for a folder without a name. */
export async function writeFormat(snapshot: Snapshot, options: WriteOptions): Promise<void> {
  const { format: name, out } = options
  const format = FORMATS[name]
  if ('write' in format) return writeWhole(out, format.write(snapshot, options))
  if (out === undefined)
    throw new InvalidInputError(
      'out-missing',
      `The format ${name} has several files.`,
      'Give a new folder with --out, or a file that ends in .zip.',
    )
  const files = format.files(snapshot, options)
  await (out.endsWith('.zip') ? writeWhole(out, zip(files)) : writeFolder(out, files))
}
