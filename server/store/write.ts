/** Writes and removes articles. Called inside a transaction. */

import type { ArticleInput } from '../../core/types.ts'
import type { ArticleTable, Db } from './schema.ts'
import type { ArticleChange, StoredArticle } from './store.ts'

/** Stores and removes articles; returns the keys of those that are no longer as they were. */
export async function writeArticles(db: Db, { articles, removed }: ArticleChange): Promise<readonly string[]> {
  const gone: string[] = []
  for (const key of removed) {
    const rows = await db.deleteFrom('article').where('key', '=', key).returning('key').execute()
    gone.push(...rows.map((row) => row.key))
  }
  for (const article of articles) {
    const row = articleRow(article)
    const replaced = await db
      .deleteFrom('article')
      .where((where) => where.or([where('key', '=', row.key), where('input_hash', '=', row.input_hash)]))
      .returning('key')
      .execute()
    gone.push(...replaced.map(({ key }) => key))
    await db.insertInto('article').values(row).execute()
  }
  return [...new Set(gone)]
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
