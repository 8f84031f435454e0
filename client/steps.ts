/** Where the reader is and was: the view in the address, undo and redo, and the reader's notes. */

import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { fromSearch, toLink, toSearch } from './address.ts'
import { begin, type History, record, redo, undo } from './history.ts'
import type { Places } from './places.ts'
import type { Tab, ViewState } from './state.ts'

/** The part of the browser that remembers where the reader is. */
export interface Address {
  search(): string
  push(search: string): void
  /** Writes over the current entry. */
  replace(search: string): void
  onBack(listener: () => void): void
  /** The tab of an address that names none. */
  readonly usualTab: Tab
}

/** What the reader wrote, by the key of what it is about. */
export type Notes = Readonly<Record<string, string>>

/** Keeps notes in this browser, never in the address. */
export interface NoteStorage {
  read(): Notes
  write(notes: Notes): void
}

/** What undo takes back: all but tab, open page, reader, camera, search, and what size and colour mean. */
interface Undoable
  extends Omit<
    ViewState,
    'tab' | 'table' | 'limit' | 'claim' | 'claimSort' | 'reading' | 'camera' | 'query' | 'size' | 'color'
  > {
  readonly notes: Notes
  readonly places: Places | null
}

export interface Steps {
  readonly view: ReadonlySignal<ViewState>
  readonly notes: ReadonlySignal<Notes>
  /** Where the reader has had nodes laid out anew; null: nowhere. Not in the address, which would be too long. */
  readonly places: ReadonlySignal<Places | null>
  readonly canUndo: ReadonlySignal<boolean>
  readonly canRedo: ReadonlySignal<boolean>
  /** True when the address is too long to hold the pins. */
  readonly isLinkShortened: ReadonlySignal<boolean>
  /** Goes on to another view: a new entry of the address, and a step that can be undone. */
  go(change: (view: ViewState) => ViewState): void
  /** Changes the view without a new entry or step: the camera, or what turned out not to exist. */
  amend(change: (view: ViewState) => ViewState, isWritten: boolean): void
  note(key: string, text: string): void
  /** Puts nodes into other places: a step that can be undone. */
  place(places: Places): void
  undo(): void
  redo(): void
}

/** Begins where the address is, and follows its Back. */
export function createSteps(address: Address, storage: NoteStorage): Steps {
  const view = signal(fromSearch(address.search(), address.usualTab))
  const notes = signal(storage.read())
  const places = signal<Places | null>(null)
  const undoableNow = () => undoableOf(view.value, notes.value, places.value)
  const history = signal<History<Undoable>>(begin(undoableNow()))

  // JSON passes over maps, which are the same when they are one.
  const isSame = (a: Undoable, b: Undoable) => a.places === b.places && JSON.stringify(a) === JSON.stringify(b)
  const remember = () => {
    const now = undoableNow()
    if (!isSame(now, history.value.present)) history.value = record(history.value, now)
  }
  const writeNotes = (next: Notes) => {
    notes.value = next
    storage.write(next)
  }
  const stepTo = (next: History<Undoable>) => {
    if (next === history.value) return
    history.value = next
    const { notes: lastNotes, places: lastPlaces, ...part } = next.present
    places.value = lastPlaces
    if (lastNotes !== notes.value) writeNotes(lastNotes)
    const last = toSearch(view.value)
    view.value = { ...view.value, ...part }
    if (toSearch(view.value) !== last) address.push(toLink(view.value).search)
  }

  address.onBack(() => {
    const next = fromSearch(address.search(), address.usualTab)
    if (toSearch(next) === toSearch(view.value)) return
    view.value = next
    remember()
  })

  return {
    view,
    notes,
    places,
    canUndo: computed(() => history.value.past.length > 0),
    canRedo: computed(() => history.value.future.length > 0),
    isLinkShortened: computed(() => toLink(view.value).isShortened),
    go(change) {
      const next = change(view.value)
      if (toSearch(next) === toSearch(view.value)) return
      view.value = next
      address.push(toLink(next).search)
      remember()
    },
    amend(change, isWritten) {
      view.value = change(view.value)
      history.value = { ...history.value, present: undoableNow() }
      if (isWritten) address.replace(toLink(view.value).search)
    },
    note(key, text) {
      const { [key]: _, ...others } = notes.value
      writeNotes(text.trim() === '' ? others : { ...others, [key]: text })
      remember()
    },
    place(next) {
      places.value = new Map([...(places.value ?? []), ...next])
      remember()
    },
    undo: () => stepTo(undo(history.value)),
    redo: () => stepTo(redo(history.value)),
  }
}

function undoableOf(view: ViewState, notes: Notes, places: Places | null): Undoable {
  const { selection, second, isPathShown, filters, hops, picture, expanded, hidden, pins } = view
  return { selection, second, isPathShown, filters, hops, picture, expanded, hidden, pins, notes, places }
}
