/** GET /api/graph: the overview. */
import { graphQuerySchema } from '../../core/api.js';
import { NODE_KINDS } from '../../core/types.js';
import { parseRequest } from '../http-errors.js';
/** Articles and documents link to almost everything: they come only when asked for. */
const USUAL_KINDS = NODE_KINDS.filter((kind) => kind !== 'article' && kind !== 'document');
const MAX_EDGES = 40_000;
/** The top-ranked nodes and the edges among them. */
export async function answerGraph(store, query) {
    const { kinds = USUAL_KINDS, edges: edgeKinds, limit } = parseRequest(graphQuerySchema, query);
    const nodes = await store.listTopNodes(kinds, limit);
    const edges = await store.listEdgesAmong(nodes.map((node) => node.key), edgeKinds, MAX_EDGES);
    const totals = await store.countByKind();
    const available = kinds.reduce((sum, kind) => sum + (totals.nodes[kind] ?? 0), 0);
    return {
        nodes: [...nodes],
        edges: [...edges],
        totals: { articles: totals.articles, nodes: { ...totals.nodes }, edges: { ...totals.edges } },
        truncated: nodes.length < available || edges.length === MAX_EDGES,
    };
}
