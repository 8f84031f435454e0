/** Finds passages that articles share. */

import type { Passage } from './corpus-types.ts'
import { compareText } from './order.ts'
import type { Extraction, Span } from './types.ts'

/** Shorter passages are what anybody would write. */
const MIN_LENGTH = 40

/** Passages that two articles share, by the keys of the articles, then by place. */
export function findPassages(extractions: readonly Extraction[]): Passage[] {
  const placesBySentence = new Map<string, { readonly article: string; readonly span: Span }[]>()
  for (const { article, sentences } of extractions) {
    for (const span of sentences) {
      const words = article.text.slice(span.start, span.end)
      if (words.length < MIN_LENGTH) continue
      const places = placesBySentence.get(words) ?? []
      placesBySentence.set(words, [...places, { article: article.key, span }])
    }
  }
  return [...placesBySentence.values()]
    .flatMap((places) =>
      places.flatMap((place) =>
        places
          .filter(({ article }) => compareText(place.article, article) < 0)
          .map(
            (other): Passage => ({
              article: place.article,
              span: place.span,
              other: other.article,
              otherSpan: other.span,
              exactness: 'verbatim',
              direction: 'unknown',
              why: 'rule same-words',
            }),
          ),
      ),
    )
    .sort((a, b) => compareText(a.article, b.article) || compareText(a.other, b.other) || a.span.start - b.span.start)
}
