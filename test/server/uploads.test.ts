import { Agent, createServer, request as httpRequest, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import request from 'supertest'
import { describe, expect, onTestFinished, test } from 'vitest'
import { errorSchema } from '../../core/api.ts'
import { jobAnswerSchema } from '../../core/api-jobs.ts'
import { createMemoryStore } from '../../server/store/memory.ts'
import { give, OTHER, serverOver, TEXT } from './giving.ts'

describe('each type of body', () => {
  test.each<[string, string, string | Buffer, string, Readonly<Record<string, string>>, string[]]>([
    ['text', 'text/plain', TEXT, '&title=Talks+fail&publisher=Daily+A', {}, ['article:daily-a/talks-fail']],
    [
      'text in another charset',
      'text/plain; charset=windows-1252',
      Buffer.from('Ann Lee said \x93it is false\x94 on Monday.', 'latin1'),
      '&title=T&publisher=P',
      {},
      ['article:p/t'],
    ],
    [
      'text in UTF-16',
      'text/plain; charset="UTF-16LE"',
      Buffer.from(TEXT, 'utf16le'),
      '&url=https://a.example/x',
      {},
      ['article:https://a.example/x'],
    ],
    [
      'a packed text',
      'text/plain',
      gzipSync(TEXT),
      '&title=T&publisher=P',
      { 'Content-Encoding': 'gzip' },
      ['article:p/t'],
    ],
    [
      'a page',
      'text/html',
      `<title>T</title><body><nav>Home</nav><article><p>${TEXT}</p><p>${OTHER}</p></article><script>x</script></body>`,
      '&publisher=P',
      {},
      ['article:p/t'],
    ],
    [
      'one article',
      'application/json',
      JSON.stringify({ text: TEXT, title: 'T', publisher: 'P', url: null }),
      '',
      {},
      ['article:p/t'],
    ],
    [
      'an array',
      'application/json; charset=utf-8',
      JSON.stringify([
        { text: TEXT, url: 'https://a.example/1' },
        { text: OTHER, url: 'https://a.example/2' },
      ]),
      '',
      {},
      ['article:https://a.example/1', 'article:https://a.example/2'],
    ],
    [
      'lines',
      'application/x-ndjson',
      `${JSON.stringify({ text: TEXT, url: 'https://a.example/1' })}\n\n${JSON.stringify({ text: OTHER, url: 'https://a.example/2' })}`,
      '',
      {},
      ['article:https://a.example/1', 'article:https://a.example/2'],
    ],
  ])('%s becomes articles', async (_name, type, body, query, headers, keys) => {
    const { app, store } = serverOver()
    const response = await give(app, type, body, query, headers)
    const job = jobAnswerSchema.parse(response.body)
    expect([response.status, job.state, job.inputs.map(({ key }) => key)]).toEqual([201, 'done', keys])
    expect(response.headers.location).toBe(`/api/jobs/${job.id}`)
    expect((await store.listArticles(9, 0)).map(({ key }) => key).sort()).toEqual(keys)
  })

  test('of a page only the article becomes text', async () => {
    const { app, store } = serverOver()
    await give(
      app,
      'text/html',
      `<title>T</title><body><nav>Home of <a href="/">news</a></nav><article><p>${TEXT}</p><p>${OTHER}</p></article><script>said()</script></body>`,
      '&publisher=P',
    )
    expect((await store.findArticle('article:p/t'))?.extraction.article.text).toBe(`${TEXT}\n\n${OTHER}`)
  })

  test('a text is kept unit by unit; half a pair of units becomes U+FFFD', async () => {
    const { app, store } = serverOver()
    const text = `\ufeff${TEXT}\r\n\u2028 “ç” 😀 e\u0301`
    await give(app, 'text/plain; charset=utf-8', text, '&title=T&publisher=P')
    await give(app, 'application/json', `{"text":"${TEXT.replaceAll('"', '\\"')} \\ud800","title":"U","publisher":"P"}`)
    expect((await store.findArticle('article:p/t'))?.extraction.article.text).toBe(text)
    expect((await store.findArticle('article:p/u'))?.extraction.article.text).toBe(`${TEXT} \ufffd`)
  })
})

describe('what cannot be read', () => {
  test('is set aside with its line and reason, and the others go in', async () => {
    const { app, store } = serverOver()
    const lines = [
      '{"text": "broken',
      JSON.stringify({ text: TEXT, title: 'T', publisher: 'P' }),
      '{"text": 7}',
      'null',
      JSON.stringify({ text: 'zero \0 byte' }),
      JSON.stringify({
        text: 'Der Minister sagte am Montag, dass die Gespräche über den Bericht weitergehen würden.',
        id: 'german',
      }),
      JSON.stringify({ text: OTHER, url: 'javascript:alert(1)' }),
      Buffer.from([0x22, 0xff, 0x22]),
      JSON.stringify({ text: OTHER, title: 'T', publisher: 'P' }),
    ]
    const body = Buffer.concat(lines.flatMap((line) => [Buffer.from(line), Buffer.from('\n')]))
    const response = await give(app, 'application/x-ndjson', body)
    expect([response.status, response.body.stored, response.body.setAside]).toEqual([201, 1, 8])
    const answer = jobAnswerSchema.parse((await request(app).get(`/api/jobs/${response.body.id}`)).body)
    const given = jobAnswerSchema.parse(response.body)
    expect(given.inputs.filter(({ state }) => state === 'set-aside')).toEqual(answer.inputs)
    expect(given.inputs.find(({ place }) => place === 2)).toMatchObject({ state: 'stored', key: 'article:p/t' })
    expect(answer.inputs.map(({ place, name, code }) => [place, name, code])).toEqual([
      [1, 'article 1', 'article-not-json'],
      [3, 'article 3', 'article-invalid'],
      [4, 'article 4', 'article-invalid'],
      [5, 'article 5', 'article-invalid'],
      [6, 'german', 'article-not-english'],
      [7, 'article 7', 'article-invalid'],
      [8, 'article 8', 'article-not-json'],
      [9, 'T', 'article-repeated'],
    ])
    for (const { reason, next } of answer.inputs) expect([reason, next]).not.toContain('')
    expect(await store.countArticles()).toBe(1)
  })

  test('alone gives a job with nothing stored', async () => {
    const { app } = serverOver()
    const response = await give(
      app,
      'text/plain',
      'Der Minister sagte am Montag, dass die Gespräche über den Bericht weitergehen würden.',
    )
    expect([response.status, response.body.state, response.body.setAside]).toEqual([202, 'done', 1])
    expect(response.body.inputs).toMatchObject([{ code: 'article-not-english', next: expect.stringMatching(/./) }])
  })

  const LIMITS = { maxBytes: 2_000, maxUnpackedBytes: 2_000_000 }
  test.each<[string, string, string | Buffer, Readonly<Record<string, string>>, number, string]>([
    ['no body', 'text/plain', '', {}, 400, 'upload-empty'],
    ['an empty array', 'application/json', '[]', {}, 400, 'upload-empty'],
    ['blank lines', 'application/x-ndjson', '\n \n', {}, 400, 'upload-empty'],
    ['an array that does not end', 'application/json', '[{"text":"a"}', {}, 400, 'json-broken'],
    ['another type', 'application/pdf', 'x', {}, 415, 'type-unknown'],
    ['a form', 'multipart/form-data; boundary=x', '--x--', {}, 415, 'type-unknown'],
    ['an unknown charset', 'text/plain; charset=klingon', 'x', {}, 415, 'charset-unknown'],
    ['JSON in another charset', 'application/json; charset=utf-16', '[]', {}, 415, 'charset-unknown'],
    ['not the charset it says', 'text/plain; charset=utf-8', Buffer.from([0x41, 0xff]), {}, 400, 'text-not-in-charset'],
    ['not a text', 'text/plain', Buffer.from([0, 1, 2]), {}, 400, 'file-binary'],
    ['another packing', 'text/plain', 'x', { 'Content-Encoding': 'br' }, 415, 'encoding-unknown'],
    ['broken packing', 'text/plain', 'no gzip', { 'Content-Encoding': 'gzip' }, 400, 'gzip-broken'],
    [
      'half of what was packed',
      'text/plain',
      gzipSync(TEXT).subarray(0, 40),
      { 'Content-Encoding': 'gzip' },
      400,
      'gzip-broken',
    ],
    ['too much', 'text/plain', 'x'.repeat(2_001), {}, 413, 'upload-too-large'],
    [
      'too much when unpacked',
      'text/plain',
      gzipSync(`${Array.from({ length: 80 }, (_, i) => String.fromCharCode(33 + i).repeat(30_000)).join('')}`),
      { 'Content-Encoding': 'gzip' },
      413,
      'upload-too-large',
    ],
  ])('%s is refused with the next step', async (_name, type, body, headers, status, code) => {
    const { app, store } = serverOver(createMemoryStore(), { uploadLimits: LIMITS })
    const response = await give(app, type, body, '', headers)
    const { error } = errorSchema.parse(response.body)
    expect([response.status, error.code]).toEqual([status, code])
    expect(error.next).not.toBe('')
    expect((await store.listJobs(['receiving', 'waiting', 'running', 'done', 'cancelled'], 9, 0)).total).toBe(0)
  })

  test('a body that grows too much is refused before it is unpacked', async () => {
    const { app } = serverOver()
    const response = await give(app, 'text/plain', gzipSync(Buffer.alloc(50_000_000)), '', {
      'Content-Encoding': 'gzip',
    })
    expect([response.status, response.body.error.code]).toEqual([413, 'upload-too-packed'])
  })

  test('metadata in the address beside JSON is an error, not ignored', async () => {
    const { app } = serverOver()
    const response = await give(app, 'application/json', '[]', '&title=T')
    expect([response.status, response.body.error.code]).toEqual([400, 'metadata-beside'])
  })
})

/** Listens on a free port until the test ends. */
async function listenTo(listener: Parameters<typeof createServer>[1]): Promise<{ port: number; server: Server }> {
  const server = createServer(listener ?? (() => undefined))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { port: (server.address() as AddressInfo).port, server }
}

test('an upload without an end is refused as soon as it is too large, and the connection can be used again', async () => {
  const { app } = serverOver(createMemoryStore(), { uploadLimits: { maxBytes: 100_000, maxUnpackedBytes: 100_000 } })
  const { port } = await listenTo(app)
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  onTestFinished(() => agent.destroy())
  const ask = (method: string, path: string, chunks: number) =>
    new Promise<number | undefined>((resolve, reject) => {
      const headers = method === 'POST' ? { 'Content-Type': 'text/plain', 'Transfer-Encoding': 'chunked' } : {}
      const asked = httpRequest({ agent, port, host: '127.0.0.1', method, path, headers }, (response) => {
        response.resume().on('end', () => resolve(response.statusCode))
      })
      asked.on('error', reject)
      for (let count = 0; count < chunks; count++) asked.write('x'.repeat(50_000))
      asked.end()
    })
  expect(await ask('POST', '/api/articles', 100)).toBe(413)
  expect(await ask('GET', '/healthz', 0)).toBe(200)
})

test('uploads that break off leave nothing: no article, no job, no connection', async () => {
  const { app, store } = serverOver()
  const { port, server } = await listenTo(app)
  const line = `${JSON.stringify({ text: TEXT, id: 'a' })}\n`
  await Promise.all(
    Array.from({ length: 50 }, async (_, index) => {
      const socket = connect(port, '127.0.0.1')
      socket.on('error', () => undefined)
      const head =
        'POST /api/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\nContent-Length: 900000\r\n\r\n'
      await new Promise<void>((resolve) => socket.write(head + line.repeat(index * 20), () => resolve()))
      socket.destroy()
    }),
  )
  await expect
    .poll(() => new Promise((resolve) => server.getConnections((_, count) => resolve(count))), { timeout: 10_000 })
    .toBe(0)
  await expect.poll(async () => (await store.listJobs(['receiving', 'waiting', 'running', 'done'], 9, 0)).total).toBe(0)
  expect(await store.countArticles()).toBe(0)
})
