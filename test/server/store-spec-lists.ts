/** What every store lists of articles. */

import { describe, expect, test } from 'vitest'
import type { ArticleFilter } from '../../server/store/store.ts'
import { ARTICLE_KEY, changeOf, extractionOf, put, storedArticle, TEXT } from './corpus.ts'
import type { Stores } from './store-spec.ts'

/** Lists of articles: filters, days. */
export function specifyLists({ open, filled }: Stores): void {
  describe('lists', () => {
    test.each<[ArticleFilter, string]>([
      [{}, 'dcba'],
      [{ publisher: 'DAILY a' }, 'ba'],
      [{ publisher: 'Daily' }, ''],
      [{ from: '2026-02' }, 'dc'],
      [{ to: '2026-02-01' }, 'cba'],
      [{ from: '2026-01-02', to: '2026-02-01' }, 'cb'],
      [{ from: '2026', to: '2026' }, 'dcba'],
      [{ q: 'storm' }, 'b'],
      [{ q: '"the storm" x' }, ''],
      [{ q: '"' }, ''],
    ])('of articles that pass %j are %s', async (filter, expected) => {
      const store = await open()
      const article = (key: string, date: string, publisher: string, text = TEXT) =>
        storedArticle(extractionOf({ key, date, publisher, text }))
      await put(
        store,
        [
          article('a', '2026-01-01', 'Daily A'),
          article('b', '2026-01-02T10:00', 'Daily A', 'The storm hit the coast.'),
          article('c', '2026-02-01', 'B'),
          article('d', '2026-02-03', 'B'),
        ],
        changeOf([], []),
      )
      const found = await store.listArticles(9, 0, filter)
      expect(found.map(({ key }) => key).join('')).toBe(expected)
      expect(await store.countArticles(filter)).toBe(expected.length)
      expect((await store.countArticlesByDay()).map(({ day, articles }) => [day, articles])).toEqual([
        ['2026-01-01', 1],
        ['2026-01-02', 1],
        ['2026-02-01', 1],
        ['2026-02-03', 1],
      ])
    })

    test('of summaries go by key', async () => {
      const store = await filled()
      const summaries = await store.findArticleSummaries([ARTICLE_KEY, 'x', ARTICLE_KEY])
      expect([...summaries]).toEqual([[ARTICLE_KEY, (await store.listArticles(9, 0))[0]]])
    })
  })
}
