import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildGraph } from '../../core/graph.ts'
import type { Extraction } from '../../core/types.ts'
import { createPlanner } from '../../server/planner.ts'
import { EXTRACTIONS } from '../core/shared-articles.ts'
import { openStore, storedArticle, temporaryFolder } from './corpus.ts'
import { readStoredGraph } from './stored-graph.ts'

/** In each change, articles that come (true) or go, by index; then whether the process starts anew. */
const CHANGES = fc.array(
  fc.tuple(
    fc.uniqueArray(fc.tuple(fc.nat(EXTRACTIONS.length - 1), fc.boolean()), {
      minLength: 1,
      maxLength: 3,
      selector: ([index]) => index,
    }),
    fc.boolean(),
  ),
  { minLength: 1, maxLength: 6 },
)

test('a store after any changes holds the graph of a build from scratch', async () => {
  await fc.assert(
    fc.asyncProperty(CHANGES, async (changes) => {
      const file = join(temporaryFolder(), 'hearsay.db')
      const store = await openStore(null, file)
      const there = new Map<string, Extraction>()
      let planner = createPlanner()
      for (const [moves, startsAnew] of changes) {
        const coming = moves.filter(([, comes]) => comes).map(([index]) => EXTRACTIONS[index] as Extraction)
        const going = moves
          .filter(([, comes]) => !comes)
          .map(([index]) => (EXTRACTIONS[index] as Extraction).article.key)
        if (startsAnew) planner = createPlanner()
        await store.changeArticles({ articles: coming.map((one) => storedArticle(one)), removed: going }, planner)
        for (const extraction of coming) there.set(extraction.article.key, extraction)
        for (const key of going) there.delete(key)
      }
      expect(await readStoredGraph(store)).toEqual(buildGraph([...there.values()]))
      await store.close()
    }),
    { numRuns: 40 },
  )
})

test('a change that fails is planned again from what the store holds', async () => {
  const file = join(temporaryFolder(), 'hearsay.db')
  const store = await openStore(null, file)
  const planner = createPlanner()
  const [first, second] = EXTRACTIONS.map((one) => storedArticle(one))
  if (!first || !second) throw new Error('two articles are needed')
  await store.changeArticles({ articles: [first], removed: [] }, planner)
  const failing = {
    ...planner,
    layOut: () => {
      throw new Error('broken')
    },
  }
  await expect(store.changeArticles({ articles: [second], removed: [] }, failing)).rejects.toThrow('broken')
  expect(await readStoredGraph(store)).toEqual(buildGraph([first.extraction]))
  await store.changeArticles({ articles: [second], removed: [] }, planner)
  expect(await readStoredGraph(store)).toEqual(buildGraph([first.extraction, second.extraction]))
})
