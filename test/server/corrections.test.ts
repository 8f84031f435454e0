import request from 'supertest'
import { describe, expect, test } from 'vitest'
import type { ClaimAnswer } from '../../core/api-claims.ts'
import type { CorrectionAnswer } from '../../core/api-corrections.ts'
import { withId } from '../../core/corrections/log.ts'
import { edgeKey } from '../../core/edges.ts'
import { createPlanner } from '../../server/planner.ts'
import { createMemoryStore } from '../../server/store/memory.ts'
import type { Store } from '../../server/store/store.ts'
import { ARTICLES, ARTICLES_REWRITTEN } from '../corrections/articles.ts'
import { appOver } from './app-over.ts'
import { storedArticle } from './corpus.ts'
import { readStoredGraph } from './stored-graph.ts'

const [HERALD, TIMES, MOOR, POST] = ARTICLES.map(({ article }) => article.key) as [string, string, string, string]

/** The application over the made-up articles. */
async function openDesk() {
  const store = createMemoryStore()
  await change(store, { articles: ARTICLES.map((article) => storedArticle(article)), removed: [] })
  const app = appOver(store)
  const get = async (path: string) => (await request(app).get(path)).body
  return {
    store,
    app,
    get,
    post: async (body: object): Promise<CorrectionAnswer> => {
      const answer = await request(app).post('/api/corrections').send(body)
      expect([answer.status, answer.body.error]).toEqual([201, undefined])
      return answer.body
    },
    undo: async (id: string): Promise<CorrectionAnswer> =>
      (await request(app).delete(`/api/corrections/${id}?author=Kim`)).body,
    states: async () => {
      const { corrections } = await get('/api/corrections')
      return corrections.map(({ entry, state }: CorrectionAnswer) => `${entry.action} ${state}`)
    },
    claimAbout: async (words: string): Promise<ClaimAnswer> => {
      const { claims } = await get('/api/claims')
      const { key } = claims.find(({ label }: { label: string }) => label.includes(words))
      return get(`/api/claims/${encodeURIComponent(key)}`)
    },
  }
}

const change = (store: Store, of: { articles: ReturnType<typeof storedArticle>[]; removed: string[] }) =>
  store.changeArticles(of, createPlanner())

const pathTo = (key: string) => `/api/nodes/${encodeURIComponent(key)}`

/** The attribution of the article that says so, as the article's answer gives it. */
function spansOf(article: string, words: string) {
  const extraction = ARTICLES.find((one) => one.article.key === article)
  const text = extraction?.article.text ?? ''
  const found = extraction?.attributions.find(({ content: [span] }) =>
    text.slice(span?.start, span?.end).includes(words),
  )
  return { article, cue: found?.cue, content: found?.content }
}

