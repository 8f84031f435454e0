/** Finds statements of one claim that stand in passages which their articles share. */

import { copierOf } from '../article-rows.ts'
import type { Passage, SharedWords, Statement } from '../corpus-types.ts'
import { groupBy } from '../group.ts'
import type { Span } from '../types.ts'

/** A statement is in a passage when so much of it lies there. */
const MIN_COVERED = 0.5

/** Pairs of statements of one claim whose words one article copied from the other, or both from a third. `passagesOf` gives all passages of an article. */
export function findShared(
  statements: readonly Statement[],
  passagesOf: (article: string) => readonly Passage[],
): SharedWords[] {
  const statementsByArticle = groupBy(statements, ({ article }) => article)
  if (statementsByArticle.size < 2) return []
  return [...statementsByArticle.keys()].flatMap((article) =>
    passagesOf(article)
      .filter((passage) => copierOf(passage) === article)
      .flatMap((passage): SharedWords[] => {
        const isTurned = passage.article !== article
        const [here, there] = isTurned ? [passage.otherSpan, passage.span] : [passage.span, passage.otherSpan]
        const originals = statementsByArticle.get(isTurned ? passage.article : passage.other) ?? []
        const isDirected = passage.direction !== 'unknown'
        return (statementsByArticle.get(article) ?? [])
          .filter((statement) => covers(here, statement))
          .flatMap((copier) =>
            originals
              .filter((statement) => covers(there, statement))
              .map((original) => ({ copier: copier.id, original: original.id, isDirected })),
          )
      }),
  )
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
