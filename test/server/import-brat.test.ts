import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { BRAT } from '../../server/formats/brat.ts'
import { writeFolder } from '../../server/formats/write-whole.ts'
import { importBrat } from '../../server/import-brat.ts'
import { createPlanner } from '../../server/planner.ts'
import { createMemoryStore } from '../../server/store/memory.ts'
import type { Store } from '../../server/store/store.ts'
import { createWriter } from '../../server/writer.ts'
import { EXTRACTIONS } from '../core/shared-articles.ts'
import { storedArticle, temporaryFolder } from './corpus.ts'

const ANY = { object: undefined, action: undefined, state: undefined }

/** A store with the shared articles, and its export as brat standoff. */
async function exported(): Promise<{ readonly store: Store; readonly folder: string }> {
  const store = createMemoryStore()
  const articles = EXTRACTIONS.map((one) => storedArticle(one))
  await store.changeArticles({ articles, removed: [] }, createPlanner())
  const folder = join(temporaryFolder(), 'brat')
  const snapshot = await store.openSnapshot()
  await writeFolder(folder, BRAT.files(snapshot, { bom: false }))
  return { store, folder }
}

const [first] = EXTRACTIONS
const FILE = `${first?.article.id}.ann`

function change(folder: string, edit: (annotation: string) => string): void {
  writeFileSync(join(folder, FILE), edit(readFileSync(join(folder, FILE), 'utf8')))
}

const bring = (store: Store, folder: string) =>
  importBrat(folder, {
    store,
    writer: createWriter(store, createPlanner()),
    author: 'Ann',
    now: new Date('2026-05-05T12:00:00Z'),
  })

/** Without the lines of an event. */
const withoutEvent = (event: string) => (annotation: string) =>
  annotation
    .split('\n')
    .filter((line) => !line.startsWith(`${event}\t`) && !new RegExp(`^[A#]\\d+\\t\\S+ ${event}\\b`).test(line))
    .join('\n')

test('what was not changed brings nothing', async () => {
  const { store, folder } = await exported()
  expect(await bring(store, folder)).toEqual({
    articles: EXTRACTIONS.length,
    rejected: 0,
    relabelled: 0,
    others: [],
    unknown: [],
  })
})

test('what was taken out is rejected, another stance relabels, both hold and are signed; doing it again adds nothing', async () => {
  const { store, folder } = await exported()
  change(folder, (annotation) => withoutEvent('E1')(annotation).replace(/Stance E2 \w+/, 'Stance E2 questioned'))
  expect(await bring(store, folder)).toMatchObject({ rejected: 1, relabelled: 1, others: [] })
  const { corrections } = await store.listCorrections(ANY, 9, 0)
  expect(corrections.map(({ entry, outcome }) => [entry.action, entry.author, outcome.state])).toEqual([
    ['relabel', 'Ann', 'applied'],
    ['reject', 'Ann', 'applied'],
  ])
  expect(await bring(store, folder)).toMatchObject({ rejected: 0, relabelled: 0 })
})

test('what was added or got other spans is told, and left out', async () => {
  const { store, folder } = await exported()
  change(folder, (annotation) =>
    [
      annotation.replace(
        /^(T2\tCue )(\d+) (\d+)\t.*$/m,
        (_all, head, start, end) => `${head}${start} ${Number(end) - 1}\tx`,
      ),
      'T90\tCue 0 3\tx',
      'T91\tContent 4 6\tx',
      'E90\tAttribution:T90 Cue:T90 Content:T91',
    ].join('\n'),
  )
  const { rejected, relabelled, others } = await bring(store, folder)
  expect([rejected, relabelled, others.length]).toEqual([0, 0, 2])
  for (const place of others) expect(place).toMatch(new RegExp(`^${FILE}:\\d+$`))
})

test('a text that is not stored is left out', async () => {
  const { store, folder } = await exported()
  writeFileSync(join(folder, 'new.txt'), 'Ann Lee spoke.')
  writeFileSync(join(folder, 'new.ann'), '')
  expect(await bring(store, folder)).toMatchObject({ articles: EXTRACTIONS.length, rejected: 0, unknown: ['new.ann'] })
})

test.each([
  [
    'a place outside the text',
    (one: string) => one.replace(/Source \d+ \d+/, 'Source 0 99999'),
    /\.ann:\d+: "0 99999" is no place/,
  ],
  [
    'a place that ends before it begins',
    (one: string) => one.replace(/Source \d+ \d+/, 'Source 9 3'),
    /"9 3" is no place/,
  ],
  ['an event without its span', (one: string) => one.replace(/^T1\t.*\n/m, ''), /there is no T1/],
  ['an unknown stance', (one: string) => one.replace(/Stance E1 \w+/, 'Stance E1 angry'), /"angry" is no Stance/],
])('%s is refused with its line, and nothing is imported', async (_name, edit, message) => {
  const { store, folder } = await exported()
  change(folder, (annotation) => withoutEvent('E2')(edit(annotation)))
  await expect(bring(store, folder)).rejects.toMatchObject({
    code: 'brat-line',
    message: expect.stringMatching(message),
  })
  expect((await store.listCorrections(ANY, 1, 0)).total).toBe(0)
})

test('a folder without annotation, and an annotation without text, are said', async () => {
  const { store, folder } = await exported()
  rmSync(join(folder, FILE.replace('.ann', '.txt')))
  await expect(bring(store, folder)).rejects.toMatchObject({ code: 'file-unreadable' })
  mkdirSync(join(folder, 'empty'))
  await expect(bring(store, join(folder, 'empty'))).rejects.toMatchObject({ code: 'folder-without-annotation' })
})
