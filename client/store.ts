/** The page's state as signals, and the actions that change it. */

import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { EdgeSummary, NodeSummary } from '../core/api.ts'
import type { ArticleAnswer } from '../core/api-articles.ts'
import type { ChainAnswer } from '../core/api-claims.ts'
import type { EdgeAnswer, GraphAnswer, NeighboursAnswer, NodeAnswer } from '../core/api-graph.ts'
import { HearsayError, NotFoundError } from '../core/errors.ts'
import { type EdgeKind, NODE_KINDS, type NodeKind } from '../core/types.ts'
import type { Api } from './api.ts'
import { counted, EMPTY_GRAPH, type GraphData, mergeGraph, shownEdges, shownNodes } from './graph-data.ts'
import { fromSearch, type Selection, type Tab, toSearch, USUAL_NODE_KINDS, type ViewState } from './state.ts'

/** What is being fetched: nothing yet, on its way, failed, or here. */
export type Loadable<T> =
  | { readonly status: 'none' }
  | { readonly status: 'loading'; readonly name: string }
  | { readonly status: 'failed'; readonly message: string; readonly next: string; readonly retry: () => void }
  | { readonly status: 'ready'; readonly value: T }

export interface NodeDetail {
  readonly type: 'node'
  readonly node: NodeAnswer
  readonly neighbours: NeighboursAnswer
  /** Claims: where it comes from. */
  readonly chain?: ChainAnswer
}

export interface EdgeDetail {
  readonly type: 'edge'
  readonly edge: EdgeAnswer
}

export type Overview = Pick<GraphAnswer, 'totals' | 'truncated'>

export interface Store {
  readonly view: ReadonlySignal<ViewState>
  readonly graph: ReadonlySignal<GraphData>
  readonly nodes: ReadonlySignal<ReadonlySet<string>>
  readonly edges: ReadonlySignal<ReadonlySet<string>>
  readonly overview: ReadonlySignal<Loadable<Overview>>
  readonly detail: ReadonlySignal<Loadable<NodeDetail | EdgeDetail>>
  readonly article: ReadonlySignal<Loadable<ArticleAnswer>>
  /** Titles of articles by key, as far as known. */
  readonly titleByKey: ReadonlySignal<ReadonlyMap<string, string>>
  /** One line the reader should know: an unknown id in the link, a browser that cannot draw. */
  readonly notice: Signal<string>
  /** What a screen reader says next. */
  readonly announcement: ReadonlySignal<string>
  /** False once the browser has shown that it cannot draw the graph. */
  readonly canDraw: Signal<boolean>
  start(): Promise<void>
  select(selection: Selection | null): void
  showTab(tab: Tab): void
  showKinds(nodeKinds: readonly NodeKind[], edgeKinds: readonly EdgeKind[]): void
  read(article: string, at: number | null): void
  closeReader(): void
  moreNeighbours(): Promise<void>
  search: Api['search']
}

/** The part of the browser that remembers where the reader is. */
export interface Address {
  search(): string
  push(search: string): void
  onBack(listener: () => void): void
}

