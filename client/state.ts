/** What the explorer shows, as one pure record that lives in the page's address. */

import type { ClaimSort } from '../core/api-claims.ts'
import { EDGE_KINDS, type EdgeKind, ENTITY_KINDS, NODE_KINDS, type NodeKind } from '../core/types.ts'

export const TABS = ['graph', 'claims', 'articles', 'table'] as const
export type Tab = (typeof TABS)[number]

export const TABLES = ['nodes', 'edges', 'claims', 'evidence'] as const
export type TableName = (typeof TABLES)[number]

/** What the graph is made of: with claims as nodes, or of entities only, claims folded into their links. */
export const PICTURES = ['claims', 'entities'] as const
export type PictureName = (typeof PICTURES)[number]

/** What the size of a node means. */
export const SIZES = ['articles', 'pagerank', 'betweenness'] as const
export type SizeMeaning = (typeof SIZES)[number]

/** What the colour of a node means. */
export const COLORS = ['kind', 'community'] as const
export type ColorMeaning = (typeof COLORS)[number]

export const SELECTION_TYPES = ['node', 'edge', 'step'] as const

/** A node, an edge, or a step of the open claim's chain, whose key is that of both its ends with a space between. */
export interface Selection {
  readonly type: (typeof SELECTION_TYPES)[number]
  readonly key: string
}

/** An article open in the reader, at an offset of its text. */
export interface Reading {
  readonly article: string
  readonly at: number | null
}

/** What hides nodes, edges and claims. It never moves anything. */
export interface Filters {
  readonly nodeKinds: readonly NodeKind[]
  readonly edgeKinds: readonly EdgeKind[]
  /** Key of the only outlet whose reporting is shown. */
  readonly outlet: string | null
  /** Days, months or years, inclusive: "2026-05-01", "2026-05". */
  readonly from: string | null
  readonly to: string | null
  /** 0 to 1. */
  readonly minConfidence: number
  /** Only claims that may rest on one origin. */
  readonly isSingleOrigin: boolean
  /** Only claims that rest on unnamed sources alone. */
  readonly isUnnamedOnly: boolean
  /** Only claims that another claim contradicts. */
  readonly isContradicted: boolean
}

/** A node that the reader has put in its place, in the layout's units. */
export interface Pin {
  readonly key: string
  readonly x: number
  readonly y: number
}

/** Where the camera stands: the middle and the zoom (smaller is nearer). */
export interface Camera {
  readonly x: number
  readonly y: number
  readonly ratio: number
}

export interface ViewState {
  readonly tab: Tab
  readonly selection: Selection | null
  /** A second selected node: a path from the first to it can be shown. */
  readonly second: string | null
  readonly isPathShown: boolean
  /** The claim whose page is open in the tab of claims. */
  readonly claim: string | null
  readonly reading: Reading | null
  readonly filters: Filters
  /** How many nodes the overview has at most. */
  readonly limit: number
  /** How many steps around the selection are shown; null: everything is, and one step keeps its colour. */
  readonly hops: number | null
  readonly picture: PictureName
  readonly size: SizeMeaning
  readonly color: ColorMeaning
  /** Nodes whose neighbours were brought in. */
  readonly expanded: readonly string[]
  readonly hidden: readonly string[]
  readonly pins: readonly Pin[]
  readonly claimSort: ClaimSort
  /** Which table the tab of tables shows. */
  readonly table: TableName
  readonly camera: Camera | null
  /** What stands in the search field. */
  readonly query: string
}

/** Kinds of node in the first view: articles and documents come on demand. */
export const USUAL_NODE_KINDS: readonly NodeKind[] = NODE_KINDS.filter(
  (kind) => kind !== 'article' && kind !== 'document',
)

export const NO_FILTERS: Filters = {
  nodeKinds: USUAL_NODE_KINDS,
  edgeKinds: EDGE_KINDS,
  outlet: null,
  from: null,
  to: null,
  minConfidence: 0,
  isSingleOrigin: false,
  isUnnamedOnly: false,
  isContradicted: false,
}

export const INITIAL_VIEW: ViewState = {
  tab: 'graph',
  selection: null,
  second: null,
  isPathShown: false,
  claim: null,
  reading: null,
  filters: NO_FILTERS,
  limit: 400,
  hops: null,
  picture: 'claims',
  size: 'articles',
  color: 'kind',
  expanded: [],
  hidden: [],
  pins: [],
  claimSort: 'articles',
  table: 'nodes',
  camera: null,
  query: '',
}

