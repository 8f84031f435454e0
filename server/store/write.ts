/** Writes and removes articles. Called inside a transaction. */

import { sql } from 'kysely'
import type { ArticleInput } from '../../core/types.ts'
import type { ArticleTable, Db } from './schema.ts'
import type { ArticleChange, StoredArticle } from './store.ts'

/** Keys of the articles that a change takes away: removed, or replaced by one of the same key or input. */
export async function findGone(db: Db, { articles, removed }: ArticleChange): Promise<readonly string[]> {
  const keys = [...removed, ...articles.map(({ extraction }) => extraction.article.key)]
  const hashes = articles.map(({ inputHash }) => inputHash)
  const among = (values: readonly string[]) => sql<string>`(select value from json_each(${JSON.stringify(values)}))`
  const rows = await db
    .selectFrom('article')
    .select('key')
    .where((where) => where.or([where('key', 'in', among(keys)), where('input_hash', 'in', among(hashes))]))
    .execute()
  return rows.map(({ key }) => key)
}

/** Removes the articles that go and stores those that come. */
export async function writeArticles(db: Db, { articles }: ArticleChange, gone: readonly string[]): Promise<void> {
  for (const key of gone) await db.deleteFrom('article').where('key', '=', key).execute()
  for (const article of articles) await db.insertInto('article').values(articleRow(article)).execute()
}

function articleRow({ input, inputHash, extractor, extraction }: StoredArticle): ArticleTable {
  const { text, ...metadata } = input satisfies ArticleInput
  const { article } = extraction
  return {
    key: article.key,
    input_hash: inputHash,
    extractor,
    input: JSON.stringify(metadata),
    text,
    text_hash: article.textHash,
    title: article.title ?? article.id,
    author: article.author,
    publisher: article.publisher,
    date: article.date,
    url: article.url,
    file: article.file,
    attributions: extraction.attributions.length,
    extraction: JSON.stringify({ ...extraction, article: { ...article, text: '' } }),
  }
}
