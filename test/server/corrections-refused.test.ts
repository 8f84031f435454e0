import request from 'supertest'
import { expect, test } from 'vitest'
import { edgeKey } from '../../core/edges.ts'
import { HERALD, MOOR, openDesk, POST, TIMES } from './correction-desk.ts'

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
    'article-without-it',
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
  [
    'words that name nobody',
    { on: 'mention', action: 'reject', article: MOOR, mention: NEVER },
    404,
    'mention-unknown',
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
  expect(answer.status).toBe(status)
  expect(answer.body.error).toMatchObject({ code, message: expect.any(String), next: expect.stringMatching(/^[^/]*$/) })
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

test.each<[title: string, body: object, message: string]>([
  ['nothing', {}, '"on": give one of entity, claim, attribution, mention, edge'],
  ['an unknown object', { on: 'person' }, '"on": give one of entity, claim, attribution, mention, edge'],
  [
    'an unknown action',
    { on: 'entity', action: 'delete' },
    '"action": give one of merge, split, relabel, reject, confirm',
  ],
  ['an edge cannot be merged', { on: 'edge', action: 'merge' }, '"action": give one of reject, confirm'],
  ['a merge without the other', { on: 'claim', action: 'merge', claim: 'a' }, '"other": it is missing; give text'],
  [
    'a piece of evidence without a place',
    { on: 'edge', action: 'reject', edge: 'a', evidence: { article: 'b', start: 'c' } },
    '"evidence.start": give a number',
  ],
  [
    'a long note',
    { on: 'claim', action: 'reject', claim: 'a', note: 'n'.repeat(2_001) },
    '"note": give at most 2000 characters',
  ],
])('%s is refused with the field and what it may be', async (_title, body, message) => {
  const { app } = await openDesk()
  const { status, body: answer } = await request(app).post('/api/corrections').send(body)
  expect([status, answer.error.code]).toEqual([400, 'request-invalid'])
  expect(answer.error.message).toContain(`Wrong value for ${message}`)
})

test('an error says where its next step is taken', async () => {
  const { app } = await openDesk()
  const { body } = await request(app).get('/api/claims/claim%3Ax')
  expect(body.error).toMatchObject({ next: 'Look for it in the list of claims.', see: 'GET /api/claims' })
})
