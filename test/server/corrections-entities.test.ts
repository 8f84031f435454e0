import { expect, test } from 'vitest'
import { read } from '../core/read.ts'
import { storedArticle } from './corpus.ts'
import { change, HERALD, openDesk, POST, pathTo, TIMES } from './correction-desk.ts'
import { readStoredGraph } from './stored-graph.ts'

test('two that are merged are one node, which says so, until it is undone', async () => {
  const { store, get, post, undo } = await openDesk()
  const before = await readStoredGraph(store)
  const merged = await post({
    on: 'entity',
    action: 'merge',
    entity: 'outlet:valley-herald',
    other: 'outlet:corvane-times',
    author: 'Kim',
    note: 'One newsroom.',
  })
  expect(merged).toMatchObject({
    says: '“Valley Herald” and “Corvane Times” are one.',
    state: 'applied',
    entry: { author: 'Kim', at: '2026-05-04T12:00:00.000Z', about: ['outlet:valley-herald', 'outlet:corvane-times'] },
  })
  expect(await get(pathTo('outlet:corvane-times'))).toMatchObject({ key: 'outlet:valley-herald' })
  expect(await get(pathTo('outlet:valley-herald'))).toMatchObject({
    corrected: [merged.entry.id],
    aliases: ['Corvane Times'],
  })
  const undone = await undo(merged.entry.id)
  expect(undone).toMatchObject({ state: 'applied', entry: { action: 'undo', undoes: merged.entry.id } })
  expect(await readStoredGraph(store)).toEqual(before)
  await undo(undone.entry.id)
  expect(await get(pathTo('outlet:corvane-times'))).toMatchObject({ key: 'outlet:valley-herald' })
})

test('what some articles name is split from the rest', async () => {
  const { store, get, post } = await openDesk()
  const { entry } = await post({ on: 'entity', action: 'split', entity: 'person:ann-lee', articles: [POST] })
  const key = `person:ann-lee~${entry.id.slice(0, 6)}`
  expect(await get(pathTo(key))).toMatchObject({ label: 'Ann Lee', corrected: [entry.id], mentionCount: 1 })
  const { mentions } = await store.listMentions('person:ann-lee', 99)
  expect(new Set(mentions.map(({ article }) => article))).toEqual(new Set([HERALD, TIMES]))
})

test('the key that a correction gave leads, when it is taken back, to what there was before', async () => {
  const { get, post, undo } = await openDesk()
  const split = await post({ on: 'entity', action: 'split', entity: 'person:ann-lee', articles: [POST] })
  const board = await post({ on: 'entity', action: 'relabel', entity: 'person:bob-hall', kind: 'agency' })
  expect(await get(pathTo('agency:bob-hall'))).toMatchObject({ key: 'agency:bob-hall' })
  for (const { entry } of [split, board]) await undo(entry.id)
  expect(await get(pathTo(`person:ann-lee~${split.entry.id.slice(0, 6)}`))).toMatchObject({ key: 'person:ann-lee' })
  expect(await get(pathTo('agency:bob-hall'))).toMatchObject({ key: 'person:bob-hall' })
})

test('a new label is searched for, and the old one is an alias', async () => {
  const { store, get, post } = await openDesk()
  await post({ on: 'entity', action: 'relabel', entity: 'person:ann-lee', label: 'Annabel Leigh' })
  expect((await store.search('Annabel', undefined, 5)).hits).toMatchObject([
    { key: 'person:ann-lee', label: 'Annabel Leigh' },
  ])
  expect(await get(pathTo('person:ann-lee'))).toMatchObject({ aliases: ['Ann Lee', 'Lee'] })
})

test('one of another kind joins the one that has that name already', async () => {
  const { store, get, post } = await openDesk()
  const own = read('It rained in the valley on Sunday, Ann Lee said.', { publisher: 'Valley Water Board' })
  await change(store, { articles: [storedArticle(own)], removed: [] })
  const board = await get(pathTo('agency:valley-water-board'))
  await post({ on: 'entity', action: 'relabel', entity: board.key, kind: 'outlet' })
  const outlet = { key: 'outlet:valley-water-board', kind: 'outlet', articles: board.articles + 1 }
  expect(await get(pathTo('outlet:valley-water-board'))).toMatchObject(outlet)
  expect(await get(pathTo('agency:valley-water-board'))).toMatchObject(outlet)
})

test('what is no entity goes, and who said something is then nobody', async () => {
  const { get, post, claimAbout } = await openDesk()
  const { entry } = await post({ on: 'entity', action: 'reject', entity: 'person:bob-hall' })
  expect(await get(pathTo('person:bob-hall'))).toMatchObject({ error: { code: 'node-unknown' } })
  const { statements } = await claimAbout('six months')
  expect(statements.map(({ speaker }) => speaker?.key)).toEqual(['outlet:daily-moor', undefined])
  expect(statements.map(({ corrected }) => corrected)).toEqual([undefined, [entry.id]])
})
