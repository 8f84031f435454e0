/** The page's state as signals: what the view shows, fetched as the view changes. */

import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { EdgeSummary, NodeSummary } from '../core/api.ts'
import type { ArticleAnswer, ArticlesAnswer } from '../core/api-articles.ts'
import type { ClaimSummary, ClaimsAnswer } from '../core/api-claims.ts'
import type { GraphAnswer } from '../core/api-graph.ts'
import { NODE_KINDS } from '../core/types.ts'
import type { Api } from './api.ts'
import { NODE_APPEARANCE } from './appearance.ts'
import { type ClaimPage, type Detail, loadClaimPage, loadDetail, NEIGHBOURS } from './details.ts'
import { createExpansions, type Expansion } from './expansions.ts'
import {
  counted,
  EMPTY_GRAPH,
  type GraphData,
  mergeGraph,
  type StandingByKey,
  shownEdges,
  shownNodes,
} from './graph-data.ts'
import { createPages, createResource, type Loadable, latestOf } from './loading.ts'
import { type Selection, select, USUAL_NODE_KINDS } from './state.ts'
import { type Address, createSteps, type NoteStorage, type Steps } from './steps.ts'

export interface Overview extends Pick<GraphAnswer, 'totals' | 'truncated'> {
  readonly keys: readonly string[]
}

export interface Store extends Steps {
  /** All that is known. */
  readonly graph: ReadonlySignal<GraphData>
  /** Keys of what is shown of it. */
  readonly nodes: ReadonlySignal<ReadonlySet<string>>
  readonly edges: ReadonlySignal<ReadonlySet<string>>
  readonly standingByKey: ReadonlySignal<StandingByKey>
  readonly expansions: ReadonlySignal<ReadonlyMap<string, Expansion>>
  readonly overview: ReadonlySignal<Loadable<Overview>>
  readonly detail: ReadonlySignal<Loadable<Detail>>
  readonly claims: ReadonlySignal<Loadable<ClaimsAnswer>>
  readonly claimPage: ReadonlySignal<Loadable<ClaimPage>>
  readonly articles: ReadonlySignal<Loadable<ArticlesAnswer>>
  readonly article: ReadonlySignal<Loadable<ArticleAnswer>>
  /** Titles of articles by key, as far as known. */
  readonly titleByKey: ReadonlySignal<ReadonlyMap<string, string>>
  /** One line the reader should know: an unknown id in the link, a browser that cannot draw. */
  readonly notice: Signal<string>
  /** What a screen reader says next. */
  readonly announcement: Signal<string>
  /** False once the browser has shown that it cannot draw the graph. */
  readonly canDraw: Signal<boolean>
  select(selection: Selection | null): void
  moreNeighbours(): Promise<void>
  moreClaims(): Promise<void>
  moreArticles(): Promise<void>
  search: Api['search']
}

/** Claims whose origins are fetched beside the overview, in pages. */
const STANDINGS = { pages: 2, limit: 200 } as const

