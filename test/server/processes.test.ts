/** Several processes on one database; `npm test` compiles them first. */

import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { buildGraph } from '../../core/graph.ts'
import { createPlanner } from '../../server/planner.ts'
import { openSqliteStore } from '../../server/store/sqlite.ts'
import { EXTRACTIONS } from '../core/shared-articles.ts'
import { storedArticle, temporaryFolder } from './corpus.ts'
import { readStoredGraph } from './stored-graph.ts'
import { faultsOf } from './verified.ts'

const COMMAND = fileURLToPath(new URL('../../dist/scripts/hearsay.js', import.meta.url))

/** Starts a command and gives, once it has ended, its exit code and what it said last. */
function run(...args: readonly string[]): Promise<readonly [code: number | null, words: string]> {
  const child = spawn(process.execPath, [COMMAND, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  let words = ''
  child.stderr.on('data', (chunk: Buffer) => {
    words += chunk.toString()
  })
  return new Promise((resolve) => child.once('close', (code) => resolve([code, words])))
}

/** A folder with some of the shared articles as files. */
function folderOf(folder: string, indexes: readonly number[]): string {
  mkdirSync(folder)
  for (const index of indexes) {
    const { text, publisher, date } = EXTRACTIONS[index]?.article ?? {}
    writeFileSync(join(folder, `shared-${index}.txt`), text ?? '')
    writeFileSync(join(folder, `shared-${index}.json`), JSON.stringify({ publisher, date }))
  }
  return folder
}

test('two commands and a server that store at the same time lose nothing of each other', async () => {
  const folder = temporaryFolder()
  const data = join(folder, 'hearsay.db')
  const [one, two] = [folderOf(join(folder, 'one'), [0, 2]), folderOf(join(folder, 'two'), [1, 3])]
  const server = await openSqliteStore(data)
  onTestFinished(() => server.close())
  const ending = Promise.all([one, two].map((articles) => run('ingest', articles, '--data', data)))
  const planner = createPlanner()
  for (const extraction of EXTRACTIONS.slice(4)) {
    await server.changeArticles({ articles: [storedArticle(extraction)], removed: [] }, planner)
    await setTimeout(1_000)
  }
  for (const end of await ending) expect(end).toEqual([0, expect.stringContaining('2 articles stored')])
  expect(await readStoredGraph(server)).toEqual(buildGraph(EXTRACTIONS))
  expect(faultsOf(data)).toEqual([])
})

test('a command waits for another process that is writing', async () => {
  const folder = temporaryFolder()
  const data = join(folder, 'hearsay.db')
  await (await openSqliteStore(data)).close()
  const other = new Database(data)
  onTestFinished(() => void other.close())
  other.exec('begin immediate')
  const ending = run('ingest', folderOf(join(folder, 'one'), [0]), '--data', data)
  await setTimeout(3_000)
  other.exec('rollback')
  expect(await ending).toEqual([0, expect.stringContaining('1 article stored')])
})
