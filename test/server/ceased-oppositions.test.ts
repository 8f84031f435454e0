/** What speaks against a claim ends with the claim that spoke, also where nothing else of the first one changes. */

import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildGraph } from '../../core/graph.ts'
import { createPlanner } from '../../server/planner.ts'
import { openSqliteStore } from '../../server/store/sqlite.ts'
import { read } from '../core/read.ts'
import { storedArticle, temporaryFolder } from './corpus.ts'
import { readStoredGraph } from './stored-graph.ts'
import { faultsOf } from './verified.ts'

const RUIN = '“a night of ruin for the whole fleet”'
const TEXTS = {
  forty: 'Ann Lee said that forty boats sank in the harbour of Dorn during the storm on Monday night.',
  thirty: `Bob Hall said that thirty boats sank in the harbour of Dorn during the storm on Monday night, ${RUIN}.`,
  earlier: `Bob Hall spoke of ${RUIN}.`,
}
const PUBLISHERS = ['Valley Herald', 'Corvane Times', 'Lowland News']

const articleOf = (text: keyof typeof TEXTS, publisher: string, date: string) =>
  read(`Storm\n\n${TEXTS[text]}`, { publisher, date, file: `${text}.txt` })

/** Which of two claims shows that they exclude each other depends on their keys, and these on who printed what. */
const TRIPLES = PUBLISHERS.flatMap((one) =>
  PUBLISHERS.flatMap((two) =>
    PUBLISHERS.flatMap((three) => (new Set([one, two, three]).size === 3 ? [[one, two, three] as const] : [])),
  ),
)

test('a claim whose opponent begins with an earlier statement now no longer shows the key that the opponent had', async () => {
  let changedSides = 0
  const file = join(temporaryFolder(), 'hearsay.db')
  const store = await openSqliteStore(file)
  for (const [one, two, three] of TRIPLES) {
    const planner = { ...createPlanner(), layOut: () => new Map() }
    const [forty, thirty] = [articleOf('forty', one, '2024-03-02'), articleOf('thirty', two, '2024-03-03')]
    const earlier = articleOf('earlier', three, '2024-03-01')
    const contradiction = async () =>
      (await readStoredGraph(store)).edges.find((edge) => edge.attributes.kind === 'contradicts')
    await store.changeArticles({ articles: [storedArticle(forty), storedArticle(thirty)], removed: [] }, planner)
    const before = await contradiction()
    await store.changeArticles({ articles: [storedArticle(earlier)], removed: [] }, planner)
    const after = await contradiction()
    if (before?.source === after?.target) changedSides++
    expect(await readStoredGraph(store)).toEqual(buildGraph([forty, thirty, earlier]))
    expect(faultsOf(file)).toEqual([])
    const removed = [forty, thirty, earlier].map(({ article }) => article.key)
    await store.changeArticles({ articles: [], removed }, planner)
  }
  await store.close()
  expect(changedSides).toBeGreaterThan(0)
})
