/** Edges name their ends by the numbers of the nodes: less than half as long, and those of new nodes lie side by side. */

import { type Kysely, type Migration, sql } from 'kysely'

export const edgesByNumber: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('edge').renameTo('edge_by_key').execute()
    for (const end of ['source', 'target']) await db.schema.dropIndex(`edge_${end}`).execute()
    await db.schema
      .createTable('edge')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('source', 'integer', (column) => column.notNull())
      .addColumn('target', 'integer', (column) => column.notNull())
      .addColumn('weight', 'integer', (column) => column.notNull())
      .addColumn('stance', 'text')
      .modifyEnd(sql`without rowid`)
      .execute()
    await sql`insert into edge select edge_by_key.key, edge_by_key.kind, source.id, target.id, weight, stance
      from edge_by_key cross join node as source on source.key = edge_by_key.source
      cross join node as target on target.key = edge_by_key.target order by edge_by_key.key`.execute(db)
    await db.schema.dropTable('edge_by_key').execute()
    // All that is told of an edge stands in the index: the edges of a node lie side by side, and only the name of the other end is read elsewhere.
    for (const [end, other] of [
      ['source', 'target'],
      ['target', 'source'],
    ] as const)
      await db.schema
        .createIndex(`edge_${end}`)
        .on('edge')
        .columns([end, 'kind', 'weight desc', 'key', other, 'stance'])
        .execute()
  },
}
