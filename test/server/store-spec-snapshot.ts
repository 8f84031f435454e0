/** What every store gives for exports. */

import { describe, expect, test } from 'vitest'
import { buildGraph } from '../../core/graph.ts'
import { createPlanner } from '../../server/planner.ts'
import type { Snapshot } from '../../server/store/snapshot.ts'
import type { StoredArticle } from '../../server/store/store.ts'
import { EXTRACTIONS } from '../core/shared-articles.ts'
import { ARTICLE_KEY, changeOf, edge, node, storedArticle, TEXT } from './corpus.ts'
import type { Stores } from './store-spec.ts'

async function all<Item>(pages: AsyncIterable<readonly Item[]>): Promise<Item[]> {
  const records: Item[] = []
  for await (const page of pages) records.push(...page)
  return records
}

const nodesOf = async (snapshot: Snapshot) =>
  (await all(snapshot.nodes())).map(({ key, attributes }) => ({ key, attributes }))

/** Snapshots: everything, in order, as it was. */
export function specifySnapshots({ open, filled }: Stores): void {
  describe('a snapshot', () => {
    test('has the graph of a build from scratch, with the same bytes, and every article', async () => {
      const store = await open()
      const articles = EXTRACTIONS.map((extraction) => storedArticle(extraction))
      await store.changeArticles({ articles, removed: [] }, createPlanner())
      const snapshot = await store.openSnapshot()
      const graph = buildGraph(EXTRACTIONS)
      expect(JSON.stringify(await nodesOf(snapshot))).toBe(JSON.stringify(graph.nodes))
      expect(JSON.stringify(await all(snapshot.edges()))).toBe(JSON.stringify(graph.edges))
      expect(snapshot.attributes).toEqual(graph.attributes)
      const byKey = new Map(articles.map((article) => [article.extraction.article.key, article]))
      const stored = await all(snapshot.articles())
      expect(stored).toEqual([...byKey.keys()].sort().map((key) => byKey.get(key)))
      await snapshot.close()
    })

    test('has a place for each node', async () => {
      const store = await filled()
      const snapshot = await store.openSnapshot()
      const [first] = await all(snapshot.nodes())
      const summary = (await store.findNodes([first?.key ?? '']))[0]
      expect(first?.position).toEqual({ x: summary?.x, y: summary?.y })
      await snapshot.close()
    })

    test('gives dates and texts of articles', async () => {
      const snapshot = await (await filled()).openSnapshot()
      expect([...(await snapshot.articleDates())]).toEqual([[ARTICLE_KEY, '2026-05-03']])
      expect([...(await snapshot.articleTexts([ARTICLE_KEY]))]).toEqual([[ARTICLE_KEY, TEXT]])
      await snapshot.close()
    })

    test('shows nothing that is written meanwhile', async () => {
      const store = await open()
      const [first, second, third] = EXTRACTIONS.map((extraction) => storedArticle(extraction)) as [
        StoredArticle,
        StoredArticle,
        StoredArticle,
      ]
      const planner = createPlanner()
      await store.changeArticles({ articles: [first, second], removed: [] }, planner)
      const snapshot = await store.openSnapshot()
      await store.changeArticles({ articles: [third], removed: [first.extraction.article.key] }, planner)
      expect(await nodesOf(snapshot)).toEqual(buildGraph([first.extraction, second.extraction]).nodes)
      expect(await all(snapshot.articles())).toHaveLength(2)
      await snapshot.close()
    })

    test('can be closed in the middle', async () => {
      const edges = [edge('about', 'claim:1', 'person:a', 300), edge('said', 'person:a', 'claim:1')]
      const store = await filled(changeOf([node('person:a'), node('claim:1')], edges))
      const snapshot = await store.openSnapshot()
      const { value } = await snapshot.edges()[Symbol.asyncIterator]().next()
      expect(value?.[0]?.attributes.evidence).toHaveLength(300)
      await snapshot.close()
    })
  })
}
