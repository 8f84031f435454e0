/** Loads the weights of the attribution model that come with the package. */

import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { type AttributionModel, readWeights } from '../core/model/weights.ts'

/** Where the weights lie in the package. */
export const WEIGHTS_PATH = 'core/model/weights/attributions.bin.gz'

/** The file of the weights, in the package that this file belongs to. */
export function weightsFile(): string {
  let root = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(root, 'package.json'))) {
    if (root === dirname(root)) throw new Error(`no package.json above ${import.meta.url}`)
    root = dirname(root)
  }
  return join(root, WEIGHTS_PATH)
}

/** Reads the weights; about 100 ms. */
export function loadModel(file: string = weightsFile()): AttributionModel {
  return readWeights(gunzipSync(readFileSync(file)))
}
