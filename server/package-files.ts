/** Where things lie in the installed package, and which version it is. */

import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface PackageFiles {
  /** The built page. */
  readonly clientFolder: string
  /** The articles that come with the package. */
  readonly seedsFolder: string
  /** The compiled thread of the extractor. */
  readonly workerUrl: URL
  /** The package's version. */
  readonly version: string
  /** A hash of the compiled core, word lists included: what another one read is read again. */
  readonly extractorVersion: string
}

/** Finds the package that a compiled file belongs to. `fileUrl` is the file's `import.meta.url`. */
export async function readPackageFiles(fileUrl: string): Promise<PackageFiles> {
  let root = dirname(fileURLToPath(fileUrl))
  while (!existsSync(join(root, 'package.json'))) {
    if (root === dirname(root)) throw new Error(`no package.json above ${fileUrl}`)
    root = dirname(root)
  }
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
  return {
    clientFolder: join(root, 'dist/client'),
    seedsFolder: join(root, 'seeds'),
    workerUrl: new URL('./extractor-worker.js', import.meta.url),
    version,
    extractorVersion: await hashCode(join(root, 'dist/core')),
  }
}

async function hashCode(folder: string): Promise<string> {
  const hash = createHash('sha256')
  const files = (await readdir(folder, { recursive: true })).filter((file) => /\.(js|json)$/.test(file)).sort()
  for (const file of files) hash.update(`${file}\n`).update(await readFile(join(folder, file)))
  return hash.digest('hex').slice(0, 16)
}
