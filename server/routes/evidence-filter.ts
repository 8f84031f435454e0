/** Leaves out edges that rest on nothing from some dates, or on nothing sure enough. */

import { endOf } from '../../core/api.ts'
import type { EvidenceFilter } from '../../core/api-graph.ts'
import type { EvidenceFact, Link, Store } from '../store/store.ts'

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
  links: readonly Link[],
  filter: EvidenceFilter,
): Promise<readonly Link[]> {
  if (!isFiltering(filter)) return links
  const facts = await store.listFacts(await store.nameLinks(links))
  return links.flatMap((link) => {
    const weight = facts.get(link.key)?.filter((fact) => passes(fact, filter)).length ?? 0
    return weight === 0 ? [] : [{ ...link, weight }]
  })
}
