/** The rows of an article, claim or pair in one row of their own, without the words that the article has. What is derived is made again, as in 0003. */

import { type Kysely, type Migration, sql } from 'kysely'

export const rowsByOwner: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`update article set extractor = ''`.execute(db)
    for (const table of ['evidence', 'mention', 'contribution', 'tally', 'edge'])
      await db.schema.dropTable(table).execute()
    for (const table of ['node', 'claim', 'claim_alias', 'words', 'judgement', 'alarm'])
      await sql`delete from ${sql.table(table)}`.execute(db)
    await sql`delete from counter where name != 'revision'`.execute(db)
    // Edges are written before the nodes at their ends: no row is touched twice.
    await db.schema
      .createTable('edge')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('key', 'text', (column) => column.notNull().unique())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('source', 'text', (column) => column.notNull())
      .addColumn('target', 'text', (column) => column.notNull())
      .addColumn('weight', 'integer', (column) => column.notNull())
      .addColumn('stance', 'text')
      .execute()
    for (const end of ['source', 'target'])
      await db.schema.createIndex(`edge_${end}`).on('edge').columns([end, 'weight desc', 'key']).execute()
    await db.schema
      .createTable('owner')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('key', 'text', (column) => column.notNull().unique())
      .addColumn('evidence', 'text', (column) => column.notNull())
      .addColumn('contributions', 'text', (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('evidence')
      .addColumn('edge', 'integer', (column) => column.notNull())
      .addColumn('owner', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('evidence_key', ['edge', 'owner'])
      .modifyEnd(sql`without rowid`)
      .execute()
    await db.schema
      .createTable('contribution')
      .addColumn('node', 'text', (column) => column.notNull())
      .addColumn('article', 'text', (column) => column.notNull())
      .addColumn('mentions', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('contribution_key', ['node', 'article'])
      .modifyEnd(sql`without rowid`)
      .execute()
  },
}
