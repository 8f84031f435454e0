/** What the commands print. */

import { counted } from '../core/counted.ts'
import { HearsayError } from '../core/errors.ts'

/** Where the database lies unless told otherwise. */
export const USUAL_DATA = './data/hearsay.db'

/** Prints a plain line on stderr. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

const KEYS = 'npx hearsay export --format csv --out FOLDER'

/** What shows what the next step asks for; a file of keys where the explorer is not at hand. */
const COMMAND_BY_CODE: ReadonlyMap<string, string> = new Map([
  ['node-unknown', KEYS],
  ['edge-unknown', KEYS],
  ['evidence-unknown', KEYS],
  ['claim-unknown', KEYS],
  ['article-unknown', KEYS],
  ['article-without-it', KEYS],
  ['correction-unknown', 'npx hearsay corrections list'],
  ['correction-undone', 'npx hearsay corrections undo ID'],
])

/** Prints what is wrong and what to do, and lets the process end with exit code 1. A bug is shown with its stack. */
export function failWith(error: unknown): void {
  if (error instanceof HearsayError) {
    const command = COMMAND_BY_CODE.get(error.code)
    say(`${error.message}\n  ${error.next}${command === undefined ? '' : `\n  ${command}`}`)
  } else say(error instanceof Error ? (error.stack ?? error.message) : String(error))
  process.exitCode = 1
}

/** Prints what was left out of articles that were read, and what to do. */
export function sayWarnings(
  warnings: readonly { readonly file: string; readonly reason: string; readonly next: string }[],
): void {
  for (const { file, reason, next } of warnings) say(`  ${file}: ${reason}\n    ${next}`)
}

/** Prints how many articles were stored, and each that was set aside with its reason and what to do. */
export function sayReport(report: {
  readonly stored: number
  readonly unchanged: number
  readonly setAside: readonly { readonly file: string; readonly reason: string; readonly next: string }[]
}): void {
  const { stored, unchanged, setAside } = report
  say(`${counted(stored, 'article')} stored, ${unchanged} unchanged, ${setAside.length} set aside`)
  for (const { file, reason, next } of setAside) say(`  ${file}: ${reason}\n    ${next}`)
}

/** Shows progress on one line of a terminal; nothing where stderr is not one. */
export function showProgress(done: number, total: number): void {
  if (!process.stderr.isTTY) return
  process.stderr.write(`\r${done} of ${counted(total, 'article')} read${done === total ? '\n' : ''}`)
}
