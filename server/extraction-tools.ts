/** What articles are read with: what is learned, and the names that are known. */

import type { GazetteerTable } from '../core/gazetteer-lines.ts'
import type { ExtractOptions } from '../core/pipeline.ts'
import { loadGazetteer } from './gazetteer-files.ts'
import { loadModel } from './model-file.ts'

/** Loads what comes with the package; the names of a table of one's own win over it. About 100 ms. */
export const loadTools = (own?: GazetteerTable): ExtractOptions => ({
  model: loadModel(),
  gazetteer: loadGazetteer(own),
})
