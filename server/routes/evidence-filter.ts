/** Leaves out edges that rest on nothing from some dates, or on nothing sure enough. */

import { type EdgeSummary, endOf } from '../../core/api.ts'
import type { EvidenceFilter } from '../../core/api-graph.ts'
import type { EvidenceFact, Store } from '../store/store.ts'

/** True for a filter that leaves something out. */
export function isFiltering({ from, to, minConfidence }: EvidenceFilter): boolean {
  return from !== undefined || to !== undefined || minConfidence !== undefined
}

/** True for evidence that a filter leaves; what has no date is left out when dates are asked for. */
export function passes({ date, confidence }: EvidenceFact, { from, to, minConfidence = 0 }: EvidenceFilter): boolean {
  return (
    confidence >= minConfidence &&
    (from === undefined || (date !== null && date >= from)) &&
    (to === undefined || (date !== null && date <= endOf(to)))
  )
}

/** Edges with evidence that the filter leaves; their weight counts that evidence only. */
export async function keepEvidenced(
  store: Store,
  edges: readonly EdgeSummary[],
  filter: EvidenceFilter,
): Promise<readonly EdgeSummary[]> {
  if (!isFiltering(filter)) return edges
  const facts = await store.listFacts(edges)
  return edges.flatMap((edge) => {
    const weight = facts.get(edge.key)?.filter((fact) => passes(fact, filter)).length ?? 0
    return weight === 0 ? [] : [{ ...edge, weight }]
  })
}
