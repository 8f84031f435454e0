import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildGraph } from '../../core/graph.ts'
import { extractArticle } from '../../core/pipeline.ts'
import type { ArticleInput } from '../../core/types.ts'
import { loadTools } from '../../server/extraction-tools.ts'
import { BUNDLE } from '../../server/formats/bundle.ts'
import { GRAPH_JSON } from '../../server/formats/graph-json.ts'
import { importBundle } from '../../server/import-bundle.ts'
import { hashInput } from '../../server/ingest.ts'
import { packExtraction } from '../../server/packed-extraction.ts'
import { createPlanner } from '../../server/planner.ts'
import { createMemoryStore } from '../../server/store/memory.ts'
import type { Store } from '../../server/store/store.ts'
import { createWriter } from '../../server/writer.ts'
import { correctOnWhim, entryOf } from '../corrections/people.ts'
import { written } from '../formats/read-all.ts'
import { openStore, temporaryFolder } from './corpus.ts'

const tools = loadTools()

const INPUTS: readonly ArticleInput[] = [
  {
    file: 'a.txt',
    publisher: 'Daily A',
    title: 'Talks fail 😀',
    text: '😀 Talks failed on Monday. “The report is false,” Ann Lee told Reuters.\u2028Ann Lee said the talks would go on.',
  },
  {
    id: 'b',
    date: '2026-05-03',
    text: 'Ann Lee denied the report on Tuesday, according to Reuters. "It is wrong," she said.',
  },
  { file: 'c/d.txt', url: 'https://example.org/c', text: 'The mayor said that the bridge would close in April.\r\n' },
]

async function put(store: Store, inputs: readonly ArticleInput[], extractor = 'v1'): Promise<void> {
  const articles = inputs.map((input) => {
    const extraction = extractArticle(input, tools)
    return { input, inputHash: hashInput(input), extractor, extraction }
  })
  await store.changeArticles({ articles, removed: [] }, createPlanner())
}

async function textOf(store: Store, format: typeof BUNDLE): Promise<string> {
  const snapshot = await store.openSnapshot()
  try {
    return await written(format, snapshot)
  } finally {
    await snapshot.close()
  }
}

/** Imports a text as this version, and tells which articles were read again. */
async function bring(store: Store, text: string | Buffer) {
  const file = join(temporaryFolder(), 'a.bundle.jsonl')
  writeFileSync(file, text)
  const read: string[] = []
  const report = await importBundle(file, {
    store,
    writer: createWriter(store, createPlanner()),
    extractorVersion: 'v1',
    extractor: {
      threads: 1,
      async extract(input) {
        read.push(input.file ?? input.id ?? '')
        return packExtraction(extractArticle(input, tools))
      },
      readHtml: () => Promise.reject(new Error('no page is read')),
      close: async () => undefined,
    },
  })
  return { ...report, read }
}

async function bundleOf(inputs: readonly ArticleInput[], extractor?: string): Promise<string> {
  const store = createMemoryStore()
  await put(store, inputs, extractor)
  return textOf(store, BUNDLE)
}

/** The bundle with a line changed, and the end that fits it. */
function withLine(bundle: string, index: number, change: (record: Record<string, object>) => unknown): string {
  const lines = bundle.trimEnd().split('\n')
  lines[index] = JSON.stringify(change(JSON.parse(lines[index] as string)))
  const body = `${lines.slice(0, -1).join('\n')}\n`
  const end = JSON.parse(lines.at(-1) as string)
  return `${body}${JSON.stringify({ ...end, sha256: createHash('sha256').update(body).digest('hex') })}\n`
}

test('export, import into an empty database and export again give the same bytes', async () => {
  const bundle = await bundleOf(INPUTS)
  const store = await openStore(null)
  expect(await bring(store, bundle)).toEqual({ stored: 3, unchanged: 0, setAside: [], read: [] })
  expect(await textOf(store, BUNDLE)).toBe(bundle)
  const first = createMemoryStore()
  await put(first, INPUTS)
  expect(await textOf(store, GRAPH_JSON)).toBe(await textOf(first, GRAPH_JSON))
})

test('metadata of any characters come back as they were', async () => {
  const word = fc.string({ unit: 'binary', maxLength: 12 }).filter((text) => text.trim() !== '')
  const input = fc.record(
    {
      text: fc.constant(INPUTS[2]?.text ?? ''),
      file: word,
      id: word,
      title: word,
      author: word,
      publisher: word,
      date: word,
      url: word,
    },
    { requiredKeys: ['text'] },
  )
  await fc.assert(
    fc.asyncProperty(input, async (one) => {
      const bundle = await bundleOf([one])
      const store = createMemoryStore()
      await bring(store, bundle)
      expect(await textOf(store, BUNDLE)).toBe(bundle)
    }),
    { numRuns: 30 },
  )
})

