/** GET /api/graph: the overview, with claims or of entities only. */

import type { NodeSummary } from '../../core/api.ts'
import { type GraphAnswer, type GraphQuery, graphAnswerSchema, graphQuerySchema } from '../../core/api-graph.ts'
import { InvalidInputError } from '../../core/errors.ts'
import { ENTITY_KINDS, NODE_KINDS, type NodeKind } from '../../core/types.ts'
import { keepApart } from '../apart.ts'
import type { Link, Position, Store } from '../store/store.ts'
import { isFiltering, keepEvidenced } from './evidence-filter.ts'
import { foldClaims, foldedKinds } from './fold.ts'
import { jsonRoute, type Route, type Services } from './route.ts'

export const graphRoutes: readonly Route[] = [
  jsonRoute({
    method: 'get',
    path: '/api/graph',
    summary:
      'The top-ranked nodes with their places and communities, and the edges among them. With `view=claims` articles and documents come only when asked for by `kinds`; with `view=entities` claims are folded into edges: speaker said something about somebody, outlet reported a speaker, outlet cited an outlet.',
    query: graphQuerySchema,
    answer: graphAnswerSchema,
    example: '/api/graph?view=entities&limit=50',
    handle: (services, { query }) => answerGraph(services, query),
  }),
]

/** Articles and documents link to almost everything: they come only when asked for. */
const isUsual = (kind: NodeKind) => kind !== 'article' && kind !== 'document'

/** Of each node at least and at most so many edges are looked at in each direction, the heaviest; in all about so many. */
const FAN_OUT = { least: 20, most: 1_000 }
const EDGE_BUDGET = 20_000
/** What an edge rests on is looked up only when it is asked for. */
const FILTERED_BUDGET = 8_000
/** Moving more nodes apart takes longer than all the rest. */
const MAX_APART = 2_000
/** An edge of the view of entities names its first claims. */
const NAMED_CLAIMS = 5

type View = Pick<GraphAnswer, 'edges'> & { readonly hubs: number; readonly claims: number }

async function answerGraph({ store }: Services, query: GraphQuery): Promise<GraphAnswer> {
  const kinds = kindsOf(query)
  const top = await store.listTopNodes(kinds, query.limit)
  const { edges, hubs, claims } = await (query.view === 'claims'
    ? edgesAmong(store, top, query)
    : foldedAmong(store, top, query))
  const places = placesOf(top)
  const linked = new Set(edges.flatMap(({ source, target }) => [source, target]))
  const nodes = isFiltering(query) ? top.filter(({ key }) => linked.has(key)) : top
  const communities = await store.findCommunities(nodes.map(({ key }) => key))
  const totals = await store.countByKind()
  const available = kinds.reduce((sum, kind) => sum + (totals.nodes[kind] ?? 0), 0)
  const omitted = { nodes: available - top.length, hubs, claims }
  return {
    nodes: nodes.map((node) => ({ ...node, ...places.get(node.key), community: communities.get(node.key) ?? null })),
    edges,
    totals: { articles: totals.articles, nodes: { ...totals.nodes }, edges: { ...totals.edges } },
    truncated: Object.values(omitted).some((count) => count > 0),
    omitted,
  }
}

/** Places that are apart; of more nodes than can be told apart in a picture, those that the store has. */
function placesOf(nodes: readonly NodeSummary[]): ReadonlyMap<string, Position> {
  const places = new Map(nodes.map(({ key, x, y }) => [key, { x, y }]))
  return nodes.length > MAX_APART ? places : keepApart(places)
}

function kindsOf({ view, kinds }: GraphQuery): readonly NodeKind[] {
  if (view === 'claims') return kinds ?? NODE_KINDS.filter(isUsual)
  const other = kinds?.find((kind) => kind === 'claim' || kind === 'article')
  if (other === undefined) return kinds ?? ENTITY_KINDS.filter(isUsual)
  throw new InvalidInputError('kinds-invalid', `The view of entities has no ${other} nodes.`, 'Ask with view=claims.')
}

async function edgesAmong(store: Store, nodes: readonly NodeSummary[], query: GraphQuery): Promise<View> {
  const numbers = await store.findNumbers(nodes.map(({ key }) => key))
  const given = new Set(numbers.values())
  const budget = isFiltering(query) ? FILTERED_BUDGET : EDGE_BUDGET
  const fanOut = Math.max(FAN_OUT.least, Math.min(FAN_OUT.most, Math.floor(budget / Math.max(1, given.size))))
  const found = await store.listLinksAt([...given], 'both', query.edges, fanOut + 1)
  const among = found.filter(({ source, target }) => given.has(source) && given.has(target))
  const edges = await store.nameLinks(await keepEvidenced(store, among, query))
  return { edges: [...edges], hubs: countHubs(found, fanOut), claims: 0 }
}

/** Nodes of which there are more edges in a direction than were looked at. */
function countHubs(links: readonly Link[], fanOut: number): number {
  const hubs = new Set<number>()
  for (const end of ['source', 'target'] as const) {
    const counts = new Map<number, number>()
    for (const link of links) counts.set(link[end], (counts.get(link[end]) ?? 0) + 1)
    for (const [number, count] of counts) if (count > fanOut) hubs.add(number)
  }
  return hubs.size
}

async function foldedAmong(store: Store, nodes: readonly NodeSummary[], query: GraphQuery): Promise<View> {
  const kinds = foldedKinds(query.edges)
  const { edges, omitted } = await foldClaims(
    store,
    nodes.map(({ key }) => key),
    query,
  )
  return {
    edges: edges
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ key, kind, source, target, evidenceByClaim }) => {
        const total = evidenceByClaim.size
        return {
          key,
          kind,
          source,
          target,
          weight: total,
          claims: { total, keys: [...evidenceByClaim.keys()].slice(0, NAMED_CLAIMS) },
        }
      }),
    hubs: 0,
    claims: omitted,
  }
}
