/** Words and contributions name their node by a number, so that those of new nodes lie side by side; contributions do not repeat their article. What is derived is made again, as in 0003. */

import { type Kysely, type Migration, sql } from 'kysely'

/** So many parts of an index of words wait until they are merged: each row is rewritten half as often as with the usual four. */
const PARTS = 8

export const nodesByNumber: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`update article set extractor = ''`.execute(db)
    for (const table of ['node', 'claim', 'words', 'contribution']) await db.schema.dropTable(table).execute()
    for (const table of ['evidence', 'edge', 'owner', 'claim_alias', 'judgement', 'alarm', 'mark'])
      await sql`delete from ${sql.table(table)}`.execute(db)
    await sql`delete from counter where name != 'revision'`.execute(db)
    await db.schema
      .createTable('node')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('key', 'text', (column) => column.notNull().unique())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('label', 'text', (column) => column.notNull())
      .addColumn('articles', 'integer', (column) => column.notNull())
      .addColumn('degree', 'integer', (column) => column.notNull())
      .addColumn('rank', 'real', (column) => column.notNull())
      .addColumn('x', 'real', (column) => column.notNull())
      .addColumn('y', 'real', (column) => column.notNull())
      .addColumn('community', 'integer')
      .addColumn('attributes', 'text', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('node_rank').on('node').columns(['kind', 'rank desc', 'key']).execute()
    await db.schema
      .createTable('claim')
      // that of its node
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('key', 'text', (column) => column.notNull().unique())
      .addColumn('articles', 'integer', (column) => column.notNull())
      .addColumn('origins_min', 'integer', (column) => column.notNull())
      .addColumn('origins_max', 'integer', (column) => column.notNull())
      .addColumn('unnamed', 'integer', (column) => column.notNull())
      .addColumn('circular', 'integer', (column) => column.notNull())
      .addColumn('first_seen', 'text')
      .execute()
    await db.schema.createIndex('claim_articles').on('claim').columns(['articles desc', 'key']).execute()
    await db.schema.createIndex('claim_origins').on('claim').columns(['origins_max desc', 'key']).execute()
    await db.schema.createIndex('claim_date').on('claim').columns(['first_seen desc', 'key']).execute()
    await db.schema
      .createTable('words')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('node', 'integer', (column) => column.notNull())
      .addColumn('words', 'text', (column) => column.notNull())
      .addColumn('field', 'integer', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('words_node').on('words').columns(['node']).execute()
    await db.schema
      .createTable('contribution')
      .addColumn('node', 'integer', (column) => column.notNull())
      .addColumn('article', 'text', (column) => column.notNull())
      .addColumn('mentions', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('contribution_key', ['node', 'article'])
      .modifyEnd(sql`without rowid`)
      .execute()
    for (const index of ['name_search', 'text_search'])
      await sql`insert into ${sql.table(index)} (${sql.ref(index)}) values ('delete-all')`.execute(db)
    for (const index of ['name_search', 'text_search', 'article_search'])
      await sql`insert into ${sql.table(index)} (${sql.ref(index)}, rank) values ('automerge', ${sql.lit(PARTS)})`.execute(
        db,
      )
  },
}
