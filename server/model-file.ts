/** Loads the weights of the attribution model that come with the package. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { type AttributionModel, readWeights } from '../core/model/weights.ts'
import { packageRoot } from './package-root.ts'

/** Where the weights lie in the package. */
export const WEIGHTS_PATH = 'core/model/weights/attributions.bin.gz'

/** The file of the weights, in the package that this file belongs to. */
export function weightsFile(): string {
  return join(packageRoot(import.meta.url), WEIGHTS_PATH)
}

/** Reads the weights; about 100 ms. Threads that are given the model share them. */
export function loadModel(file: string = weightsFile()): AttributionModel {
  return readWeights(gunzipSync(readFileSync(file)), (length) => new SharedArrayBuffer(length))
}