describe('what a person says of entities', () => {
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
    expect(await get(pathTo('outlet:corvane-times'))).toMatchObject({ error: { code: 'node-unknown' } })
    expect(await get(pathTo('outlet:valley-herald'))).toMatchObject({
      corrected: [merged.entry.id],
      aliases: ['Corvane Times'],
    })
    const undone = await undo(merged.entry.id)
    expect(undone).toMatchObject({ state: 'applied', entry: { action: 'undo', undoes: merged.entry.id } })
    expect(await readStoredGraph(store)).toEqual(before)
    await undo(undone.entry.id)
    expect(await get(pathTo('outlet:corvane-times'))).toMatchObject({ error: { code: 'node-unknown' } })
  })

  test('what some articles name is split from the rest', async () => {
    const { store, get, post } = await openDesk()
    const { entry } = await post({ on: 'entity', action: 'split', entity: 'person:ann-lee', articles: [POST] })
    const key = `person:ann-lee~${entry.id.slice(0, 6)}`
    expect(await get(pathTo(key))).toMatchObject({ label: 'Ann Lee', corrected: [entry.id], mentionCount: 1 })
    const { mentions } = await store.listMentions('person:ann-lee', 99)
    expect(new Set(mentions.map(({ article }) => article))).toEqual(new Set([HERALD, TIMES]))
  })

  test('a new label is searched for, and the old one is an alias', async () => {
    const { get, post } = await openDesk()
    await post({ on: 'entity', action: 'relabel', entity: 'person:ann-lee', label: 'Annabel Leigh' })
    expect((await get('/api/search?q=Annabel')).hits).toMatchObject([{ key: 'person:ann-lee', label: 'Annabel Leigh' }])
    expect(await get(pathTo('person:ann-lee'))).toMatchObject({ aliases: ['Ann Lee', 'Lee'] })
  })

  test('one of another kind joins the one that has that name already', async () => {
    const { get, post } = await openDesk()
    await post({ on: 'entity', action: 'relabel', entity: 'agency:daily-moor', kind: 'outlet' })
    expect(await get(pathTo('agency:daily-moor'))).toMatchObject({ error: { code: 'node-unknown' } })
    expect(await get(pathTo('outlet:daily-moor'))).toMatchObject({ articles: 2, kind: 'outlet' })
  })

  test('what is no entity goes, and who said something is then nobody', async () => {
    const { get, post, claimAbout } = await openDesk()
    await post({ on: 'entity', action: 'reject', entity: 'person:bob-hall' })
    expect(await get(pathTo('person:bob-hall'))).toMatchObject({ error: { code: 'node-unknown' } })
    const { statements } = await claimAbout('six months')
    expect(statements.map(({ speaker }) => speaker?.key)).toEqual(['agency:daily-moor', undefined])
  })
})

describe('what a person says of attributions, claims and edges', () => {
  test('an attribution that is wrong takes its edges with it; the article stays as it was read', async () => {
    const { store, get, post } = await openDesk()
    const article = await get(`/api/articles/${encodeURIComponent(MOOR)}`)
    const { entry } = await post({ on: 'attribution', action: 'reject', ...spansOf(MOOR, 'cracked') })
    expect(await store.countEdgesOf('person:bob-hall')).not.toHaveProperty('said', 2)
    const after = await get(`/api/articles/${encodeURIComponent(MOOR)}`)
    expect(after).toMatchObject({ attributionList: [{ corrected: [entry.id] }] })
    expect(withoutMarks(after)).toEqual(withoutMarks(article))
  })

  test('another speaker, and another stance, are shown with the evidence', async () => {
    const { get, post } = await openDesk()
    const { entry } = await post({
      on: 'attribution',
      action: 'relabel',
      ...spansOf(MOOR, 'cracked'),
      speaker: 'person:ann-lee',
      stance: 'hedged',
    })
    const { edges } = await get(`${pathTo('person:ann-lee')}/neighbours?edges=said`)
    const answers = await Promise.all(
      edges.map(({ key }: { key: string }) => get(`/api/edges/${encodeURIComponent(key)}`)),
    )
    const evidence = answers.flatMap((answer) => answer.evidence)
    expect(evidence.find((one) => one.article.key === MOOR)).toMatchObject({
      stance: 'hedged',
      confidence: 1,
      corrected: [entry.id],
      why: expect.stringContaining(`correction ${entry.id}`),
    })
  })

  test('claims are merged and statements split off', async () => {
    const { get, post, claimAbout } = await openDesk()
    const [one, two] = [await claimAbout('six months'), await claimAbout('are cracked')]
    const { entry } = await post({ on: 'claim', action: 'merge', claim: one.key, other: two.key })
    const merged = await get(`/api/claims/${encodeURIComponent(two.key)}`)
    expect(merged).toMatchObject({ corrected: [entry.id], articles: 3 })
    expect(merged.joins.map(({ why }: { why: string }) => why)).toContain(`correction ${entry.id}`)
    await post({ on: 'claim', action: 'split', claim: merged.key, statements: one.statements.map(({ id }) => id) })
    expect((await claimAbout('six months')).key).not.toBe((await claimAbout('are cracked')).key)
  })

  test('a claim is called otherwise, and one that is none goes', async () => {
    const { store, get, post, claimAbout } = await openDesk()
    const { key } = await claimAbout('six months')
    await post({ on: 'claim', action: 'relabel', claim: key, label: 'Half a year' })
    expect((await claimAbout('Half a year')).key).toBe(key)
    await post({ on: 'claim', action: 'reject', claim: key })
    expect(await store.findClaim(key)).toBeUndefined()
    expect((await get('/api/search?q=Half')).total).toBe(0)
  })

  test('an edge, or one piece of its evidence, is left out', async () => {
    const { store, post } = await openDesk()
    const edges = await store.listEvidenceAt('person:ann-lee', ['said'], 9)
    const edge = edges.find(({ evidence }) => evidence.length > 1)
    const [piece] = edge?.evidence ?? []
    const key = edge?.summary.key ?? ''
    const evidence = { article: piece?.article, start: piece?.cue?.start }
    await post({ on: 'edge', action: 'reject', edge: key, evidence })
    expect((await store.findEdge(key, 9))?.summary.weight).toBe((edge?.evidence.length ?? 0) - 1)
    const { entry } = await post({ on: 'edge', action: 'confirm', edge: key })
    const confirmed = await store.findEdge(key, 9)
    expect(confirmed?.evidence.map(({ corrected }) => corrected)).toEqual(edge?.evidence.map(() => [entry.id]))
    await post({ on: 'edge', action: 'reject', edge: key })
    expect(await store.findEdge(key, 9)).toBeUndefined()
  })
})

