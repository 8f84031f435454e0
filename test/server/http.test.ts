import { createServer } from 'node:http'
import request from 'supertest'
import { describe, expect, onTestFinished, test } from 'vitest'
import { errorSchema } from '../../core/api.ts'
import { ConflictError } from '../../core/errors.ts'
import { createMetrics } from '../../server/metrics.ts'
import { appOver } from './app-over.ts'
import { changeOf, extractionOf, node, openStore, put, storedArticle } from './corpus.ts'

describe('HTTP', () => {
  test('an answer that did not change is not sent again', async () => {
    const app = appOver(await openStore())
    const first = await request(app).get('/api/graph')
    const again = await request(app)
      .get('/api/graph')
      .set('If-None-Match', first.headers.etag ?? '')
    expect([first.status, again.status, again.text]).toEqual([200, 304, ''])
  })

  test('after a change it is sent again, and until then nothing is looked up for it', async () => {
    const store = await openStore()
    let counts = 0
    const countByKind = () => {
      counts++
      return store.countByKind()
    }
    const app = appOver({ ...store, countByKind })
    const first = await request(app).get('/api/graph')
    const ask = (url: string) =>
      request(app)
        .get(url)
        .set('If-None-Match', first.headers.etag ?? '')
    expect([(await ask('/api/graph')).status, counts]).toEqual([304, 1])
    expect((await ask('/api/graph?limit=1')).status).toBe(200)
    await put(store, [storedArticle(extractionOf({ key: 'article:b' }))], changeOf([node('article:b')], []))
    expect((await ask('/api/graph')).status).toBe(200)
  })

  test('a database that cannot be used is told as such, without the name of its file', async () => {
    const log: string[] = []
    const countByKind = () =>
      Promise.reject(new ConflictError('data-full', 'There is no room left for /secret/hearsay.db.', 'Make room.'))
    const answer = await request(appOver({ ...(await openStore()), countByKind }, { log })).get('/api/graph')
    expect([answer.status, errorSchema.parse(answer.body).error.code]).toEqual([503, 'data-full'])
    expect(answer.text).not.toContain('secret')
    expect(log).toContain('a request failed')
  })

  test.each(['2016-13', '2016-02-31', '2016-1', '16', 'yesterday'])(
    'the date %s is refused in a filter',
    async (date) => {
      const app = appOver(await openStore())
      for (const path of ['graph', 'claims', 'articles', 'export', 'nodes/a/neighbours']) {
        const { status, body } = await request(app).get(`/api/${path}?from=${date}`)
        expect([path, status, body.error.message]).toEqual([
          path,
          400,
          'Wrong value for "from": give a year, a month or a day that there is, such as 2016, 2016-11 or 2016-11-08.',
        ])
      }
    },
  )

  test.each([
    [{}, 405],
    [{ 'Sec-Fetch-Site': 'same-origin', Origin: 'http://localhost:3000' }, 405],
    [{ 'Sec-Fetch-Site': 'none' }, 405],
    [{ 'Sec-Fetch-Site': 'cross-site' }, 403],
    [{ 'Sec-Fetch-Site': 'same-site' }, 403],
    [{ Origin: 'https://evil.example' }, 403],
    [{ Origin: 'http://localhost:3001' }, 403],
    [{ Origin: 'null' }, 403],
  ])('a write with %j is answered with %i', async (headers, status) => {
    const app = appOver(await openStore())
    const response = await request(app)
      .post('/api/graph')
      .set({ Host: 'localhost:3000', ...headers })
    expect(response.status).toBe(status)
    expect((await request(app).get('/api/graph').set(headers)).status).toBe(200)
  })

  test('long answers are compressed', async () => {
    const response = await request(appOver(await openStore()))
      .get('/api/graph')
      .set('Accept-Encoding', 'gzip')
    expect(response.headers['content-encoding']).toBe('gzip')
  })

  test('pages and answers carry a strict policy', async () => {
    const { headers } = await request(appOver(await openStore())).get('/')
    expect(headers['content-security-policy']).toBe(
      "default-src 'self';img-src 'self' data: blob:;worker-src 'self' blob:;object-src 'none';base-uri 'none';form-action 'self';frame-ancestors 'none'",
    )
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['x-powered-by']).toBeUndefined()
  })

  test.each([
    ['/', 'no-cache'],
    ['/index.html', 'no-cache'],
    ['/assets/main-1a2b.js', 'public, max-age=31536000, immutable'],
    ['/api/graph', 'no-cache'],
  ])('%s is cached as "%s"', async (url, expected) => {
    const { status, headers } = await request(appOver(await openStore())).get(url)
    expect([status, headers['cache-control']]).toEqual([200, expected])
  })

  test.each([
    ['localhost:3000', '127.0.0.1', 200],
    ['LOCALHOST', '127.0.0.1', 200],
    ['127.0.0.1:1', '127.0.0.1', 200],
    ['[::1]:3000', '127.0.0.1', 200],
    ['news.example', 'news.example', 200],
    ['evil.example', '127.0.0.1', 403],
    ['localhost.evil.example', '127.0.0.1', 403],
    ['127.0.0.1.evil.example:3000', '127.0.0.1', 403],
    ['news.example', '0.0.0.0', 200],
  ])('asked as %s while listening on %s -> %i', async (name, host, status) => {
    const app = appOver(await openStore(), { host })
    for (const url of ['/', '/api/graph', '/healthz']) {
      const response = await request(app).get(url).set('Host', name)
      expect(response.status).toBe(status)
      if (status !== 200) expect(errorSchema.parse(response.body).error.code).toBe('host-unknown')
    }
  })

  test('the log names the path but not the query, which may hold a secret', async () => {
    const log: string[] = []
    await request(appOver(await openStore(), { log })).get('/api/search?q=secret')
    expect(log).toEqual(['request {"method":"GET","path":"/api/search","status":200,"durationMs":0}'])
  })
})

