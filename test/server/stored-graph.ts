/** Reads the whole graph out of a store, in canonical order, to compare it with one built from scratch. */

import type { GraphEdge, GraphExport, GraphNode } from '../../core/graph-types.ts'
import type { Store } from '../../server/store/store.ts'

/** The graph that a store holds. */
export async function readStoredGraph(store: Store): Promise<GraphExport> {
  const snapshot = await store.openSnapshot()
  try {
    const nodes: GraphNode[] = []
    for await (const page of snapshot.nodes()) nodes.push(...page.map(({ key, attributes }) => ({ key, attributes })))
    const edges: GraphEdge[] = []
    for await (const page of snapshot.edges()) edges.push(...page)
    const options = { type: 'directed', multi: true, allowSelfLoops: true } as const
    return { options, attributes: snapshot.attributes, nodes, edges }
  } finally {
    await snapshot.close()
  }
}
