/** What every store does, as tests of an implementation. */

import type { GraphChange } from '../../core/graph-rows.ts'
import type { Store } from '../../server/store/store.ts'
import { ARTICLE_KEY, extractionOf, GRAPH, put, storedArticle } from './corpus.ts'
import { specifyArticles, specifyWriting } from './store-spec-articles.ts'
import { specifyClaims, specifySearch } from './store-spec-claims.ts'
import { specifyCorrections } from './store-spec-corrections.ts'
import { specifyEdges, specifyNodes } from './store-spec-graph.ts'
import { specifyJobs } from './store-spec-jobs.ts'
import { specifyLists } from './store-spec-lists.ts'
import { specifySnapshots } from './store-spec-snapshot.ts'

/** How a part of the specification gets its stores. */
export interface Stores {
  /** Empty; closed after the test. */
  open(): Promise<Store>
  /** With one article and the graph of the corpus, or another. */
  filled(graph?: GraphChange): Promise<Store>
}

/** Tests an implementation; `open` gives an empty store and closes it after the test. */
export function specifyStore(open: () => Promise<Store>): void {
  const stores: Stores = {
    open,
    async filled(graph = GRAPH) {
      const store = await open()
      await put(store, [storedArticle(extractionOf({ key: ARTICLE_KEY }))], graph)
      return store
    },
  }
  specifyWriting(stores)
  specifyLists(stores)
  specifyArticles(stores)
  specifyNodes(stores)
  specifyEdges(stores)
  specifyClaims(stores)
  specifySearch(stores)
  specifySnapshots(stores)
  specifyCorrections(stores)
  specifyJobs(stores)
}
