/** Reading articles. */

import { sql } from 'kysely'
import type { ArticleSummary } from '../../core/api-articles.ts'
import type { ArticleInput, Extraction, Span } from '../../core/types.ts'
import type { Db } from './schema.ts'
import type { ArticleText, Store } from './store.ts'

type ArticleQueries = Pick<
  Store,
  | 'countArticles'
  | 'listArticles'
  | 'findArticle'
  | 'findInput'
  | 'findArticleTexts'
  | 'findKnownInputs'
  | 'listOutdatedInputs'
>

const SUMMARY = ['key', 'title', 'author', 'publisher', 'date', 'url', 'file', 'attributions'] as const

/** The reading half of the store that concerns articles. */
export function articleQueries(db: Db): ArticleQueries {
  return {
    async countArticles() {
      const row = await db
        .selectFrom('article')
        .select((column) => column.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      return row.count
    },

    listArticles: (limit, offset) =>
      db
        .selectFrom('article')
        .select(SUMMARY)
        .orderBy('date', 'desc')
        .orderBy('key')
        .limit(limit)
        .offset(offset)
        .execute(),

    async findArticle(key) {
      const row = await db
        .selectFrom('article')
        .select([...SUMMARY, 'text', 'extraction'])
        .where('key', '=', key)
        .executeTakeFirst()
      if (row === undefined) return undefined
      const { text, extraction, ...summary } = row
      return { summary: summary satisfies ArticleSummary, extraction: parseExtraction(extraction, text) }
    },

    async findInput(key) {
      const row = await db.selectFrom('article').select(['input', 'text']).where('key', '=', key).executeTakeFirst()
      return row && inputOf(row)
    },

    async findArticleTexts(keys) {
      const rows = await db
        .selectFrom('article')
        .select(['key', 'title', 'date', 'publisher', 'text'])
        .select(sql<string>`extraction ->> '$.sentences'`.as('sentences'))
        .where('key', 'in', sql<string>`(select value from json_each(${JSON.stringify(keys)}))`)
        .execute()
      return new Map(
        rows.map(({ title, sentences, ...row }): [string, ArticleText] => [
          row.key,
          { ...row, label: title, sentences: JSON.parse(sentences) as readonly Span[] },
        ]),
      )
    },

    async findKnownInputs(inputHashes, extractor) {
      const rows = await db
        .selectFrom('article')
        .select(['input_hash', 'key'])
        .where('input_hash', 'in', sql<string>`(select value from json_each(${JSON.stringify(inputHashes)}))`)
        .where('extractor', '=', extractor)
        .execute()
      return new Map(rows.map((row) => [row.input_hash, row.key]))
    },

    async listOutdatedInputs(extractor) {
      const rows = await db
        .selectFrom('article')
        .select(['input', 'text'])
        .where('extractor', '!=', extractor)
        .orderBy('key')
        .execute()
      return rows.map(inputOf)
    },
  }
}

function inputOf({ input, text }: { readonly input: string; readonly text: string }): ArticleInput {
  return { ...(JSON.parse(input) as Omit<ArticleInput, 'text'>), text }
}

/** Puts the text back into an extraction that was stored without it. */
export function parseExtraction(json: string, text: string): Extraction {
  const extraction = JSON.parse(json) as Extraction
  return { ...extraction, article: { ...extraction.article, text } }
}
