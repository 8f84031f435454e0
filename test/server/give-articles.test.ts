import request from 'supertest'
import { describe, expect, test } from 'vitest'
import { articleSummarySchema } from '../../core/api-articles.ts'
import { createMemoryStore } from '../../server/store/memory.ts'
import { appOver } from './app-over.ts'
import { give, OTHER, serverOver, TEXT } from './giving.ts'
import { readStoredGraph } from './stored-graph.ts'

describe('an article', () => {
  const articles = JSON.stringify([
    { text: TEXT, title: 'One', publisher: 'Daily A' },
    { text: OTHER, title: 'Two', publisher: 'Weekly B' },
  ])

  test('that is deleted leaves the graph of a build without it', async () => {
    const [both, one] = [serverOver(), serverOver()]
    await give(both.app, 'application/json', articles)
    await give(one.app, 'text/plain', OTHER, '&title=Two&publisher=Weekly+B')
    const path = `/api/articles/${encodeURIComponent('article:daily-a/one')}`
    expect((await request(both.app).delete(path)).status).toBe(204)
    expect(await readStoredGraph(both.store)).toEqual(await readStoredGraph(one.store))
    expect((await request(both.app).delete(path)).status).toBe(404)
  })

  test('gets other metadata, with its new key, and is read again with it', async () => {
    const [changed, given] = [serverOver(), serverOver()]
    await give(changed.app, 'application/json', articles)
    await give(given.app, 'application/json', articles.replace('"One"', '"Talks fail"'))
    const response = await request(changed.app)
      .put(`/api/articles/${encodeURIComponent('article:daily-a/one')}`)
      .send({ title: 'Talks fail', publisher: 'Daily A' })
    expect([response.status, articleSummarySchema.parse(response.body).key]).toEqual([
      200,
      'article:daily-a/talks-fail',
    ])
    expect(response.headers.location).toBe('/api/articles/article%3Adaily-a%2Ftalks-fail')
    expect(await readStoredGraph(changed.store)).toEqual(await readStoredGraph(given.store))
  })

  test('keeps what a change leaves out, and null takes back what was given', async () => {
    const { app } = serverOver()
    await give(app, 'text/plain', TEXT, '&title=One&publisher=Daily+A&author=Ann+Lee&date=2026-05-03')
    const path = `/api/articles/${encodeURIComponent('article:daily-a/one')}`
    const change = async (body: object) => articleSummarySchema.parse((await request(app).patch(path).send(body)).body)
    const given = { title: 'One', publisher: 'Daily A', author: 'Ann Lee', date: '2026-05-03' }
    expect(await change({ author: 'Bob Hall' })).toMatchObject({ ...given, author: 'Bob Hall' })
    expect(await change({ date: null })).toMatchObject({ ...given, author: 'Bob Hall', date: null })
    expect(await change({})).toMatchObject({ ...given, author: 'Bob Hall', date: null })
    const replaced = await request(app).put(path).send({ title: 'One', publisher: 'Daily A' })
    expect(replaced.body).toMatchObject({ key: 'article:daily-a/one', author: null, date: null })
  })

  test.each(['2016-02-31', '2016-13-01', 'yesterday', '2016-11'])(
    'the date %s is refused, wherever it is given, with what to write',
    async (date) => {
      const { app } = serverOver()
      await give(app, 'application/json', articles)
      const path = `/api/articles/${encodeURIComponent('article:daily-a/one')}`
      for (const { status, body } of [
        await give(app, 'text/plain', TEXT, `&date=${date}`),
        await request(app).patch(path).send({ date }),
        await request(app).put(path).send({ date }),
      ])
        expect([status, body.error]).toMatchObject([
          400,
          { code: 'date-unknown', next: expect.stringContaining('2016-11-08') },
        ])
      const lines = await give(app, 'application/x-ndjson', JSON.stringify({ text: TEXT, title: 'Three', date }))
      expect(lines.body.inputs).toMatchObject([{ state: 'set-aside', code: 'date-unknown', name: 'article 1' }])
    },
  )

  test('never takes the place of another one', async () => {
    const { app, store } = serverOver()
    await give(app, 'application/json', articles)
    const before = await readStoredGraph(store)
    const response = await request(app)
      .put(`/api/articles/${encodeURIComponent('article:daily-a/one')}`)
      .send({ title: 'Two', publisher: 'Weekly B' })
    expect([response.status, response.body.error.code]).toEqual([409, 'article-exists'])
    expect(await readStoredGraph(store)).toEqual(before)
  })

  test.each([
    ['article:unknown', {}, 404],
    ['article:daily-a/one', { text: 'x' }, 400],
    ['article:daily-a/one', { url: 'file:///etc/passwd' }, 400],
    ['article:daily-a/one', { date: 20_161_108 }, 400],
  ])('%s with %j -> %i', async (key, metadata, status) => {
    const { app } = serverOver()
    await give(app, 'application/json', articles)
    expect(
      (
        await request(app)
          .put(`/api/articles/${encodeURIComponent(key)}`)
          .send(metadata)
      ).status,
    ).toBe(status)
  })
})

test('a read-only server answers and changes nothing', async () => {
  const store = createMemoryStore()
  const app = appOver(store, { isReadOnly: true })
  expect((await request(app).get('/api/articles')).status).toBe(200)
  for (const response of [
    await give(app, 'text/plain', TEXT),
    await request(app).put('/api/articles/a').send({}),
    await request(app).delete('/api/articles/a'),
    await request(app).delete('/api/jobs/a'),
  ])
    expect([response.status, response.body.error.code]).toEqual([403, 'read-only'])
  expect(await store.countArticles()).toBe(0)
})

test('a page of another site cannot give anything in', async () => {
  const { app, store } = serverOver()
  const response = await give(app, 'text/plain', TEXT, '', { Origin: 'https://evil.example' })
  expect([response.status, await store.countArticles()]).toEqual([403, 0])
})
