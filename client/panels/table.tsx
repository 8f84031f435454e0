/** The graph as two sortable tables, with the same filters, selection and panels as the canvas. */

import { useSignal } from '@preact/signals'
import type { EdgeSummary, NodeSummary } from '../../core/api.ts'
import { edgeAppearance, NODE_APPEARANCE } from '../appearance.ts'
import { counted } from '../graph-data.ts'
import type { Selection } from '../state.ts'
import type { Store } from '../store.ts'
import { EdgeIcon, KindIcon } from './kind.tsx'

interface Column<T> {
  readonly word: string
  readonly value: (record: T) => string | number
  readonly cell?: (record: T) => preact.ComponentChild
}

/** Nodes and edges that pass the filters. */
export function Tables({ store }: { readonly store: Store }) {
  const { nodeByKey, edgeByKey } = store.graph.value
  const nodes = [...store.nodes.value].map((key) => nodeByKey.get(key)).filter((node) => node !== undefined)
  const edges = [...store.edges.value].map((key) => edgeByKey.get(key)).filter((edge) => edge !== undefined)
  const label = (key: string) => nodeByKey.get(key)?.label ?? key
  const nodeColumns: readonly Column<NodeSummary>[] = [
    { word: 'Node', value: (node) => node.label },
    {
      word: 'Kind',
      value: (node) => NODE_APPEARANCE[node.kind].one,
      cell: ({ kind }) => (
        <>
          <KindIcon kind={kind} /> {NODE_APPEARANCE[kind].one}
        </>
      ),
    },
    { word: 'Links', value: (node) => node.degree },
    { word: 'Articles', value: (node) => node.articles },
  ]
  const edgeColumns: readonly Column<EdgeSummary>[] = [
    { word: 'From', value: (edge) => label(edge.source) },
    {
      word: 'Edge',
      value: (edge) => edgeAppearance(edge).out,
      cell: (edge) => (
        <>
          <EdgeIcon edge={edge} /> {edgeAppearance(edge).out}
        </>
      ),
    },
    { word: 'To', value: (edge) => label(edge.target) },
    { word: 'Sentences', value: (edge) => edge.weight },
  ]
  return (
    <div class="tables">
      <button
        class="jump"
        type="button"
        onClick={() => document.querySelector('.tables section:last-of-type caption')?.scrollIntoView()}
      >
        To the {counted(edges.length, 'edge')}
      </button>
      <SortableTable
        store={store}
        type="node"
        caption={counted(nodes.length, 'node')}
        columns={nodeColumns}
        records={nodes}
        sortedBy="Links"
      />
      <SortableTable
        store={store}
        type="edge"
        caption={counted(edges.length, 'edge')}
        columns={edgeColumns}
        records={edges}
        sortedBy="Sentences"
      />
    </div>
  )
}

interface SortableTableProps<T> {
  readonly store: Store
  readonly type: Selection['type']
  readonly caption: string
  readonly columns: readonly Column<T>[]
  readonly records: readonly T[]
  readonly sortedBy: string
}

/** Rows drawn at first, and more with each press of the button: a browser lays out a few hundred at once. */
const PAGE = 200

function SortableTable<T extends { readonly key: string }>(props: SortableTableProps<T>) {
  const { store, type, caption, columns, records, sortedBy } = props
  const sort = useSignal({ word: sortedBy, isDown: true })
  const length = useSignal(PAGE)
  const { word, isDown } = sort.value
  const value = columns.find((column) => column.word === word)?.value ?? (() => 0)
  const rows = records.toSorted((a, b) => compare(value(a), value(b)) * (isDown ? -1 : 1))
  const isSelected = (key: string) => store.view.value.selection?.key === key
  return (
    <section>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => {
              const direction = isDown ? 'descending' : 'ascending'
              const isSorted = column.word === word
              return (
                <th key={column.word} scope="col" aria-sort={isSorted ? direction : 'none'}>
                  <button
                    type="button"
                    onClick={() => {
                      sort.value = {
                        word: column.word,
                        isDown: isSorted ? !isDown : records.some((record) => typeof column.value(record) === 'number'),
                      }
                    }}
                  >
                    {column.word}
                    <span aria-hidden="true">{isSorted ? (isDown ? ' ▾' : ' ▴') : ''}</span>
                  </button>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, length.value).map((record) => (
            <tr key={record.key} class={isSelected(record.key) ? 'is-selected' : undefined}>
              {columns.map((column, i) => (
                <td key={column.word}>
                  {i === 0 ? (
                    <button
                      type="button"
                      aria-pressed={isSelected(record.key)}
                      onClick={() => store.select({ type, key: record.key })}
                    >
                      <span class="clamped">{column.value(record)}</span>
                    </button>
                  ) : (
                    (column.cell?.(record) ?? <span class="clamped">{column.value(record)}</span>)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > length.value && (
        <button
          type="button"
          onClick={() => {
            length.value += PAGE
          }}
        >
          More of {caption}
        </button>
      )}
    </section>
  )
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'en')
}
