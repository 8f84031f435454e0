/** Finds passages that articles share, and tells who copied whom where dates or credit lines say so. */

import type { Passage } from './corpus-types.ts'
import { alignWords } from './reuse/align.ts'
import { judgeDirection } from './reuse/direction.ts'
import type { ArticleSketch } from './reuse/sketch-article.ts'

/** The passages of two articles; a function of the two alone. */
export function comparePair(one: ArticleSketch, two: ArticleSketch): Passage[] {
  const aligned = alignWords(one, two)
  return aligned.map(({ span, otherSpan, exactness }) => ({
    article: one.article,
    span,
    other: two.article,
    otherSpan,
    exactness,
    ...judgeDirection(one, two, span, otherSpan),
  }))
}
