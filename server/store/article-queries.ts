/** Reading articles. */

import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { endOf } from '../../core/api.ts'
import type { ArticleSummary } from '../../core/api-articles.ts'
import type { ArticleInput, Span } from '../../core/types.ts'
import { withText } from '../packed-extraction.ts'
import type { Db } from './schema.ts'
import { matchExpression } from './search-queries.ts'
import type { ArticleFilter, ArticleText, Store } from './store.ts'

type ArticleQueries = Pick<
  Store,
  | 'countArticles'
  | 'listArticles'
  | 'countArticlesByDay'
  | 'findArticle'
  | 'findInput'
  | 'findArticleTexts'
  | 'findKnownInputs'
  | 'listOutdated'
>

const SUMMARY = ['key', 'title', 'author', 'publisher', 'date', 'url', 'file', 'attributions'] as const

/** The reading half of the store that concerns articles. */
export function articleQueries(db: Db): ArticleQueries {
  return {
    async countArticles(filter = {}) {
      const row = await db
        .selectFrom('article')
        .select((column) => column.fn.countAll<number>().as('count'))
        .where(passes(filter))
        .executeTakeFirstOrThrow()
      return row.count
    },

    listArticles: (limit, offset, filter = {}) =>
      db
        .selectFrom('article')
        .select(SUMMARY)
        .where(passes(filter))
        .orderBy('date', 'desc')
        .orderBy('key')
        .limit(limit)
        .offset(offset)
        .execute(),

    countArticlesByDay: () =>
      db
        .selectFrom('article')
        .select([sql<string>`substr(date, 1, 10)`.as('day'), (column) => column.fn.countAll<number>().as('articles')])
        .where('date', 'is not', null)
        .groupBy('day')
        .orderBy('day')
        .execute(),

    async findArticle(key) {
      const row = await db
        .selectFrom('article')
        .select([...SUMMARY, 'text', 'extraction'])
        .where('key', '=', key)
        .executeTakeFirst()
      if (row === undefined) return undefined
      const { text, extraction, ...summary } = row
      return { summary: summary satisfies ArticleSummary, extraction: withText(extraction, { text }) }
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

    async listOutdated(extractor, limit, after = '') {
      const outdated = db.selectFrom('article').where('extractor', '!=', extractor).where('key', '>', after)
      const { total } = await outdated
        .select((column) => column.fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow()
      const rows = await outdated.select(['key', 'input', 'text']).orderBy('key').limit(limit).execute()
      return { articles: rows.map((row) => ({ key: row.key, input: inputOf(row) })), total }
    },
  }
}

function inputOf({ input, text }: { readonly input: string; readonly text: string }): ArticleInput {
  return { ...(JSON.parse(input) as Omit<ArticleInput, 'text'>), text }
}

function passes({ publisher, from, to, q }: ArticleFilter): RawBuilder<SqlBool> {
  const conditions: RawBuilder<SqlBool>[] = [sql`true`]
  if (publisher !== undefined) conditions.push(sql`publisher = ${publisher} collate nocase`)
  if (from !== undefined) conditions.push(sql`date >= ${from}`)
  if (to !== undefined) conditions.push(sql`date <= ${endOf(to)}`)
  const match = q === undefined ? null : matchExpression(q)
  if (q !== undefined && match === null) conditions.push(sql`false`)
  if (match !== null)
    conditions.push(sql`article.key in (
      select article_text.article from article_search cross join article_text on article_text.id = article_search.rowid
      where article_search match ${match}
    )`)
  return sql`${sql.join(conditions, sql` and `)}`
}
