/** The command as a user runs it. `npm test` has built it before. */

import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { GraphExport } from '../../core/graph-types.ts'

const ROOT = join(import.meta.dirname, '../..')
const SEEDS = join(ROOT, 'seeds')
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearsay-extract-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function extract(...parameters: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const run = promisify(execFile)
  try {
    const { stdout, stderr } = await run(
      process.execPath,
      [join(ROOT, 'dist/scripts/hearsay.js'), 'extract', ...parameters],
      { maxBuffer: 1e8 },
    )
    return { code: 0, stdout, stderr }
  } catch (error) {
    return error as { code: number; stdout: string; stderr: string }
  }
}

const hashOf = async (file: string) =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex')

test('two runs, and another order of the articles, give the same bytes', async () => {
  const files = (await readdir(SEEDS)).filter((file) => file.endsWith('.txt')).map((file) => join(SEEDS, file))
  const hashes: string[] = []
  for (const [index, paths] of [[SEEDS], [SEEDS], [...files].reverse()].entries()) {
    const out = join(folder, `graph-${index}.json`)
    expect((await extract(...paths, '--out', out)).code).toBe(0)
    hashes.push(await hashOf(out))
  }
  expect(new Set(hashes).size).toBe(1)
})

test('the graph is in graphology’s form and the summary counts it', async () => {
  const { stdout, stderr } = await extract(SEEDS)
  const graph = JSON.parse(stdout) as GraphExport
  expect(graph.options).toEqual({ type: 'directed', multi: true, allowSelfLoops: true })
  const articles = graph.nodes.filter(({ attributes }) => attributes.kind === 'article')
  expect(articles.map(({ attributes }) => attributes.file)).toHaveLength(5)
  const claims = graph.nodes.filter(({ attributes }) => attributes.kind === 'claim').length
  expect(stderr).toMatch(/articles +5 /)
  expect(stderr).toMatch(new RegExp(`claim +${claims}\\n`))
})

test('lines carry the file’s name, and its path where two are equal', async () => {
  for (const month of ['may', 'june']) {
    await mkdir(join(folder, 'texts', month), { recursive: true })
    await writeFile(
      join(folder, 'texts', month, 'same.txt'),
      `Ann Lee said the bridge was safe in ${month} and that nobody would go.`,
    )
  }
  await writeFile(join(folder, 'texts/other.txt'), 'Ann Lee said the bridge was safe and that nobody would go.')
  const { stdout } = await extract(join(folder, 'texts'), '--format', 'jsonl')
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines.map(({ id }) => id).sort()).toEqual(['june/same', 'may/same', 'other'])
  expect(lines[0].attributions[0]).toMatchObject({
    source: [[0, 7]],
    cue: [[8, 12]],
    mode: 'indirect',
    stance: 'asserted',
  })
})

test('bad input is set aside with a line each, and the others go through', async () => {
  const bad = join(folder, 'bad')
  await mkdir(join(bad, 'none'), { recursive: true })
  await writeFile(join(bad, 'empty.txt'), '')
  await writeFile(join(bad, 'binary.txt'), Buffer.from([1, 2, 0, 3, 255]))
  await writeFile(
    join(bad, 'french.txt'),
    'Le président a déclaré lundi que les négociations avaient échoué et que la France partirait.',
  )
  await writeFile(
    join(bad, 'windows.txt'),
    Buffer.from('Ann Lee said the talks \x93failed\x94 and the mayor\x92s office agreed.', 'latin1'),
  )
  await writeFile(join(bad, 'long.txt'), 'U.S. '.repeat(1_000_000))
  await writeFile(join(bad, 'dull.txt'), `${'U.S. '.repeat(40_000)}and so the mayor said.`)
  await copyFile(
    join(SEEDS, (await readdir(SEEDS)).find((file) => file.endsWith('.txt')) as string),
    join(bad, 'good.txt'),
  )
  const { code, stdout, stderr } = await extract(bad, join(bad, 'none'), join(bad, 'missing'), '--format', 'jsonl')
  expect(code).toBe(0)
  expect(
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).id),
  ).toEqual(['dull', 'good', 'windows'])
  for (const name of ['empty.txt', 'binary.txt', 'french.txt', 'long.txt', 'none', 'missing'])
    expect(stderr).toMatch(new RegExp(`${name}: \\S.+\\. \\S.+\\.`))
})

test('a gazetteer of one’s own wins, and each decision names its line', async () => {
  await writeFile(join(folder, 'article.txt'), 'The Lantern said the bridge was safe. Reuters said that it was not.')
  await writeFile(join(folder, 'my.tsv'), '# ours\nThe Lantern\toutlet\nReuters\toutlet\tValley Wire\n')
  const { stdout } = await extract(join(folder, 'article.txt'), '--gazetteer', join(folder, 'my.tsv'))
  const graph = JSON.parse(stdout) as GraphExport
  const outlets = graph.nodes.filter(({ attributes }) => attributes.kind === 'outlet')
  expect(outlets.map(({ attributes }) => attributes.label).sort()).toEqual(['The Lantern', 'Valley Wire'])
})

test.each([
  ['my.tsv:2: not "surface, kind', 'Separate the fields by tabs', 'The Lantern\toutlet\nThe Beacon\tpaper\n'],
  ['cannot be read', 'Give a text file in UTF-8', Buffer.from([0xff, 0xfe, 0x41])],
])('a wrong gazetteer ends it before anything is read: %s', async (message, next, contents) => {
  await writeFile(join(folder, 'my.tsv'), contents)
  const { code, stdout, stderr } = await extract(SEEDS, '--gazetteer', join(folder, 'my.tsv'))
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toContain(message)
  expect(stderr).toContain(next)
  expect(stderr).not.toContain('articles')
})

test.each([
  ['a missing path', ['/nowhere/at/all']],
  ['no path', []],
  ['a gazetteer that is not there', [SEEDS, '--gazetteer', '/nowhere/my.tsv']],
  ['a folder that is not there to write to', [SEEDS, '--out', '/nowhere/graph.json']],
])('%s ends with exit code 1 and says what to do', async (_name, parameters) => {
  const { code, stderr } = await extract(...parameters)
  expect(code).toBe(1)
  expect(stderr).toMatch(/\S/)
})
