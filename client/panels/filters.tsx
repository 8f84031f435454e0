/** What is shown, and what shapes and colours mean. A filter hides; it never moves anything. */

import { EDGE_KINDS, NODE_KINDS } from '../../core/types.ts'
import { EDGE_APPEARANCE, NODE_APPEARANCE, shortLabel } from '../appearance.ts'
import { countKinds } from '../graph-data.ts'
import { latestOf } from '../loading.ts'
import { type Page, prefer } from '../page.ts'
import { type Filters as FilterState, filter, HOPS, kindsIn, toggle } from '../state.ts'
import type { Store } from '../store.ts'
import { Days } from './days.tsx'
import { EdgeIcon, KindIcon } from './kind.tsx'
import { Legend } from './legend.tsx'

/** The column at the left, with "12 of 40" and a bar beside each kind: shown, of all in the store. */
export function Filters({ page }: { readonly page: Page }) {
  const { store } = page
  const { filters, picture, color } = store.view.value
  const totals = latestOf(store.overview.value)?.totals ?? null
  const { nodeByKey, edgeByKey } = store.graph.value
  const shown = <T extends { kind: string }>(keys: ReadonlySet<string>, byKey: ReadonlyMap<string, T>) =>
    countKinds([...keys].map((key) => byKey.get(key)).filter((record) => record !== undefined))
  const nodeCounts = shown(store.nodes.value, nodeByKey)
  const edgeCounts = shown(store.edges.value, edgeByKey)
  const countOf = (counts: ReadonlyMap<string, number>, kind: string) =>
    store.hasGraph.value ? (counts.get(kind) ?? 0) : null
  // Folded links have no totals; those that there are, are shown.
  const linkKinds = EDGE_KINDS.filter(
    (kind) => edgeCounts.has(kind) || (picture === 'claims' && (totals === null || totals.edges[kind])),
  )
  const change = (part: Partial<FilterState>) => store.go((view) => filter(view, part))
  return (
    <aside class="filters side" aria-label="Filters and legend">
      <button type="button" class="plain close" title="Key: [" onClick={() => prefer(page, { isFiltersOpen: false })}>
        Hide<span class="hidden-words"> the filters</span>
      </button>
      <Group title="Kinds" isGrey={color !== 'kind'}>
        {kindsIn(picture).map((kind) => (
          <KindRow
            key={kind}
            word={NODE_APPEARANCE[kind].many}
            icon={<KindIcon kind={kind} />}
            isShown={filters.nodeKinds.includes(kind)}
            count={countOf(nodeCounts, kind)}
            total={totals?.nodes[kind] ?? null}
            onToggle={() => change({ nodeKinds: toggle(NODE_KINDS, filters.nodeKinds, kind) })}
            onOnly={() => change({ nodeKinds: [kind] })}
          />
        ))}
      </Group>
      <Group title="Links">
        {linkKinds.map((kind) => (
          <KindRow
            key={kind}
            word={EDGE_APPEARANCE[kind].out}
            icon={<EdgeIcon edge={{ kind }} />}
            isShown={filters.edgeKinds.includes(kind)}
            count={countOf(edgeCounts, kind)}
            total={picture === 'claims' ? (totals?.edges[kind] ?? null) : null}
            onToggle={() => change({ edgeKinds: toggle(EDGE_KINDS, filters.edgeKinds, kind) })}
            onOnly={() => change({ edgeKinds: [kind] })}
          />
        ))}
      </Group>
      <section hidden={picture === 'entities'}>
        <h2>Claims</h2>
        <Box
          word="single origin only"
          isOn={filters.isSingleOrigin}
          onChange={(isSingleOrigin) => change({ isSingleOrigin })}
        />
        <Box
          word="unnamed sources only"
          isOn={filters.isUnnamedOnly}
          onChange={(isUnnamedOnly) => change({ isUnnamedOnly })}
        />
        <Box
          word="contradicted only"
          isOn={filters.isContradicted}
          onChange={(isContradicted) => change({ isContradicted })}
        />
      </section>
      <Days store={store} />
      <Outlets store={store} />
      <section>
        <label class="field">
          Confidence from {filters.minConfidence.toFixed(1)}
          <input
            type="range"
            min={0}
            max={0.9}
            step={0.1}
            value={filters.minConfidence}
            onChange={(event) => change({ minConfidence: Number(event.currentTarget.value) })}
          />
        </label>
      </section>
      <Hops store={store} />
      <Legend page={page} />
    </aside>
  )
}

interface GroupProps {
  readonly title: string
  /** True where colour means something else. */
  readonly isGrey?: boolean
  readonly children: preact.ComponentChildren
}

function Group({ title, isGrey, children }: GroupProps) {
  return (
    <section>
      <h2>{title}</h2>
      <ul class={isGrey ? 'kinds is-grey' : 'kinds'}>{children}</ul>
    </section>
  )
}

/** "12 of 1,800"; "12" where there is no total. */
function tellShare(count: number | null, total: number | null): string {
  const known = count === null || total === null ? [count] : [count, total]
  return known.map((number) => number?.toLocaleString('en-GB') ?? '').join(' of ')
}

interface KindRowProps {
  readonly word: string
  readonly icon: preact.ComponentChild
  readonly isShown: boolean
  /** Null while it is not known. */
  readonly count: number | null
  readonly total: number | null
  readonly onToggle: () => void
  readonly onOnly: () => void
}

function KindRow({ word, icon, isShown, count, total, onToggle, onOnly }: KindRowProps) {
  const share = total && count ? Math.min(1, count / total) : 0
  return (
    <li class={isShown ? 'kind-row' : 'kind-row is-off'} style={{ '--share': share }}>
      <button type="button" class="kind-toggle" aria-pressed={isShown} onClick={onToggle}>
        {icon}
        <span class="kind-word">{word}</span>
        <span class="kind-count">{tellShare(count, total)}</span>
      </button>
      <button type="button" class="only" aria-label={`only ${word}`} onClick={onOnly}>
        only
      </button>
    </li>
  )
}

interface BoxProps {
  readonly word: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

function Box({ word, isOn, onChange }: BoxProps) {
  return (
    <label class="box">
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.currentTarget.checked)} />
      {word}
    </label>
  )
}

function Outlets({ store }: { readonly store: Store }) {
  const { outlet } = store.view.value.filters
  const outlets = [...store.graph.value.nodeByKey.values()]
    .filter(({ kind }) => kind === 'outlet')
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en'))
  return (
    <section>
      <label class="field">
        Outlet
        <select
          value={outlet ?? ''}
          onChange={(event) => {
            const key = event.currentTarget.value || null
            store.go((view) => filter(view, { outlet: key }))
          }}
        >
          <option value="">all outlets</option>
          {outlets.map(({ key, label }) => (
            <option key={key} value={key}>
              {shortLabel(label, 40)}
            </option>
          ))}
        </select>
      </label>
    </section>
  )
}

function Hops({ store }: { readonly store: Store }) {
  return (
    <fieldset class="hops">
      <legend>Steps shown around the selection</legend>
      {[null, ...HOPS].map((hops) => (
        <label key={hops}>
          <input
            type="radio"
            name="hops"
            checked={store.view.value.hops === hops}
            onChange={() => store.go((view) => ({ ...view, hops }))}
          />
          {hops ?? 'all'}
        </label>
      ))}
    </fieldset>
  )
}
