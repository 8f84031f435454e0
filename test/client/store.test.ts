import { expect, test } from 'vitest'
import { expandIn } from '../../client/node-actions.ts'
import { expand, filter, selectFound, showTab } from '../../client/state.ts'
import type { Store } from '../../client/store.ts'
import { open, settle } from './made-up-store.ts'

const keysOf = (store: Store) => [...store.nodes.value].sort().join(' ')
const selected = (store: Store) =>
  store.detail.value.status === 'ready' && store.detail.value.value.type === 'node'
    ? store.detail.value.value.node.key
    : store.detail.value.status

test('a link brings its selection, and a node outside the overview joins the graph', async () => {
  const { store } = await open('?sel=far')
  expect(selected(store)).toBe('far')
  expect(keysOf(store)).toBe('ann bee far')
})

test('a link with a key from before a correction leads to what it is now', async () => {
  const { store, trail } = await open('?sel=ann-before')
  await settle()
  expect([selected(store), store.view.value.selection]).toEqual(['ann', { type: 'node', key: 'ann' }])
  expect(trail.at(-1)).toBe('?sel=ann')
})

test.each([
  ['?sel=nobody&f=k:person', '“nobody” is not in this graph'],
  ['?edge=nothing&f=k:person', '“nothing” is not in this graph'],
  ['?read=gone&f=k:person', '“gone” is not in this graph'],
  ['?v=claims&claim=claim:none&f=k:person', '“claim:none” is not in this graph'],
  ['?f=k:person;o:nowhere', '“nowhere” is not in this graph'],
  ['?v=claims&claim=claim:c&step=a+b&f=k:person', 'The step that was selected is not in the chain'],
])('of the link %s the unknown part is named and the rest is kept', async (search, notice) => {
  const { store } = await open(search)
  expect(store.notice.value).toContain(notice)
  expect(store.view.value).toMatchObject({
    selection: null,
    reading: null,
    filters: { nodeKinds: ['person'], outlet: null },
  })
  expect(keysOf(store)).toBe('ann')
})

test('an outlet that a link filters by is known by its name, also where it is not among the first', async () => {
  const { store } = await open('?f=o:far')
  await settle()
  expect(store.view.value.filters.outlet).toBe('far')
  expect([store.notice.value, store.graph.value.nodeByKey.get('far')?.label]).toEqual(['', 'far'])
})

test('all that is unknown of one link is told together', async () => {
  const { store } = await open('?sel=nobody&read=gone')
  expect(store.notice.value).toMatch(/^“(?:nobody|gone)” and “(?:nobody|gone)” are not in this graph\./)
})

test('of a pair the unknown node is named, and the other one stays selected', async () => {
  const { store } = await open('?sel=ann&with=nobody&path=1')
  expect(store.notice.value).toContain('“nobody” is not in this graph')
  expect(store.view.value).toMatchObject({ selection: { key: 'ann' }, second: null, isPathShown: false })
})

test('a second node from outside the overview joins the graph', async () => {
  const { store } = await open('?sel=ann&with=far')
  expect(keysOf(store)).toBe('ann bee far')
})

test('that the address has no room for so many pins is said when it begins to be so', async () => {
  const { store, trail } = await open('')
  const pinMany = (many: number) =>
    store.go((view) => ({ ...view, pins: Array.from({ length: many }, (_, x) => ({ key: `person:${x}`, x, y: 0 })) }))
  pinMany(20)
  expect([store.notice.value, trail.at(-1)]).toEqual(['', expect.stringContaining('pins=')])
  pinMany(200)
  expect(store.notice.value).toContain('no room for so many pins')
  expect(trail.at(-1)).toBe('')
  expect(store.view.value.pins).toHaveLength(200)
})

test('a claim comes with where it is from, any other node without', async () => {
  const { store } = await open('?sel=claim:c')
  expect(store.detail.value).toMatchObject({ value: { chain: { claim: { words: '1 article · no origin named' } } } })
  store.select({ type: 'node', key: 'ann' })
  await settle()
  expect(store.detail.value).not.toHaveProperty('value.chain')
})

