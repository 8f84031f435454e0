/** The log of corrections, and what they show on nodes. */

import { type Kysely, type Migration, sql } from 'kysely'

export const corrections: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('correction')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('action', 'text', (column) => column.notNull())
      .addColumn('entry', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('why', 'text')
      .execute()
    await db.schema.createIndex('correction_at').on('correction').columns(['at desc', 'id desc']).execute()
    // The log only grows: what was written is never changed or taken out.
    for (const deed of ['delete on correction', 'update of id, at, action, entry on correction'])
      await sql`create trigger ${sql.ref(`correction_no_${deed.split(' ')[0]}`)} before ${sql.raw(deed)} begin
        select raise(abort, 'the log of corrections only grows'); end`.execute(db)
    await db.schema
      .createTable('mark')
      .addColumn('node', 'text', (column) => column.primaryKey())
      .addColumn('mark', 'text', (column) => column.notNull())
      .execute()
  },
}
