import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import request from 'supertest'
import { describe, expect, test } from 'vitest'
import type { CorrectionAnswer } from '../../core/api-corrections.ts'
import { withId } from '../../core/corrections/log.ts'
import { addCorrections, correctionLines } from '../../server/corrections/files.ts'
import { createPlanner } from '../../server/planner.ts'
import { createWriter } from '../../server/writer.ts'
import { ARTICLES_REWRITTEN } from '../corrections/articles.ts'
import { storedArticle, temporaryFolder } from './corpus.ts'
import { change, HERALD, MOOR, openDesk, POST, pathTo, spansOf, TIMES } from './correction-desk.ts'
import { readStoredGraph } from './stored-graph.ts'

describe('what a person says of attributions, claims and edges', () => {
  test('an attribution that is wrong takes its edges with it; the article stays as it was read', async () => {
    const { store, get, post } = await openDesk()
    const article = await get(`/api/articles/${encodeURIComponent(MOOR)}`)
    const { entry } = await post({ on: 'attribution', action: 'reject', ...spansOf(MOOR, 'cracked') })
    expect(await store.countEdgesOf('person:bob-hall')).not.toHaveProperty('said', 2)
    const after = await get(`/api/articles/${encodeURIComponent(MOOR)}`)
    expect(after).toMatchObject({ attributionList: [{ corrected: [entry.id] }] })
    expect(article).toHaveProperty('attributionList.0.claim', expect.stringMatching(/^claim:/))
    expect(after).not.toHaveProperty('attributionList.0.claim')
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
    const { store, post, claimAbout } = await openDesk()
    const { key } = await claimAbout('six months')
    await post({ on: 'claim', action: 'relabel', claim: key, label: 'Half a year' })
    expect((await claimAbout('Half a year')).key).toBe(key)
    await post({ on: 'claim', action: 'reject', claim: key })
    expect(await store.findClaim(key)).toBeUndefined()
    expect((await store.search('Half', undefined, 5)).hits).toEqual([])
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

const withoutMarks = ({
  attributionList,
  ...article
}: {
  attributionList: { corrected?: string[]; claim?: string }[]
}) => ({
  ...article,
  attributionList: attributionList.map(({ corrected: _, claim: __, ...attribution }) => attribution),
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

test('corrections hold when the address of their article is learnt later', async () => {
  const { app, get, post, claimAbout, states } = await openDesk()
  const claim = await claimAbout('safe for every car')
  await post({ on: 'claim', action: 'relabel', claim: claim.key, label: 'The bridge is safe' })
  const spans = spansOf(MOOR, 'cracked')
  const { entry } = await post({ on: 'attribution', action: 'confirm', ...spans })
  const url = 'https://moor.example/engineer'
  for (const [article, address] of [
    [MOOR, url],
    [HERALD, 'https://herald.example/bridge'],
    [TIMES, 'https://times.example/bridge'],
  ] as const) {
    const { status } = await request(app)
      .patch(`/api/articles/${encodeURIComponent(article)}`)
      .send({ url: address })
    expect(status).toBe(200)
  }
  expect(await states()).toEqual(['confirm applied', 'relabel applied'])
  expect((await claimAbout('The bridge is safe')).statementCount).toBe(claim.statementCount)
  const { attributionList } = await get(`/api/articles/${encodeURIComponent(`article:${url}`)}`)
  expect(attributionList.filter((one: { corrected?: string[] }) => one.corrected?.includes(entry.id))).toHaveLength(1)
  const ofArticle = await get(`/api/corrections?object=${encodeURIComponent(`article:${url}`)}`)
  expect(ofArticle.corrections.map(({ entry: { action } }: CorrectionAnswer) => action)).toContain('confirm')
})

describe('corrections in a file', () => {
  test('go to another database with the same articles, and twice is once', async () => {
    const { store, post } = await openDesk()
    await post({ on: 'entity', action: 'relabel', entity: 'person:ann-lee', label: 'Annabel Leigh' })
    const split = await post({ on: 'entity', action: 'split', entity: 'person:ann-lee', articles: [POST] })
    await post({ on: 'entity', action: 'reject', entity: `person:ann-lee~${split.entry.id.slice(0, 6)}` })
    const file = join(temporaryFolder(), 'log.jsonl')
    writeFileSync(file, await correctionLines(store))
    const { store: other } = await openDesk()
    const tools = { store: other, writer: createWriter(other, createPlanner()), now: () => new Date(0) }
    expect(await addCorrections(file, tools)).toHaveLength(3)
    expect((await addCorrections(file, tools)).map(({ isNew }) => isNew)).toEqual([false, false, false])
    expect(await readStoredGraph(other)).toEqual(await readStoredGraph(store))
  })

  test('may be written as they are asked for', async () => {
    const { store } = await openDesk()
    const file = join(temporaryFolder(), 'asked.jsonl')
    const merge = { on: 'entity', action: 'merge', entity: 'person:ann-lee', other: 'person:bob-hall', author: 'Kim' }
    writeFileSync(
      file,
      `${JSON.stringify(merge)}\n\n${JSON.stringify({ ...merge, action: 'confirm', other: undefined })}\n`,
    )
    const tools = { store, writer: createWriter(store, createPlanner()), now: () => new Date(0) }
    expect((await addCorrections(file, tools)).map(({ isNew }) => isNew)).toEqual([true, true])
    expect((await store.findNode('person:ann-lee'))?.attributes.corrected).toHaveLength(2)
    writeFileSync(file, `${JSON.stringify(merge)}\n\n${JSON.stringify({ ...merge, action: 'join' })}\n`)
    await expect(addCorrections(file, tools)).rejects.toMatchObject({
      code: 'correction-line',
      message: 'asked.jsonl:3 is no correction: "action": give one of merge, split, relabel, reject, confirm.',
    })
  })
})

test('an entry has the hash of what it says as its id, whatever the order of its fields', () => {
  const entry = { at: 'a', author: 'b', about: [], action: 'undo', undoes: 'c' } as const
  const turned = { undoes: 'c', action: 'undo', about: [], author: 'b', at: 'a' } as const
  expect(withId(entry).id).toBe(withId(turned).id)
  expect(withId({ ...entry, undoes: 'd' }).id).not.toBe(withId(entry).id)
})

describe('a key that was in a link', () => {
  test('leads to the node that it was merged into, through several corrections, until they are undone', async () => {
    const { app, get, post, undo } = await openDesk()
    const merge = { on: 'entity', action: 'merge' }
    await post({ ...merge, entity: 'outlet:valley-herald', other: 'outlet:corvane-times' })
    const { entry } = await post({ ...merge, entity: 'outlet:valley-herald', other: 'outlet:daily-moor' })
    const { key } = await get(pathTo('outlet:daily-moor'))
    expect(await get(pathTo('outlet:corvane-times'))).toMatchObject({ key })
    expect(await get(pathTo('outlet:valley-herald'))).toMatchObject({ key })
    const neighbours = await get(`${pathTo('outlet:daily-moor')}/neighbours`)
    expect(neighbours).toMatchObject({ node: { key }, total: (await get(`${pathTo(key)}/neighbours`)).total })
    await undo(entry.id)
    expect((await get(pathTo('outlet:daily-moor'))).key).toBe('outlet:daily-moor')
    expect((await request(app).get(pathTo('outlet:never'))).status).toBe(404)
  })

  test('leads to the node of another kind', async () => {
    const { get, post } = await openDesk()
    await post({ on: 'entity', action: 'relabel', entity: 'outlet:daily-moor', kind: 'agency' })
    expect((await get(pathTo('outlet:daily-moor'))).key).toBe('agency:daily-moor')
    const path = await get('/api/paths?source=outlet:daily-moor&target=person:bob-hall')
    expect([path.source.key, path.hops]).toEqual(['agency:daily-moor', expect.any(Number)])
  })

  test('leads to the claim that holds what the corrected one held', async () => {
    const { store, get, post, claimAbout } = await openDesk()
    const claim = await claimAbout('safe for every car')
    await post({ on: 'claim', action: 'confirm', claim: claim.key })
    const [first, ...others] = claim.statements.map(({ id }: { id: string }) => `claim:${id}`)
    expect(others.length).toBeGreaterThan(0)
    const article = claim.statements.find(({ id }: { id: string }) => `claim:${id}` === claim.key)?.article.key ?? ''
    await change(store, { articles: [], removed: [article] })
    expect([first, ...others]).toContain((await get(`/api/claims/${encodeURIComponent(claim.key)}`)).key)
  })
})
