/** Claims are found by the numbers of their nodes: the list of them needs no index of keys of its own. */

import { type Kysely, type Migration, sql } from 'kysely'

export const claimsByNumber: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('claim').renameTo('claim_by_key').execute()
    for (const index of ['articles', 'origins', 'date']) await db.schema.dropIndex(`claim_${index}`).execute()
    await db.schema
      .createTable('claim')
      // that of its node
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('articles', 'integer', (column) => column.notNull())
      .addColumn('origins_min', 'integer', (column) => column.notNull())
      .addColumn('origins_max', 'integer', (column) => column.notNull())
      .addColumn('unnamed', 'integer', (column) => column.notNull())
      .addColumn('circular', 'integer', (column) => column.notNull())
      .addColumn('first_seen', 'text')
      .execute()
    await sql`insert into claim select * from claim_by_key order by id`.execute(db)
    await db.schema.dropTable('claim_by_key').execute()
    await db.schema.createIndex('claim_articles').on('claim').columns(['articles desc', 'key']).execute()
    await db.schema.createIndex('claim_origins').on('claim').columns(['origins_max desc', 'key']).execute()
    await db.schema.createIndex('claim_date').on('claim').columns(['first_seen desc', 'key']).execute()
  },
}
