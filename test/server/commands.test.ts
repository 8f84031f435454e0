/** The compiled commands as a user meets them; `npm test` compiles them first. */

import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { healthAnswerSchema } from '../../core/api.ts'
import { graphAnswerSchema } from '../../core/api-graph.ts'
import { COMMAND, start } from './command.ts'
import { temporaryFolder } from './corpus.ts'

/** What came of it; a slow machine shows its progress before. */
const reportIn = (stderr: string) => stderr.split('\n').find((line) => line.includes('stored'))

const SEEDS = fileURLToPath(new URL('../../seeds', import.meta.url))

describe('serve', () => {
  test('fills an empty database from the seeds, answers, closes on a signal, and starts again with the same graph', async () => {
    const data = join(temporaryFolder(), 'hearsay.db')
    const graphs: unknown[] = []
    for (const firstLine of ['5 articles stored, 0 unchanged, 0 set aside', 'Closing …']) {
      const server = start(['serve', '--port', '0', '--data', data])
      const url = await server.url()
      const graph = await (await fetch(`${url}/api/graph`)).json()
      expect(graphAnswerSchema.parse(graph).totals.articles).toBe(5)
      graphs.push(graph)
      server.child.kill('SIGTERM')
      const { code, stderr } = await server.ended
      expect([code, stderr.split('\n')[0]]).toEqual([0, firstLine])
    }
    expect(graphs[1]).toEqual(graphs[0])
  })

  test('starts empty without seeds, and logs JSON lines when asked', async () => {
    const data = join(temporaryFolder(), 'hearsay.db')
    const server = start(['serve', '--port', '0', '--data', data, '--no-seeds', '--log'])
    const health = await (await fetch(`${await server.url()}/healthz`)).json()
    expect(healthAnswerSchema.parse(health).articles).toBe(0)
    server.child.kill('SIGINT')
    const { code, stderr } = await server.ended
    expect(code).toBe(0)
    const line = stderr.split('\n').find((one) => one.startsWith('{')) ?? ''
    expect(JSON.parse(line)).toMatchObject({ path: '/healthz', status: 200, msg: 'request' })
  })

  test('says so when the port is taken, and what to do', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void other.close())
    const { port } = other.address() as AddressInfo
    const data = join(temporaryFolder(), 'hearsay.db')
    const { code, stderr } = await start(['serve', '--port', String(port), '--data', data, '--no-seeds']).ended
    expect([code, stderr]).toEqual([
      1,
      `Port ${port} is taken by another program.\n  Stop that program, or choose another port: --port ${port + 1}\n`,
    ])
  })

  test.each([
    [['--port', 'x'], '--port is wrong'],
    [['--host', '0.0.0.0'], 'Give a secret'],
    [['--data', join(COMMAND, 'hearsay.db')], 'cannot be opened'],
    [['--data', COMMAND], 'is not a Hearsay database'],
  ])('%j ends with exit code 1 and says what to do', async (args, message) => {
    const { code, stderr } = await start(['serve', ...args]).ended
    expect(code).toBe(1)
    expect(stderr).toContain(message)
    expect(stderr).not.toMatch(/^\s+at /m)
  })
})

test('articles that were read with another gazetteer are read again, by ingest and by serve', async () => {
  const folder = temporaryFolder()
  const [data, mine, article] = ['hearsay.db', 'my.tsv', 'article.txt'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  writeFileSync(article, 'Reuters reported on Monday that the bridge was safe and that nobody would go.')
  writeFileSync(mine, 'Reuters\toutlet\tValley Wire\n')
  const stored = async (...args: string[]) =>
    reportIn((await start(['ingest', article, '--data', data, ...args]).ended).stderr)
  expect(await stored('--gazetteer', mine)).toBe('1 article stored, 0 unchanged, 0 set aside')
  expect(await stored('--gazetteer', mine)).toBe('0 articles stored, 1 unchanged, 0 set aside')
  const server = start(['serve', '--port', '0', '--data', data, '--gazetteer', mine])
  const found = await (await fetch(`${await server.url()}/api/search?q=Valley`)).text()
  expect(found).toContain('outlet:valley-wire')
  server.child.kill('SIGTERM')
  expect((await server.ended).stderr).not.toContain('stored')
  expect(await stored()).toBe('1 article stored, 0 unchanged, 0 set aside')
})

test('a date that there is not is left out, and so is an address that nobody could follow; the article is kept', async () => {
  const folder = temporaryFolder()
  const words = 'Ann Lee said on Monday that the bridge was safe and that nobody would go.'
  writeFileSync(join(folder, 'a.txt'), `---\ndate: 2016-13-01\n---\n${words}`)
  writeFileSync(join(folder, 'b.txt'), words)
  writeFileSync(join(folder, 'b.json'), '{"date": "yesterday", "url": "javascript:alert(1)"}')
  const told =
    '  a.txt: Read without the date "2016-13-01", which is no day that there is.\n    Write a day, such as 2016-11-08, and read it again.\n' +
    '  b.txt: Read without the date "yesterday", which is no day that there is.\n    Write a day, such as 2016-11-08, and read it again.\n' +
    '  b.txt: Read without the address "javascript:alert(1)", which is none of the web.\n    Write it with http:// or https:// before it, and read it again.\n'
  const data = join(folder, 'hearsay.db')
  const { code, stderr } = await start(['ingest', folder, '--data', data]).ended
  expect([code, stderr]).toEqual([0, expect.stringContaining(`2 articles stored, 0 unchanged, 0 set aside\n${told}`)])
  const extracted = await start(['extract', folder]).ended
  expect([extracted.code, extracted.stderr]).toEqual([0, expect.stringContaining(told)])
  const refused = await start(['export', '--data', data, '--from', '2016-13']).ended
  expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('--from is wrong: give a year')])
})

test('ingest stores articles once', async () => {
  const data = join(temporaryFolder(), 'hearsay.db')
  const lines: (string | undefined)[] = []
  for (let run = 0; run < 2; run++) lines.push(reportIn((await start(['ingest', SEEDS, '--data', data]).ended).stderr))
  expect(lines).toEqual(['5 articles stored, 0 unchanged, 0 set aside', '0 articles stored, 5 unchanged, 0 set aside'])
})
