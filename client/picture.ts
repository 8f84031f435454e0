/** What the graph and the tables show: the overview, what was brought in, the path, and the filters over them. */

import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { EdgeSummary, NodeSummary } from '../core/api.ts'
import type { ClaimSummary, ClaimsAnswer } from '../core/api-claims.ts'
import type { GraphAnswer } from '../core/api-graph.ts'
import type { PathsAnswer } from '../core/api-paths.ts'
import type { NodeKind } from '../core/types.ts'
import type { Api } from './api.ts'
import { createExpansions, type Expansion } from './expansions.ts'
import {
  EMPTY_GRAPH,
  edgesAmong,
  type GraphData,
  mergeGraph,
  type Picture,
  reveal,
  type StandingByKey,
  sameSet,
  selectedKeys,
  shownEdges,
  shownNodes,
  windowIn,
} from './graph-data.ts'
import { nodesWithin } from './hops.ts'
import { createResource, type Loadable, latestOf } from './loading.ts'
import { type Bounds, boundsOf, cornersOf, keepPlaces, withPlaces } from './places.ts'
import { kindsIn, type PictureName, USUAL_NODE_KINDS, type ViewState } from './state.ts'
import type { Steps } from './steps.ts'

export interface Overview extends Pick<GraphAnswer, 'totals' | 'truncated'> {
  readonly keys: readonly string[]
  /** Keys of its edges. */
  readonly links: ReadonlySet<string>
  readonly picture: PictureName
}

export interface PictureStore {
  /** All that is known. */
  readonly graph: ReadonlySignal<GraphData>
  /** True once there is something to show: the overview has come, and is not empty. */
  readonly hasGraph: ReadonlySignal<boolean>
  /** Where the usual nodes of the overview stand, filtered or not: what "everything" is. It grows when the reader asks for more. */
  readonly frame: ReadonlySignal<Bounds>
  /** Numbers of the groups that nodes belong to, 1 for the largest of all; only nodes of the overview have one. */
  readonly communityByKey: ReadonlySignal<ReadonlyMap<string, number>>
  /** Keys of what is shown of it. */
  readonly nodes: ReadonlySignal<ReadonlySet<string>>
  readonly edges: ReadonlySignal<ReadonlySet<string>>
  readonly standingByKey: ReadonlySignal<StandingByKey>
  readonly expansions: ReadonlySignal<ReadonlyMap<string, Expansion>>
  readonly overview: ReadonlySignal<Loadable<Overview>>
  /** What passes the filters by day and confidence, which the server knows; "none" without such a filter. */
  readonly window: ReadonlySignal<Loadable<NonNullable<Picture['window']>>>
  /** The ways between the two selected nodes, while they are asked for. */
  readonly paths: ReadonlySignal<Loadable<PathsAnswer>>
  /** Keys on those ways; null while there are none. */
  readonly path: ReadonlySignal<{ readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string> } | null>
  /** Keys of the nodes that another view would show, as far as they are known. */
  nodesIn(view: ViewState): ReadonlySet<string>
  /** True for what is there but for the filters. */
  isFilteredOut(key: string): boolean
  /** The view with those filters off that hide a node. */
  reveal(view: ViewState, key: string): ViewState
  /** Adds to what is known. */
  merge(nodes: readonly NodeSummary[], edges: readonly EdgeSummary[]): void
  /** Remembers where claims come from. */
  learn(claims: readonly ClaimSummary[]): void
  /** Asks for everything again, after the articles or what is said of them have changed; what was shown stays until then. */
  reload(): Promise<void>
}

/** Claims whose origins are fetched beside the overview, in pages. */
const STANDINGS = { pages: 2, limit: 200 } as const

/** Nodes that the server is asked for when it filters, at least: more than are shown, so that none of those is missed. */
const WINDOW_LIMIT = 2_000

