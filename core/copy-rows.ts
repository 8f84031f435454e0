/** The rows that two articles bring because they share words. */

import type { Passage } from './corpus-types.ts'
import { spanEvidence } from './graph-evidence.ts'
import type { EvidenceRow, OwnedRows } from './graph-rows.ts'
import type { Article } from './types.ts'

/** The key under which the rows of two articles, the smaller key first, come and go. */
export const pairKey = (one: string, two: string): string => `copied:${JSON.stringify([one, two])}`

/** Rows for the passages of two articles. */
export function copyRows(passages: readonly Passage[], articleOf: (key: string) => Article): OwnedRows {
  const evidence = passages.map((passage) => copyRow(articleOf(copierOf(passage)), passage))
  return { node: null, evidence, contributions: [] }
}

/** Key of the article that copied a passage, or the smaller key where nothing tells who copied. */
export function copierOf({ article, other, direction }: Passage): string {
  return direction === 'to-other' ? other : article
}

function copyRow(article: Article, passage: Passage): EvidenceRow {
  const isFirst = article.key === passage.article
  const [here, there, source] = isFirst
    ? [passage.span, passage.otherSpan, passage.other]
    : [passage.otherSpan, passage.span, passage.article]
  const { exactness, direction, why } = passage
  return {
    kind: 'copied',
    source: article.key,
    target: source,
    evidence: {
      ...spanEvidence(article, here, exactness === 'verbatim' ? 1 : 0.9, `${exactness}; ${why}`),
      other: there,
      ...(direction === 'unknown' ? { direction } : {}),
    },
  }
}
