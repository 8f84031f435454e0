/** A database that fails at the n-th call, in place of the real one. */

import type Database from 'better-sqlite3'

/** The module, as an import sees it. */
export interface DatabaseModule {
  readonly default: typeof Database
}

/** What goes wrong, and when. */
export interface Faults {
  /** Calls that still succeed; all after them fail. */
  left: number
  /** Code of SQLite's error. */
  code: string
  /** Calls since the start. */
  calls: number
  /** Most pages that a file opened from now on may have: a disk that gets full. */
  maxPages: number | null
}

const CALLS = ['run', 'get', 'all', 'iterate']
const SETTINGS = ['pluck', 'raw', 'expand', 'bind', 'safeIntegers']

/** The module with a database that obeys `faults`. */
export function withFaults(real: DatabaseModule, faults: Faults): DatabaseModule {
  const Real = real.default
  const count = () => {
    faults.calls++
    if (faults.left-- <= 0) throw new Real.SqliteError('made to fail', faults.code)
  }
  const wrap = <Subject extends object>(
    subject: Subject,
    calls: readonly string[],
    toResult: (name: string, result: unknown) => unknown,
  ): Subject =>
    new Proxy(subject, {
      get(target, name: string) {
        const value: unknown = Reflect.get(target, name, target)
        if (typeof value !== 'function') return value
        return (...given: unknown[]) => {
          if (calls.includes(name)) count()
          return toResult(name, value.apply(target, given))
        }
      },
    })
  const wrapStatement = (statement: object): object =>
    wrap(statement, CALLS, (name, result) => (SETTINGS.includes(name) ? wrapStatement(statement) : result))

  function FaultyDatabase(file: string, options?: Database.Options): Database.Database {
    count()
    const database = new Real(file, options)
    if (faults.maxPages !== null && options?.readonly !== true) database.pragma(`max_page_count = ${faults.maxPages}`)
    const wrapped: Database.Database = wrap(
      database,
      ['prepare', 'exec', 'pragma', 'backup'],
      (name, result): unknown => {
        if (name === 'prepare') return wrapStatement(result as object)
        return name === 'transaction' ? transactionOf(wrapped, database, result as Transaction) : result
      },
    )
    return wrapped
  }
  return {
    ...real,
    default: Object.assign(FaultyDatabase, { SqliteError: Real.SqliteError }) as unknown as typeof Database,
  }
}

type Transaction = Database.Transaction<(...given: unknown[]) => unknown>

/** Begins and commits through the database that fails, as the real one does it; taking back needs no disk. */
function transactionOf(
  failing: Database.Database,
  real: Database.Database,
  task: Transaction,
): ((...given: unknown[]) => unknown) & Pick<Transaction, 'immediate'> {
  const run = (beginning: string, given: unknown[]) => {
    failing.exec(beginning)
    try {
      // inside a transaction it begins none of its own
      const result = task(...given)
      failing.exec('commit')
      return result
    } catch (error) {
      if (real.inTransaction) real.exec('rollback')
      throw error
    }
  }
  return Object.assign((...given: unknown[]) => run('begin', given), {
    immediate: (...given: unknown[]) => run('begin immediate', given),
  })
}