/** Fetches as the view changes; what cannot be brought in goes to `onFailure` in words. */
export function createPicture(
  api: Api,
  { view, places }: Pick<Steps, 'view' | 'places'>,
  onFailure: (words: string) => void,
): PictureStore {
  const known = signal<GraphData>(EMPTY_GRAPH)
  const graph = computed(() => withPlaces(known.value, places.value))
  const frame = signal(boundsOf([]))
  const standingByKey = signal<StandingByKey>(new Map())
  const communityByKey = signal<ReadonlyMap<string, number>>(new Map())
  const merge: PictureStore['merge'] = (nodes, edges) => {
    known.value = mergeGraph(known.value, nodes, edges)
  }
  const learn: PictureStore['learn'] = (claims) => {
    standingByKey.value = new Map([...standingByKey.value, ...claims.map((claim) => [claim.key, claim] as const)])
  }
  /** Badges come after the picture; without them it is whole all the same. */
  const loadStandings = async () => {
    let cursor: string | null = null
    for (let page = 0; page < STANDINGS.pages; page++) {
      const answer: ClaimsAnswer | null = await api.claims({ limit: STANDINGS.limit, cursor }).catch(() => null)
      if (!answer) return
      learn(answer.claims)
      cursor = answer.nextCursor
      if (cursor === null) return
    }
  }

  /** What is left of one picture in the other: its links are other links. */
  const selectedIn = ({ nodeByKey }: GraphData): GraphData => {
    const selected = [...selectedKeys(graph.value, view.value)].map((key) => nodeByKey.get(key))
    return mergeGraph(
      EMPTY_GRAPH,
      selected.filter((node) => node !== undefined),
      [],
    )
  }

  let isStale = false
  const overview = createResource({
    name: 'the graph',
    key() {
      const { filters, limit, picture } = view.value
      const isAsked = (kind: NodeKind) => USUAL_NODE_KINDS.includes(kind) || filters.nodeKinds.includes(kind)
      return { view: picture, kinds: kindsIn(picture).filter(isAsked), limit }
    },
    isKept: true,
    async fetch(asked, watch): Promise<Overview> {
      const { nodes, edges, totals, truncated } = await api.graph(asked, watch)
      const placed = keepPlaces(known.value, graph.value, nodes, edges)
      const last = latestOf(overview.state.value)
      const isOther = last?.picture !== asked.view
      known.value = mergeGraph(isStale ? EMPTY_GRAPH : isOther ? selectedIn(known.value) : known.value, placed, edges)
      communityByKey.value = new Map(
        nodes.flatMap(({ key, community }) => (community === null ? [] : [[key, community]])),
      )
      // What comes in by itself moves nothing.
      const usual = placed.filter(({ kind }) => USUAL_NODE_KINDS.includes(kind))
      if (!isStale) frame.value = boundsOf([...usual, ...(last ? cornersOf(frame.value) : [])])
      isStale = false
      void loadStandings()
      const keys = nodes.map(({ key }) => key)
      return { totals, truncated, keys, links: new Set(edges.map(({ key }) => key)), picture: asked.view }
    },
  })
  const window = createResource({
    name: 'what passes the filters',
    key() {
      const { filters, picture } = view.value
      const { from, to, minConfidence, nodeKinds } = filters
      if (from === null && to === null && minConfidence === 0) return null
      return {
        view: picture,
        kinds: nodeKinds.filter((kind) => kindsIn(picture).includes(kind)),
        from,
        to,
        minConfidence: minConfidence || null,
        limit: Math.max(WINDOW_LIMIT, view.value.limit),
      }
    },
    isKept: true,
    async fetch(asked, watch) {
      const { nodes, edges } = await api.graph(asked, watch)
      if (asked.view === view.value.picture) merge(nodes, edges)
      return { nodes: new Set(nodes.map(({ key }) => key)), edges: new Set(edges.map(({ key }) => key)) }
    },
  })
  const paths = createResource({
    name: 'the paths',
    key() {
      const { selection, second, isPathShown } = view.value
      return isPathShown && selection && second ? { source: selection.key, target: second } : null
    },
    async fetch(asked) {
      const answer = await api.paths(asked)
      merge(
        [...answer.nodes, answer.source, answer.target],
        answer.paths.flatMap(({ steps }) => steps.flat()),
      )
      return answer
    },
  })
  const expansions = createExpansions(
    () => ({ expanded: view.value.expanded, kinds: view.value.filters.nodeKinds }),
    async (key, limit, kinds) => {
      const answer = await api.neighbours(key, { limit, kinds, among: true })
      merge([answer.node, ...answer.neighbours], answer.edges)
      return answer
    },
    (error, key) => onFailure(`The neighbours of “${key}” are missing. ${error.message} ${error.next}`),
  )

  const present = computed(() => {
    const brought = [...expansions.state.value].flatMap(([key, found]) => [key, ...found.keys])
    return new Set([...(latestOf(overview.state.value)?.keys ?? []), ...brought])
  })
  const path = computed(() => {
    const answer = latestOf(paths.state.value)
    if (!answer || answer.hops === null) return null
    const edges = answer.paths.flatMap(({ steps }) => steps.flat()).map(({ key }) => key)
    return { nodes: new Set(answer.paths.flatMap((one) => one.nodes)), edges: new Set(edges) }
  })
  const picture = (): Picture => ({
    graph: graph.value,
    standingByKey: standingByKey.value,
    present: present.value,
    window: latestOf(window.state.value) ?? null,
    kept: path.value?.nodes ?? new Set(),
    links: linksOf(latestOf(overview.state.value)),
  })
  const passing: Shown = {
    nodes: keptWhileSame(() => shownNodes(picture(), view.value)),
    edges: keptWhileSame(() => shownEdges(picture(), view.value, passing.nodes.value)),
  }
  const starts = () => [...selectedKeys(graph.value, view.value), ...(path.value?.nodes ?? [])]
  const nodes = keptWhileSame(() => {
    const { hops, selection } = view.value
    if (hops === null || !selection) return passing.nodes.value
    const near = nodesWithin(graph.value, passing.edges.value, starts(), hops)
    return new Set([...passing.nodes.value].filter((key) => near.has(key)))
  })
  return {
    graph,
    hasGraph: computed(() => latestOf(overview.state.value) !== undefined && graph.value.nodeByKey.size > 0),
    frame,
    nodes,
    edges: keptWhileSame(() => edgesAmong(graph.value, passing.edges.value, nodes.value)),
    communityByKey,
    standingByKey,
    expansions: expansions.state,
    overview: overview.state,
    window: window.state,
    paths: paths.state,
    path,
    nodesIn: (now) => shownNodes({ ...picture(), window: windowIn(picture(), now) }, now),
    isFilteredOut: (key) => present.value.has(key) && !nodes.value.has(key),
    reveal: (now, key) => reveal(picture(), now, key),
    merge,
    learn,
    async reload() {
      isStale = true
      await overview.reload()
      expansions.reload()
      await Promise.all([window.reload(), paths.reload()])
    },
  }
}

interface Shown {
  readonly nodes: ReadonlySignal<ReadonlySet<string>>
  readonly edges: ReadonlySignal<ReadonlySet<string>>
}

/** Folded links are those of the overview alone; the links that are folded do not belong to that picture. */
function linksOf(overview: Overview | undefined): ReadonlySet<string> | null {
  return overview?.picture === 'entities' ? overview.links : null
}

function keptWhileSame(keys: () => ReadonlySet<string>): ReadonlySignal<ReadonlySet<string>> {
  let before: ReadonlySet<string> | undefined
  return computed(() => {
    before = sameSet(before, keys())
    return before
  })
}
