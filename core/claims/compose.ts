/** Puts together what is known of a claim from its statements alone, without their articles. */

import type { Claim, Join, Statement } from '../corpus-types.ts'
import { compareText } from '../order.ts'

/** The statements that are one claim. What it is called is in their articles, and is read when somebody asks for the claim. */
export interface Cluster extends Omit<Claim, 'label'> {
  /** Ids of those that only carry others of their article. */
  readonly carrying: readonly string[]
  /** What a correction calls it; absent where none does. */
  readonly label?: string
}

/** Later than any article. */
const LAST_DATE = '9999'

const PREFIX = 'claim:'

/** The key of a claim that begins with a statement. */
export const claimKey = (statement: string): string => [PREFIX, statement].join('')

/** The id of the statement with which a claim begins. */
export const firstOfClaim = (key: string): string => key.slice(PREFIX.length)

/** The cluster of some statements, of which some only carry others. */
export function composeCluster(
  members: readonly Statement[],
  carrying: readonly string[],
  joins: readonly Join[],
): Cluster {
  const statements = [...members].sort(compareStatements)
  const [key = '', ...aliases] = statements.map(({ id }) => claimKey(id))
  return {
    key,
    aliases,
    statements,
    carrying: [...carrying].sort(compareText),
    joins: [...joins].sort((one, two) => compareText(one.a, two.a) || compareText(one.b, two.b)),
    firstSeen: statements[0]?.date ?? null,
  }
}

/** Earliest first, without a date last; those of one article side by side, since their ids begin alike. */
function compareStatements(one: Statement, two: Statement): number {
  return compareText(one.date ?? LAST_DATE, two.date ?? LAST_DATE) || compareText(one.id, two.id)
}