/** Builds the store over a server, an address and the reader's notes; it starts fetching what the address names. */
export function createStore(api: Api, address: Address, storage: NoteStorage): Store {
  const steps = createSteps(address, storage)
  const { view, amend, go } = steps
  const graph = signal<GraphData>(EMPTY_GRAPH)
  const standingByKey = signal<StandingByKey>(new Map())
  const notice = signal('')
  const announcement = signal('')

  const merge = (nodes: readonly NodeSummary[], edges: readonly EdgeSummary[]) => {
    graph.value = mergeGraph(graph.value, nodes, edges)
  }
  const learn = (claims: readonly ClaimSummary[]) => {
    standingByKey.value = new Map([...standingByKey.value, ...claims.map((claim) => [claim.key, claim] as const)])
  }
  const sayMissing = (key: string) => {
    notice.value = `“${key}” is not in this graph. The rest of the link is shown.`
  }

  const overview = createResource({
    name: 'the graph',
    key: () =>
      NODE_KINDS.filter((kind) => USUAL_NODE_KINDS.includes(kind) || view.value.filters.nodeKinds.includes(kind)),
    isKept: true,
    async fetch(kinds) {
      const { nodes, edges, totals, truncated } = await api.graph(kinds)
      merge(nodes, edges)
      void loadStandings()
      return { totals, truncated, keys: nodes.map(({ key }) => key) }
    },
  })
  /** Badges come after the picture; without them it is whole all the same. */
  const loadStandings = async () => {
    if (standingByKey.value.size > 0) return
    let cursor: string | null = null
    for (let page = 0; page < STANDINGS.pages; page++) {
      const answer: ClaimsAnswer | null = await api.claims({ limit: STANDINGS.limit, cursor }).catch(() => null)
      if (!answer) return
      learn(answer.claims)
      cursor = answer.nextCursor
      if (cursor === null) return
    }
  }

  const detail = createResource<{ selection: Selection; claim: string | null }, Detail>({
    name: 'this selection',
    key() {
      const { selection, claim } = view.value
      return selection && { selection, claim: selection.type === 'step' ? claim : null }
    },
    async fetch({ selection, claim }) {
      const found = await loadDetail(api, selection, claim)
      if (found.type === 'node') {
        merge([found.neighbours.node, ...found.neighbours.neighbours], found.neighbours.edges)
        if (found.chain) learn([found.chain.claim])
      } else if (found.type === 'edge') merge([found.edge.sourceNode, found.edge.targetNode], [found.edge])
      announcement.value = words(found)
      return found
    },
    onUnknown({ selection }) {
      amend((now) => select(now, null), false)
      sayMissing(selection.key)
    },
  })

  const claims = createPages({
    name: 'the claims',
    key() {
      const { tab, claim, claimSort: sort, filters } = view.value
      if (tab !== 'claims' || claim !== null) return null
      return {
        sort,
        entity: filters.outlet,
        origins: filters.isSingleOrigin ? 1 : null,
        unnamed: filters.isUnnamedOnly ? (true as const) : null,
      }
    },
    async fetch(asked, cursor) {
      const answer = await api.claims({ ...asked, cursor })
      learn(answer.claims)
      return answer
    },
    join: (pages, next) => ({ ...next, claims: [...pages.claims, ...next.claims] }),
  })
  const claimPage = createResource({
    name: 'the claim',
    key: () => (view.value.tab === 'claims' ? view.value.claim : null),
    async fetch(key) {
      const page = await loadClaimPage(api, key)
      learn([page.claim])
      return page
    },
    onUnknown(key) {
      amend((now) => ({ ...now, claim: null }), false)
      sayMissing(key)
    },
  })
  const articles = createPages({
    name: 'the articles',
    key: () => 'all',
    fetch: (_key, cursor) => api.articles(cursor),
    join: (pages, next) => ({ ...next, articles: [...pages.articles, ...next.articles] }),
  })
  const article = createResource({
    name: 'the article',
    key: () => view.value.reading?.article ?? null,
    fetch: (key) => api.article(key),
    onUnknown(key) {
      amend((now) => ({ ...now, reading: null }), false)
      sayMissing(key)
    },
  })
  const titleByKey = computed(() => {
    const listed = latestOf(articles.state.value)?.articles ?? []
    return new Map(listed.map(({ key, title }) => [key, title]))
  })

  const expansions = createExpansions(
    () => ({ expanded: view.value.expanded, kinds: view.value.filters.nodeKinds }),
    async (key, limit, kinds) => {
      const answer = await api.neighbours(key, { limit, kinds, among: true })
      merge([answer.node, ...answer.neighbours], answer.edges)
      return answer
    },
    (error, key) => {
      notice.value = `The neighbours of “${key}” are missing. ${error.message} ${error.next}`
    },
  )

  const present = computed(() => {
    const keys = latestOf(overview.state.value)?.keys ?? []
    return new Set([...keys, ...[...expansions.value].flatMap(([key, found]) => [key, ...found.keys])])
  })
  const picture = () => ({
    graph: graph.value,
    standingByKey: standingByKey.value,
    present: present.value,
    window: null,
  })
  const nodes = computed(() => shownNodes(picture(), view.value))
  const edges = computed(() => shownEdges(picture(), view.value, nodes.value))

  return {
    ...steps,
    graph,
    nodes,
    edges,
    standingByKey,
    expansions,
    overview: overview.state,
    detail: detail.state,
    claims: claims.state,
    claimPage: claimPage.state,
    articles: articles.state,
    article: article.state,
    titleByKey,
    notice,
    announcement,
    canDraw: signal(true),
    go(change) {
      notice.value = ''
      go(change)
    },
    select(selection) {
      notice.value = ''
      go((now) => select(now, selection))
    },
    async moreNeighbours() {
      const current = detail.state.value
      if (current.status !== 'ready' || current.value.type !== 'node') return
      const { neighbours, ...rest } = current.value
      const next = await api.neighbours(rest.node.key, { limit: NEIGHBOURS, cursor: neighbours.nextCursor })
      merge(next.neighbours, next.edges)
      if (detail.state.value !== current) return
      const joined = {
        ...next,
        neighbours: [...neighbours.neighbours, ...next.neighbours],
        edges: [...neighbours.edges, ...next.edges],
      }
      detail.state.value = { status: 'ready', value: { ...rest, neighbours: joined } }
    },
    moreClaims: claims.more,
    moreArticles: articles.more,
    search: api.search,
  }
}

function words(detail: Detail): string {
  if (detail.type === 'node') {
    const { label, kind, degree } = detail.node
    return `${label}, ${NODE_APPEARANCE[kind].one}, ${counted(degree, 'link')}.`
  }
  if (detail.type === 'edge') {
    const { sourceNode, kind, targetNode, evidence } = detail.edge
    return `${sourceNode.label}, ${kind}, ${targetNode.label}: ${counted(evidence.length, 'sentence')}.`
  }
  const { from, to, evidence } = detail
  return `From ${from.label} to ${to.label}: ${counted(evidence.length, 'sentence')}.`
}
