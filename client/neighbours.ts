/** A node's neighbours as the panel lists them. */

import type { EdgeSummary, NodeSummary } from '../core/api.ts'
import type { NeighboursAnswer } from '../core/api-graph.ts'
import { edgeAppearance } from './appearance.ts'

export interface NeighbourGroup {
  /** "said", "said by" … */
  readonly title: string
  readonly sample: EdgeSummary
  readonly rows: readonly { readonly edge: EdgeSummary; readonly node: NodeSummary }[]
}

/** Groups the edges at the answer's node by kind and direction, the order of the answer kept within each group. */
export function groupNeighbours({ node, neighbours, edges }: NeighboursAnswer): readonly NeighbourGroup[] {
  const nodeByKey = new Map<string, NodeSummary>([
    [node.key, node],
    ...neighbours.map((one) => [one.key, one] as const),
  ])
  const groups = new Map<
    string,
    { title: string; sample: EdgeSummary; rows: { edge: EdgeSummary; node: NodeSummary }[] }
  >()
  for (const edge of edges) {
    const isOut = edge.source === node.key
    const other = nodeByKey.get(isOut ? edge.target : edge.source)
    if (!other || (!isOut && edge.target !== node.key)) continue
    const title = edgeAppearance(edge)[isOut ? 'out' : 'in']
    const group = groups.get(title) ?? { title, sample: edge, rows: [] }
    group.rows.push({ edge, node: other })
    groups.set(title, group)
  }
  return [...groups.values()]
}
