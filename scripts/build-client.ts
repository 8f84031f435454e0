/** Builds the explorer into dist/client, unless nothing it is made of has changed. */

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

// Compiled, this file lies one folder deeper (dist/scripts) than its source (scripts).
const above = fileURLToPath(new URL('..', import.meta.url))
const root = existsSync(join(above, 'package.json')) ? above : join(above, '..')
const output = join(root, 'dist', 'client')
const stamp = join(root, 'dist', 'client.sha256')

const hash = hashSources()
if (existsSync(join(output, 'index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) process.exit(0)
const { build } = await import('vite')
await build({
  configFile: false,
  root: join(root, 'client'),
  base: './',
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: output,
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})
writeFileSync(stamp, hash)
console.error(`explorer built: ${kilobytes('.js')} kB JavaScript, ${kilobytes('.css')} kB CSS (gzip)`)

/** Hash of every source of the page, by path and content. */
function hashSources(): string {
  const files = ['client', 'core'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  const sum = createHash('sha256')
  for (const file of [...files, join(root, 'package-lock.json'), fileURLToPath(import.meta.url)].toSorted()) {
    sum
      .update(`${file.slice(root.length)}\0`)
      .update(readFileSync(file))
      .update('\0')
  }
  return sum.digest('hex')
}

function kilobytes(ending: string): number {
  const files = readdirSync(join(output, 'assets')).filter((name) => name.endsWith(ending))
  const bytes = files.reduce((sum, name) => sum + gzipSync(readFileSync(join(output, 'assets', name))).length, 0)
  return Math.round(bytes / 1000)
}
