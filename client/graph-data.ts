/** The nodes and edges that were loaded so far, and what of them is shown. Pure functions over readonly maps. */

import type { EdgeSummary, NodeSummary } from '../core/api.ts'
import type { ClaimSummary } from '../core/api-claims.ts'
import { counted } from '../core/counted.ts'
import { NODE_KINDS, type NodeKind } from '../core/types.ts'
import { type Filters, kindsIn, type ViewState } from './state.ts'

export interface GraphData {
  readonly nodeByKey: ReadonlyMap<string, NodeSummary>
  readonly edgeByKey: ReadonlyMap<string, EdgeSummary>
}

/** What is known of a claim's origins. */
export type Standing = Pick<ClaimSummary, 'articles' | 'originRange' | 'unnamedOnly' | 'circular'>

export type StandingByKey = ReadonlyMap<string, Standing>

export const EMPTY_GRAPH: GraphData = { nodeByKey: new Map(), edgeByKey: new Map() }

/** Adds nodes and edges to what is there; a key that is there already takes the newer record, and stays in its place. */
export function mergeGraph(graph: GraphData, nodes: readonly NodeSummary[], edges: readonly EdgeSummary[]): GraphData {
  const nodeByKey = new Map(graph.nodeByKey)
  for (const node of nodes) {
    const { x, y } = nodeByKey.get(node.key) ?? node
    nodeByKey.set(node.key, { ...node, x, y })
  }
  const edgeByKey = new Map(graph.edgeByKey)
  for (const edge of edges) edgeByKey.set(edge.key, edge)
  return { nodeByKey, edgeByKey }
}

/** What decides, beside the view, whether something is shown. */
export interface Picture {
  readonly graph: GraphData
  readonly standingByKey: StandingByKey
  /** Keys of the overview, of what was expanded, and of the path. */
  readonly present: ReadonlySet<string>
  /** Keys that pass the filters which the server answers, such as days; null without such a filter. */
  readonly window: { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string> } | null
  /** Keys that are shown whatever is filtered: the path that was asked for. */
  readonly kept: ReadonlySet<string>
  /** Keys of the folded links, in the picture of entities only, which has no other links; else null. */
  readonly links: ReadonlySet<string> | null
}

/** Keys of the nodes that are shown: present and passing the filters, and whatever is selected, with both ends of an edge. */
export function shownNodes(picture: Picture, view: ViewState): ReadonlySet<string> {
  const { graph, present, standingByKey, window } = picture
  const { filters, hidden } = view
  const ofOutlet = filters.outlet === null ? null : reportedBy(graph, filters.outlet)
  const contradicted = filters.isContradicted ? contradictedIn(graph) : null
  const isShown = ({ key, kind }: NodeSummary) =>
    present.has(key) &&
    filters.nodeKinds.includes(kind) &&
    !hidden.includes(key) &&
    (window === null || window.nodes.has(key)) &&
    (ofOutlet === null || ofOutlet.has(key)) &&
    (kind !== 'claim' || passesOrigins(standingByKey.get(key), filters)) &&
    (kind !== 'claim' || contradicted === null || contradicted.has(key))
  const selected = selectedKeys(graph, view)
  const isKept = (key: string) => selected.has(key) || picture.kept.has(key)
  const hasKind = (kind: NodeKind) => kindsIn(view.picture).includes(kind)
  const nodes = [...graph.nodeByKey.values()].filter(
    (node) => hasKind(node.kind) && (isShown(node) || isKept(node.key)),
  )
  return new Set(nodes.map(({ key }) => key))
}

/** The view with no more of its filters taken off than it takes to show a node. */
export function reveal(picture: Picture, view: ViewState, key: string): ViewState {
  const { nodeKinds } = view.filters
  const kind = picture.graph.nodeByKey.get(key)?.kind
  let shown: ViewState = {
    ...view,
    picture: kind && !kindsIn(view.picture).includes(kind) ? 'claims' : view.picture,
    hidden: view.hidden.filter((other) => other !== key),
    filters: { ...view.filters, nodeKinds: NODE_KINDS.filter((one) => one === kind || nodeKinds.includes(one)) },
  }
  for (const off of OTHER_FILTERS) {
    const unselected = { ...shown, selection: null, second: null }
    if (shownNodes({ ...picture, window: windowIn(picture, shown) }, unselected).has(key)) return shown
    shown = { ...shown, filters: { ...shown.filters, ...off } }
  }
  return shown
}

/** What the server filters of a view, as far as it was asked; null where the view has no days and no confidence. */
export function windowIn({ window }: Picture, { filters }: ViewState): Picture['window'] {
  const { from, to, minConfidence } = filters
  return from === null && to === null && minConfidence === 0 ? null : window
}

