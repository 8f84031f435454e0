/** The edges that only several articles together show: what was copied, what excludes each other. */

import type { Claim, Contradiction, Passage, Statement } from './corpus-types.ts'
import type { Edges } from './edges.ts'
import type { Evidence, Extraction } from './types.ts'

/** From the copier to the copied; from the smaller key where nothing tells who copied. */
export function addCopiedEdges(
  passages: readonly Passage[],
  extractionOf: (article: string) => Extraction,
  edges: Edges,
): void {
  for (const passage of passages) {
    const { article, span, other, otherSpan, exactness, direction, why } = passage
    const isFromOther = direction !== 'to-other'
    const [copier, copied] = isFromOther ? [article, other] : [other, article]
    const [here, there] = isFromOther ? [span, otherSpan] : [otherSpan, span]
    const { text, textHash } = extractionOf(copier).article
    edges.add('copied', copier, copied, {
      article: copier,
      textHash,
      confidence: exactness === 'verbatim' ? 1 : 0.9,
      why: `${exactness}; ${why}`,
      exact: { span: text.slice(here.start, here.end) },
      ...here,
      other: there,
      ...(direction === 'unknown' ? { direction } : {}),
    })
  }
}

/** Between claims, from the smaller key, with the words of both sides. */
export function addContradictionEdges(
  contradictions: readonly Contradiction[],
  claims: readonly Claim[],
  evidenceOf: (statement: Statement) => Evidence,
  edges: Edges,
): void {
  const claimById = new Map(claims.flatMap((claim) => claim.statements.map(({ id }) => [id, claim] as const)))
  const statementById = new Map(claims.flatMap(({ statements }) => statements.map((one) => [one.id, one] as const)))
  for (const { a, b, score, why } of contradictions) {
    const [one, two] = [claimById.get(a), claimById.get(b)]
    const [statement, other] = [statementById.get(a), statementById.get(b)]
    if (!one || !two || !statement || !other || one === two) continue
    const [source, target] = [one.key, two.key].sort() as [string, string]
    for (const side of [statement, other])
      edges.add('contradicts', source, target, { ...evidenceOf(side), confidence: score, why })
  }
}
