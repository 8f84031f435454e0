/** A table whose columns sort it and whose rows are buttons. */

import { useSignal } from '@preact/signals'

export interface Column<T> {
  readonly word: string
  readonly value: (record: T) => string | number
  readonly cell?: (record: T) => preact.ComponentChild
}

interface SortableTableProps<T> {
  readonly caption: string
  readonly columns: readonly Column<T>[]
  readonly records: readonly T[]
  readonly keyOf: (record: T) => string
  readonly sortedBy: string
  /** Key of the record that is selected. */
  readonly selected: string | null
  readonly onChoose: (record: T) => void
}

/** Rows drawn at first, and more with each press of the button: a browser lays out a few hundred at once. */
const PAGE = 200

/** Sorted by `sortedBy`, largest first, until the reader chooses otherwise. */
export function SortableTable<T>(props: SortableTableProps<T>) {
  const { caption, columns, records, keyOf, sortedBy, selected, onChoose } = props
  const sort = useSignal({ word: sortedBy, isDown: true })
  const length = useSignal(PAGE)
  const { word, isDown } = sort.value
  const value = columns.find((column) => column.word === word)?.value ?? (() => 0)
  const rows = records.toSorted((a, b) => compare(value(a), value(b)) * (isDown ? -1 : 1))
  const sortBy = (column: Column<T>) => {
    const hasNumbers = records.some((record) => typeof column.value(record) === 'number')
    sort.value = { word: column.word, isDown: column.word === word ? !isDown : hasNumbers }
  }
  return (
    <>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => {
              const isSorted = column.word === word
              const direction = isDown ? 'descending' : 'ascending'
              return (
                <th key={column.word} scope="col" aria-sort={isSorted ? direction : 'none'}>
                  <button type="button" onClick={() => sortBy(column)}>
                    {column.word}
                    <span aria-hidden="true">{isSorted ? (isDown ? ' ▾' : ' ▴') : ''}</span>
                  </button>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, length.value).map((record) => {
            const key = keyOf(record)
            return (
              <tr key={key} class={key === selected ? 'is-selected' : undefined}>
                {columns.map((column, i) => (
                  <td key={column.word} class={classOf(column, record)}>
                    {i === 0 ? (
                      <button type="button" aria-pressed={key === selected} onClick={() => onChoose(record)}>
                        <span class="clamped">{column.value(record)}</span>
                      </button>
                    ) : (
                      (column.cell?.(record) ?? <span class="clamped">{column.value(record)}</span>)
                    )}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
      {rows.length > length.value && (
        <button type="button" onClick={() => (length.value += PAGE)}>
          More of {caption}
        </button>
      )}
    </>
  )
}

/** Numbers stand in columns, and what is drawn in few words is not broken. */
function classOf<T>(column: Column<T>, record: T): string | undefined {
  return typeof column.value(record) === 'number' ? 'number' : column.cell ? 'short' : undefined
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'en')
}
