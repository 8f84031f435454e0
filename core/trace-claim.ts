/** A claim as it leaves the corpus: called by words of its articles, and traced to its origins. */

import type { TracedClaim } from './claim-rows.ts'
import type { Cluster } from './claims/compose.ts'
import { labelClaim } from './claims/label.ts'
import type { Account, Statement } from './corpus-types.ts'
import { findShared } from './origins/shared.ts'
import { leaveOutParts } from './origins/whole.ts'
import { traceOrigins } from './origins.ts'
import type { PassageIndex } from './reuse/passage-index.ts'

/** What an article tells of a statement. */
export interface Telling {
  readonly label: string
  readonly account: Account
}

/** Calls a claim and traces it. `tell` is asked once for each statement; those of one article lie side by side, so it is read once even where not all are at hand. */
export function traceClaim(
  cluster: Cluster,
  tell: (statement: Statement) => Telling,
  passages: Pick<PassageIndex, 'passagesBetween' | 'sharersOf'>,
): TracedClaim {
  const { statements, joins } = cluster
  const tellings = new Map(statements.map((statement) => [statement, tell(statement)]))
  const tellingOf = (statement: Statement) => tellings.get(statement) as Telling
  return {
    ...labelClaim(cluster, (statement) => tellingOf(statement).label),
    trace: traceOrigins(
      leaveOutParts(statements).map((statement) => tellingOf(statement).account),
      joins,
      findShared(statements, passages),
    ),
  }
}
