/** Edges lie in the order of their keys, in one tree less; whose evidence an edge has is kept only where its ends do not tell. What is derived is made again, as in 0003. */

import { type Kysely, type Migration, sql } from 'kysely'

export const edgesOnce: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`update article set extractor = ''`.execute(db)
    for (const table of ['edge', 'evidence']) await db.schema.dropTable(table).execute()
    for (const table of [
      'owner',
      'node',
      'claim',
      'claim_alias',
      'words',
      'contribution',
      'judgement',
      'alarm',
      'mark',
    ])
      await sql`delete from ${sql.table(table)}`.execute(db)
    for (const index of ['name_search', 'text_search'])
      await sql`insert into ${sql.table(index)} (${sql.ref(index)}) values ('delete-all')`.execute(db)
    await sql`delete from counter where name != 'revision'`.execute(db)
    await db.schema
      .createTable('edge')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('source', 'text', (column) => column.notNull())
      .addColumn('target', 'text', (column) => column.notNull())
      .addColumn('weight', 'integer', (column) => column.notNull())
      .addColumn('stance', 'text')
      .modifyEnd(sql`without rowid`)
      .execute()
    // All that is told of an edge stands in the index: the edges of a node lie side by side, and nothing else is read.
    for (const [end, other] of [
      ['source', 'target'],
      ['target', 'source'],
    ] as const)
      await db.schema
        .createIndex(`edge_${end}`)
        .on('edge')
        .columns([end, 'kind', 'weight desc', 'key', other, 'stance'])
        .execute()
    await db.schema
      .createTable('evidence')
      .addColumn('edge', 'text', (column) => column.notNull())
      .addColumn('owner', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('evidence_key', ['edge', 'owner'])
      .modifyEnd(sql`without rowid`)
      .execute()
  },
}
