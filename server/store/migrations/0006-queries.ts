/** What queries look up: the edges of one kind at a node, and the nodes of one kind, by weight and rank. */

import type { Kysely, Migration } from 'kysely'

export const queries: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const end of ['source', 'target']) {
      await db.schema.dropIndex(`edge_${end}`).execute()
      await db.schema.createIndex(`edge_${end}`).on('edge').columns([end, 'kind', 'weight desc', 'key']).execute()
    }
    await db.schema.dropIndex('node_rank').execute()
    await db.schema.createIndex('node_rank').on('node').columns(['kind', 'rank desc', 'key']).execute()
  },
}
