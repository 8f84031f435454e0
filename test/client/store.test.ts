import { beforeEach, expect, test } from 'vitest'
import type { Api } from '../../client/api.ts'
import { expand, filter, hide, pin, select, showTab } from '../../client/state.ts'
import type { Notes } from '../../client/steps.ts'
import { createStore, type Store } from '../../client/store.ts'
import type { NodeSummary } from '../../core/api.ts'
import type { ClaimSummary } from '../../core/api-claims.ts'
import { HearsayError, NotFoundError } from '../../core/errors.ts'
import type { NodeKind } from '../../core/types.ts'

const summary = (key: string, kind: NodeKind): NodeSummary => ({
  key,
  kind,
  label: key,
  articles: 1,
  degree: 1,
  x: 0,
  y: 0,
})
const ann = summary('ann', 'person')
const bee = summary('bee', 'outlet')
const far = summary('far', 'person')
const page = summary('page', 'article')
const claim = summary('claim:c', 'claim')
const cites = { key: 'bee>ann', kind: 'cited', source: 'bee', target: 'ann', weight: 1 } as const

const known: ClaimSummary = {
  key: claim.key,
  label: claim.label,
  words: '1 article · no origin named',
  articles: 1,
  origins: [],
  originRange: [0, 0],
  unnamedOnly: false,
  circular: false,
  firstSeen: null,
}

let isDown = false
/** Answers that were asked for and are held back, by key. */
let held = new Map<string, () => void>()
/** The reader's notes, as the browser keeps them. */
let kept: Notes = {}

const api: Api = {
  async graph(kinds) {
    if (isDown) throw new HearsayError('server-unreachable', 'The server does not answer.', 'Check that it still runs.')
    const nodes = [ann, bee, page]
      .filter((node) => kinds.includes(node.kind))
      .map((node) => ({ ...node, community: null }))
    const totals = { articles: 1, nodes: { person: 2, outlet: 1, article: 1 }, edges: { cited: 1 } }
    return { nodes, edges: [cites], totals, truncated: true, omitted: { nodes: 1, hubs: 0, claims: 0 } }
  },
  async node(key) {
    if (isDown) throw new HearsayError('server-unreachable', 'The server does not answer.', 'Check that it still runs.')
    const node = [ann, bee, far, page, claim].find((one) => one.key === key)
    if (!node) throw new NotFoundError('node-unknown', `No node "${key}".`, 'Search.')
    if (held.has(key)) await new Promise<void>((resolve) => held.set(key, resolve))
    return { ...node, aliases: [], roles: [], mentions: [], mentionCount: 0, judgements: [], edgeCounts: {} }
  },
  async neighbours(key, { limit }) {
    const node = [ann, bee, far, page, claim].find((one) => one.key === key) ?? ann
    const neighbours = key === 'ann' && limit === 20 ? [{ ...far, hop: 1 }] : []
    return {
      node,
      neighbours,
      edges: [],
      total: neighbours.length,
      truncated: false,
      omitted: { nodes: 0, edges: 0 },
      nextCursor: null,
    }
  },
  async edge(key) {
    throw new NotFoundError('edge-unknown', `No edge "${key}".`, 'Search.')
  },
  async chain(key) {
    if (key !== claim.key) throw new NotFoundError('claim-unknown', `No claim "${key}".`, 'List them.')
    return { claim: known, nodes: [], edges: [], telling: [], pathCount: 0 }
  },
  async claims() {
    return { claims: [known], total: 1, nextCursor: null }
  },
  async claim(key) {
    if (key !== claim.key) throw new NotFoundError('claim-unknown', `No claim "${key}".`, 'List them.')
    const nothing = { aliases: [], statements: [], statementCount: 0, joins: [], joinCount: 0, contradictions: [] }
    return { ...known, ...nothing }
  },
  async search(query) {
    return { query, groups: [], sentences: [], truncated: false }
  },
  async articles() {
    return { articles: [], total: 0, nextCursor: null }
  },
  async article(key) {
    throw new NotFoundError('article-unknown', `No article "${key}".`, 'List them.')
  },
}

/** A store on a made-up address line, whose Back can be pressed. */
async function open(search = ''): Promise<{ store: Store; back: () => void; trail: string[] }> {
  const trail = [search]
  let goBack = () => {}
  const store = createStore(
    api,
    {
      search: () => trail.at(-1) ?? '',
      push: (next) => trail.push(next),
      replace: (next) => trail.splice(-1, 1, next),
      onBack: (listener) => {
        goBack = listener
      },
      usualTab: 'graph',
    },
    {
      read: () => kept,
      write: (notes) => {
        kept = notes
      },
    },
  )
  await settle()
  return {
    store,
    trail,
    back() {
      trail.pop()
      goBack()
    },
  }
}

