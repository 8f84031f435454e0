/** Finds passages that articles share, and tells who copied whom where dates or credit lines say so. */

import type { Passage } from './corpus-types.ts'
import { compareText } from './order.ts'
import { alignWords } from './reuse/align.ts'
import { judgeDirection } from './reuse/direction.ts'
import { type ArticleSketch, sketchArticle } from './reuse/sketch-article.ts'
import type { Extraction } from './types.ts'

/** A fingerprint of more articles than this is boilerplate. Counted over the corpus, so the order of articles is nothing to it. */
const MAX_ARTICLES = 300

/** Passages that two articles share, by the keys of the articles, then by place. */
export function findPassages(extractions: readonly Extraction[]): Passage[] {
  const sketches = extractions.map(sketchArticle)
  const places = new Map<number, ArticleSketch[]>()
  for (const sketch of sketches)
    for (const hash of new Set(sketch.fingerprints.map((print) => print.hash))) {
      const articles = places.get(hash)
      if (articles) articles.push(sketch)
      else places.set(hash, [sketch])
    }
  const pairs = new Map<ArticleSketch, Set<ArticleSketch>>()
  for (const articles of places.values()) {
    if (articles.length > MAX_ARTICLES) continue
    for (const one of articles)
      for (const two of articles)
        if (compareText(one.article, two.article) < 0) pairs.set(one, (pairs.get(one) ?? new Set()).add(two))
  }
  return [...pairs]
    .flatMap(([one, others]) => [...others].flatMap((two) => comparePair(one, two)))
    .sort((x, y) => compareText(x.article, y.article) || compareText(x.other, y.other) || x.span.start - y.span.start)
}

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