test('Back brings the last view back, with its selection', async () => {
  const { store, back, trail } = await open()
  store.select({ type: 'node', key: 'ann' })
  await settle()
  store.go((view) => filter(view, { nodeKinds: ['person'], edgeKinds: ['said'] }))
  store.go((view) => showTab(view, 'table'))
  expect(trail).toEqual(['', '?sel=ann', '?sel=ann&f=k:person;l:said', '?v=table&sel=ann&f=k:person;l:said'])
  back()
  back()
  expect(store.view.value.tab).toBe('graph')
  expect(selected(store)).toBe('ann')
  back()
  expect(store.view.value.selection).toBeNull()
  expect(selected(store)).toBe('none')
})

test('selecting the same again is no new step', async () => {
  const { store, trail } = await open('?sel=ann')
  store.select({ type: 'node', key: 'ann' })
  expect(trail).toEqual(['?sel=ann'])
})

test('an answer that comes after the reader has moved on is not shown', async () => {
  const held = new Map([['ann', () => {}]])
  const { store } = await open('', { held })
  store.select({ type: 'node', key: 'ann' })
  await settle()
  store.select({ type: 'node', key: 'bee' })
  await settle()
  held.get('ann')?.()
  await settle()
  expect(selected(store)).toBe('bee')
})

test('a failure keeps what was loaded, says the next step, and can be retried', async () => {
  const { store, world } = await open()
  world.isDown = true
  store.select({ type: 'node', key: 'ann' })
  await settle()
  const detail = store.detail.value
  expect(detail).toMatchObject({
    status: 'failed',
    message: 'The server does not answer.',
    next: 'Check that it still runs.',
  })
  expect(keysOf(store)).toBe('ann bee')
  world.isDown = false
  if (detail.status === 'failed') detail.retry()
  await settle()
  expect(selected(store)).toBe('ann')
})

test('a kind that the overview leaves out is fetched when it is switched on', async () => {
  const { store } = await open()
  expect(keysOf(store)).toBe('ann bee')
  store.go((view) => filter(view, { nodeKinds: ['person', 'article'], edgeKinds: ['cited'] }))
  await settle()
  expect(keysOf(store)).toBe('ann page')
})

test('a selection is said in words', async () => {
  const { store } = await open('?sel=ann')
  expect(store.announcement.value).toBe('ann, person, 1 link.')
})

test('neighbours come into the picture when a node is expanded, and leave it on undo', async () => {
  const { store } = await open()
  store.go((view) => expand(view, 'ann'))
  await settle()
  expect(keysOf(store)).toBe('ann bee far')
  expect(store.expansions.value.get('ann')).toEqual({ keys: ['far'], total: 1 })
  store.undo()
  await settle()
  expect(keysOf(store)).toBe('ann bee')
})

test('a claim’s page has the claim and its chain, and its badge is known everywhere', async () => {
  const { store } = await open('?v=claims&claim=claim:c')
  expect(store.claimPage.value).toMatchObject({ status: 'ready', value: { claim: { key: 'claim:c' } } })
  expect(store.standingByKey.value.get('claim:c')).toMatchObject({ articles: 1 })
})

test('days that are chosen hide what the server leaves out, and nothing moves', async () => {
  const { store } = await open('?from=2026-05-01&to=2026-05-09')
  expect(keysOf(store)).toBe('ann')
  store.go((view) => filter(view, { from: null, to: null }))
  await settle()
  expect(keysOf(store)).toBe('ann bee')
})

test('a path between two nodes brings in what lies on it, whatever is filtered', async () => {
  const { store } = await open('?sel=bee&with=far&path=1&f=k:')
  expect(store.paths.value).toMatchObject({ status: 'ready', value: { hops: 2 } })
  expect(keysOf(store)).toBe('ann bee far')
})

test('a correction is recorded, named, and can be taken back', async () => {
  const { store, world } = await open('?sel=ann')
  await store.correct({ on: 'entity', action: 'merge', entity: 'ann', other: 'bee' }, { type: 'node', key: 'bee' })
  expect(store.view.value.selection?.key).toBe('bee')
  expect(store.correctionById.value.get('c1')?.says).toBe('They are one.')
  expect(store.lastCorrection.value).toMatchObject({ says: 'They are one.', entry: { author: 'Kim' } })
  expect(keysOf(store)).toBe('ann bee')
  await store.takeBack('c1')
  expect(world.corrections).toEqual([])
  expect(store.lastCorrection.value?.says).toBe('Taken back.')
})

