/** The commands as a user runs them. `npm test` has built them before. */

import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../server/corpus.ts'

const ROOT = join(import.meta.dirname, '../..')
const SEEDS = join(ROOT, 'seeds')

async function hearsay(...parameters: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  try {
    const command = join(ROOT, 'dist/scripts/hearsay.js')
    return { code: 0, ...(await promisify(execFile)(process.execPath, [command, ...parameters], { maxBuffer: 1e8 })) }
  } catch (error) {
    return error as { code: number; stdout: string; stderr: string }
  }
}

test('export writes what extract reads, byte for byte', async () => {
  const folder = temporaryFolder()
  const [data, exported, extracted] = ['hearsay.db', 'exported', 'extracted'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  await Promise.all([
    hearsay('ingest', SEEDS, '--data', data),
    hearsay('extract', SEEDS, '--format', 'csv', '--out', extracted),
  ])
  expect((await hearsay('export', '--data', data, '--format', 'csv', '--out', exported)).code).toBe(0)
  expect(readdirSync(exported)).toEqual(['edges.csv', 'evidence.csv', 'nodes.csv'])
  for (const name of readdirSync(exported))
    expect(readFileSync(join(exported, name))).toEqual(readFileSync(join(extracted, name)))
}, 60_000)

test('a bundle goes to another database and comes out the same', async () => {
  const folder = temporaryFolder()
  const [bundle, again, data] = ['a.jsonl', 'b.jsonl', 'other.db'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  await hearsay('extract', SEEDS, '--format', 'bundle', '--out', bundle)
  const { code, stderr } = await hearsay('import', bundle, '--data', data)
  expect([code, stderr]).toEqual([
    0,
    '5 articles and 0 corrections, all there\n5 articles stored, 0 unchanged, 0 set aside\n',
  ])
  await hearsay('export', '--data', data, '--format', 'bundle', '--out', again)
  expect(readFileSync(again)).toEqual(readFileSync(bundle))
}, 60_000)

test.each([
  ['no such bundle', ['import', '/nowhere/a.jsonl', '--data', '/nowhere/hearsay.db'], 'There is no /nowhere/a.jsonl'],
  ['no such database', ['export', '--data', '/nowhere/hearsay.db'], 'There is no database'],
  ['a kind that does not exist', ['export', '--kinds', 'people'], '--kinds is wrong'],
])('%s ends with exit code 1 and the next step', async (_name, parameters, message) => {
  const { code, stdout, stderr } = await hearsay(...parameters)
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toContain(message)
})

test('a mistyped database is not created', async () => {
  const data = join(temporaryFolder(), 'mistyped.db')
  await hearsay('export', '--data', data)
  expect(existsSync(data)).toBe(false)
})
