/** Reading the articles of the store in memory. */

import { endOf } from '../../core/api.ts'
import type { ArticleSummary } from '../../core/api-articles.ts'
import { compareText } from '../../core/order.ts'
import type { MemoryState } from './memory.ts'
import { hasTerms } from './memory-search.ts'
import type { ArticleFilter, ArticleText, Store, StoredArticle } from './store.ts'

type ArticleQueries = Pick<
  Store,
  | 'countArticles'
  | 'listArticles'
  | 'countArticlesByDay'
  | 'findArticleSummaries'
  | 'findArticle'
  | 'findInput'
  | 'findArticleTexts'
  | 'findKnownInputs'
  | 'listOutdated'
>

/** The reading half of the store that concerns articles. */
export function memoryArticleQueries(now: () => MemoryState): ArticleQueries {
  return {
    countArticles: async (filter = {}) =>
      [...now().articles.values()].filter((article) => passes(article, filter)).length,

    async countArticlesByDay() {
      const counts = new Map<string, number>()
      for (const { extraction } of now().articles.values()) {
        const day = extraction.article.date?.slice(0, 10)
        if (day !== undefined) counts.set(day, (counts.get(day) ?? 0) + 1)
      }
      return [...counts].map(([day, articles]) => ({ day, articles })).sort((a, b) => compareText(a.day, b.day))
    },

    listArticles: async (limit, offset, filter = {}) =>
      [...now().articles.values()]
        .filter((article) => passes(article, filter))
        .map(summaryOf)
        .sort((a, b) => compareText(b.date ?? '', a.date ?? '') || compareText(a.key, b.key))
        .slice(offset, offset + limit),

    async findArticle(key) {
      const article = now().articles.get(key)
      return article && { summary: summaryOf(article), extraction: article.extraction }
    },

    findInput: async (key) => now().articles.get(key)?.input,

    findArticleSummaries: async (keys) =>
      new Map(
        [...new Set(keys)].flatMap((key): [string, ArticleSummary][] => {
          const article = now().articles.get(key)
          return article ? [[key, summaryOf(article)]] : []
        }),
      ),

    findArticleTexts: async (keys) =>
      new Map(
        [...new Set(keys)].flatMap((key): [string, ArticleText][] => {
          const article = now().articles.get(key)
          return article ? [[key, textOf(article)]] : []
        }),
      ),

    async findKnownInputs(inputHashes, extractor) {
      const given = new Set(inputHashes)
      const known = [...now().articles].filter(
        ([, article]) => given.has(article.inputHash) && article.extractor === extractor,
      )
      return new Map(known.map(([key, { inputHash }]) => [inputHash, key]))
    },

    async listOutdated(extractor, limit, after) {
      const outdated = [...now().articles]
        .filter(([key, article]) => article.extractor !== extractor && (after === undefined || key > after))
        .sort(([a], [b]) => compareText(a, b))
        .map(([key, { input }]) => ({ key, input }))
      return { articles: outdated.slice(0, limit), total: outdated.length }
    },
  }
}

function passes({ extraction: { article } }: StoredArticle, { publisher, from, to, q }: ArticleFilter): boolean {
  const { date, id, title, text } = article
  return (
    (publisher === undefined || article.publisher?.toLowerCase() === publisher.toLowerCase()) &&
    (from === undefined || (date !== null && date >= from)) &&
    (to === undefined || (date !== null && date <= endOf(to))) &&
    (q === undefined || hasTerms(`${title ?? id}\n${text}`, q))
  )
}

function summaryOf({ extraction: { article, attributions } }: StoredArticle): ArticleSummary {
  const { key, id, title, author, publisher, date, url, file } = article
  return { key, title: title ?? id, author, publisher, date, url, file, attributions: attributions.length }
}

function textOf(article: StoredArticle): ArticleText {
  const { key, title, date, publisher } = summaryOf(article)
  const { text } = article.extraction.article
  return { key, label: title, date, publisher, text, sentences: article.extraction.sentences }
}
