/** Leaves out statements that an article makes only as a small part of another one of the same claim. */

import type { Statement } from '../corpus-types.ts'
import { groupBy } from '../group.ts'
import type { Span } from '../types.ts'

/** A larger part is what the whole is about: "that Ann said it was safe" -> "it was safe". */
const MAX_PART = 0.45

/** "officials say the ministry wrote to Lee to warn that the dam might break": the ministry's warning is no second account. */
export function leaveOutParts(statements: readonly Statement[]): Statement[] {
  return [...groupBy(statements, ({ article }) => article).values()].flatMap((own) => {
    let whole: Span = { start: 0, end: 0 }
    return own
      .map((statement) => ({ statement, hull: hullOf(statement) }))
      .sort((one, two) => one.hull.start - two.hull.start || two.hull.end - one.hull.end)
      .filter(({ hull }) => {
        const isPart = hull.end <= whole.end && hull.end - hull.start < MAX_PART * (whole.end - whole.start)
        if (hull.end > whole.end) whole = hull
        return !isPart
      })
      .map(({ statement }) => statement)
  })
}

const hullOf = ({ content }: Statement): Span => ({ start: content[0]?.start ?? 0, end: content.at(-1)?.end ?? 0 })
