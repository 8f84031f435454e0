/** The claims of a whole corpus at once, for tests. */

import type { TracedClaim } from '../../core/claim-rows.ts'
import { createCorpus } from '../../core/corpus.ts'
import type { Extraction } from '../../core/types.ts'

/** In the order of their keys. */
export function traceClaims(extractions: readonly Extraction[]): readonly TracedClaim[] {
  const corpus = createCorpus()
  for (const extraction of extractions) corpus.put(extraction)
  corpus.takeChange()
  return corpus.claims()
}
