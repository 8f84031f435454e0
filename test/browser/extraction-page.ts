/** What the page of the extraction test runs: weights fetched and unpacked, then articles read as in Node. */

import { readWeights } from '../../core/model/weights.ts'
import { extractArticle } from '../../core/pipeline.ts'
import type { Attribution } from '../../core/types.ts'

export type AttributionsOf = (texts: readonly string[]) => Promise<readonly (readonly Attribution[])[]>

const attributionsOf: AttributionsOf = async (texts) => {
  const response = await fetch('/weights')
  if (!response.body) throw new Error('no weights')
  const unpacked = new Response(response.body.pipeThrough(new DecompressionStream('gzip')))
  const model = readWeights(new Uint8Array(await unpacked.arrayBuffer()))
  return texts.map((text) => extractArticle({ text }, { model }).attributions)
}

Object.assign(globalThis, { attributionsOf })
