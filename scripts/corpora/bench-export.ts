/** Time and memory of writing a graph of a million nodes and five million edges in each format, each in a process of its own. */

import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { FORMAT_NAMES } from '../../core/api-export.ts'

/** Prints a line for each format. */
export function benchExport(): void {
  const program = fileURLToPath(new URL('../bench-export.js', import.meta.url))
  for (const format of FORMAT_NAMES)
    process.stdout.write(execFileSync(process.execPath, [program, format], { encoding: 'utf8' }))
}
