/** Lists of claims. */

import type { Kysely, Migration } from 'kysely'

export const claimLists: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('claim')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('articles', 'integer', (column) => column.notNull())
      .addColumn('origins_min', 'integer', (column) => column.notNull())
      .addColumn('origins_max', 'integer', (column) => column.notNull())
      .addColumn('unnamed', 'integer', (column) => column.notNull())
      .addColumn('circular', 'integer', (column) => column.notNull())
      .addColumn('first_seen', 'text')
      .execute()
    // One index an order of the list: a page is read from it without sorting.
    await db.schema.createIndex('claim_articles').on('claim').columns(['articles desc', 'key']).execute()
    await db.schema.createIndex('claim_origins').on('claim').columns(['origins_max desc', 'key']).execute()
    await db.schema.createIndex('claim_date').on('claim').columns(['first_seen desc', 'key']).execute()
    await db.schema
      .createTable('claim_alias')
      .addColumn('alias', 'text', (column) => column.primaryKey())
      .addColumn('key', 'text', (column) => column.notNull())
      .execute()
  },
}
