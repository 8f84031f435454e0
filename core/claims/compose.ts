/** Writes a claim out of its statements. */

import type { Claim, Join, Statement } from '../corpus-types.ts'
import { groupBy } from '../group.ts'
import { compareText } from '../order.ts'
import type { Told } from './sketch.ts'

/** Later than any article. */
const LAST_DATE = '9999'
/** What leads up to a statement is about as long as it at most. */
const MIN_FRAMED_PART = 0.45
/** A longer label is a passage, not a statement. */
const CLEAR_LENGTH = 280

const PREFIX = 'claim:'

/** The key of a claim that begins with a statement. */
export const claimKey = (statement: string): string => [PREFIX, statement].join('')

/** The id of the statement with which a claim begins. */
export const firstOfClaim = (key: string): string => key.slice(PREFIX.length)

/** The claim of some statements. */
export function composeClaim(members: readonly Told[], joins: readonly Join[]): Claim {
  const statements = members.map(({ statement }) => statement).sort(compareStatements)
  const [key = '', ...aliases] = statements.map(({ id }) => claimKey(id))
  return {
    key,
    aliases,
    label: chooseLabel(members),
    statements,
    joins: [...joins].sort((one, two) => compareText(one.a, two.a) || compareText(one.b, two.b)),
    firstSeen: statements[0]?.date ?? null,
  }
}

/** The longest wording that is no passage, rather of an attribution than of an article itself, rather the inner than the outer. */
function chooseLabel(members: readonly Told[]): string {
  const told = members.map(({ statement }) => statement).filter(({ attribution }) => attribution !== null)
  const toldByArticle = groupBy(told, ({ article }) => article)
  const ranked = members
    .map(({ label, statement, carries }) => {
      const isFrame =
        carries !== null || (toldByArticle.get(statement.article) ?? []).some((one) => frames(statement, one))
      const rank = (statement.attribution === null ? 4 : 0) + (isFrame ? 2 : 0) + (label.length > CLEAR_LENGTH ? 1 : 0)
      return { label, rank }
    })
    .sort(
      (one, two) =>
        one.rank - two.rank ||
        (one.rank % 2 === 0 ? two.label.length - one.label.length : one.label.length - two.label.length) ||
        compareText(one.label, two.label),
    )
  return ranked[0]?.label ?? ''
}

/** True for what leads up to another statement of the claim: "the fear that the dam had broken" */
function frames({ content }: Statement, { content: inner }: Statement): boolean {
  const [start, end] = [content[0]?.start ?? 0, content.at(-1)?.end ?? 0]
  const [from, to] = [inner[0]?.start ?? 0, inner.at(-1)?.end ?? 0]
  return start < from && Math.min(end, to) - from >= MIN_FRAMED_PART * (end - start)
}

/** Earliest first; without a date last. */
function compareStatements(one: Statement, two: Statement): number {
  return compareText(one.date ?? LAST_DATE, two.date ?? LAST_DATE) || compareText(one.id, two.id)
}
