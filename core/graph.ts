/** From extractions to the graph with claims, in canonical order. */

import { type Corpus, joinArticles, nodeKeysOf } from './corpus.ts'
import type { Passage } from './corpus-types.ts'
import { createEdges, type Edges } from './edges.ts'
import { addClaimEdges } from './graph-claims.ts'
import { spanEvidence } from './graph-evidence.ts'
import { articleNode, claimNode, entityNodes } from './graph-nodes.ts'
import type { Evidence, GraphExport } from './graph-types.ts'
import { groupBy } from './group.ts'
import { compareText } from './order.ts'
import type { NodeKeyOf } from './origins/accounts.ts'
import type { Article, Extraction } from './types.ts'

/** Builds the graph of a corpus. The same articles give the same bytes, in whatever order they come. */
export function buildGraph(extractions: readonly Extraction[]): GraphExport {
  return toGraph(joinArticles(extractions))
}

/** The graph of a corpus that is joined already. */
export function toGraph(corpus: Corpus): GraphExport {
  const { extractions, resolution, claims, passages } = corpus
  const nodeKeyOf = nodeKeysOf(resolution)
  const edges = createEdges()
  addClaimEdges(corpus, edges, nodeKeyOf)
  for (const extraction of extractions) addArticleEdges(extraction, edges, nodeKeyOf)
  addCopies(passages, new Map(extractions.map(({ article }) => [article.key, article])), edges)
  const nodes = [
    ...extractions.map(({ article }) => articleNode(article)),
    ...claims.map(claimNode),
    ...entityNodes(extractions, resolution, nodeKeyOf),
  ]
  const { alarms } = resolution
  return {
    options: { type: 'directed', multi: true, allowSelfLoops: true },
    attributes: alarms.length > 0 ? { alarms } : {},
    nodes: nodes.sort((a, b) => compareText(a.key, b.key)),
    edges: edges.all(),
  }
}

function addArticleEdges(
  { article, citations, publications, affiliations }: Extraction,
  edges: Edges,
  nodeKeyOf: NodeKeyOf,
): void {
  const keyOf = (key: string) => nodeKeyOf(article.key, key)
  for (const { from, to, span, confidence, why } of citations) {
    edges.add('cited', keyOf(from), keyOf(to), spanEvidence(article, span, confidence, why))
  }
  for (const { member, body, span, confidence, why } of affiliations) {
    edges.add('affiliated', keyOf(member), keyOf(body), spanEvidence(article, span, confidence, why))
  }
  for (const { publisher, work, evidence, why } of publications) {
    const piece: Evidence =
      'field' in evidence
        ? { article: article.key, textHash: article.textHash, confidence: 1, why, exact: {}, field: evidence.field }
        : spanEvidence(article, evidence, 0.9, why)
    edges.add('published', keyOf(publisher), keyOf(work), piece)
  }
}

/** From the copier to what it copied; where nothing tells, or passages tell otherwise, from the smaller key. */
function addCopies(passages: readonly Passage[], articleByKey: ReadonlyMap<string, Article>, edges: Edges): void {
  for (const pair of groupBy(passages, ({ article, other }) => JSON.stringify([article, other])).values()) {
    const directions = new Set(pair.map(({ direction }) => direction).filter((direction) => direction !== 'unknown'))
    const [direction] = directions.size === 1 ? [...directions] : ['unknown' as const]
    for (const { article: key, span, other, otherSpan, exactness, why } of pair) {
      const isTurned = direction === 'to-other'
      const [from, to] = isTurned ? [other, key] : [key, other]
      const article = articleByKey.get(from)
      if (!article) continue
      const evidence = spanEvidence(article, isTurned ? otherSpan : span, exactness === 'verbatim' ? 1 : 0.9, why)
      edges.add('copied', from, to, { ...evidence, other: isTurned ? span : otherSpan }, direction === 'unknown')
    }
  }
}
