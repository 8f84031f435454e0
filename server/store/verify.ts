/** Checks a database from end to end: that nothing is damaged, and that all that is shown follows from what articles say. */

import type Database from 'better-sqlite3'
import { ConflictError } from '../../core/errors.ts'
import { articleCheck, mentionCheck, spanCheck } from './checks/articles.ts'
import type { Check, Fault } from './checks/check.ts'
import { correctionCheck } from './checks/corrections.ts'
import { evidenceCheck } from './checks/evidence.ts'
import { fileCheck, searchCheck } from './checks/file.ts'
import { claimCheck, counterCheck, edgeCheck, nodeCheck, tallyCheck } from './checks/graph.ts'
import { isCurrent } from './migrate.ts'
import { openExisting, readableError } from './sqlite-file.ts'

const CHECKS: readonly Check[] = [
  fileCheck,
  searchCheck,
  articleCheck,
  spanCheck,
  mentionCheck,
  evidenceCheck,
  edgeCheck,
  nodeCheck,
  tallyCheck,
  claimCheck,
  counterCheck,
  correctionCheck,
]

/** How many records of a kind were checked, and how many faults were found. */
export interface Checked {
  readonly subject: string
  readonly checked: number
  readonly faults: number
}

/**
 * Runs all checks, row by row, over the database as it is at one moment, whatever others write meanwhile; writes nothing.
 * After each check it gives what was checked. Throws NotFoundError when there is no file, InvalidInputError when it is no
 * database of Hearsay, ConflictError when it is one of another version.
 */
export function* verifyDatabase(file: string): Generator<Fault | Checked> {
  const database = openExisting(file)
  try {
    // one reading transaction: its first reading fixes the moment
    database.exec('begin')
    requireVersion(database, file)
    for (const check of CHECKS) yield* runCheck(check, database)
  } catch (error) {
    throw readableError(error, file)
  } finally {
    database.close()
  }
}

function* runCheck({ subject, run }: Check, database: Database.Database): Generator<Fault | Checked> {
  const steps = run(database)
  let faults = 0
  let step = steps.next()
  for (; !step.done; step = steps.next()) {
    faults++
    yield step.value
  }
  yield { subject, checked: step.value, faults }
}

function requireVersion(database: Database.Database, file: string): void {
  if (isCurrent(database)) return
  throw new ConflictError(
    'data-other-version',
    `The database ${file} was last written by another version of Hearsay.`,
    'Open it with hearsay serve of this version first, or update Hearsay.',
  )
}
