/** Joins what articles state into claims. */

import { clusterStatements } from './claims/cluster.ts'
import { joinStatements } from './claims/join.ts'
import { sketchStatements } from './claims/sketch.ts'
import { findStatements } from './claims/statements.ts'
import type { Claim } from './corpus-types.ts'
import type { Extraction } from './types.ts'

/** The claims of a corpus, in the order of their keys. */
export function clusterClaims(extractions: readonly Extraction[]): Claim[] {
  const sketches = extractions.flatMap((extraction) => sketchStatements(extraction, findStatements(extraction)))
  return clusterStatements(sketches, joinStatements(sketches))
}