const settle = () => new Promise((resolve) => setTimeout(resolve))
const keysOf = (store: Store) => [...store.nodes.value].join(' ')
const selected = (store: Store) =>
  store.detail.value.status === 'ready' && store.detail.value.value.type === 'node'
    ? store.detail.value.value.node.key
    : store.detail.value.status

beforeEach(() => {
  isDown = false
  held = new Map()
  kept = {}
})

test('a link brings its selection, and a node outside the overview joins the graph', async () => {
  const { store } = await open('?sel=far')
  expect(selected(store)).toBe('far')
  expect(keysOf(store)).toBe('ann bee far')
})

test.each([
  ['?sel=nobody&f=k:person', '“nobody” is not in this graph'],
  ['?edge=nothing&f=k:person', '“nothing” is not in this graph'],
  ['?read=gone&f=k:person', '“gone” is not in this graph'],
  ['?v=claims&claim=claim:none&f=k:person', '“claim:none” is not in this graph'],
  ['?v=claims&claim=claim:c&step=a+b&f=k:person', '“a b” is not in this graph'],
])('of the link %s the unknown part is named and the rest is kept', async (search, notice) => {
  const { store } = await open(search)
  expect(store.notice.value).toContain(notice)
  expect(store.view.value).toMatchObject({ selection: null, reading: null, filters: { nodeKinds: ['person'] } })
  expect(keysOf(store)).toBe('ann')
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
  held.set('ann', () => {})
  const { store } = await open()
  store.select({ type: 'node', key: 'ann' })
  await settle()
  store.select({ type: 'node', key: 'bee' })
  await settle()
  held.get('ann')?.()
  await settle()
  expect(selected(store)).toBe('bee')
})

test('a failure keeps what was loaded, says the next step, and can be retried', async () => {
  const { store } = await open()
  isDown = true
  store.select({ type: 'node', key: 'ann' })
  await settle()
  const detail = store.detail.value
  expect(detail).toMatchObject({
    status: 'failed',
    message: 'The server does not answer.',
    next: 'Check that it still runs.',
  })
  expect(keysOf(store)).toBe('ann bee')
  isDown = false
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

test('selecting, filtering, expanding, hiding, pinning and noting are undone one by one, and redone', async () => {
  const { store, trail } = await open()
  store.go((view) => select(view, { type: 'node', key: 'ann' }))
  store.go((view) => filter(view, { isSingleOrigin: true }))
  store.go((view) => expand(view, 'ann'))
  store.go((view) => pin(view, { key: 'bee', x: 1, y: 2 }))
  store.note('ann', 'Call her.')
  store.go((view) => hide(view, 'ann'))
  const last = store.view.value
  for (const expected of [
    { hidden: [], selection: { key: 'ann' } },
    { pins: [{ key: 'bee' }] },
    { pins: [] },
    { expanded: [] },
    { filters: { isSingleOrigin: false } },
    { selection: null },
  ]) {
    store.undo()
    expect(store.view.value).toMatchObject(expected)
  }
  expect(store.notes.value).toEqual({})
  expect(store.canUndo.value).toBe(false)
  expect(trail.at(-1)).toBe('')
  for (let step = 0; step < 6; step++) store.redo()
  expect(store.view.value).toEqual(last)
  expect(store.canRedo.value).toBe(false)
  expect(kept).toEqual({ ann: 'Call her.' })
})

test('a tab or an article that was opened stays open through undo', async () => {
  const { store } = await open()
  store.select({ type: 'node', key: 'ann' })
  store.go((view) => showTab(view, 'table'))
  store.undo()
  expect(store.view.value).toMatchObject({ tab: 'table', selection: null })
})

test('a note stays in the browser and out of the address', async () => {
  const { store, trail } = await open()
  store.note('ann', 'Call her.')
  expect(trail).toEqual([''])
  store.note('ann', ' ')
  expect(kept).toEqual({})
})

test('a camera at rest changes the address without a step', async () => {
  const { store, trail } = await open('?sel=ann')
  store.amend((view) => ({ ...view, camera: { x: 0.5, y: 0.5, ratio: 0.2 } }), true)
  expect(trail).toEqual(['?sel=ann&cam=0.500,0.500,0.200'])
  expect(store.canUndo.value).toBe(false)
})

test('a claim’s page has the claim and its chain, and its badge is known everywhere', async () => {
  const { store } = await open('?v=claims&claim=claim:c')
  expect(store.claimPage.value).toMatchObject({ status: 'ready', value: { claim: { key: 'claim:c' } } })
  expect(store.standingByKey.value.get('claim:c')).toMatchObject({ articles: 1 })
})
