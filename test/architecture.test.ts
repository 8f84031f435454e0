/** What the compiler cannot check: which file may import which package, and how long files get. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const FOLDERS = ['core', 'server', 'client', 'scripts', 'test'] as const

interface Source {
  readonly file: string
  readonly text: string
  readonly imports: readonly string[]
}

const sources: readonly Source[] = FOLDERS.flatMap((folder) =>
  (readdirSync(join(ROOT, folder), { recursive: true }) as string[])
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => {
      const text = readFileSync(join(ROOT, folder, file), 'utf8')
      const imports = [...text.matchAll(/(?:from |import\(\s*)'([^']+)'|^import '([^']+)'/gm)].map(
        (match) => match[1] ?? match[2] ?? '',
      )
      return { file: `${folder}/${file}`, text, imports }
    }),
)
const packageOf = (name: string) =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')
const importersOf = (pattern: RegExp) =>
  sources.filter(({ imports }) => imports.some((name) => pattern.test(name))).map(({ file }) => file)
const withoutTests = (files: readonly string[]) => files.filter((file) => !file.startsWith('test/'))

test.each([
  ['compromise', /^compromise/, ['core/nlp.ts', 'scripts/bench-part.ts']],
  [
    'sigma',
    /^(?:sigma|@sigma)(?:\/|$)/,
    [
      'client/graph-view.ts',
      'client/graph-view/cameraman.ts',
      'client/graph-view/drag.ts',
      'client/graph-view/node-program.ts',
      'client/graph-view/overlay.ts',
    ],
  ],
])('only its adapter imports %s', (_name, pattern, allowed) => {
  expect(withoutTests(importersOf(pattern)).filter((file) => !allowed.includes(file))).toEqual([])
})

test('only the store imports the database', () => {
  expect(
    withoutTests(importersOf(/^(?:better-sqlite3|kysely)(?:\/|$)/)).filter((file) => !file.startsWith('server/store/')),
  ).toEqual([])
})

const CORE_PACKAGES = ['@noble/hashes', 'chrono-node', 'compromise', 'franc-min', 'zod']

test('core imports nothing but itself and its few pure libraries', () => {
  const foreign = sources
    .filter(({ file }) => file.startsWith('core/'))
    .flatMap(({ file, imports }) =>
      imports
        .filter((name) => !name.startsWith('./') && !name.startsWith('../') && !CORE_PACKAGES.includes(packageOf(name)))
        .map((name) => `${file}: ${name}`),
    )
  expect(foreign).toEqual([])
})

test('core reads no clock and throws no dice', () => {
  const impure = sources.filter(
    ({ file, text }) => file.startsWith('core/') && /\bDate\.now\(|\bnew Date\(\)|Math\.random\(/.test(text),
  )
  expect(impure.map(({ file }) => file)).toEqual([])
})

test('no file but tables of data has more than 300 lines', () => {
  const long = sources.filter(
    ({ file, text }) => !/^core\/(?:rules|gazetteer)\//.test(file) && text.split('\n').length > 301,
  )
  expect(long.map(({ file }) => file)).toEqual([])
})

test('every dependency is named in the README with its reason', () => {
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')
  expect(Object.keys(dependencies).filter((name) => !readme.includes(name))).toEqual([])
})