/** Builds the store over a server and an address. */
export function createStore(api: Api, address: Address): Store {
  const view = signal(fromSearch(address.search()))
  const graph = signal<GraphData>(EMPTY_GRAPH)
  const overview = signal<Loadable<Overview>>({ status: 'none' })
  const detail = signal<Loadable<NodeDetail | EdgeDetail>>({ status: 'none' })
  const article = signal<Loadable<ArticleAnswer>>({ status: 'none' })
  const titleByKey = signal<ReadonlyMap<string, string>>(new Map())
  const notice = signal('')
  const announcement = signal('')
  const nodes = computed(() => shownNodes(graph.value, view.value))
  const edges = computed(() => shownEdges(graph.value, view.value, nodes.value))

  const merge = (newNodes: readonly NodeSummary[], newEdges: readonly EdgeSummary[]) => {
    graph.value = mergeGraph(graph.value, newNodes, newEdges)
  }

  const load = async <T>(
    target: Signal<Loadable<T>>,
    name: string,
    isWanted: () => boolean,
    fetchValue: () => Promise<T>,
    onUnknown: (error: NotFoundError) => void,
  ): Promise<void> => {
    target.value = { status: 'loading', name }
    try {
      const value = await fetchValue()
      if (isWanted()) target.value = { status: 'ready', value }
    } catch (error) {
      if (!(error instanceof HearsayError)) throw error
      if (!isWanted()) return
      if (error instanceof NotFoundError) {
        target.value = { status: 'none' }
        return onUnknown(error)
      }
      const retry = () => void load(target, name, isWanted, fetchValue, onUnknown)
      target.value = { status: 'failed', message: error.message, next: error.next, retry }
    }
  }

  const loadedKinds = new Set<NodeKind>()
  const loadOverview = () => {
    const kinds = NODE_KINDS.filter((kind) => USUAL_NODE_KINDS.includes(kind) || view.value.nodeKinds.includes(kind))
    if (overview.value.status === 'ready' && kinds.every((kind) => loadedKinds.has(kind))) return Promise.resolve()
    return load(
      overview,
      'the graph',
      () => true,
      async () => {
        const { nodes, edges, totals, truncated } = await api.graph(kinds)
        for (const kind of kinds) loadedKinds.add(kind)
        merge(nodes, edges)
        return { totals, truncated }
      },
      () => undefined,
    )
  }

  const loadNode = async (key: string): Promise<NodeDetail> => {
    const [node, neighbours, chain] = await Promise.all([
      api.node(key),
      api.neighbours(key, null),
      key.startsWith('claim:') ? api.chain(key) : undefined,
    ])
    merge([neighbours.node, ...neighbours.neighbours], neighbours.edges)
    announcement.value = `${node.label}, ${node.kind}, ${counted(node.degree, 'link')}.`
    return { type: 'node', node, neighbours, ...(chain && { chain }) }
  }

  const loadEdge = async (key: string): Promise<EdgeDetail> => {
    const edge = await api.edge(key)
    merge([edge.sourceNode, edge.targetNode], [edge])
    const sentences = counted(edge.evidence.length, 'sentence')
    announcement.value = `${edge.sourceNode.label}, ${edge.kind}, ${edge.targetNode.label}: ${sentences}.`
    return { type: 'edge', edge }
  }

  const loadSelection = () => {
    const { selection } = view.value
    if (!selection) {
      detail.value = { status: 'none' }
      return
    }
    void load<NodeDetail | EdgeDetail>(
      detail,
      selection.type === 'node' ? 'this node' : 'the evidence',
      () => view.value.selection === selection,
      () => (selection.type === 'node' ? loadNode(selection.key) : loadEdge(selection.key)),
      () => {
        view.value = { ...view.value, selection: null }
        notice.value = `“${selection.key}” is not in this graph. The rest of the link is shown.`
      },
    )
  }

  const loadReading = () => {
    const { reading } = view.value
    if (!reading) {
      article.value = { status: 'none' }
      return
    }
    const current = article.value
    if (current.status === 'ready' && current.value.key === reading.article) return
    void load(
      article,
      'the article',
      () => view.value.reading?.article === reading.article,
      () => api.article(reading.article),
      () => {
        view.value = { ...view.value, reading: null }
        notice.value = `The article “${reading.article}” is not here. The rest of the link is shown.`
      },
    )
  }

  /** Shows a view, and fetches what it needs beyond the last one. */
  const show = (next: ViewState, isNew: boolean) => {
    const last = view.value
    if (toSearch(last) === toSearch(next)) return
    view.value = next
    notice.value = ''
    if (isNew) address.push(toSearch(next))
    if (next.selection?.key !== last.selection?.key || next.selection?.type !== last.selection?.type) loadSelection()
    else view.value = { ...next, selection: last.selection }
    if (next.reading !== last.reading) loadReading()
    if (next.nodeKinds !== last.nodeKinds) void loadOverview()
  }

  return {
    view,
    graph,
    nodes,
    edges,
    overview,
    detail,
    article,
    titleByKey,
    notice,
    announcement,
    canDraw: signal(true),
    async start() {
      address.onBack(() => show(fromSearch(address.search()), false))
      await loadOverview()
      loadSelection()
      loadReading()
      const answer = await api.articles().catch(() => null)
      if (answer) titleByKey.value = new Map(answer.articles.map(({ key, title }) => [key, title]))
    },
    select: (selection) => show({ ...view.value, selection, reading: null }, true),
    showTab: (tab) => show({ ...view.value, tab }, true),
    showKinds: (nodeKinds, edgeKinds) => show({ ...view.value, nodeKinds, edgeKinds }, true),
    read: (key, at) => show({ ...view.value, reading: { article: key, at } }, true),
    closeReader: () => show({ ...view.value, reading: null }, true),
    async moreNeighbours() {
      const current = detail.value
      if (current.status !== 'ready' || current.value.type !== 'node') return
      const { neighbours, ...rest } = current.value
      const next = await api.neighbours(rest.node.key, neighbours.nextCursor)
      merge(next.neighbours, next.edges)
      if (detail.value !== current) return
      const joined = {
        ...next,
        neighbours: [...neighbours.neighbours, ...next.neighbours],
        edges: [...neighbours.edges, ...next.edges],
      }
      detail.value = { status: 'ready', value: { ...rest, neighbours: joined } }
    },
    search: api.search,
  }
}
