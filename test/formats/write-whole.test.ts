import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeFolder, writeWhole } from '../../server/formats/write-whole.ts'
import { zip } from '../../server/formats/zip.ts'
import { temporaryFolder } from '../server/corpus.ts'
import { madeFiles } from './read-all.ts'

async function* failing(): AsyncGenerator<string> {
  yield 'half'
  throw new Error('broken')
}

test('a file is there whole', async () => {
  const folder = temporaryFolder()
  await writeWhole(join(folder, 'a.txt'), ['one ', 'two'])
  expect(readdirSync(folder)).toEqual(['a.txt'])
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('one two')
})

test('a failure leaves the file that was there, and nothing beside it', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'a.txt'), 'before')
  await expect(writeWhole(join(folder, 'a.txt'), failing())).rejects.toThrow('broken')
  expect(readdirSync(folder)).toEqual(['a.txt'])
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('before')
})

test('a folder is there with all its files, also where an empty one was', async () => {
  const folder = join(temporaryFolder(), 'out')
  mkdirSync(folder)
  await writeFolder(folder, madeFiles({ 'a.csv': '1', 'b.csv': '2' }))
  expect(readdirSync(folder)).toEqual(['a.csv', 'b.csv'])
})

test('a failure leaves no folder', async () => {
  const parent = temporaryFolder()
  const files = async function* () {
    yield* madeFiles({ 'a.csv': '1' })
    yield { name: 'b.csv', text: failing() }
  }
  await expect(writeFolder(join(parent, 'out'), files())).rejects.toThrow('broken')
  expect(readdirSync(parent)).toEqual([])
})

test('a folder with files in it is left alone', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'mine.txt'), 'mine')
  await expect(writeFolder(folder, madeFiles({ 'a.csv': '1' }))).rejects.toMatchObject({ code: 'out-exists' })
  expect(readdirSync(folder)).toEqual(['mine.txt'])
})

test('a place that cannot be written to is said', async () => {
  await expect(writeWhole('/nowhere/at/all', ['a'])).rejects.toMatchObject({ code: 'out-unwritable' })
})

const bytesOf = async (texts: Readonly<Record<string, string>>) => {
  const pieces: Uint8Array[] = []
  for await (const piece of zip(madeFiles(texts))) pieces.push(piece)
  return Buffer.concat(pieces)
}

test('an archive holds the files, the same bytes each time', async () => {
  const texts = { 'a.csv': 'one'.repeat(10_000), 'ü/b.csv': '' }
  const bytes = await bytesOf(texts)
  expect(bytes.equals(await bytesOf(texts))).toBe(true)
  const file = join(temporaryFolder(), 'a.zip')
  writeFileSync(file, bytes)
  const script =
    'import sys, json, zipfile\nz = zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\nprint(json.dumps({n: z.read(n).decode() for n in z.namelist()}))'
  expect(JSON.parse(execFileSync('python3', ['-c', script, file], { encoding: 'utf8' }))).toEqual(texts)
})

test('who stops reading an archive stops the file under way', async () => {
  let isClosed = false
  const endless = async function* () {
    try {
      for (;;) yield String(Math.random()).repeat(1_000)
    } finally {
      isClosed = true
    }
  }
  const files = async function* () {
    yield { name: 'a.csv', text: endless() }
  }
  for await (const piece of zip(files())) if (piece.length > 0) break
  expect(isClosed).toBe(true)
})
