/** Reading and adding to the log of corrections. */

import type Database from 'better-sqlite3'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { LogEntry } from '../../core/corrections/types.ts'
import type { CorrectionFilter, CorrectionStore, StoredCorrection } from './correction-store.ts'
import type { GraphStatements } from './graph-statements.ts'
import type { CorrectionTable, Db } from './schema.ts'

/** The reading half of the store that concerns corrections. */
export function correctionQueries(db: Db): CorrectionStore {
  return {
    async listCorrections(filter, limit, offset) {
      const where = conditionOf(filter)
      const rows = await db
        .selectFrom('correction')
        .selectAll()
        .where(where)
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .offset(offset)
        .execute()
      const { total } = await db
        .selectFrom('correction')
        .select((column) => column.fn.countAll<number>().as('total'))
        .where(where)
        .executeTakeFirstOrThrow()
      return { corrections: rows.map(toStored), total }
    },

    async findCorrection(id) {
      const row = await db.selectFrom('correction').selectAll().where('id', '=', id).executeTakeFirst()
      return row && toStored(row)
    },
  }
}

function conditionOf({ object, textHash = '', action, state }: CorrectionFilter): RawBuilder<SqlBool> {
  const conditions: RawBuilder<SqlBool>[] = [sql`true`]
  if (action !== undefined) conditions.push(sql`action = ${action}`)
  if (state !== undefined) conditions.push(sql`state = ${state}`)
  if (object !== undefined)
    conditions.push(sql`(entry ->> '$.object.article' = ${object}
      or ${object} in (select value from json_each(entry, '$.about'))
      or ${textHash} in (select value from json_each(entry, '$.texts')))`)
  return sql<SqlBool>`${sql.join(conditions, sql` and `)}`
}

function toStored({ entry, state, why }: CorrectionTable): StoredCorrection {
  return { entry: JSON.parse(entry) as LogEntry, outcome: why === null ? { state } : { state, why } }
}

/** The whole log in its order, with what became of each entry. */
export function readCorrections(database: Database.Database): readonly StoredCorrection[] {
  return database.prepare<[], CorrectionTable>('select * from correction order by at, id').all().map(toStored)
}

/** The whole log in its order. */
export function readLogEntries(database: Database.Database): readonly LogEntry[] {
  return readCorrections(database).map(({ entry }) => entry)
}

/** Adds entries; whoever calls holds the transaction. */
export function writeLogEntries(run: GraphStatements, entries: readonly LogEntry[]): void {
  for (const entry of entries) run.putCorrection.run(entry.id, entry.at, entry.action, JSON.stringify(entry))
}