test('a correction that fails changes nothing and says what to do', async () => {
  const { store, world } = await open('?sel=ann')
  world.isDown = true
  await store.correct({ on: 'entity', action: 'reject', entity: 'ann' }, null)
  expect(store.notice.value).toBe('This was not recorded. The server does not answer. Check that it still runs.')
  expect(store.view.value.selection?.key).toBe('ann')
})

test('a correction under way can be stopped: nothing has changed, and the reader is told', async () => {
  const { store } = await open('?sel=ann', { isCorrectingLong: true })
  const correcting = store.correct({ on: 'entity', action: 'reject', entity: 'ann' }, null)
  expect(store.working.value).toBe('Recording what you said')
  store.stopWorking.value?.()
  expect(await correcting).toBe(false)
  expect(store.notice.value).toMatch(/^You stopped it\./)
  expect([store.working.value, store.stopWorking.value]).toEqual(['', null])
  expect(store.view.value.selection?.key).toBe('ann')
})

test('where there is nothing to bring in, expanding says so', async () => {
  const { store } = await open('?view=entities&sel=ann')
  expandIn(store, 'ann')
  expect(store.notice.value).toContain('has all its links already')
  expect(store.view.value.expanded).toEqual([])
})

test('that the graph has changed is said, and nothing moves until it is asked for', async () => {
  const { store, world } = await open('?sel=ann&f=k:person')
  world.tell('1')
  expect(store.hasNews.value).toBe(false)
  world.revision = '2'
  world.tell('2')
  expect(store.hasNews.value).toBe(true)
  expect(keysOf(store)).toBe('ann')
  await store.showNews()
  expect(store.hasNews.value).toBe(false)
  expect(selected(store)).toBe('ann')
  expect(store.view.value.filters.nodeKinds).toEqual(['person'])
})

test('what was heard before everything was fetched again is in it', async () => {
  const { store, world } = await open()
  world.revision = '3'
  world.tell('2')
  expect(store.hasNews.value).toBe(true)
  await store.showNews()
  expect(store.hasNews.value).toBe(false)
  world.tell('4')
  expect(store.hasNews.value).toBe(true)
})

test('what the reader changes is no news', async () => {
  const { store, world } = await open('?sel=ann')
  const said: boolean[] = []
  store.hasNews.subscribe((hasNews) => said.push(hasNews))
  world.revision = '2'
  const correcting = store.correct({ on: 'entity', action: 'reject', entity: 'ann' }, null)
  world.tell('2')
  expect(store.working.value).toBe('Recording what you said')
  await correcting
  expect(store.working.value).toBe('')
  // an event that was under way all the while says nothing new
  world.tell('2')
  expect(said).toEqual([false])
})

test('while everything is fetched again, what is shown stays', async () => {
  const held = new Map<string, () => void>()
  const { store } = await open('?sel=ann', { held })
  held.set('ann', () => {})
  const shown = store.showNews()
  await settle()
  expect(store.detail.value).toMatchObject({ status: 'loading', last: { node: { key: 'ann' } } })
  held.get('ann')?.()
  await shown
  expect(selected(store)).toBe('ann')
})

test('a link that was made for another state of the graph says so, and shows what it can', async () => {
  const { store } = await open('?f=k:person&data=0')
  expect(store.notice.value).toContain('The graph has changed since this link was made')
  expect(keysOf(store)).toBe('ann')
  expect(store.link()).toBe('?f=k:person&data=1')
  expect((await open('?f=k:person&data=1')).store.notice.value).toBe('')
})

test('a hit that a filter hides is shown by choosing it', async () => {
  const { store } = await open('?f=k:person')
  expect(store.isFilteredOut('bee')).toBe(true)
  store.go((view) => selectFound(store.reveal(view, 'bee'), 'bee', false))
  await settle()
  expect(keysOf(store)).toBe('ann bee')
  store.undo()
  expect(keysOf(store)).toBe('ann')
})
