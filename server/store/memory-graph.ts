/** The graph that the rows of the store in memory add up to, ready to be asked. */

import type { EdgeSummary, NodeSummary } from '../../core/api.ts'
import { assembleGraph, type GraphChange } from '../../core/graph-rows.ts'
import type { Evidence, GraphEdge, GraphNode, MentionRef, NodeAttributes } from '../../core/graph-types.ts'
import { compareText } from '../../core/order.ts'
import type { ChangePlanner, StoredEdge } from './store.ts'

export interface MemoryNode {
  readonly summary: NodeSummary
  /** Without the mentions. */
  readonly attributes: NodeAttributes
  readonly mentions: readonly MentionRef[]
}

export interface MemoryGraph {
  /** By key, the highest rank first. */
  readonly nodes: ReadonlyMap<string, MemoryNode>
  /** By key, the heaviest first. */
  readonly edges: ReadonlyMap<string, StoredEdge>
  /** Numbers of communities by key. */
  readonly communities: ReadonlyMap<string, number>
  /** Keys of claims by the keys that they would have if they began with another statement. */
  readonly claimByAlias: ReadonlyMap<string, string>
}

/** Throws when an edge ends nowhere. */
export function deriveGraph(rows: GraphChange, layOut: ChangePlanner['layOut']): MemoryGraph {
  const { nodes, edges } = assembleGraph(rows)
  const known = new Set(nodes.map(({ key }) => key))
  for (const { key, source, target } of edges)
    if (!known.has(source) || !known.has(target)) throw new Error(`The edge ${key} ends nowhere.`)
  const stored = edges.map(storedEdge).sort(byWeight)
  const degrees = degreesOf(edges)
  const ranked = nodes
    .map((node) => ({ node, rank: (degrees.get(node.key) ?? 0) * articlesOf(node) }))
    .sort((a, b) => b.rank - a.rank || compareText(a.node.key, b.node.key))
    .map(({ node }) => node)
  const places = layOut(
    ranked.map(({ key }) => key),
    stored.map(({ summary }) => summary),
  )
  return {
    nodes: new Map(
      ranked.map((node): [string, MemoryNode] => {
        const { kind, label } = node.attributes
        const { mentions = [], ...attributes } = node.attributes
        const { x, y } = places.get(node.key) ?? { x: 0, y: 0 }
        const degree = degrees.get(node.key) ?? 0
        const summary = { key: node.key, kind, label, articles: articlesOf(node), degree, x, y }
        return [node.key, { summary, attributes, mentions }]
      }),
    ),
    edges: new Map(stored.map((edge) => [edge.summary.key, edge])),
    communities: new Map([...places].map(([key, { community }]) => [key, community])),
    claimByAlias: new Map(
      nodes
        .filter(({ attributes: { kind } }) => kind === 'claim')
        .flatMap(({ key, attributes: { aliases = [] } }) => aliases.map((alias): [string, string] => [alias, key])),
    ),
  }
}

const articlesOf = ({ attributes: { articles = 1 } }: GraphNode): number => articles

function storedEdge({ key, source, target, attributes }: GraphEdge): StoredEdge {
  const { kind, stance, evidence } = attributes
  const summary: EdgeSummary = { key, kind, source, target, weight: evidence.length, ...(stance ? { stance } : {}) }
  return { summary, evidence: evidence satisfies readonly Evidence[] }
}

const byWeight = ({ summary: a }: StoredEdge, { summary: b }: StoredEdge): number =>
  b.weight - a.weight || compareText(a.key, b.key)

/** Number of edges at each node; one from a node to itself counts once. */
function degreesOf(edges: readonly GraphEdge[]): ReadonlyMap<string, number> {
  const degrees = new Map<string, number>()
  for (const { source, target } of edges)
    for (const end of new Set([source, target])) degrees.set(end, (degrees.get(end) ?? 0) + 1)
  return degrees
}
