/** The filters that are on, each a chip that takes it off again. */

import { counted } from '../../core/counted.ts'
import { EDGE_KINDS, NODE_KINDS } from '../../core/types.ts'
import { EDGE_APPEARANCE, NODE_APPEARANCE } from '../appearance.ts'
import { type Filters, filter, NO_FILTERS, USUAL_NODE_KINDS, type ViewState } from '../state.ts'
import type { Store } from '../store.ts'

interface Chip {
  readonly word: string
  readonly remove: (view: ViewState) => ViewState
}

/** A line of chips; nothing while nothing is filtered, hidden or pinned. */
export function Chips({ store }: { readonly store: Store }) {
  const view = store.view.value
  const chips = chipsOf(view, (key) => store.graph.value.nodeByKey.get(key)?.label ?? key)
  if (chips.length === 0) return null
  return (
    <ul class="chips" aria-label="Filters that are on">
      {chips.map(({ word, remove }) => (
        <li key={word}>
          <button type="button" class="chip" aria-label={`Take off: ${word}`} onClick={() => store.go(remove)}>
            {word} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      <li>
        <button type="button" class="plain" onClick={() => store.go(clearAll)}>
          Clear all
        </button>
      </li>
    </ul>
  )
}

/** Takes off whatever the chips name. */
export function clearAll(view: ViewState): ViewState {
  return { ...view, filters: NO_FILTERS, hops: null, hidden: [], pins: [] }
}

/** What is on, in words, with the change that takes each off. */
export function chipsOf(view: ViewState, labelOf: (key: string) => string): readonly Chip[] {
  const { filters, hidden, pins, hops, selection } = view
  const off = (change: Partial<Filters>) => (view: ViewState) => filter(view, change)
  const kinds = <T extends string>(
    all: readonly T[],
    usual: readonly T[],
    shown: readonly T[],
    wordOf: (kind: T) => string,
  ) => {
    const less = usual.filter((kind) => !shown.includes(kind)).map(wordOf)
    const more = all.filter((kind) => shown.includes(kind) && !usual.includes(kind)).map(wordOf)
    if (less.length === usual.length) return `nothing but ${more.join(', ') || 'what is selected'}`
    if (less.length > usual.length / 2) return `only ${shown.map(wordOf).join(', ')}`
    return [less.length > 0 && `without ${less.join(', ')}`, more.length > 0 && `with ${more.join(', ')}`]
      .filter(Boolean)
      .join(', ')
  }
  const { nodeKinds, edgeKinds } = NO_FILTERS
  const nodes = kinds(NODE_KINDS, USUAL_NODE_KINDS, filters.nodeKinds, (kind) => NODE_APPEARANCE[kind].many)
  const edges = kinds(EDGE_KINDS, EDGE_KINDS, filters.edgeKinds, (kind) => `“${EDGE_APPEARANCE[kind].out}”`)
  const { outlet, from, to, minConfidence, isSingleOrigin, isUnnamedOnly, isContradicted } = filters
  const all: readonly (Chip | false)[] = [
    nodes !== '' && { word: nodes, remove: off({ nodeKinds }) },
    edges !== '' && { word: edges, remove: off({ edgeKinds }) },
    outlet !== null && { word: `reporting of ${labelOf(outlet)}`, remove: off({ outlet: null }) },
    (from !== null || to !== null) && { word: days(from, to), remove: off({ from: null, to: null }) },
    minConfidence > 0 && { word: `confidence from ${minConfidence}`, remove: off({ minConfidence: 0 }) },
    isSingleOrigin && { word: 'single-origin claims', remove: off({ isSingleOrigin: false }) },
    isUnnamedOnly && { word: 'unnamed sources only', remove: off({ isUnnamedOnly: false }) },
    isContradicted && { word: 'contradicted claims', remove: off({ isContradicted: false }) },
    hops !== null && {
      word: selection
        ? `within ${counted(hops, 'step')} of the selection`
        : `${counted(hops, 'step')} around a selection`,
      remove: (now) => ({ ...now, hops: null }),
    },
    hidden.length > 0 && {
      word: `${counted(hidden.length, 'node')} hidden`,
      remove: (view) => ({ ...view, hidden: [] }),
    },
    pins.length > 0 && { word: `${pins.length} pinned`, remove: (view) => ({ ...view, pins: [] }) },
  ]
  return all.filter((chip) => chip !== false)
}

function days(from: string | null, to: string | null): string {
  if (from === null) return `until ${to}`
  return to === null ? `from ${from}` : from === to ? from : `${from} to ${to}`
}
