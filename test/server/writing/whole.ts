/** Whether a database is what its revision says, to the last word. */

import { expect } from 'vitest'
import { buildGraph } from '../../../core/graph.ts'
import type { Extraction } from '../../../core/types.ts'
import { openSqliteStore } from '../../../server/store/sqlite.ts'
import { readStoredGraph } from '../stored-graph.ts'
import { faultsOf } from '../verified.ts'
import { articlesAt } from './changes.ts'
import { revisionOf } from './revision.ts'
import { VERSIONS } from './versions.ts'

/** Opens the database and expects that it has no fault, and each article and the graph of its revision; gives the revision. */
export async function expectWhole(file: string): Promise<number> {
  const store = await openSqliteStore(file)
  try {
    const revision = revisionOf(file)
    const expected = articlesAt(revision, VERSIONS)
    expect(faultsOf(file)).toEqual([])
    expect(await store.countArticles()).toBe(expected.length)
    for (const extraction of expected) expect(await read(extraction)).toEqual(extraction)
    expect(await readStoredGraph(store)).toEqual(buildGraph(expected))
    return revision
  } finally {
    await store.close()
  }

  async function read({ article }: Extraction): Promise<Extraction | undefined> {
    return (await store.findArticle(article.key))?.extraction
  }
}
