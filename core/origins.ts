/** Traces a claim through the articles that carry it to its origins. */

import type { Account, Join, SharedWords, Trace } from './corpus-types.ts'
import { countOrigins } from './origins/count.ts'
import { tracePaths } from './origins/paths.ts'

/** The paths of one claim and the origins in which they end; it depends on what is given alone, in any order. */
export function traceOrigins(
  accounts: readonly Account[],
  joins: readonly Join[],
  shared: readonly SharedWords[],
): Trace {
  const paths = tracePaths(accounts, joins, shared)
  return { paths, ...countOrigins(paths, accounts, shared) }
}
