import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { buildGraph } from '../../core/graph.ts'
import { packExtraction } from '../../server/packed-extraction.ts'
import { startWriter, type Writer } from '../../server/writer.ts'
import { EXTRACTIONS } from '../core/shared-articles.ts'
import { openStore, storedArticle, temporaryFolder } from './corpus.ts'
import { readStoredGraph } from './stored-graph.ts'

/** Compiled; `npm test` compiles it first. */
const THREAD_URL = pathToFileURL(fileURLToPath(new URL('../../dist/server/writer-worker.js', import.meta.url)))

function writerOf(data: string): Writer {
  const writer = startWriter({ threadUrl: THREAD_URL, data })
  onTestFinished(() => writer.close())
  return writer
}

const ARTICLES = EXTRACTIONS.map((extraction) => ({
  ...storedArticle(extraction),
  packed: packExtraction(extraction),
}))

test('changes made in a thread are those made here, and are read here at once', async () => {
  const data = join(temporaryFolder(), 'hearsay.db')
  const store = await openStore(null, data)
  const writer = writerOf(data)
  const changes = ARTICLES.map((article) => writer.changeArticles({ articles: [article], removed: [] }))
  expect((await Promise.all(changes)).map(({ revision }) => revision)).toEqual(ARTICLES.map((_, index) => index + 1))
  expect(await store.countArticles()).toBe(ARTICLES.length)
  expect(await readStoredGraph(store)).toEqual(buildGraph(EXTRACTIONS))
  const [first] = EXTRACTIONS
  const removed = [first?.article.key ?? '', 'article:unknown']
  expect((await writer.changeArticles({ articles: [], removed })).gone).toEqual(removed.slice(0, 1))
  expect(await readStoredGraph(store)).toEqual(buildGraph(EXTRACTIONS.slice(1)))
})

test('what fails in the thread fails here with its code, and the next change goes well', async () => {
  const data = join(temporaryFolder(), 'hearsay.db')
  await openStore(null, data)
  const writer = writerOf(data)
  const [article] = ARTICLES
  if (!article) throw new Error('an article is needed')
  const twice = { articles: [article, article], removed: [] }
  await expect(writer.changeArticles(twice)).rejects.toMatchObject({
    code: expect.stringMatching(/^SQLITE_CONSTRAINT/),
  })
  expect(await writer.changeArticles({ articles: [article], removed: [] })).toMatchObject({ gone: [] })
})

test('a file that cannot be opened is an error with the next step', async () => {
  const writer = writerOf(join(temporaryFolder(), 'missing', 'folder', 'hearsay.db'))
  await expect(writer.changeArticles({ articles: [], removed: [] })).rejects.toMatchObject({
    name: 'InvalidInputError',
    code: 'data-unusable',
    next: expect.stringContaining('--data'),
  })
})
