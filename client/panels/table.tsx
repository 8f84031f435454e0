/** The graph as sortable tables, with the same filters, selection and panels as the canvas. */

import type { EdgeSummary, NodeSummary } from '../../core/api.ts'
import { counted } from '../../core/counted.ts'
import { edgeAppearance, NODE_APPEARANCE, shortLabel } from '../appearance.ts'
import type { StandingByKey } from '../graph-data.ts'
import { actionsFor } from '../node-actions.ts'
import { openClaim, selectBeside, TABLES, type TableName } from '../state.ts'
import type { Store } from '../store.ts'
import { Badge } from './badge.tsx'
import { EvidenceTable } from './evidence-table.tsx'
import { HiddenBy } from './hidden-by.tsx'
import { EdgeIcon, KindIcon } from './kind.tsx'
import { type Column, SortableTable } from './sortable-table.tsx'

const WORD_BY_TABLE: Readonly<Record<TableName, string>> = {
  nodes: 'Nodes',
  edges: 'Links',
  claims: 'Claims',
  evidence: 'Evidence',
}

/** One of the four tables, and a line to choose it. */
export function Tables({ store }: { readonly store: Store }) {
  const { table } = store.view.value
  return (
    <section class="tables" aria-label="Tables">
      <nav class="tabs" aria-label="Tables">
        {TABLES.map((name) => (
          <button
            key={name}
            type="button"
            aria-current={name === table ? 'page' : undefined}
            onClick={() => store.go((view) => ({ ...view, table: name }))}
          >
            {WORD_BY_TABLE[name]}
          </button>
        ))}
      </nav>
      {table === 'nodes' && <NodeTable store={store} />}
      {table === 'edges' && <EdgeTable store={store} />}
      {table === 'claims' && <ClaimTable store={store} />}
      {table === 'evidence' && <EvidenceTable store={store} />}
    </section>
  )
}

function shownNodesOf(store: Store): readonly NodeSummary[] {
  const { nodeByKey } = store.graph.value
  return [...store.nodes.value].map((key) => nodeByKey.get(key)).filter((node) => node !== undefined)
}

function NodeTable({ store }: { readonly store: Store }) {
  const nodes = shownNodesOf(store)
  if (nodes.length === 0) return <HiddenBy store={store} what="node" isMeant={() => true} />
  const columns: readonly Column<NodeSummary>[] = [
    { word: 'Node', share: 60, value: ({ label }) => label },
    {
      word: 'Kind',
      value: ({ kind }) => NODE_APPEARANCE[kind].one,
      cell: ({ kind }) => (
        <>
          <KindIcon kind={kind} /> {NODE_APPEARANCE[kind].one}
        </>
      ),
    },
    { word: 'Links', value: ({ degree }) => degree },
    { word: 'Articles', value: ({ articles }) => articles },
  ]
  return (
    <SortableTable
      caption={counted(nodes.length, 'node')}
      columns={columns}
      records={nodes}
      keyOf={({ key }) => key}
      sortedBy="Links"
      selected={store.view.value.selection?.key ?? null}
      onChoose={({ key }) => store.select({ type: 'node', key })}
      onChooseBeside={({ key }) => store.go((view) => selectBeside(view, key))}
      actionsOf={(node) => actionsFor(store, node)}
    />
  )
}

function EdgeTable({ store }: { readonly store: Store }) {
  const { nodeByKey, edgeByKey } = store.graph.value
  const edges = [...store.edges.value].map((key) => edgeByKey.get(key)).filter((edge) => edge !== undefined)
  const label = (key: string) => nodeByKey.get(key)?.label ?? key
  const columns: readonly Column<EdgeSummary>[] = [
    { word: 'From', share: 40, value: ({ source }) => label(source) },
    {
      word: 'Link',
      value: (edge) => edgeAppearance(edge).out,
      cell: (edge) => (
        <>
          <EdgeIcon edge={edge} /> {edgeAppearance(edge).out}
        </>
      ),
    },
    { word: 'To', share: 40, value: ({ target }) => label(target) },
    { word: 'Sentences', value: ({ weight }) => weight },
  ]
  return (
    <SortableTable
      caption={counted(edges.length, 'link')}
      columns={columns}
      records={edges}
      keyOf={({ key }) => key}
      sortedBy="Sentences"
      selected={store.view.value.selection?.key ?? null}
      onChoose={({ key }) => store.select({ type: 'edge', key })}
      actionsOf={({ key, source, target }) => [
        { word: 'Its sentences', run: () => store.select({ type: 'edge', key }) },
        { word: shortLabel(label(source)), run: () => store.select({ type: 'node', key: source }) },
        { word: shortLabel(label(target)), run: () => store.select({ type: 'node', key: target }) },
      ]}
    />
  )
}

function ClaimTable({ store }: { readonly store: Store }) {
  const claims = shownNodesOf(store).filter(({ kind }) => kind === 'claim')
  const standings: StandingByKey = store.standingByKey.value
  const columns: readonly Column<NodeSummary>[] = [
    { word: 'Claim', share: 60, value: ({ label }) => label },
    { word: 'Articles', value: ({ articles }) => articles },
    {
      word: 'Origins',
      value: ({ key }) => standings.get(key)?.originRange[1] ?? -1,
      cell: ({ key }) => <Badge standing={standings.get(key)} />,
    },
    {
      word: 'Sources',
      share: 14,
      value: ({ key }) => sourceWords(standings.get(key)),
    },
  ]
  return (
    <SortableTable
      caption={counted(claims.length, 'claim')}
      columns={columns}
      records={claims}
      keyOf={({ key }) => key}
      sortedBy="Articles"
      selected={store.view.value.claim}
      onChoose={({ key }) => store.go((view) => openClaim(view, key))}
      actionsOf={(claim) => [
        { word: 'Its links', run: () => store.select({ type: 'node', key: claim.key }) },
        ...actionsFor(store, claim),
      ]}
    />
  )
}

function sourceWords(standing: ReturnType<StandingByKey['get']>): string {
  if (!standing) return ''
  return [standing.unnamedOnly ? 'unnamed only' : '', standing.circular ? 'circular' : ''].filter(Boolean).join(', ')
}
