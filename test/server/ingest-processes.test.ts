/** Whole processes that are killed or interrupted while they ingest, and the database that is left. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { jobAnswerSchema } from '../../core/api-jobs.ts'
import { buildGraph } from '../../core/graph.ts'
import type { ArticleInput } from '../../core/types.ts'
import { withText } from '../../server/packed-extraction.ts'
import { openSqliteStore } from '../../server/store/sqlite.ts'
import { start } from './command.ts'
import { temporaryFolder } from './corpus.ts'
import { createPlainExtractor } from './services-over.ts'
import { readStoredGraph } from './stored-graph.ts'
import { faultsOf } from './verified.ts'

const SPEAKERS = ['Ann Lee', 'Bob Stone', 'Carla Diaz', 'Dan Moore']

/** Short ones, so that many are read in a moment; each speaker says much. */
const some = (count: number): readonly ArticleInput[] =>
  Array.from({ length: count }, (_, index) => ({
    text: `"The report number ${index} is false," ${SPEAKERS[index % 4]} told Reuters on Monday. Nobody else spoke.`,
    id: `short-${index}`,
    title: `Report ${index}`,
    publisher: 'Daily A',
  }))

/** The graph of articles, however they came to be there. */
async function graphOf(inputs: readonly ArticleInput[]) {
  const { extract } = createPlainExtractor()
  const extractions = []
  for (const input of inputs) extractions.push(withText((await extract(input)).json, input))
  return { ...buildGraph(extractions), attributes: {} }
}

async function inspect(data: string) {
  const store = await openSqliteStore(data)
  const graph = await readStoredGraph(store)
  const count = await store.countArticles()
  await store.close()
  return { graph, count, faults: faultsOf(data) }
}

/** Writes articles as files with front matter; gives what the command reads from them. */
function writeFiles(folder: string, inputs: readonly ArticleInput[]): ArticleInput[] {
  mkdirSync(folder)
  return inputs.map(({ text, id, title, publisher, date, url }) => {
    const fields = Object.entries({ title, publisher, date, url }).flatMap(([field, value]) =>
      value === undefined ? [] : [`${field}: ${value}\n`],
    )
    const written = `---\n${fields.join('')}---\n${text}`
    writeFileSync(join(folder, `${id}.txt`), written)
    return { text: written, file: `${id}.txt` }
  })
}

test('a server that is killed in the middle of a job goes on with it, again and again, to the same graph', async () => {
  const inputs = some(160)
  const data = join(temporaryFolder(), 'hearsay.db')
  const args = ['serve', '--port', '0', '--data', data, '--no-seeds']
  let server = start(args)
  const body = inputs.map((input) => `${JSON.stringify(input)}\n`).join('')
  const given = await fetch(`${await server.url()}/api/articles`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-ndjson' },
    body,
  })
  const { id } = jobAnswerSchema.parse(await given.json())
  const look = async () => jobAnswerSchema.parse(await (await fetch(`${await server.url()}/api/jobs/${id}`)).json())
  let done = 0
  for (let kills = 0; kills < 2; kills++) {
    await expect.poll(async () => (await look()).done, { timeout: 60_000 }).toBeGreaterThan(done)
    done = (await look()).done
    server.child.kill('SIGKILL')
    await server.ended
    expect(faultsOf(data)).toEqual([])
    server = start(args)
  }
  await expect.poll(async () => (await look()).state, { timeout: 60_000 }).toBe('done')
  expect(await look()).toMatchObject({ total: inputs.length, setAside: 0, done: inputs.length })
  server.child.kill('SIGTERM')
  await server.ended
  expect(await inspect(data)).toEqual({ graph: await graphOf(inputs), count: inputs.length, faults: [] })
}, 300_000)

test('ingest stops on a signal after what is under way, says so, and goes on later', async () => {
  const folder = temporaryFolder()
  const data = join(folder, 'hearsay.db')
  const many = some(250)
  const files = writeFiles(join(folder, 'articles'), many)
  const first = start(['ingest', join(folder, 'articles'), '--data', data])
  const store = await openSqliteStore(data)
  await expect.poll(() => store.countArticles(), { timeout: 60_000 }).toBeGreaterThan(0)
  first.child.kill('SIGINT')
  const { code, stderr } = await first.ended
  const stored = await store.countArticles()
  await store.close()
  expect([code, stderr]).toEqual([130, expect.stringContaining('the same command goes on')])
  expect(stderr).toContain(`${stored} articles stored`)
  expect(stored).toBeLessThan(many.length)

  const second = await start(['ingest', join(folder, 'articles'), '--data', data]).ended
  expect([second.code, second.stderr]).toEqual([
    0,
    expect.stringContaining(`${many.length - stored} articles stored, ${stored} unchanged, 0 set aside\n`),
  ])
  expect(await inspect(data)).toEqual({ graph: await graphOf(files), count: many.length, faults: [] })
}, 300_000)
