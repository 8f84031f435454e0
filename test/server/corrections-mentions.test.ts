import { expect, test } from 'vitest'
import type { ArticleAnswer } from '../../core/api-articles.ts'
import type { Extraction } from '../../core/types.ts'
import type { Store } from '../../server/store/store.ts'
import { ARTICLES, ARTICLES_REWRITTEN } from '../corrections/articles.ts'
import { storedArticle } from './corpus.ts'
import { change, HERALD, MOOR, openDesk, POST, pathTo } from './correction-desk.ts'
import { readStoredGraph } from './stored-graph.ts'

/** Where an article has these words. */
const wordsAt = (article: string, words: string) => {
  const text = ARTICLES.find((one) => one.article.key === article)?.article.text ?? ''
  const start = text.indexOf(words)
  return { article, mention: { start, end: start + words.length } }
}
const mentionsOf = async (store: Store, key: string, article: string) =>
  (await store.listMentions(key, 99, article)).mentions.map(({ start, end }) =>
    ARTICLES.find((one) => one.article.key === article)?.article.text.slice(start, end),
  )

test('words that name somebody else move to that one, with what was said by them, until it is undone', async () => {
  const { store, get, post, undo } = await openDesk()
  const before = await readStoredGraph(store)
  const said = await post({ on: 'mention', action: 'relabel', ...wordsAt(MOOR, 'Bob Hall'), names: 'person:ann-lee' })
  expect(said).toMatchObject({ says: '“Bob Hall” names “Ann Lee” (person) here.', state: 'applied' })
  expect(await mentionsOf(store, 'person:ann-lee', MOOR)).toEqual(['Bob Hall'])
  expect(await mentionsOf(store, 'person:bob-hall', MOOR)).not.toContain('Bob Hall')
  const { edges } = await get(`${pathTo('person:ann-lee')}/neighbours?edges=said`)
  const answers = await Promise.all(
    edges.map(({ key }: { key: string }) => get(`/api/edges/${encodeURIComponent(key)}`)),
  )
  const moved = answers.flatMap(({ evidence }) => evidence).find((one) => one.article.key === MOOR)
  expect(moved).toMatchObject({ corrected: [said.entry.id] })
  const { entities } = await get(`/api/articles/${encodeURIComponent(MOOR)}`)
  const marked = entities.flatMap(({ mentions }: ArticleAnswer['entities'][number]) =>
    mentions.filter(({ corrected }) => corrected),
  )
  expect(marked).toMatchObject([{ ...wordsAt(MOOR, 'Bob Hall').mention, corrected: [said.entry.id] }])
  await undo(said.entry.id)
  expect(await readStoredGraph(store)).toEqual(before)
})

test('words that name nobody are no mention, and what was said by them has no source', async () => {
  const { store, post, claimAbout } = await openDesk()
  await post({ on: 'mention', action: 'reject', ...wordsAt(MOOR, 'Bob Hall') })
  expect(await mentionsOf(store, 'person:bob-hall', MOOR)).not.toContain('Bob Hall')
  const { statements } = await claimAbout('are cracked')
  expect(statements.find(({ article }) => article.key === MOOR)?.speaker).toBeFalsy()
})

test('words that name one of another kind, or one that is new, and what was said of that one since', async () => {
  const { store, get, post, states } = await openDesk()
  const board = wordsAt(MOOR, 'Valley Water Board')
  await post({ on: 'mention', action: 'relabel', ...board, kind: 'outlet' })
  expect(await get(pathTo('outlet:valley-water-board'))).toMatchObject({
    kind: 'outlet',
    label: 'Valley Water Board',
  })
  expect(await get(pathTo('agency:valley-water-board'))).toMatchObject({ error: { code: 'node-unknown' } })
  const { entry } = await post({ on: 'mention', action: 'relabel', ...wordsAt(MOOR, 'Bob Hall'), label: 'Rob Hull' })
  await post({ on: 'entity', action: 'relabel', entity: 'person:rob-hull', label: 'Robert Hull' })
  expect(await get(pathTo('person:rob-hull'))).toMatchObject({ label: 'Robert Hull' })
  await change(store, { articles: [storedArticle(ARTICLES_REWRITTEN[2] as Extraction)], removed: [] })
  expect(await states()).toEqual(['relabel applied', 'relabel applied', 'relabel applied'])
  await post({ on: 'mention', action: 'reject', ...wordsAt(POST, 'Ann Lee') })
  await change(store, { articles: [], removed: [POST] })
  expect((await states())[0]).toBe('reject orphaned')
  expect(entry.about).toEqual([MOOR, 'person:bob-hall', 'person:rob-hull'])
})

test('of two who say whom words name the later is right', async () => {
  const { post, states } = await openDesk()
  const words = wordsAt(MOOR, 'Bob Hall')
  await post({ on: 'mention', action: 'relabel', ...words, label: 'Rob Hull' })
  await post({ on: 'mention', action: 'confirm', ...words })
  expect(await states()).toEqual(['confirm applied', 'relabel superseded'])
})

test('in a sentence with two who are called alike, only the one at the words is another one', async () => {
  const { store, post } = await openDesk()
  await post({ on: 'mention', action: 'relabel', ...wordsAt(HERALD, 'Ann Lee'), label: 'Anna Low' })
  expect(await mentionsOf(store, 'person:anna-low', HERALD)).toEqual(['Ann Lee'])
  const edges = await store.listEvidenceAt('person:ann-lee', ['said'], 9)
  const stillHers = edges.flatMap(({ evidence }) => evidence).filter(({ article }) => article === HERALD)
  expect(stillHers.map(({ exact }) => exact.source)).toEqual(['Lee'])
})
