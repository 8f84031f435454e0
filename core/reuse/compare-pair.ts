/** Compares two articles for words that they share. */

import type { Passage } from '../corpus-types.ts'
import { alignWords } from './align.ts'
import { judgeDirection } from './direction.ts'
import type { ArticleSketch } from './sketch-article.ts'

/** The passages of two articles, those around fingerprints that are rare. */
export function comparePair(one: ArticleSketch, two: ArticleSketch, isRare: (print: number) => boolean): Passage[] {
  const aligned = alignWords(one, two, isRare)
  return aligned.map(({ span, otherSpan, exactness }) => {
    const { direction, why } = judgeDirection(one, two, span, otherSpan)
    return { article: one.article, span, other: two.article, otherSpan, exactness, direction, why }
  })
}
