/** Joins what articles state into claims. */

import { createClaimIndex } from './claims/claim-index.ts'
import { labelClaim, labelIn } from './claims/label.ts'
import type { Claim, Contradiction, Statement } from './corpus-types.ts'
import { sketchClaims } from './sketches.ts'
import type { Extraction } from './types.ts'

/** What a corpus states. */
export interface JoinedClaims {
  /** In the order of their keys. */
  readonly claims: readonly Claim[]
  /** In the order of the ids of their statements. */
  readonly contradictions: readonly Contradiction[]
}

/** The claims of a corpus and which statements in them exclude each other. */
export function clusterClaims(extractions: readonly Extraction[]): JoinedClaims {
  const index = createClaimIndex()
  for (const extraction of extractions) index.add(extraction.article.key, sketchClaims(extraction))
  const byArticle = new Map(extractions.map((extraction) => [extraction.article.key, extraction]))
  const labelOf = (statement: Statement) => labelIn(byArticle.get(statement.article) as Extraction, statement)
  return {
    claims: index.clusters().map((cluster) => labelClaim(cluster, labelOf)),
    contradictions: index.contradictions(),
  }
}
