/** What the commands print. */

import { HearsayError } from '../core/errors.ts'

/** Where the database lies unless told otherwise. */
export const USUAL_DATA = './data/hearsay.db'

/** Prints a plain line on stderr. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** Prints what is wrong and what to do, and lets the process end with exit code 1. A bug is shown with its stack. */
export function failWith(error: unknown): void {
  if (error instanceof HearsayError) say(`${error.message}\n  ${error.next}`)
  else say(error instanceof Error ? (error.stack ?? error.message) : String(error))
  process.exitCode = 1
}

/** Prints how many articles were stored, and each that was set aside with its reason and what to do. */
export function sayReport(report: {
  readonly stored: number
  readonly unchanged: number
  readonly setAside: readonly { readonly file: string; readonly reason: string; readonly next: string }[]
}): void {
  const { stored, unchanged, setAside } = report
  say(`${stored} articles stored, ${unchanged} unchanged, ${setAside.length} set aside`)
  for (const { file, reason, next } of setAside) say(`  ${file}: ${reason}\n    ${next}`)
}

/** Shows progress on one line of a terminal; nothing where stderr is not one. */
export function showProgress(done: number, total: number): void {
  if (!process.stderr.isTTY) return
  process.stderr.write(`\r${done} of ${total} articles read${done === total ? '\n' : ''}`)
}
