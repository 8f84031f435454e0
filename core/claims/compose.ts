/** Writes a claim out of its statements. */

import type { Claim, Join, Statement } from '../corpus-types.ts'
import { compareText } from '../order.ts'
import type { Sketch } from './sketch.ts'

/** Later than any article. */
const LAST_DATE = '9999'
/** A longer label is a passage, not a statement. */
const CLEAR_LENGTH = 280

/** The claim of some statements. */
export function composeClaim(sketches: readonly Sketch[], joins: readonly Join[]): Claim {
  const statements = sketches.map(({ statement }) => statement).sort(compareStatements)
  const [key = '', ...aliases] = statements.map(({ id }) => `claim:${id}`)
  return {
    key,
    aliases,
    label: chooseLabel(sketches),
    statements,
    joins: [...joins].sort((one, two) => compareText(one.a, two.a) || compareText(one.b, two.b)),
    firstSeen: statements[0]?.date ?? null,
  }
}

/** The longest wording that is no passage, rather of an attribution than of an article itself, rather the inner than the outer. */
function chooseLabel(sketches: readonly Sketch[]): string {
  const ranked = sketches
    .map(({ label, statement, carries }) => ({
      label,
      rank:
        (statement.attribution === null ? 4 : 0) + (carries === null ? 0 : 2) + (label.length > CLEAR_LENGTH ? 1 : 0),
    }))
    .sort(
      (one, two) =>
        one.rank - two.rank ||
        (one.rank % 2 === 0 ? two.label.length - one.label.length : one.label.length - two.label.length) ||
        compareText(one.label, two.label),
    )
  return ranked[0]?.label ?? ''
}

/** Earliest first; without a date last. */
function compareStatements(one: Statement, two: Statement): number {
  return compareText(one.date ?? LAST_DATE, two.date ?? LAST_DATE) || compareText(one.id, two.id)
}
