/** Walking the graph with the keyboard: from the selected node round its neighbours. */

import type { EdgeSummary, NodeSummary } from '../core/api.ts'
import { counted } from '../core/counted.ts'
import { edgeAppearance, NODE_APPEARANCE } from './appearance.ts'
import type { GraphData } from './graph-data.ts'

export interface Neighbour {
  readonly node: NodeSummary
  readonly edge: EdgeSummary
}

/** The shown neighbours of a node, the best evidenced first, each once. */
export function neighboursIn(graph: GraphData, edges: ReadonlySet<string>, key: string): readonly Neighbour[] {
  const found = new Map<string, Neighbour>()
  const near = [...edges]
    .map((edge) => graph.edgeByKey.get(edge))
    .filter((edge) => edge !== undefined && (edge.source === key || edge.target === key)) as EdgeSummary[]
  for (const edge of near.toSorted((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1))) {
    const node = graph.nodeByKey.get(edge.source === key ? edge.target : edge.source)
    if (node && node.key !== key && !found.has(node.key)) found.set(node.key, { node, edge })
  }
  return [...found.values()]
}

/** "Neighbour 2 of 9: Daily A, outlet, cited by, 2 sentences." */
export function tellNeighbour(neighbours: readonly Neighbour[], at: number, from: string): string {
  const neighbour = neighbours[at]
  if (!neighbour) return 'No neighbours are shown.'
  const { node, edge } = neighbour
  const word = edgeAppearance(edge)[edge.source === from ? 'out' : 'in']
  const what = [node.label, NODE_APPEARANCE[node.kind].one, word, counted(edge.weight, 'sentence')]
  return `Neighbour ${at + 1} of ${neighbours.length}: ${what.join(', ')}.`
}