const withoutMarks = ({ attributionList, ...article }: { attributionList: { corrected?: string[] }[] }) => ({
  ...article,
  attributionList: attributionList.map(({ corrected: _, ...attribution }) => attribution),
})

describe('what becomes of corrections', () => {
  test('one whose article goes is orphaned, with the reason, and holds again when it comes back', async () => {
    const { store, get, post, states } = await openDesk()
    await post({ on: 'attribution', action: 'confirm', ...spansOf(MOOR, 'cracked') })
    await change(store, { articles: [], removed: [MOOR] })
    expect(await states()).toEqual(['confirm orphaned'])
    expect((await get('/api/corrections')).corrections[0].why).toBe('The article is not there.')
    const back = ARTICLES_REWRITTEN.filter(({ article }) => article.key === MOOR).map((one) => storedArticle(one))
    await change(store, { articles: back, removed: [] })
    expect(await states()).toEqual(['confirm applied'])
  })

  test('the later of two that say otherwise wins, and the earlier is superseded by it', async () => {
    const { get, post, states } = await openDesk()
    await post({ on: 'entity', action: 'relabel', entity: 'person:ann-lee', label: 'A' })
    const { entry } = await post({ on: 'entity', action: 'relabel', entity: 'person:ann-lee', label: 'B' })
    expect(await states()).toEqual(['relabel applied', 'relabel superseded'])
    expect((await get('/api/corrections?state=superseded')).corrections[0].why).toBe(entry.id)
    expect(entry.at).toBe('2026-05-04T12:00:00.001Z')
  })

  test('lists leave those that are asked for, a page at a time', async () => {
    const { get, post } = await openDesk()
    await post({ on: 'entity', action: 'confirm', entity: 'person:ann-lee' })
    await post({ on: 'entity', action: 'reject', entity: 'person:bob-hall' })
    expect((await get('/api/corrections?object=person:bob-hall')).total).toBe(1)
    expect((await get('/api/corrections?action=confirm')).total).toBe(1)
    const page = await get('/api/corrections?limit=1')
    expect([page.corrections[0].entry.action, page.total, page.nextCursor]).toEqual(['reject', 2, '1'])
    expect((await get('/api/corrections?limit=1&cursor=1')).corrections[0].entry.action).toBe('confirm')
  })
})

