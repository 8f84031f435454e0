/** What the page of the extraction test runs: weights and gazetteer fetched and unpacked, then articles read as in Node. */

import { createGazetteer } from '../../core/gazetteer-tables.ts'
import { readWeights } from '../../core/model/weights.ts'
import { extractArticle } from '../../core/pipeline.ts'
import type { Attribution } from '../../core/types.ts'

export type AttributionsOf = (texts: readonly string[]) => Promise<readonly (readonly Attribution[])[]>

const attributionsOf: AttributionsOf = async (texts) => {
  const response = await fetch('/weights')
  if (!response.body) throw new Error('no weights')
  const unpacked = new Response(response.body.pipeThrough(new DecompressionStream('gzip')))
  const model = readWeights(new Uint8Array(await unpacked.arrayBuffer()))
  const gazetteer = createGazetteer(await (await fetch('/gazetteer')).json())
  return texts.map((text) => extractArticle({ text }, { model, gazetteer }).attributions)
}

Object.assign(globalThis, { attributionsOf })
