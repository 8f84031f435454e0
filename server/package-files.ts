/** Where things lie in the installed package, and which version it is. */

import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { GAZETTEER_FILES, GAZETTEER_FOLDER } from './gazetteer-files.ts'
import { WEIGHTS_PATH } from './model-file.ts'
import { packageRoot } from './package-root.ts'

export interface PackageFiles {
  /** The built page. */
  readonly clientFolder: string
  /** The articles that come with the package. */
  readonly seedsFolder: string
  /** The compiled thread of the extractor. */
  readonly workerUrl: URL
  /** The compiled thread that changes the database. */
  readonly writerUrl: URL
  /** The package's version. */
  readonly version: string
  /** A hash of the compiled core, the gazetteer and the weights: what another one read is read again. */
  readonly extractorVersion: string
}

/** Finds the package that a compiled file belongs to. `fileUrl` is the file's `import.meta.url`. */
export async function readPackageFiles(fileUrl: string): Promise<PackageFiles> {
  const root = packageRoot(fileUrl)
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
  return {
    clientFolder: join(root, 'dist/client'),
    seedsFolder: join(root, 'seeds'),
    workerUrl: new URL('./extractor-worker.js', import.meta.url),
    writerUrl: new URL('./writer-worker.js', import.meta.url),
    version,
    extractorVersion: await hashExtractor(root),
  }
}

async function hashExtractor(root: string): Promise<string> {
  const code = (await readdir(join(root, 'dist/core'), { recursive: true })).filter((file) => /\.(js|json)$/.test(file))
  const files = [
    ...code.sort().map((file) => `dist/core/${file}`),
    ...GAZETTEER_FILES.map((file) => `${GAZETTEER_FOLDER}/${file}`),
    WEIGHTS_PATH,
  ]
  const hash = createHash('sha256')
  for (const file of files) hash.update(`${file}\n`).update(await readFile(join(root, file)))
  return hash.digest('hex').slice(0, 16)
}
