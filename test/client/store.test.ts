import { beforeEach, expect, test } from 'vitest'
import type { Api } from '../../client/api.ts'
import { createStore, type Store } from '../../client/store.ts'
import type { NodeSummary } from '../../core/api.ts'
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

let isDown = false
/** Answers that were asked for and are held back, by key. */
let held = new Map<string, () => void>()

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
  async neighbours(key) {
    const node = [ann, bee, far, page, claim].find((one) => one.key === key) ?? ann
    return {
      node,
      neighbours: [],
      edges: [],
      total: 0,
      truncated: false,
      omitted: { nodes: 0, edges: 0 },
      nextCursor: null,
    }
  },
  async edge(key) {
    throw new NotFoundError('edge-unknown', `No edge "${key}".`, 'Search.')
  },
  async chain(key) {
    const standing = { words: '1 article · no origin named', articles: 1, origins: [], firstSeen: null }
    const known = { key, label: key, ...standing, originRange: [0, 0] as [number, number], unnamedOnly: false }
    return { claim: { ...known, circular: false }, nodes: [], edges: [], telling: [], pathCount: 0 }
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
  const store = createStore(api, {
    search: () => trail.at(-1) ?? '',
    push: (next) => trail.push(next),
    onBack: (listener) => {
      goBack = listener
    },
  })
  await store.start()
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
})

test('a link brings its selection, and a node outside the overview joins the graph', async () => {
  const { store } = await open('?sel=far')
  expect(selected(store)).toBe('far')
  expect(keysOf(store)).toBe('ann bee far')
})

test.each([
  ['?sel=nobody&f=k:person', '“nobody” is not in this graph'],
  ['?edge=nothing&f=k:person', '“nothing” is not in this graph'],
  ['?read=gone&f=k:person', 'The article “gone” is not here'],
])('of the link %s the unknown part is named and the rest is kept', async (search, notice) => {
  const { store } = await open(search)
  expect(store.notice.value).toContain(notice)
  expect(store.view.value).toMatchObject({ selection: null, reading: null, nodeKinds: ['person'] })
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
  store.showKinds(['person'], ['said'])
  store.showTab('table')
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
  store.showKinds(['person', 'article'], ['cited'])
  await settle()
  expect(keysOf(store)).toBe('ann page')
})

test('a selection is said in words', async () => {
  const { store } = await open('?sel=ann')
  expect(store.announcement.value).toBe('ann, person, 1 link.')
})
