/** Reading the articles of the store in memory. */

import type { ArticleSummary } from '../../core/api-articles.ts'
import { compareText } from '../../core/order.ts'
import type { MemoryState } from './memory.ts'
import type { ArticleText, Store, StoredArticle } from './store.ts'

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

/** The reading half of the store that concerns articles. */
export function memoryArticleQueries(now: () => MemoryState): ArticleQueries {
  return {
    countArticles: async () => now().articles.size,

    listArticles: async (limit, offset) =>
      [...now().articles.values()]
        .map(summaryOf)
        .sort((a, b) => compareText(b.date ?? '', a.date ?? '') || compareText(a.key, b.key))
        .slice(offset, offset + limit),

    async findArticle(key) {
      const article = now().articles.get(key)
      return article && { summary: summaryOf(article), extraction: article.extraction }
    },

    findInput: async (key) => now().articles.get(key)?.input,

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

    listOutdatedInputs: async (extractor) =>
      [...now().articles]
        .filter(([, article]) => article.extractor !== extractor)
        .sort(([a], [b]) => compareText(a, b))
        .map(([, { input }]) => input),
  }
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
