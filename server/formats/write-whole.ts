/** Writes a file whole or not at all. */

import { rename, rm, writeFile } from 'node:fs/promises'
import { InvalidInputError } from '../../core/errors.ts'

/** Writes text to a file by way of a temporary one beside it; to standard output without a path. Throws InvalidInputError. */
export async function writeWhole(path: string | undefined, text: string): Promise<void> {
  if (path === undefined) {
    await new Promise<void>((resolve, reject) =>
      process.stdout.write(text, (error) => (error ? reject(error) : resolve())),
    )
    return
  }
  const temporary = `${path}.${process.pid}.part`
  try {
    await writeFile(temporary, text)
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
    throw new InvalidInputError(
      'out-unwritable',
      `${path} cannot be written (${code}).`,
      'Check that its folder is there and that you may write to it.',
    )
  }
}
