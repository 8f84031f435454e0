/** What size and colour of a node mean: the number of articles or how central it is, its kind or its community. */

import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals'
import type { NodeSummary } from '../core/api.ts'
import { COMMUNITY_COLORS, OTHER_COMMUNITY, shortLabel, type Theme } from './appearance.ts'
import type { CentralityAsked } from './centrality.ts'
import type { GraphData } from './graph-data.ts'
import type { PictureStore } from './picture.ts'
import type { Steps } from './steps.ts'

/** One of the groups with a colour of its own, or, with a null number, all others. */
export interface Group {
  readonly number: number | null
  readonly color: string
  /** Name of its best linked node; null for the others. */
  readonly around: string | null
  readonly size: number
}

export interface Meanings {
  /** Shares of the largest, 0 to 1; null while size means the number of articles, and until others are known. */
  readonly shareByKey: ReadonlySignal<ReadonlyMap<string, number> | null>
  /** Articles of the node that is in most of them, hidden ones included: a filter changes no size. */
  readonly mostArticles: ReadonlySignal<number>
  /** True while shares are worked out. */
  readonly isMeasuring: ReadonlySignal<boolean>
  /** The largest groups of what is shown, and the others; none while colour means the kind. */
  readonly groups: ReadonlySignal<readonly Group[]>
  /** Null while colour means the kind. */
  readonly colorByKey: ReadonlySignal<ReadonlyMap<string, string> | null>
}

/** Among few articles, nobody who is in three of them is large. */
const LEAST_MOST = 25

/** Works out centrality; the reader may ask for something else before the answer comes. */
export type Measure = (asked: CentralityAsked, answer: (shares: ReadonlyMap<string, number>) => void) => () => void

type Shown = Pick<PictureStore, 'graph' | 'nodes' | 'edges' | 'communityByKey'> & Pick<Steps, 'view'>

/** Follows the view and what is shown. */
export function createMeanings(store: Shown, theme: ReadonlySignal<Theme>, measure: Measure): Meanings {
  const shareByKey = signal<ReadonlyMap<string, number> | null>(null)
  const isMeasuring = signal(false)
  const size = computed(() => store.view.value.size)
  const color = computed(() => store.view.value.color)
  effect(() => {
    if (size.value === 'articles') {
      shareByKey.value = null
      return
    }
    const [nodes, edges] = [store.nodes.value, store.edges.value]
    isMeasuring.value = true
    const stop = measure(
      askedFor(
        size.value,
        untracked(() => store.graph.value),
        nodes,
        edges,
      ),
      (shares) => {
        shareByKey.value = shares
        isMeasuring.value = false
      },
    )
    return () => {
      stop()
      isMeasuring.value = false
    }
  })
  const groups = computed(() =>
    color.value === 'kind'
      ? []
      : groupsOf(store.nodes.value, store.graph.value, store.communityByKey.value, theme.value),
  )
  const colorByKey = computed(() => {
    if (color.value === 'kind') return null
    const colorByNumber = new Map(groups.value.map((group) => [group.number, group.color]))
    const communityByKey = store.communityByKey.value
    const other = OTHER_COMMUNITY[theme.value]
    return new Map(
      [...store.graph.value.nodeByKey.keys()].map((key) => [
        key,
        colorByNumber.get(communityByKey.get(key) ?? Number.NaN) ?? other,
      ]),
    )
  })
  const mostArticles = computed(() =>
    [...store.graph.value.nodeByKey.values()].reduce((most, { articles }) => Math.max(most, articles), LEAST_MOST),
  )
  return { shareByKey, mostArticles, isMeasuring, groups, colorByKey }
}

function askedFor(
  measure: CentralityAsked['measure'],
  { edgeByKey }: GraphData,
  nodes: ReadonlySet<string>,
  edges: ReadonlySet<string>,
): CentralityAsked {
  const links = [...edges]
    .map((key) => edgeByKey.get(key))
    .filter((edge) => edge !== undefined)
    .map(({ source, target, weight }) => [source, target, weight] as const)
  return { measure, nodes: [...nodes], links }
}

/** The largest communities of the shown nodes, as many as there are colours, then all others as one. */
export function groupsOf(
  nodes: ReadonlySet<string>,
  { nodeByKey }: GraphData,
  communityByKey: ReadonlyMap<string, number>,
  theme: Theme,
): readonly Group[] {
  const members = new Map<number, string[]>()
  for (const key of nodes) {
    const number = communityByKey.get(key)
    if (number === undefined) continue
    const keys = members.get(number)
    if (keys) keys.push(key)
    else members.set(number, [key])
  }
  const largest = [...members]
    .filter(([, keys]) => keys.length > 1)
    .sort(([a, keys], [b, others]) => others.length - keys.length || a - b)
    .slice(0, COMMUNITY_COLORS.length)
  const groups = largest.map(([number, keys], at): Group => {
    const best = keys
      .map((key) => nodeByKey.get(key))
      .filter((node) => node !== undefined)
      .reduce((most, node) => (rank(node) > rank(most) ? node : most))
    return { number, color: COMMUNITY_COLORS[at] ?? '', around: best.label, size: keys.length }
  })
  const rest = nodes.size - groups.reduce((sum, { size }) => sum + size, 0)
  return rest === 0 ? groups : [...groups, { number: null, color: OTHER_COMMUNITY[theme], around: null, size: rest }]
}

/** "around Bloomberg"; "other" without a name. */
export const groupWords = (around: string | null): string =>
  around === null ? 'other' : `around ${shortLabel(around, 34)}`

/** Entities name a group better than claims do. */
const rank = ({ kind, degree }: NodeSummary) => degree + (kind === 'claim' ? 0 : 1e6)