/** Steps around the selection that can be chosen. */
export const HOPS: readonly number[] = [1, 2, 3]

/** Kinds of node that a picture has: claims and articles are no entities. */
export function kindsIn(picture: PictureName): readonly NodeKind[] {
  return picture === 'claims' ? NODE_KINDS : ENTITY_KINDS
}

/** Sizes of the overview: more than the first, few people can read. */
export const LIMITS: readonly number[] = [400, 2_000, 10_000]

/** Selects one thing, or nothing; what was selected beside it and the path between them go, and so does the reader. */
export function select(view: ViewState, selection: Selection | null): ViewState {
  return { ...view, selection, second: null, isPathShown: false, reading: null }
}

/** Selects a second node beside a first; the same again takes it away, and without a first node it is the first. */
export function selectBeside(view: ViewState, key: string): ViewState {
  if (view.selection?.type !== 'node' || view.selection.key === key) return select(view, { type: 'node', key })
  return { ...view, second: view.second === key ? null : key, isPathShown: false }
}

/** Selects a node that was searched for, alone or beside the one that is selected, and ends the search. */
export function selectFound(view: ViewState, key: string, isBeside: boolean): ViewState {
  return { ...(isBeside ? selectBeside(view, key) : select(view, { type: 'node', key })), query: '' }
}

/** Goes to a tab, out of the reader; the tab of claims that is open already goes back to its list. */
export function showTab(view: ViewState, tab: Tab): ViewState {
  const isAgain = view.tab === tab && view.reading === null
  return { ...view, tab, reading: null, claim: isAgain ? null : view.claim }
}

/** Opens a claim's page, or the list of claims with null. What was selected for another claim's step goes. */
export function openClaim(view: ViewState, claim: string | null): ViewState {
  const selection = view.selection?.type === 'step' && claim !== view.claim ? null : view.selection
  return { ...view, tab: 'claims', claim, selection, reading: null }
}

/** Opens an article in the reader, at an offset of its text or at its beginning. */
export function read(view: ViewState, article: string, at: number | null): ViewState {
  return { ...view, reading: { article, at } }
}

/** The same where an article has another key, or, with null, is gone: what is selected or read of it follows. */
export function moveArticle(view: ViewState, article: string, to: string | null): ViewState {
  const { selection, reading } = view
  const isSelected = selection?.type === 'node' && selection.key === article
  const moved = isSelected ? { ...view, selection: to === null ? null : { type: 'node' as const, key: to } } : view
  if (reading?.article !== article) return moved
  return { ...moved, reading: to === null ? null : { article: to, at: reading.at } }
}

/** Changes filters. */
export function filter(view: ViewState, change: Partial<Filters>): ViewState {
  return { ...view, filters: { ...view.filters, ...change } }
}

/** Brings in a node's neighbours, or more of them where some were brought in before; the picture of entities has all its links at once. */
export function expand(view: ViewState, key: string): ViewState {
  return view.picture === 'entities' ? view : { ...view, expanded: [...view.expanded, key] }
}

/** Hides a node, which is then selected no more. */
export function hide(view: ViewState, key: string): ViewState {
  const rest = view.selection?.key === key || view.second === key ? select(view, null) : view
  return { ...rest, hidden: [...view.hidden.filter((other) => other !== key), key] }
}

/** Puts a node in its place. */
export function pin(view: ViewState, place: Pin): ViewState {
  return { ...view, pins: [...view.pins.filter(({ key }) => key !== place.key), place] }
}

/** Lets a node go back to its place in the layout. */
export function unpin(view: ViewState, key: string): ViewState {
  return { ...view, pins: view.pins.filter((place) => place.key !== key) }
}

/** Shows the graph with claims, or of entities only; what only the other one has is selected and expanded no more. */
export function showPicture(view: ViewState, picture: PictureName): ViewState {
  const { selection } = view
  const isInBoth = selection?.type === 'node' && ENTITY_KINDS.some((kind) => selection.key.startsWith(`${kind}:`))
  return { ...select(view, isInBoth ? selection : null), picture, expanded: [] }
}

/** Shows a kind that was hidden, or hides one that was shown; the order of kinds is kept. */
export function toggle<T extends string>(all: readonly T[], shown: readonly T[], kind: T): readonly T[] {
  return all.filter((other) => (other === kind ? !shown.includes(kind) : shown.includes(other)))
}
