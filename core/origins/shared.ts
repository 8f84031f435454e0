/** Finds statements of one claim that stand in passages which their articles share. */

import type { Passage, SharedWords, Statement } from '../corpus-types.ts'
import { groupBy } from '../group.ts'
import type { Span } from '../types.ts'

/** The passages of each article, whichever side it is. */
export type PassagesByArticle = ReadonlyMap<string, readonly Side[]>

/** A passage seen from one of its articles. */
interface Side {
  readonly span: Span
  readonly other: string
  readonly otherSpan: Span
  readonly role: 'copier' | 'original' | 'unknown'
}

/** A statement is in a passage when so much of it lies there. */
const MIN_COVERED = 0.5

/** Sorts passages by article, for `findShared`. */
export function indexPassages(passages: readonly Passage[]): PassagesByArticle {
  const sides = passages.flatMap(({ article, span, other, otherSpan, direction }) => {
    const [role, given] = (
      direction === 'unknown'
        ? ['unknown', 'unknown']
        : direction === 'from-other'
          ? ['copier', 'original']
          : ['original', 'copier']
    ) as ['copier', 'original']
    return [
      { article, side: { span, other, otherSpan, role } satisfies Side },
      { article: other, side: { span: otherSpan, other: article, otherSpan: span, role: given } satisfies Side },
    ]
  })
  return new Map(
    [...groupBy(sides, ({ article }) => article)].map(([article, own]) => [article, own.map(({ side }) => side)]),
  )
}

/** Pairs of statements of one claim whose words one article copied from the other, or both from a third. */
export function findShared(statements: readonly Statement[], passages: PassagesByArticle): SharedWords[] {
  const statementsByArticle = groupBy(statements, ({ article }) => article)
  if (statementsByArticle.size < 2) return []
  return statements.flatMap((statement) =>
    (passages.get(statement.article) ?? []).flatMap(({ span, other, otherSpan, role }): SharedWords[] => {
      const isOurs = role === 'copier' || (role === 'unknown' && statement.article < other)
      if (!isOurs || !covers(span, statement)) return []
      return (statementsByArticle.get(other) ?? [])
        .filter((original) => covers(otherSpan, original))
        .map((original) => ({ copier: statement.id, original: original.id, isDirected: role === 'copier' }))
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
