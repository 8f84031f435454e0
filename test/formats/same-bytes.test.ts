import { expect, test } from 'vitest'
import { FORMAT_NAMES } from '../../core/api-export.ts'
import { buildGraph } from '../../core/graph.ts'
import { FORMATS } from '../../server/formats/formats.ts'
import { writeFormat } from '../../server/formats/write-format.ts'
import { createPlanner } from '../../server/planner.ts'
import { snapshotOf } from '../../server/store/snapshot.ts'
import { EXTRACTIONS } from '../core/shared-articles.ts'
import { openStore, storedArticle, temporaryFolder } from '../server/corpus.ts'
import { filesOf, written } from './read-all.ts'

const ARTICLES = EXTRACTIONS.map((extraction) => storedArticle(extraction))

test.each(FORMAT_NAMES)(
  '%s of a store that articles came to one by one, and of records in memory, are the same',
  async (name) => {
    const store = await openStore(null)
    const planner = createPlanner()
    for (const article of [...ARTICLES].reverse())
      await store.changeArticles({ articles: [article], removed: [] }, planner)
    const stored = await store.openSnapshot()
    const places = new Map<string, { x: number; y: number }>()
    for await (const page of stored.nodes())
      for (const { key, position } of page) if (position) places.set(key, position)
    const inMemory = snapshotOf(buildGraph(EXTRACTIONS), ARTICLES, places)
    const format = FORMATS[name]
    const textsOf = (snapshot: typeof stored) =>
      'write' in format ? written(format, snapshot) : filesOf(format, snapshot)
    expect(await textsOf(stored)).toEqual(await textsOf(inMemory))
    await stored.close()
  },
)

test('a format of several files needs a name to write to', async () => {
  const write = (out?: string) =>
    writeFormat(snapshotOf(buildGraph([]), []), { format: 'csv', bom: false, ...(out ? { out } : {}) })
  await expect(write()).rejects.toMatchObject({ code: 'out-missing' })
  await expect(write(`${temporaryFolder()}/a.zip`)).resolves.toBeUndefined()
})
