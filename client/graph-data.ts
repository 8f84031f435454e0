/** The nodes and edges that were loaded so far, and what of them is shown. Pure functions over readonly maps. */

import type { EdgeSummary, NodeSummary } from '../core/api.ts'
import type { ViewState } from './state.ts'

export interface GraphData {
  readonly nodeByKey: ReadonlyMap<string, NodeSummary>
  readonly edgeByKey: ReadonlyMap<string, EdgeSummary>
}

export const EMPTY_GRAPH: GraphData = { nodeByKey: new Map(), edgeByKey: new Map() }

/** Adds nodes and edges to what is there; a key that is there already takes the newer record. */
export function mergeGraph(graph: GraphData, nodes: readonly NodeSummary[], edges: readonly EdgeSummary[]): GraphData {
  const nodeByKey = new Map(graph.nodeByKey)
  for (const node of nodes) nodeByKey.set(node.key, node)
  const edgeByKey = new Map(graph.edgeByKey)
  for (const edge of edges) edgeByKey.set(edge.key, edge)
  return { nodeByKey, edgeByKey }
}

/** Keys of the nodes that are shown: those of a shown kind, and whatever is selected, with both ends of an edge. */
export function shownNodes(graph: GraphData, view: ViewState): ReadonlySet<string> {
  const { selection } = view
  const edge = selection?.type === 'edge' ? graph.edgeByKey.get(selection.key) : undefined
  const kept = [selection?.key, edge?.source, edge?.target]
  const shown = [...graph.nodeByKey.values()].filter(
    (node) => view.nodeKinds.includes(node.kind) || kept.includes(node.key),
  )
  return new Set(shown.map((node) => node.key))
}

/** Keys of the edges that are shown: of a shown kind (or selected) between two shown nodes. */
export function shownEdges(graph: GraphData, view: ViewState, nodes: ReadonlySet<string>): ReadonlySet<string> {
  const shown = [...graph.edgeByKey.values()].filter(
    (edge) =>
      (view.edgeKinds.includes(edge.kind) || view.selection?.key === edge.key) &&
      nodes.has(edge.source) &&
      nodes.has(edge.target),
  )
  return new Set(shown.map((edge) => edge.key))
}

/** Number of records of each kind. */
export function countKinds(records: Iterable<{ readonly kind: string }>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { kind } of records) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return counts
}

/** "1 claim", "1,204 claims". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}
