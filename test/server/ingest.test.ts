import { expect, test } from 'vitest'
import { ConflictError, InvalidInputError } from '../../core/errors.ts'
import { extractArticle } from '../../core/pipeline.ts'
import type { ArticleInput } from '../../core/types.ts'
import { loadTools } from '../../server/extraction-tools.ts'
import type { Extractor } from '../../server/extractor.ts'
import { readHtml } from '../../server/formats/html.ts'
import type { IngestTools } from '../../server/ingest.ts'
import { type IngestReport, ingestArticles } from '../../server/ingest-report.ts'
import { packExtraction } from '../../server/packed-extraction.ts'
import { createPlanner } from '../../server/planner.ts'
import type { Store } from '../../server/store/store.ts'
import { createWriter, type PackedChange } from '../../server/writer.ts'
import { openStore } from './corpus.ts'

const { model, gazetteer } = loadTools()

const DAILY: ArticleInput = {
  file: 'daily.txt',
  title: 'Talks fail',
  publisher: 'Daily A',
  date: '2026-05-03',
  text: 'Talks failed on Monday. "The report is false," Ann Lee told Reuters. Ann Lee said that the talks would go on.',
}
const WEEKLY: ArticleInput = {
  file: 'weekly.txt',
  title: 'Report denied',
  publisher: 'Weekly B',
  text: 'Ann Lee denied the report on Tuesday, according to Reuters. "It is all wrong," Bob Stone said.',
}

/** Extracts in this thread, counts, and refuses texts that begin with "bad". */
function countingExtractor(): Extractor & { readonly read: string[] } {
  const read: string[] = []
  return {
    threads: 1,
    read,
    async extract(input) {
      read.push(input.file ?? '')
      if (input.text.startsWith('bad')) throw new InvalidInputError('language', 'Not English.', 'Translate it.')
      return packExtraction(extractArticle(input, { model, gazetteer }))
    },
    readHtml: async (page) => readHtml(page),
    async close() {},
  }
}

async function ingest(
  store: Store,
  inputs: readonly ArticleInput[],
  extractorVersion = 'v1',
  writer: IngestTools['writer'] = createWriter(store, createPlanner()),
): Promise<IngestReport & { readonly read: readonly string[]; readonly progress: readonly boolean[] }> {
  const extractor = countingExtractor()
  const progress: boolean[] = []
  const report = await ingestArticles(inputs, {
    store,
    writer,
    extractor,
    extractorVersion,
    onRead: (isRefused) => progress.push(isRefused),
  })
  return { ...report, read: extractor.read, progress }
}

async function contentsOf(store: Store): Promise<unknown> {
  const nodes = await store.listTopNodes(['person', 'outlet', 'agency', 'claim', 'article'], 999)
  const keys = nodes.map(({ key }) => key)
  return { nodes, edges: await store.listEdgesAmong(keys, undefined, 999), articles: await store.listArticles(99, 0) }
}

test('articles become a graph that can be asked', async () => {
  const store = await openStore(null)
  const report = await ingest(store, [DAILY, WEEKLY])
  expect(report).toMatchObject({ stored: 2, unchanged: 0, setAside: [], progress: [false, false] })
  expect(await store.findNode('person:ann-lee')).toMatchObject({ summary: { label: 'Ann Lee', articles: 2 } })
  expect((await store.countEdgesOf('person:ann-lee')).said).toBeGreaterThan(0)
})

test('doing it again reads nothing and changes nothing', async () => {
  const store = await openStore(null)
  await ingest(store, [DAILY, WEEKLY])
  const before = await contentsOf(store)
  expect(await ingest(store, [DAILY, WEEKLY])).toMatchObject({ stored: 0, unchanged: 2, read: [] })
  expect(await contentsOf(store)).toEqual(before)
})

test('an article with half of a character in its metadata is set aside alone', async () => {
  const store = await openStore(null)
  const report = await ingest(store, [DAILY, { ...WEEKLY, author: 'Ann \ud83d Lee' }])
  expect(report).toMatchObject({ stored: 1, setAside: [{ file: 'weekly.txt', code: 'text-ill-formed' }] })
})

