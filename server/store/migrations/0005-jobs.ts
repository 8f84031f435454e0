/** Jobs and what they are to read. */

import type { Kysely, Migration } from 'kysely'

export const jobs: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('job')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('ended_at', 'text')
      .addColumn('total', 'integer', (column) => column.notNull())
      .addColumn('stored', 'integer', (column) => column.notNull())
      .addColumn('unchanged', 'integer', (column) => column.notNull())
      .addColumn('set_aside', 'integer', (column) => column.notNull())
      .addColumn('waiting_size', 'integer', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('job_state').on('job').columns(['state', 'created_at desc', 'id']).execute()
    await db.schema
      .createTable('job_input')
      .addColumn('job', 'text', (column) => column.notNull().references('job.id').onDelete('cascade'))
      .addColumn('place', 'integer', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('input', 'text')
      .addColumn('key', 'text')
      .addColumn('refusal', 'text')
      .addPrimaryKeyConstraint('job_input_key', ['job', 'place'])
      .execute()
    await db.schema.createIndex('job_input_state').on('job_input').columns(['job', 'state', 'place']).execute()
    // What an older version has read is looked for at every start, and is seldom there.
    await db.schema.createIndex('article_extractor').on('article').columns(['extractor', 'key']).execute()
  },
}
