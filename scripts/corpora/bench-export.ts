/** Time and memory of writing a graph of a million nodes and five million edges in each format, each in a process of its own, two at once. */

import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { FORMAT_NAMES } from '../../core/api-export.ts'

const AT_ONCE = 2

/** Prints a line for each format, or for one. */
export async function benchExport(only: string | undefined): Promise<void> {
  const program = fileURLToPath(new URL('../bench-export.js', import.meta.url))
  const run = promisify(execFile)
  const formats = (only === undefined ? FORMAT_NAMES : [only]).values()
  const writeInTurn = async () => {
    for (const format of formats) process.stdout.write((await run(process.execPath, [program, format])).stdout)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, writeInTurn))
}