test('corrections of every kind, and one that was taken back, come along and hold', async () => {
  const first = createMemoryStore()
  await put(first, INPUTS)
  const extractions = INPUTS.map((input) => extractArticle(input, tools))
  const graph = buildGraph(extractions)
  const log = Array.from({ length: 13 }, (_, deed) =>
    [0, 1, 2].flatMap(
      (one) => correctOnWhim({ deed, one, two: one + deed }, { graph, extractions, tick: 3 * deed + one }) ?? [],
    ),
  ).flat()
  const corrections = [...log, entryOf({ action: 'undo', undoes: log[0]?.id ?? '' }, 99)]
  expect(new Set(corrections.map(({ action }) => action)).size).toBe(6)
  await first.changeArticles({ articles: [], removed: [], corrections }, createPlanner())
  const bundle = await textOf(first, BUNDLE)
  const store = await openStore(null)
  await bring(store, bundle)
  expect(await textOf(store, BUNDLE)).toBe(bundle)
  expect(JSON.parse(await textOf(store, GRAPH_JSON))).toEqual(JSON.parse(await textOf(first, GRAPH_JSON)))
})

test('importing twice adds nothing', async () => {
  const bundle = await bundleOf(INPUTS)
  const store = createMemoryStore()
  await bring(store, bundle)
  expect(await bring(store, bundle)).toMatchObject({ stored: 0, unchanged: 3 })
})

test('what another version has read is read again', async () => {
  const store = createMemoryStore()
  const { read } = await bring(store, await bundleOf(INPUTS, 'v0'))
  expect([...read].sort()).toEqual(['a.txt', 'b', 'c/d.txt'])
  expect(await textOf(store, BUNDLE)).toBe(await bundleOf(INPUTS))
})

describe('a bundle that is not whole or not true is refused, and nothing is imported', () => {
  type Change = (bundle: string) => string | Buffer
  const cases: readonly (readonly [string, Change, string, RegExp])[] = [
    ['cut in a line', (bundle) => bundle.slice(0, bundle.length / 2), 'bundle-line', /:\d: not JSON/],
    ['without its end', (bundle) => bundle.replace(/\n[^\n]*\n$/, '\n'), 'bundle-damaged', /not whole/],
    ['without a line', (bundle) => bundle.split('\n').toSpliced(2, 1).join('\n'), 'bundle-damaged', /not whole/],
    [
      'with a line twice',
      (bundle) =>
        bundle
          .split('\n')
          .flatMap((line, index) => (index === 1 ? [line, line] : [line]))
          .join('\n'),
      'bundle-damaged',
      /not whole/,
    ],
    ['with a word changed', (bundle) => bundle.replace('Daily A', 'Daily B'), 'bundle-damaged', /not whole/],
    ['with something after the end', (bundle) => `${bundle}{}\n`, 'bundle-line', /:6: something follows/],
    ['of another kind', () => '{"id":"a","text":"b"}\n', 'bundle-line', /:1: /],
    ['of a later form', (bundle) => bundle.replace('"version":1', '"version":2'), 'bundle-line', /:1: version/],
    ['that is empty', () => '', 'bundle-damaged', /not whole/],
    ['that is no text', () => Buffer.from([0xff, 0xfe, 0x00]), 'file-unreadable', /cannot be read/],
    [
      'with an unknown record',
      (bundle) => withLine(bundle, 1, () => ({ record: 'claim' })),
      'bundle-line',
      /:2: record/,
    ],
    [
      'without a text',
      (bundle) => withLine(bundle, 2, ({ input, ...rest }) => ({ ...rest, input: { file: 'a' } })),
      'bundle-line',
      /:3: input\.text/,
    ],
    [
      'with a field too many',
      (bundle) => withLine(bundle, 2, (record) => ({ ...record, extra: 1 })),
      'bundle-line',
      /:3: /,
    ],
    [
      'with a correction that was changed',
      (bundle) =>
        withLine(bundle, 3, () => {
          const entry = entryOf({ action: 'undo', undoes: 'x' }, 1)
          return { record: 'correction', entry: { ...entry, author: 'Bob' } }
        }),
      'bundle-line',
      /:4: entry: the id is not that of the content/,
    ],
    [
      'with another text than was read',
      (bundle) => withLine(bundle, 2, ({ input, ...rest }) => ({ ...rest, input: { ...input, text: 'other' } })),
      'bundle-line',
      /:3: the text is not the one that was read/,
    ],
    [
      'with a span outside the text',
      (bundle) =>
        withLine(bundle, 2, ({ extraction, ...rest }) => ({
          ...rest,
          extraction: { ...extraction, sentences: [{ start: 0, end: 9_999 }] },
        })),
      'bundle-line',
      /:3: the span 0–9999 is not in the text/,
    ],
    [
      'that quotes what the text does not say',
      (bundle) =>
        withLine(bundle, 1, (record) =>
          JSON.parse(JSON.stringify(record).replace('"text":"Ann Lee"', '"text":"Bob Lee"')),
        ),
      'bundle-line',
      /:2: the text does not say "Bob Lee"/,
    ],
  ]
  test.each(cases)('%s', async (_name, change, code, message) => {
    const store = createMemoryStore()
    await expect(bring(store, change(await bundleOf(INPUTS)))).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
      next: expect.stringMatching(/./),
    })
    expect(await store.countArticles()).toBe(0)
  })
})

test('a file that is not there is said', async () => {
  const store = createMemoryStore()
  const missing = importBundle('/nowhere/a.jsonl', { store, extractorVersion: 'v1' } as never)
  await expect(missing).rejects.toMatchObject({ code: 'file-unreadable' })
})
