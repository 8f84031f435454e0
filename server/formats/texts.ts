/** Plain texts from files and folders: finds them, decodes them, reads the metadata beside them. */

import { type Dirent, readFileSync } from 'node:fs'
import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { basename, extname, join, relative, sep } from 'node:path'
import { z } from 'zod'
import { InvalidInputError } from '../../core/errors.ts'
import type { ArticleInput } from '../../core/types.ts'

/** A file that may hold an article. */
export interface TextFile {
  readonly path: string
  /** Path below the folder that was given, with forward slashes; the name alone for a file that was given. */
  readonly file: string
}

/** What was not read, why, and what to do. */
export interface SetAside {
  readonly file: string
  readonly code: string
  readonly reason: string
  readonly next: string
}

export interface FoundTexts {
  readonly files: readonly TextFile[]
  readonly setAside: readonly SetAside[]
  /** Number of files of other kinds, which are not errors. */
  readonly otherFiles: number
}

const TEXT_ENDINGS = new Set(['.txt', '.md'])
const MAX_FILE_BYTES = 20_000_000

/** Finds the texts in files and folders, folders with all below them, in the order of their names. */
export async function findTexts(paths: readonly string[]): Promise<FoundTexts> {
  const files: TextFile[] = []
  const setAside: SetAside[] = []
  let otherFiles = 0
  for (const path of paths) {
    const kind = await kindOf(path)
    if (kind === 'file' && TEXT_ENDINGS.has(extname(path).toLowerCase())) files.push({ path, file: basename(path) })
    else if (kind === 'folder') {
      const below = await findBelow(path)
      files.push(...below.files)
      otherFiles += below.otherFiles
      if (below.files.length === 0) {
        setAside.push({
          file: path,
          code: 'folder-without-texts',
          reason: 'The folder has no .txt or .md file in it.',
          next: 'Give the folder that holds the articles.',
        })
      }
    } else if (kind === 'file') {
      setAside.push({
        file: path,
        code: 'file-kind',
        reason: `A file that ends in "${extname(path)}" is not read.`,
        next: 'Save it as plain text with the ending .txt.',
      })
    } else {
      setAside.push({
        file: path,
        code: 'path-missing',
        reason: 'There is no such file or folder.',
        next: 'Check the spelling; paths count from the current folder.',
      })
    }
  }
  return { files, setAside, otherFiles }
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'missing'> {
  const found = await stat(path).catch(() => null)
  return found?.isFile() ? 'file' : found?.isDirectory() ? 'folder' : 'missing'
}

/** Symbolic links that lead out of the folder are not followed. */
async function findBelow(folder: string): Promise<{ files: TextFile[]; otherFiles: number }> {
  const root = await realpath(folder)
  const entries = await readdir(root, { withFileTypes: true, recursive: true })
  const paths = await Promise.all(
    entries.filter((entry) => entry.isFile() || entry.isSymbolicLink()).map((entry) => insideOrNull(root, entry)),
  )
  const inside = paths
    .filter((path) => path !== null)
    .map((path) => ({ path, file: relative(root, path).split(sep).join('/') }))
  const visible = inside.filter(({ file }) => !file.split('/').some((part) => part.startsWith('.')))
  const files = visible.filter(
    ({ file }) => TEXT_ENDINGS.has(extname(file).toLowerCase()) && !/^readme\.(?:md|txt)$/i.test(basename(file)),
  )
  files.sort((a, b) => (a.file < b.file ? -1 : 1))
  const sidecars = new Set(files.map(({ file }) => file.replace(/\.[^.]+$/, '.json')))
  return { files, otherFiles: visible.filter(({ file }) => !sidecars.has(file)).length - files.length }
}

async function insideOrNull(root: string, entry: Dirent): Promise<string | null> {
  const path = join(entry.parentPath, entry.name)
  if (!entry.isSymbolicLink()) return path
  const target = await realpath(path).catch(() => null)
  const isFile = target !== null && (await kindOf(target)) === 'file'
  return isFile && target.startsWith(root + sep) ? path : null
}

/** Reads one text with the metadata beside it. Throws InvalidInputError when it is empty, not a text, too large or unreadable. */
export async function readText({ path, file }: TextFile): Promise<ArticleInput> {
  const bytes = await readBytes(path)
  if (bytes.length === 0)
    throw new InvalidInputError('file-empty', 'The file is empty.', 'Put the article’s text in it, or leave it out.')
  return { ...readSidecar(path), text: decodeText(bytes), file }
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    const { size } = await stat(path)
    if (size > MAX_FILE_BYTES) {
      throw new InvalidInputError(
        'file-too-large',
        `The file has ${Math.round(size / 1e6)} MB; at most ${MAX_FILE_BYTES / 1e6} MB are read.`,
        'Split it into one file per article.',
      )
    }
    return await readFile(path)
  } catch (error) {
    if (error instanceof InvalidInputError) throw error
    throw new InvalidInputError(
      'file-unreadable',
      `The file cannot be read (${codeOf(error)}).`,
      'Check that it is there and that you may read it.',
    )
  }
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown error')

// Node 20's own decoder takes windows-1252 for Latin-1 and so loses these (WHATWG Encoding, index windows-1252).
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** UTF-8, else UTF-16 by its mark, else windows-1252. No character is added or dropped, a byte order mark included. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be', { ignoreBOM: true }).decode(bytes)
  if (looksBinary(bytes))
    throw new InvalidInputError(
      'file-binary',
      'The file is not a text: it has bytes that no text has.',
      'Save the article as plain text.',
    )
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return decodeWindows1252(bytes)
  }
}

/** Every byte is a character there. */
export function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80))
}

/** A zero byte, or more than one control character in fifty. */
function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 65_536)
  const controls = head.reduce(
    (count, byte) => (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 ? count + 1 : count),
    0,
  )
  return head.includes(0) || controls > head.length / 50
}

/** Half of a pair of code units, which JSON can have, cannot be stored: it becomes U+FFFD, so that offsets stay. */
export const wellFormed = (text: string): string => Buffer.from(text, 'utf8').toString('utf8')

const wordsSchema = z.string().transform(wellFormed).optional()
const sidecarSchema = z.object({
  title: wordsSchema,
  author: wordsSchema,
  publisher: wordsSchema,
  date: wordsSchema,
  url: wordsSchema,
})

/** `<name>.json` beside `<name>.txt` gives what the text lacks. */
function readSidecar(path: string): z.infer<typeof sidecarSchema> {
  const sidecar = path.replace(/\.[^.]+$/, '.json')
  let text: string
  try {
    text = readFileSync(sidecar, 'utf8')
  } catch {
    return {}
  }
  try {
    return sidecarSchema.parse(JSON.parse(text))
  } catch {
    throw new InvalidInputError(
      'sidecar-invalid',
      `${basename(sidecar)}, which stands beside the text, is not a JSON object with title, author, publisher, date or url as strings.`,
      'Mend or remove it.',
    )
  }
}
