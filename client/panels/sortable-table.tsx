/** A table whose columns sort it and whose rows are buttons. */

import { useSignal } from '@preact/signals'
import { Fragment } from 'preact'
import type { Action } from '../node-actions.ts'

export interface Column<T> {
  readonly word: string
  /** Per cent of the table that its words take. */
  readonly share?: number
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
  /** With Shift held. */
  readonly onChooseBeside?: (record: T) => void
  /** What can be done with a record, behind a button at the end of its row. */
  readonly actionsOf?: (record: T) => readonly Action[]
}

/** Rows drawn at first, and more with each press of the button: a browser lays out a few hundred at once. */
const PAGE = 200

/** Columns that fit on a narrow screen. */
const MANY = 4

/** Sorted by `sortedBy`, largest first, until the reader chooses otherwise. */
export function SortableTable<T>(props: SortableTableProps<T>) {
  const { caption, columns, records, keyOf, sortedBy, selected, onChoose, onChooseBeside, actionsOf } = props
  const sort = useSignal({ word: sortedBy, isDown: true })
  const length = useSignal(PAGE)
  const opened = useSignal<string | null>(null)
  const visited = useSignal<string | null>(null)
  const { word, isDown } = sort.value
  const value = columns.find((column) => column.word === word)?.value ?? (() => 0)
  const rows = records.toSorted((a, b) => compare(value(a), value(b)) * (isDown ? -1 : 1))
  const shown = rows.slice(0, length.value)
  // One row is in the way of Tab, the one where the reader was last; arrows go to the others.
  const stop = shown.find((record) => keyOf(record) === visited.value) ?? shown[0]
  const sortBy = (column: Column<T>) => {
    const hasNumbers = records.some((record) => typeof column.value(record) === 'number')
    sort.value = { word: column.word, isDown: column.word === word ? !isDown : hasNumbers }
  }
  return (
    <>
      <table class={columns.length > MANY ? 'has-many' : undefined}>
        <caption>
          {caption}
          <span class="hidden-words">; arrow keys go from row to row, and to a row’s commands</span>
        </caption>
        <thead>
          <tr>
            {columns.map((column) => {
              const isSorted = column.word === word
              const direction = isDown ? 'descending' : 'ascending'
              return (
                <th
                  key={column.word}
                  scope="col"
                  aria-sort={isSorted ? direction : 'none'}
                  style={column.share === undefined ? undefined : { width: `${column.share}%` }}
                >
                  <button type="button" onClick={() => sortBy(column)}>
                    {column.word}
                    <span aria-hidden="true">{isSorted ? (isDown ? ' ▾' : ' ▴') : ''}</span>
                  </button>
                </th>
              )
            })}
            {actionsOf && (
              <th scope="col">
                <span class="hidden-words">Commands</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody onKeyDown={walkRows}>
          {shown.map((record) => {
            const key = keyOf(record)
            const isOpen = opened.value === key
            const tabIndex = record === stop ? 0 : -1
            return (
              <Fragment key={key}>
                <tr class={key === selected ? 'is-selected' : undefined} onFocusIn={() => (visited.value = key)}>
                  {columns.map((column, i) => (
                    <td key={column.word} class={classOf(column, record)}>
                      {i === 0 ? (
                        <button
                          type="button"
                          class="row-name"
                          tabIndex={tabIndex}
                          aria-pressed={key === selected}
                          onClick={(event) => (event.shiftKey && onChooseBeside ? onChooseBeside : onChoose)(record)}
                        >
                          <span class="clamped">{column.value(record)}</span>
                        </button>
                      ) : (
                        (column.cell?.(record) ?? <span class="clamped">{column.value(record)}</span>)
                      )}
                    </td>
                  ))}
                  {actionsOf && (
                    <td class="row-more">
                      <button
                        type="button"
                        tabIndex={tabIndex}
                        aria-expanded={isOpen}
                        aria-label={`Commands for ${columns[0]?.value(record)}`}
                        onClick={() => (opened.value = isOpen ? null : key)}
                      >
                        ⋯
                      </button>
                    </td>
                  )}
                </tr>
                {actionsOf && isOpen && (
                  <tr class="row-actions">
                    <td colSpan={columns.length + 1}>
                      <RowActions actions={actionsOf(record)} />
                    </td>
                  </tr>
                )}
              </Fragment>
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

function RowActions({ actions }: { readonly actions: readonly Action[] }) {
  return (
    <p class="node-commands">
      {actions.map(({ word, isOn, run }) => (
        <button key={word} type="button" aria-pressed={isOn} onClick={run}>
          {word}
        </button>
      ))}
    </p>
  )
}

/** Up and down go from row to row, right and left between a row's name and its commands. */
function walkRows(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const here = document.activeElement
  const column = ['.row-name', '.row-more > button'].find((css) => here?.matches(css))
  if (!column) return
  const isAcross = event.key === 'ArrowRight' || event.key === 'ArrowLeft'
  const places = isAcross
    ? [...(here?.closest('tr')?.querySelectorAll<HTMLElement>('.row-name, .row-more > button') ?? [])]
    : [...event.currentTarget.querySelectorAll<HTMLElement>(column)]
  const step = STEPS[event.key] ?? 0
  const next = places[places.indexOf(here as HTMLElement) + step]
  if (step === 0 || !next) return
  next.focus()
  event.preventDefault()
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

/** Numbers stand in columns, words have room, and what is drawn in few words is not broken. */
function classOf<T>(column: Column<T>, record: T): string | undefined {
  if (column.share) return 'words'
  return typeof column.value(record) === 'number' ? 'number' : column.cell ? 'short' : undefined
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'en')
}
