/** Rows of evidence, mentions and words that come and go one by one. What is derived is dropped and made again: every article counts as read by an older version. */

import { type Kysely, type Migration, sql } from 'kysely'

export const rowsThatComeAndGo: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`update article set extractor = ''`.execute(db)
    await sql`delete from claim`.execute(db)
    await sql`delete from claim_alias`.execute(db)
    await sql`delete from edge`.execute(db)
    await sql`delete from node`.execute(db)
    await sql`drop table search`.execute(db)
    await sql`alter table edge drop column evidence`.execute(db)
    // Equal weights come in the order of their keys, whatever the order in which they were written.
    for (const end of ['source', 'target']) {
      await db.schema.dropIndex(`edge_${end}`).execute()
      await db.schema.createIndex(`edge_${end}`).on('edge').columns([end, 'weight desc', 'key']).execute()
    }
    await db.schema
      .createTable('evidence')
      .addColumn('edge', 'text', (column) => column.notNull())
      .addColumn('article', 'text', (column) => column.notNull())
      .addColumn('place', 'integer', (column) => column.notNull())
      .addColumn('identity', 'text', (column) => column.notNull())
      .addColumn('owner', 'text', (column) => column.notNull())
      .addColumn('stance', 'integer')
      .addColumn('evidence', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('evidence_key', ['edge', 'article', 'place', 'identity'])
      .modifyEnd(sql`without rowid`)
      .execute()
    await db.schema.createIndex('evidence_owner').on('evidence').columns(['owner']).execute()
    await db.schema
      .createTable('mention')
      .addColumn('node', 'text', (column) => column.notNull())
      .addColumn('article', 'text', (column) => column.notNull())
      .addColumn('start', 'integer', (column) => column.notNull())
      .addColumn('end', 'integer', (column) => column.notNull())
      .addColumn('why', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('mention_key', ['node', 'article', 'start', 'end'])
      .modifyEnd(sql`without rowid`)
      .execute()
    await db.schema.createIndex('mention_article').on('mention').columns(['article']).execute()
    await db.schema
      .createTable('contribution')
      .addColumn('article', 'text', (column) => column.notNull())
      .addColumn('node', 'text', (column) => column.notNull())
      .addColumn('contribution', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('contribution_key', ['article', 'node'])
      .modifyEnd(sql`without rowid`)
      .execute()
    await db.schema.createIndex('contribution_node').on('contribution').columns(['node']).execute()
    await db.schema
      .createTable('tally')
      .addColumn('node', 'text', (column) => column.notNull())
      .addColumn('field', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('count', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('tally_key', ['node', 'field', 'text'])
      .modifyEnd(sql`without rowid`)
      .execute()
    await db.schema
      .createTable('judgement')
      .addColumn('node', 'text', (column) => column.primaryKey())
      .addColumn('judgements', 'text', (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('alarm')
      .addColumn('about', 'text', (column) => column.notNull())
      .addColumn('size', 'integer', (column) => column.notNull())
      .addColumn('why', 'text', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('claim_alias_key').on('claim_alias').columns(['key']).execute()
    await db.schema
      .createTable('words')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('words', 'text', (column) => column.notNull())
      .addColumn('field', 'integer', (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('counter')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('count', 'integer', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('words_key').on('words').columns(['key']).execute()
    await sql`create virtual table search using fts5(
      words, content = 'words', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
    )`.execute(db)
    await sql`create trigger words_in after insert on words begin
      insert into search (rowid, words) values (new.id, new.words); end`.execute(db)
    await sql`create trigger words_out after delete on words begin
      insert into search (search, rowid, words) values ('delete', old.id, old.words); end`.execute(db)
  },
}
