/** Which kinds are shown. A filter hides; it never moves anything. */

import { EDGE_KINDS, NODE_KINDS } from '../../core/types.ts'
import { EDGE_APPEARANCE, NODE_APPEARANCE } from '../appearance.ts'
import { countKinds } from '../graph-data.ts'
import { INITIAL_VIEW, isFiltered, toggle } from '../state.ts'
import type { Store } from '../store.ts'
import { EdgeIcon, KindIcon } from './kind.tsx'

/** The column of boxes for kinds of nodes and edges, with "12 of 40" beside each: shown, of all in the store. */
export function Filters({ store }: { readonly store: Store }) {
  const view = store.view.value
  const overview = store.overview.value
  const totals = overview.status === 'ready' ? overview.value.totals : null
  const { nodeByKey, edgeByKey } = store.graph.value
  const shown = <T extends { kind: string }>(keys: ReadonlySet<string>, byKey: ReadonlyMap<string, T>) =>
    countKinds([...keys].map((key) => byKey.get(key)).filter((record) => record !== undefined))
  const nodeCounts = shown(store.nodes.value, nodeByKey)
  const edgeCounts = shown(store.edges.value, edgeByKey)
  return (
    <aside class="filters" aria-label="Filters and legend">
      <Group title="Nodes">
        {NODE_KINDS.map((kind) => (
          <KindRow
            key={kind}
            word={NODE_APPEARANCE[kind].many}
            icon={<KindIcon kind={kind} />}
            isShown={view.nodeKinds.includes(kind)}
            count={nodeCounts.get(kind) ?? 0}
            total={totals?.nodes[kind] ?? null}
            onToggle={() => store.showKinds(toggle(NODE_KINDS, view.nodeKinds, kind), view.edgeKinds)}
            onOnly={() => store.showKinds([kind], view.edgeKinds)}
          />
        ))}
      </Group>
      <Group title="Edges">
        {EDGE_KINDS.filter((kind) => totals === null || totals.edges[kind] || edgeCounts.has(kind)).map((kind) => (
          <KindRow
            key={kind}
            word={EDGE_APPEARANCE[kind].out}
            icon={<EdgeIcon edge={{ kind }} />}
            isShown={view.edgeKinds.includes(kind)}
            count={edgeCounts.get(kind) ?? 0}
            total={totals?.edges[kind] ?? null}
            onToggle={() => store.showKinds(view.nodeKinds, toggle(EDGE_KINDS, view.edgeKinds, kind))}
            onOnly={() => store.showKinds(view.nodeKinds, [kind])}
          />
        ))}
      </Group>
      <button
        class="clear"
        type="button"
        disabled={!isFiltered(view)}
        onClick={() => store.showKinds(INITIAL_VIEW.nodeKinds, INITIAL_VIEW.edgeKinds)}
      >
        Clear filters
      </button>
      <p class="legend">
        Shape, icon and colour: kind. Size: number of links. Width of an edge: number of sentences.{' '}
        <EdgeIcon edge={{ kind: 'said', stance: 'denied' }} /> denied.
      </p>
    </aside>
  )
}

function Group({ title, children }: { readonly title: string; readonly children: preact.ComponentChildren }) {
  return (
    <section>
      <h2>{title}</h2>
      <ul class="kinds">{children}</ul>
    </section>
  )
}

interface KindRowProps {
  readonly word: string
  readonly icon: preact.ComponentChild
  readonly isShown: boolean
  readonly count: number
  /** Null while it is not known. */
  readonly total: number | null
  readonly onToggle: () => void
  readonly onOnly: () => void
}

function KindRow({ word, icon, isShown, count, total, onToggle, onOnly }: KindRowProps) {
  return (
    <li class={isShown ? 'kind-row' : 'kind-row is-off'}>
      <button type="button" class="kind-toggle" aria-pressed={isShown} onClick={onToggle}>
        {icon}
        <span class="kind-word">{word}</span>
        <span class="kind-count">{total === null ? count : `${count} of ${total}`}</span>
      </button>
      <button type="button" class="only" aria-label={`only ${word}`} onClick={onOnly}>
        only
      </button>
    </li>
  )
}
