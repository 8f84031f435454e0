/** GET /api/graph: the overview. */

import { type GraphAnswer, type GraphQuery, graphAnswerSchema, graphQuerySchema } from '../../core/api-graph.ts'
import { NODE_KINDS } from '../../core/types.ts'
import { jsonRoute, type Route, type Services } from './route.ts'

export const graphRoutes: readonly Route[] = [
  jsonRoute({
    method: 'get',
    path: '/api/graph',
    summary:
      'The top-ranked nodes with their places, and the edges among them; articles and documents only when asked for by `kinds`.',
    query: graphQuerySchema,
    answer: graphAnswerSchema,
    example: '/api/graph?kinds=person,claim&edges=said&limit=50',
    handle: (services, { query }) => answerGraph(services, query),
  }),
]

/** Articles and documents link to almost everything: they come only when asked for. */
const USUAL_KINDS = NODE_KINDS.filter((kind) => kind !== 'article' && kind !== 'document')

const MAX_EDGES = 40_000

async function answerGraph(
  { store }: Services,
  { kinds = USUAL_KINDS, edges: edgeKinds, limit }: GraphQuery,
): Promise<GraphAnswer> {
  const nodes = await store.listTopNodes(kinds, limit)
  const edges = await store.listEdgesAmong(
    nodes.map((node) => node.key),
    edgeKinds,
    MAX_EDGES,
  )
  const totals = await store.countByKind()
  const available = kinds.reduce((sum, kind) => sum + (totals.nodes[kind] ?? 0), 0)
  return {
    nodes: [...nodes],
    edges: [...edges],
    totals: { articles: totals.articles, nodes: { ...totals.nodes }, edges: { ...totals.edges } },
    truncated: nodes.length < available || edges.length === MAX_EDGES,
  }
}
