/** Walking the graph with the keyboard: round the selected node's neighbours, or round all nodes. */

import type { EdgeSummary, NodeSummary } from '../core/api.ts'
import { counted } from '../core/counted.ts'
import { edgeAppearance, NODE_APPEARANCE } from './appearance.ts'
import type { GraphData } from './graph-data.ts'

interface Neighbour {
  readonly node: NodeSummary
  readonly edge: EdgeSummary
}

/** Where an arrow leads, and what is said there. */
export interface WalkStop {
  readonly key: string
  /** Made when asked for: a hub has many neighbours, and one is told. */
  tell(): string
}

/** What is shown: keys of nodes and edges. */
interface Shown {
  readonly nodes: ReadonlySet<string>
  readonly edges: ReadonlySet<string>
}

/** The shown neighbours of a node, the best evidenced first; all shown nodes, the best linked first, where there is none to start from. */
export function stopsFrom(graph: GraphData, { nodes, edges }: Shown, from: string | null): readonly WalkStop[] {
  if (from === null) {
    const ranked = [...nodes]
      .map((key) => graph.nodeByKey.get(key))
      .filter((node) => node !== undefined)
      .toSorted((a, b) => b.degree - a.degree || (a.key < b.key ? -1 : 1))
    return ranked.map((node, at) => ({ key: node.key, tell: () => tellNode(node, at, ranked.length) }))
  }
  const neighbours = neighboursIn(graph, edges, from)
  return neighbours.map((neighbour, at) => ({
    key: neighbour.node.key,
    tell: () => tellNeighbour(neighbour, at, neighbours.length, from),
  }))
}

/** Each once. */
function neighboursIn(graph: GraphData, edges: ReadonlySet<string>, key: string): readonly Neighbour[] {
  const found = new Map<string, Neighbour>()
  const near: EdgeSummary[] = []
  for (const shown of edges) {
    const edge = graph.edgeByKey.get(shown)
    if (edge !== undefined && (edge.source === key || edge.target === key)) near.push(edge)
  }
  for (const edge of near.toSorted((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1))) {
    const node = graph.nodeByKey.get(edge.source === key ? edge.target : edge.source)
    if (node && node.key !== key && !found.has(node.key)) found.set(node.key, { node, edge })
  }
  return [...found.values()]
}

/** "Node 1 of 45: Bloomberg, outlet, 14 links." */
function tellNode({ label, kind, degree }: NodeSummary, at: number, count: number): string {
  return `Node ${at + 1} of ${count}: ${label}, ${NODE_APPEARANCE[kind].one}, ${counted(degree, 'link')}.`
}

/** "Neighbour 2 of 9: Daily A, outlet, cited by, 2 sentences." */
function tellNeighbour({ node, edge }: Neighbour, at: number, count: number, from: string): string {
  const word = edgeAppearance(edge)[edge.source === from ? 'out' : 'in']
  const what = [node.label, NODE_APPEARANCE[node.kind].one, word, counted(edge.weight, 'sentence')]
  return `Neighbour ${at + 1} of ${count}: ${what.join(', ')}.`
}
