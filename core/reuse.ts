/** Finds passages that articles share, and tells who copied whom where dates or credit lines say so. */

import type { Passage } from './corpus-types.ts'
import { compareText } from './order.ts'
import { createPassageIndex } from './reuse/passage-index.ts'
import { sketchArticle } from './reuse/sketch-article.ts'
import type { Extraction } from './types.ts'

/** Passages that two articles share, by the keys of the articles, then by place. */
export function findPassages(extractions: readonly Extraction[]): Passage[] {
  const index = createPassageIndex()
  for (const extraction of extractions) index.add(sketchArticle(extraction))
  return extractions
    .map(({ article }) => article.key)
    .sort(compareText)
    .flatMap((key) => index.passagesOf(key).filter(({ article }) => article === key))
}
