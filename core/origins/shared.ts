/** Finds statements of one claim that stand in passages which their articles share. */

import { copierOf } from '../copy-rows.ts'
import type { Passage, SharedWords, Statement } from '../corpus-types.ts'
import { groupBy } from '../group.ts'
import type { PassageIndex } from '../reuse/passage-index.ts'
import type { Span } from '../types.ts'

/** A statement is in a passage when so much of it lies there. */
const MIN_COVERED = 0.5

/** Pairs of statements of one claim whose words one article copied from the other, or both from a third. */
export function findShared(
  statements: readonly Statement[],
  passages: Pick<PassageIndex, 'passagesBetween' | 'sharersOf'>,
): SharedWords[] {
  const statementsByArticle = groupBy(statements, ({ article }) => article)
  if (statementsByArticle.size < 2) return []
  return [...statementsByArticle].flatMap(([one, ofOne]) =>
    [...passages.sharersOf(one)]
      .filter((two) => one < two && statementsByArticle.has(two))
      .flatMap((two) =>
        passages
          .passagesBetween([one, two])
          .flatMap((passage) => sharedIn(passage, ofOne, statementsByArticle.get(two) ?? [])),
      ),
  )
}

function sharedIn(passage: Passage, ofOne: readonly Statement[], ofTwo: readonly Statement[]): SharedWords[] {
  const first = ofOne.filter((statement) => covers(passage.span, statement))
  const second = ofTwo.filter((statement) => covers(passage.otherSpan, statement))
  const [copiers, originals] = copierOf(passage) === passage.article ? [first, second] : [second, first]
  const isDirected = passage.direction !== 'unknown'
  return copiers.flatMap(({ id: copier }) => originals.map(({ id: original }) => ({ copier, original, isDirected })))
}

function covers(passage: Span, { content }: Statement): boolean {
  let covered = 0
  let length = 0
  for (const { start, end } of content) {
    length += end - start
    covered += Math.max(0, Math.min(end, passage.end) - Math.max(start, passage.start))
  }
  return length > 0 && covered >= MIN_COVERED * length
}
