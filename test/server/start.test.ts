import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { hashInput } from '../../server/ingest.ts'
import { createQuietLog } from '../../server/log.ts'
import { readPackageFiles } from '../../server/package-files.ts'
import { createPlanner } from '../../server/planner.ts'
import { startServer } from '../../server/start.ts'
import { EXTRACTIONS } from '../core/shared-articles.ts'
import { openStore, storedArticle, temporaryFolder } from './corpus.ts'
import { readStoredGraph } from './stored-graph.ts'

/** Compiled; `npm test` compiles it first. */
const compiled = (file: string) => pathToFileURL(fileURLToPath(new URL(`../../dist/server/${file}`, import.meta.url)))

test('what an older version read is served at once and read again meanwhile', async () => {
  const data = join(temporaryFolder(), 'hearsay.db')
  const store = await openStore(null, data)
  const articles = EXTRACTIONS.map((extraction) => {
    const article = storedArticle(extraction)
    return { ...article, inputHash: hashInput(article.input), extractor: 'older' }
  })
  await store.changeArticles({ articles, removed: [] }, createPlanner())
  const graph = await readStoredGraph(store)
  const files = await readPackageFiles(compiled('start.js').href)
  const reports: unknown[] = []
  const running = await startServer({
    config: {
      port: 0,
      host: '127.0.0.1',
      data,
      seeds: true,
      rateLimit: 0,
      metrics: false,
      readOnly: false,
      maxUpload: 1,
      log: false,
      token: undefined,
      gazetteer: undefined,
    },
    files: { ...files, workerUrl: compiled('extractor-worker.js'), writerUrl: compiled('writer-worker.js') },
    log: createQuietLog((line) => reports.push(line)),
    now: () => performance.now(),
    date: () => new Date(),
    onIngest: (report) => reports.push(report),
    onProgress: () => undefined,
  })
  onTestFinished(() => running.close())
  expect(reports).toEqual([])
  const url = running.url.replace('localhost', '127.0.0.1')
  expect(await (await fetch(`${url}/api/articles`)).json()).toMatchObject({ total: EXTRACTIONS.length })
  await expect.poll(() => reports, { timeout: 15_000 }).toHaveLength(1)
  expect(reports).toMatchObject([{ stored: EXTRACTIONS.length, unchanged: 0, setAside: [] }])
  expect((await store.listOutdated(files.extractorVersion, 9)).total).toBe(0)
  expect((await readStoredGraph(store)).nodes.length).toBeGreaterThan(graph.nodes.length / 2)
})
