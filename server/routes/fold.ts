/** The view of entities only, of some nodes of the store. */

import type { EvidenceFilter } from '../../core/api-graph.ts'
import type { Evidence } from '../../core/graph-types.ts'
import { compareText } from '../../core/order.ts'
import type { EdgeKind } from '../../core/types.ts'
import { createFolding, FOLDED_KINDS, type FoldedEdge, type FoldedKind } from '../folding.ts'
import type { Store } from '../store/store.ts'
import { passes } from './evidence-filter.ts'

/** So many claims are folded, the heaviest of each node first. */
const MAX_CLAIMS = 2_000
const CLAIM_BUDGET = 8_000

/** Folds the claims that the given nodes said or reported into edges among these nodes; those with most claims first. */
export async function foldClaims(
  store: Store,
  nodes: readonly string[],
  filter: EvidenceFilter,
): Promise<{ readonly edges: readonly FoldedEdge[]; readonly omitted: number }> {
  const fanOut = Math.max(20, Math.floor(CLAIM_BUDGET / nodes.length))
  const found = await store.listEdgesAt(nodes, 'out', ['said', 'reported'], fanOut)
  const all = [...new Set(found.map(({ target }) => target))]
  const claims = all.slice(0, MAX_CLAIMS)
  const rowsByClaim = await store.listOwnedRows(claims)
  const articles = [
    ...new Set([...rowsByClaim.values()].flatMap((rows) => rows.map(({ evidence }) => evidence.article))),
  ]
  const summaries = await store.findArticleSummaries(articles)
  const publisherByArticle = await findPublishers(store, articles)
  const isLeft = ({ article, confidence }: Evidence) =>
    passes({ date: summaries.get(article)?.date ?? null, confidence }, filter)
  const given = new Set(nodes)
  const folding = createFolding((node) => given.has(node))
  for (const [claim, rows] of rowsByClaim) {
    const left = rows.filter(({ evidence }) => isLeft(evidence))
    folding.add(claim, left, (article) => publisherByArticle.get(article))
  }
  const edges = folding
    .edges()
    .sort((a, b) => b.evidenceByClaim.size - a.evidenceByClaim.size || compareText(a.key, b.key))
  return { edges, omitted: all.length - claims.length }
}

async function findPublishers(store: Store, articles: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const edges = await store.listEdgesAt(articles, 'in', ['published'], 1)
  return new Map(edges.map(({ source, target }) => [target, source]))
}

/** The kinds asked for that this view has. */
export function foldedKinds(kinds: readonly EdgeKind[] | undefined): readonly FoldedKind[] {
  return FOLDED_KINDS.filter((kind) => kinds?.includes(kind) ?? true)
}