/** What else may hide a node, beside its kind. */
const OTHER_FILTERS: readonly Partial<Filters>[] = [
  { isSingleOrigin: false, isUnnamedOnly: false, isContradicted: false },
  { outlet: null },
  { from: null, to: null, minConfidence: 0 },
]

/** Keys of the edges that are shown: of a shown kind (or selected) between two shown nodes. */
export function shownEdges(picture: Picture, view: ViewState, nodes: ReadonlySet<string>): ReadonlySet<string> {
  const { graph, window, links } = picture
  const shown = [...graph.edgeByKey.values()].filter(
    ({ key, kind, source, target }) =>
      (links === null || links.has(key)) &&
      (view.selection?.key === key ||
        (view.filters.edgeKinds.includes(kind) && (window === null || window.edges.has(key)))) &&
      nodes.has(source) &&
      nodes.has(target),
  )
  return new Set(shown.map(({ key }) => key))
}

/** Keys of the edges among the given nodes. */
export function edgesAmong(
  { edgeByKey }: GraphData,
  edges: ReadonlySet<string>,
  nodes: ReadonlySet<string>,
): ReadonlySet<string> {
  const isAmong = (key: string) => {
    const edge = edgeByKey.get(key)
    return edge !== undefined && nodes.has(edge.source) && nodes.has(edge.target)
  }
  return new Set([...edges].filter(isAmong))
}

/** The set that was there before where the new one holds the same, so that nothing is drawn anew for it. */
export function sameSet(before: ReadonlySet<string> | undefined, now: ReadonlySet<string>): ReadonlySet<string> {
  if (before?.size !== now.size) return now
  for (const key of now) if (!before.has(key)) return now
  return before
}

/** Whether a claim passes the filters on origins; one whose origins are not known yet passes. */
function passesOrigins(standing: Standing | undefined, filters: Filters): boolean {
  if (!standing) return true
  const [least, most] = standing.originRange
  return (!filters.isSingleOrigin || (least <= 1 && most >= 1)) && (!filters.isUnnamedOnly || standing.unnamedOnly)
}

/** "3→1", "5→1–2": so many articles, so many origins. */
export function badgeOf({ articles, originRange: [least, most] }: Pick<Standing, 'articles' | 'originRange'>): string {
  return `${articles}→${least === most ? most : `${least}–${most}`}`
}

/** The same in words, for a screen reader. */
export function badgeWords({
  articles,
  originRange: [least, most],
}: Pick<Standing, 'articles' | 'originRange'>): string {
  const origins = least === most ? counted(most, 'origin') : `${least} to ${counted(most, 'origin')}`
  return `${counted(articles, 'article')}, ${origins}`
}

/** Number of records of each kind. */
export function countKinds(records: Iterable<{ readonly kind: string }>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { kind } of records) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return counts
}

/** "1.2 MB", "340 kB", "12 bytes". */
export function megabytes(bytes: number): string {
  if (bytes >= 1e6) return `${(bytes / 1e6).toFixed(1)} MB`
  return bytes >= 1_000 ? `${Math.round(bytes / 1_000)} kB` : counted(bytes, 'byte')
}

/** Keys of the selected nodes, and of both ends of a selected edge: they stay, whatever is filtered. */
export function selectedKeys(graph: GraphData, { selection, second }: ViewState): ReadonlySet<string> {
  const edge = selection?.type === 'edge' ? graph.edgeByKey.get(selection.key) : undefined
  return new Set([selection?.key, second, edge?.source, edge?.target].filter((key) => key != null))
}

/** An outlet, what it is linked with, and who said or is the subject of its claims. */
function reportedBy({ nodeByKey, edgeByKey }: GraphData, outlet: string): ReadonlySet<string> {
  const isClaim = (key: string) => nodeByKey.get(key)?.kind === 'claim'
  const near = new Set([outlet])
  for (const { source, target } of edgeByKey.values()) {
    if (source === outlet) near.add(target)
    if (target === outlet) near.add(source)
  }
  const around = new Set(near)
  for (const { source, target } of edgeByKey.values()) {
    if (isClaim(target) && near.has(target)) around.add(source)
    if (isClaim(source) && near.has(source)) around.add(target)
  }
  return around
}

function contradictedIn({ edgeByKey }: GraphData): ReadonlySet<string> {
  const edges = [...edgeByKey.values()].filter(({ kind }) => kind === 'contradicts')
  return new Set(edges.flatMap(({ source, target }) => [source, target]))
}
