/** Where the package lies, from its sources as from what is compiled of them. */

import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the package that a file belongs to. `fileUrl` is the file's `import.meta.url`. */
export function packageRoot(fileUrl: string): string {
  let root = dirname(fileURLToPath(fileUrl))
  while (!existsSync(join(root, 'package.json'))) {
    if (root === dirname(root)) throw new Error(`no package.json above ${fileUrl}`)
    root = dirname(root)
  }
  return root
}
