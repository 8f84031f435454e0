/** What queries look up: edges of one kind at a node, nodes of one kind, names and texts apart, and the words of articles. */

import { type Kysely, type Migration, sql } from 'kysely'

const TOKENS = sql`tokenize = 'unicode61 remove_diacritics 2'`

export const queries: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    // All that is told of an edge stands in the index: the edges of a node lie side by side, and nothing else is read.
    for (const [end, other] of [
      ['source', 'target'],
      ['target', 'source'],
    ] as const) {
      await db.schema.dropIndex(`edge_${end}`).execute()
      await db.schema
        .createIndex(`edge_${end}`)
        .on('edge')
        .columns([end, 'kind', 'weight desc', 'key', other, 'stance'])
        .execute()
    }
    await db.schema.dropIndex('node_rank').execute()
    await db.schema.createIndex('node_rank').on('node').columns(['kind', 'rank desc', 'key']).execute()
    await db.schema.alterTable('node').addColumn('community', 'integer').execute()

    // A word that many claims have must not be in the way of the names that have it.
    for (const trigger of ['words_in', 'words_out']) await sql`drop trigger ${sql.id(trigger)}`.execute(db)
    await sql`drop table search`.execute(db)
    for (const [name, fields] of [
      ['name', 'field < 2'],
      ['text', 'field = 2'],
    ] as const) {
      const table = sql.id(`${name}_search`)
      await sql`create virtual table ${table} using fts5(
        words, content = 'words', content_rowid = 'id', prefix = '2 3', ${TOKENS}
      )`.execute(db)
      await sql`create trigger ${sql.id(`${name}_in`)} after insert on words when new.${sql.raw(fields)} begin
        insert into ${table} (rowid, words) values (new.id, new.words); end`.execute(db)
      await sql`create trigger ${sql.id(`${name}_out`)} after delete on words when old.${sql.raw(fields)} begin
        insert into ${table} (${table}, rowid, words) values ('delete', old.id, old.words); end`.execute(db)
      await sql`insert into ${table} (rowid, words) select id, words from words where ${sql.raw(fields)}`.execute(db)
    }

    // One row an article, without the text, which stands in the article: where the words are is found on reading.
    await db.schema
      .createTable('article_text')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('article', 'text', (column) => column.notNull().unique())
      .execute()
    await sql`create virtual table article_search using fts5(
      words, content = '', contentless_delete = 1, prefix = '3', ${TOKENS}
    )`.execute(db)
    const putWords = sql`insert into article_search (rowid, words)
      select article_text.id, article.title || char(10) || article.text
      from article_text cross join article on article.key = article_text.article`
    await sql`create trigger article_in after insert on article begin
      insert into article_text (article) values (new.key);
      ${putWords} where article_text.article = new.key; end`.execute(db)
    await sql`create trigger article_out after delete on article begin
      delete from article_search where rowid = (select id from article_text where article = old.key);
      delete from article_text where article = old.key; end`.execute(db)
    await sql`insert into article_text (article) select key from article order by key`.execute(db)
    await putWords.execute(db)
  },
}
