import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decodeText, findTexts, readText } from '../../server/formats/texts.ts'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearsay-texts-'))
  await mkdir(join(folder, 'may/deep'), { recursive: true })
  await mkdir(join(folder, 'empty'))
  await mkdir(join(folder, '.hidden'))
  await writeFile(join(folder, 'may/b.txt'), 'B')
  await writeFile(join(folder, 'may/deep/a.md'), 'A')
  await writeFile(join(folder, 'may/b.json'), '{"title": "Bridge vote", "date": "2020-05-04"}')
  await writeFile(join(folder, 'may/photo.jpg'), 'x')
  await writeFile(join(folder, 'README.md'), 'not an article')
  await writeFile(join(folder, '.hidden/c.txt'), 'C')
  await writeFile(join(folder, 'nothing.txt'), '')
  await writeFile(join(folder, 'broken.txt'), 'x')
  await writeFile(join(folder, 'broken.json'), '{')
  await writeFile(join(folder, 'half.txt'), 'Half')
  await writeFile(join(folder, 'half.json'), '{"title":"Bridge \\ud83d vote"}')
  await symlink('/etc/hostname', join(folder, 'may/out.txt'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('folders are read with all below them, in the order of names, hidden files and links that lead out left alone', async () => {
  const { files, otherFiles } = await findTexts([join(folder, 'may')])
  expect(files.map(({ file }) => file)).toEqual(['b.txt', 'deep/a.md'])
  expect(otherFiles).toBe(1)
})

test.each([
  ['missing', 'path-missing'],
  ['empty', 'folder-without-texts'],
  ['may/photo.jpg', 'file-kind'],
])('%s is set aside as %s, with what to do', async (path, code) => {
  const { setAside } = await findTexts([join(folder, path)])
  expect(setAside).toEqual([
    expect.objectContaining({ code, reason: expect.stringMatching(/\S/), next: expect.stringMatching(/\S/) }),
  ])
})

test('the metadata beside a text is read with it', async () => {
  const input = await readText({ path: join(folder, 'may/b.txt'), file: 'b.txt' })
  expect(input).toEqual({ text: 'B', file: 'b.txt', title: 'Bridge vote', date: '2020-05-04' })
})

test('half of a character in the metadata becomes the sign for an unknown one', async () => {
  const { title } = await readText({ path: join(folder, 'half.txt'), file: 'half.txt' })
  expect(title).toBe('Bridge \ufffd vote')
})

test.each([
  ['nothing.txt', 'file-empty'],
  ['broken.txt', 'sidecar-invalid'],
  ['gone.txt', 'file-unreadable'],
])('%s is refused as %s', async (file, code) => {
  await expect(readText({ path: join(folder, file), file })).rejects.toMatchObject({ code })
})

const utf16 = (text: string, littleEndian: boolean) => {
  const bytes = Buffer.from(text, 'utf16le')
  return littleEndian ? bytes : bytes.swap16()
}

test.each([
  ['UTF-8', Buffer.from('José “said”'), 'José “said”'],
  ['UTF-8 with its mark', Buffer.from('\ufeffJosé'), '\ufeffJosé'],
  ['UTF-16 little-endian', utf16('\ufeffJosé', true), '\ufeffJosé'],
  ['UTF-16 big-endian', utf16('\ufeffJosé', false), '\ufeffJosé'],
  ['windows-1252', Buffer.from([0x93, 0x4a, 0xf3, 0x94, 0x80]), '“Jó”€'],
  ['line ends as they are', Buffer.from('a\r\nb\rc\n'), 'a\r\nb\rc\n'],
])('%s is decoded without a character added or dropped', (_name, bytes, text) => {
  expect(decodeText(bytes)).toBe(text)
})

test.each([
  ['zero bytes', Buffer.from('a\u0000b')],
  ['control characters', Buffer.from('\u0001\u0002\u0003abc')],
])('a file of %s is no text', (_name, bytes) => {
  expect(() => decodeText(bytes)).toThrow(expect.objectContaining({ code: 'file-binary' }))
})
