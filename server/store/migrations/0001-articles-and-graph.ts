/** Articles, and the graph made from them. */

import { type Kysely, type Migration, sql } from 'kysely'

export const articlesAndGraph: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('article')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('input_hash', 'text', (column) => column.notNull().unique())
      .addColumn('extractor', 'text', (column) => column.notNull())
      .addColumn('input', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('text_hash', 'text', (column) => column.notNull())
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('author', 'text')
      .addColumn('publisher', 'text')
      .addColumn('date', 'text')
      .addColumn('url', 'text')
      .addColumn('file', 'text')
      .addColumn('attributions', 'integer', (column) => column.notNull())
      .addColumn('extraction', 'text', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('article_date').on('article').columns(['date desc', 'key']).execute()

    await db.schema
      .createTable('node')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('label', 'text', (column) => column.notNull())
      .addColumn('articles', 'integer', (column) => column.notNull())
      .addColumn('degree', 'integer', (column) => column.notNull())
      .addColumn('rank', 'real', (column) => column.notNull())
      .addColumn('x', 'real', (column) => column.notNull())
      .addColumn('y', 'real', (column) => column.notNull())
      .addColumn('attributes', 'text', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('node_rank').on('node').columns(['rank desc', 'key']).execute()

    await db.schema
      .createTable('edge')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('key', 'text', (column) => column.notNull().unique())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('source', 'text', (column) => column.notNull().references('node.key'))
      .addColumn('target', 'text', (column) => column.notNull().references('node.key'))
      .addColumn('weight', 'integer', (column) => column.notNull())
      .addColumn('stance', 'text')
      .addColumn('evidence', 'text', (column) => column.notNull())
      .execute()
    // The row's id follows the named columns in every index, so that equal weights come in canonical order without sorting.
    await db.schema.createIndex('edge_source').on('edge').columns(['source', 'weight desc']).execute()
    await db.schema.createIndex('edge_target').on('edge').columns(['target', 'weight desc']).execute()

    await sql`create virtual table search using fts5(
      words, key unindexed, field unindexed, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
    )`.execute(db)
  },
}