describe('limits and health', () => {
  test('who asks too much is told to wait, and for how long; health may always be asked', async () => {
    const app = appOver(await openStore(), { ratePerMinute: 2 })
    const server = createServer(app).listen(0)
    onTestFinished(() => void server.close())
    const statuses: number[] = []
    for (let count = 0; count < 3; count++) statuses.push((await request(server).get('/api/search?q=lee')).status)
    const refused = await request(server).get('/')
    expect([...statuses, refused.status]).toEqual([200, 200, 429, 429])
    expect(errorSchema.parse(refused.body).error.code).toBe('too-many-requests')
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    for (const url of ['/healthz', '/readyz']) expect((await request(server).get(url)).status).toBe(200)
  })

  test('a server whose database does not answer is alive and not ready', async () => {
    const store = await openStore()
    const app = appOver({ ...store, readState: () => Promise.reject(new Error('gone')) })
    const response = await request(app).get('/readyz')
    expect([response.status, errorSchema.parse(response.body).error.code]).toEqual([503, 'not-ready'])
    expect((await request(app).get('/healthz')).status).toBe(200)
  })

  test('metrics are counted by route where they are switched on, and need the token', async () => {
    const store = await openStore()
    expect((await request(appOver(store)).get('/metrics')).status).toBe(404)
    const app = appOver(store, { metrics: createMetrics(() => 0) })
    await request(app).get('/api/nodes/person:ann-lee')
    const { status, text } = await request(app).get('/metrics')
    expect(status).toBe(200)
    expect(text).toContain('hearsay_request_duration_seconds_count{method="GET",route="/api/nodes/:id",status="200"} 1')
    expect(text).not.toContain('ann-lee')
    const guarded = appOver(store, { metrics: createMetrics(() => 0), token: 'open-sesame-open-sesame' })
    expect((await request(guarded).get('/metrics')).status).toBe(401)
  })

  test.each([
    ['/?embed=1', 'frame-ancestors *', undefined],
    ['/?embed=2', "frame-ancestors 'none'", 'DENY'],
    ['/index.html?embed=1', "frame-ancestors 'none'", 'DENY'],
    ['/api/stats', "frame-ancestors 'none'", 'DENY'],
  ])('%s is sent with %s', async (url, policy, frame) => {
    const { headers } = await request(appOver(await openStore())).get(url)
    expect(headers['content-security-policy']).toContain(policy)
    expect(headers['x-frame-options']).toBe(frame)
  })
})

describe('the token', () => {
  const token = 'open-sesame-open-sesame'

  test.each<[string, Readonly<Record<string, string>>, string, number]>([
    ['nothing', {}, '/api/graph', 401],
    ['nothing', {}, '/', 401],
    ['nothing', {}, '/healthz', 200],
    ['a bearer', { Authorization: `Bearer ${token}` }, '/api/graph', 200],
    ['a wrong bearer', { Authorization: 'Bearer wrong' }, '/api/graph', 401],
    ['another scheme', { Authorization: `Basic ${token}` }, '/api/graph', 401],
    ['a cookie', { Cookie: `a=b; hearsay_token=${token}` }, '/', 200],
    ['a wrong cookie', { Cookie: 'hearsay_token=%zz' }, '/', 401],
    ['a wrong query', {}, '/?token=wrong', 401],
    ['the query', {}, `/?token=${token}&sel=a`, 303],
  ])('%s %j for %s -> %i', async (_name, headers, url, status) => {
    const response = await request(appOver(await openStore(), { token }))
      .get(url)
      .set(headers)
    expect(response.status).toBe(status)
    if (status === 401) expect(errorSchema.parse(response.body).error.code).toBe('token-missing')
  })

  test('the query sets a cookie that scripts cannot read, and goes on without the token, never to another server', async () => {
    const app = appOver(await openStore(), { token })
    const response = await request(app).get(`/?token=${token}&sel=a`)
    expect(response.headers.location).toBe('/?sel=a')
    expect(response.headers['set-cookie']?.[0]).toMatch(
      /^hearsay_token=open-sesame-open-sesame;.*HttpOnly; SameSite=Strict$/,
    )
    expect((await request(app).get(`//evil.example/?token=${token}`)).headers.location).not.toMatch(/^\/\/|evil/)
  })
})