const edge = (kind: 'published', source: string, target: string) => edgeKey({ kind, source, target })
const NEVER = { start: 0, end: 1 }

test.each<[title: string, body: object, status: number, code: string]>([
  ['an entity that is not there', { on: 'entity', action: 'reject', entity: 'person:x' }, 404, 'node-unknown'],
  ['a claim as an entity', { on: 'entity', action: 'reject', entity: 'claim:x' }, 404, 'node-unknown'],
  ['itself', { on: 'entity', action: 'merge', entity: 'person:ann-lee', other: 'person:ann-lee' }, 409, 'merge-itself'],
  [
    'two kinds',
    { on: 'entity', action: 'merge', entity: 'person:ann-lee', other: 'outlet:daily-moor' },
    409,
    'merge-kinds',
  ],
  ['no other', { on: 'entity', action: 'merge', entity: 'person:ann-lee', other: 'person:x' }, 404, 'node-unknown'],
  [
    'all of it',
    { on: 'entity', action: 'split', entity: 'person:ann-lee', articles: [HERALD, TIMES, POST] },
    409,
    'split-all',
  ],
  [
    'an article that does not name it',
    { on: 'entity', action: 'split', entity: 'person:ann-lee', articles: [HERALD, MOOR] },
    404,
    'article-unknown',
  ],
  ['nothing new', { on: 'entity', action: 'relabel', entity: 'person:ann-lee' }, 400, 'relabel-nothing'],
  ['an unknown claim', { on: 'claim', action: 'reject', claim: 'claim:x' }, 404, 'claim-unknown'],
  [
    'an unknown article',
    { on: 'attribution', action: 'reject', article: 'article:x', cue: NEVER, content: [NEVER] },
    404,
    'article-unknown',
  ],
  [
    'no such attribution',
    { on: 'attribution', action: 'reject', article: MOOR, cue: NEVER, content: [NEVER] },
    404,
    'attribution-unknown',
  ],
  ['an unknown edge', { on: 'edge', action: 'reject', edge: 'said:x' }, 404, 'edge-unknown'],
  [
    'no such evidence',
    {
      on: 'edge',
      action: 'reject',
      edge: edge('published', 'outlet:daily-moor', MOOR),
      evidence: { article: MOOR, start: 9 },
    },
    404,
    'evidence-unknown',
  ],
  ['an edge cannot be merged', { on: 'edge', action: 'merge', edge: 'said:x' }, 400, 'request-invalid'],
  ['no object', { action: 'merge' }, 400, 'request-invalid'],
])('%s is refused with the next step', async (_title, body, status, code) => {
  const { app, store } = await openDesk()
  const answer = await request(app).post('/api/corrections').send(body)
  expect([answer.status, answer.body.error]).toEqual([
    status,
    { code, message: expect.any(String), next: expect.any(String) },
  ])
  expect((await store.listCorrections({ object: undefined, action: undefined, state: undefined }, 1, 0)).total).toBe(0)
})

test('what is undone is not undone again, nor what was never said', async () => {
  const { app, post, undo } = await openDesk()
  const { entry } = await post({ on: 'entity', action: 'confirm', entity: 'person:ann-lee' })
  const { entry: undone } = await undo(entry.id)
  const again = await request(app).delete(`/api/corrections/${entry.id}`)
  expect([again.status, again.body.error.code]).toEqual([409, 'correction-undone'])
  expect(again.body.error.next).toContain(undone.id)
  expect((await request(app).delete('/api/corrections/x')).status).toBe(404)
})

test('an entry has the hash of what it says as its id, whatever the order of its fields', () => {
  const entry = { at: 'a', author: 'b', about: [], action: 'undo', undoes: 'c' } as const
  const turned = { undoes: 'c', action: 'undo', about: [], author: 'b', at: 'a' } as const
  expect(withId(entry).id).toBe(withId(turned).id)
  expect(withId({ ...entry, undoes: 'd' }).id).not.toBe(withId(entry).id)
})
