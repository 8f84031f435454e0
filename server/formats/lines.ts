/** Lines of a file, one by one, however long the file is. */

import { createReadStream } from 'node:fs'
import { InvalidInputError } from '../../core/errors.ts'

/** Longer lines are not read: an article has at most two million characters. */
const MAX_LINE = 50_000_000
const READ_BYTES = 1_000_000

/**
 * Lines without their breaks; what follows the last break is a line if there is anything. Only a line feed ends a line, as
 * in JSON Lines. Throws InvalidInputError when the file cannot be read, is not UTF-8, or has an endless line.
 */
export async function* readLines(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let rest = ''
  try {
    for await (const bytes of createReadStream(path, { highWaterMark: READ_BYTES })) {
      const lines = (rest + decoder.decode(bytes as Buffer, { stream: true })).split('\n')
      rest = lines.pop() as string
      if (rest.length > MAX_LINE) throw new RangeError('a line has no end')
      yield* lines
    }
    rest += decoder.decode()
  } catch (error) {
    throw new InvalidInputError(
      'file-unreadable',
      `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      'Check that it is there, that you may read it, and that it is a text in UTF-8.',
    )
  }
  if (rest !== '') yield rest
}