test('a fault with one article sets it aside alone; a failure of the system stops, and nothing is stored', async () => {
  const store = await openStore(null)
  const faulty = {
    changeArticles: async (change: PackedChange) => {
      if (change.articles.some(({ input }) => input.file === 'weekly.txt')) throw new Error('a bug')
      return createWriter(store, createPlanner()).changeArticles(change)
    },
  }
  const report = await ingest(store, [DAILY, WEEKLY], 'v1', faulty)
  expect(report).toMatchObject({ stored: 1, setAside: [{ file: 'weekly.txt', code: 'article-unstorable' }] })
  const full = {
    changeArticles: () =>
      Promise.reject(new ConflictError('data-full', 'The disk of /home/me/hearsay.db is full.', 'Make room.')),
  }
  await expect(ingest(store, [WEEKLY], 'v1', full)).rejects.toMatchObject({ code: 'data-full' })
  expect(await store.countArticles()).toBe(1)
})

test('one after the other, in whatever order, gives the same as all at once', async () => {
  const [together, apart] = [await openStore(null), await openStore(null)]
  await ingest(together, [DAILY, WEEKLY])
  for (const input of [WEEKLY, DAILY]) await ingest(apart, [input])
  expect(await contentsOf(apart)).toEqual(await contentsOf(together))
})

test('only what changed is read again, and replaces what it was', async () => {
  const store = await openStore(null)
  await ingest(store, [DAILY, WEEKLY])
  const changed = { ...DAILY, text: `${DAILY.text} Bob Stone agreed.` }
  expect(await ingest(store, [changed, WEEKLY])).toMatchObject({ stored: 1, unchanged: 1, read: ['daily.txt'] })
  expect(await store.countArticles()).toBe(2)
})

test('a newer extractor reads everything again', async () => {
  const store = await openStore(null)
  await ingest(store, [DAILY, WEEKLY])
  const before = await contentsOf(store)
  expect(
    await ingest(
      store,
      (await store.listOutdated('v2', 9)).articles.map(({ input }) => input),
      'v2',
    ),
  ).toMatchObject({ stored: 2, unchanged: 0 })
  expect(await store.listOutdated('v2', 9)).toEqual({ articles: [], total: 0 })
  expect(await contentsOf(store)).toEqual(before)
})

test('an article that cannot be read is set aside with its reason, and the others are stored', async () => {
  const store = await openStore(null)
  const report = await ingest(store, [{ file: 'bad.txt', text: 'bad' }, DAILY])
  expect(report.setAside).toEqual([
    { file: 'bad.txt', code: 'language', reason: 'Not English.', next: 'Translate it.' },
  ])
  expect(await store.countArticles()).toBe(1)
})

test('of two texts that are the same article the first is kept, however often that is done', async () => {
  const store = await openStore(null)
  const first = { ...DAILY, url: 'https://example.org/talks', file: 'first.txt' }
  const second = { ...first, text: `${DAILY.text} Nobody else spoke.`, file: 'second.txt' }
  for (const stored of [1, 0]) {
    const report = await ingest(store, [first, second])
    expect(report.stored).toBe(stored)
    expect(report.setAside.map(({ file, code }) => [file, code])).toEqual([['second.txt', 'article-repeated']])
  }
  expect((await store.listArticles(9, 0)).map(({ file }) => file)).toEqual(['first.txt'])
})

test('the same text given twice is one article', async () => {
  const store = await openStore(null)
  expect(await ingest(store, [DAILY, { ...DAILY }])).toMatchObject({ stored: 1, setAside: [], read: ['daily.txt'] })
})

test('of more texts than are stored at once, the first of an article is kept and the same one is not stored again', async () => {
  const store = await openStore(null)
  const first = { ...DAILY, url: 'https://example.org/talks', file: 'first.txt' }
  const bad = Array.from({ length: 99 }, (_, index) => ({ file: `${index}.txt`, text: `bad ${index}` }))
  const again = { ...first, text: `${DAILY.text} Nobody else spoke.`, file: 'second.txt' }
  const report = await ingest(store, [first, ...bad, again, first])
  expect(report).toMatchObject({ stored: 1, unchanged: 1 })
  expect(report.setAside.slice(99).map(({ file, code }) => [file, code])).toEqual([['second.txt', 'article-repeated']])
})
