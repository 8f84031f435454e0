/** How central nodes are among those that are shown. */

import { DirectedGraph, UndirectedGraph } from 'graphology'
import betweenness from 'graphology-metrics/centrality/betweenness'
import pagerank from 'graphology-metrics/centrality/pagerank'

/** What is asked: plain records that a worker can be sent. */
export interface CentralityAsked {
  readonly measure: 'pagerank' | 'betweenness'
  readonly nodes: readonly string[]
  /** Source, target, number of pieces of evidence. */
  readonly links: readonly (readonly [source: string, target: string, weight: number])[]
}

/**
 * Shares of the largest, 0 to 1, by key. PageRank (Brin & Page 1998) follows links in their direction, the better evidenced the
 * likelier; betweenness (Brandes 2001) counts the shortest ways that pass through a node, whatever their direction.
 */
export function findCentrality({ measure, nodes, links }: CentralityAsked): readonly (readonly [string, number])[] {
  if (links.length === 0) return nodes.map((key) => [key, 0])
  const graph = measure === 'pagerank' ? new DirectedGraph() : new UndirectedGraph()
  for (const key of nodes) graph.addNode(key)
  for (const [source, target, weight] of links) {
    if (source !== target) graph.updateEdge(source, target, ({ weight: before = 0 }) => ({ weight: before + weight }))
  }
  const values =
    measure === 'pagerank' ? pagerank(graph, { getEdgeWeight: 'weight' }) : betweenness(graph, { getEdgeWeight: null })
  const largest = Object.values(values).reduce((most, value) => Math.max(most, value), 0)
  return nodes.map((key) => [key, largest === 0 ? 0 : (values[key] ?? 0) / largest])
}
