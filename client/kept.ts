/** What this browser remembers between visits: the reader's choices and notes. */

import { effect, type Signal, signal } from '@preact/signals'
import { THEMES, type Theme } from './appearance.ts'
import type { NoteStorage, Notes } from './steps.ts'

/** The part of localStorage that is used; a browser may refuse it. */
export type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem'>

export interface Preferences {
  /** Null: as the system has it. */
  readonly theme: Theme | null
  readonly isFiltersOpen: boolean
  readonly isDetailOpen: boolean
  /** Pixels. */
  readonly detailWidth: number
  /** Whether single letters are commands (WCAG 2.1.4). */
  readonly hasLetterKeys: boolean
  readonly isTourSeen: boolean
}

const PREFERENCES = 'hearsay-preferences'
const NOTES = 'hearsay-notes'
const AUTHOR = 'hearsay-author'

/** Widths that the panel of evidence may have. */
export const DETAIL_WIDTH = { min: 280, usual: 380, max: 720 } as const

/** The reader's choices, written down whenever one changes; on a small screen the filters begin closed. */
export function createPreferences(storage: Storage, isNarrow: boolean): Signal<Preferences> {
  const kept = readObject(storage, PREFERENCES)
  const bool = (name: keyof Preferences, usual: boolean) =>
    typeof kept[name] === 'boolean' ? (kept[name] as boolean) : usual
  const width = typeof kept.detailWidth === 'number' ? kept.detailWidth : DETAIL_WIDTH.usual
  const preferences = signal<Preferences>({
    theme: THEMES.find((theme) => theme === kept.theme) ?? null,
    isFiltersOpen: !isNarrow && bool('isFiltersOpen', true),
    isDetailOpen: bool('isDetailOpen', true),
    detailWidth: Math.min(DETAIL_WIDTH.max, Math.max(DETAIL_WIDTH.min, width)),
    hasLetterKeys: bool('hasLetterKeys', true),
    isTourSeen: bool('isTourSeen', false),
  })
  effect(() => write(storage, PREFERENCES, preferences.value))
  return preferences
}

/** The name under which the reader corrects; "" while none was given. */
export function createAuthor(storage: Storage): Signal<string> {
  const { name } = readObject(storage, AUTHOR)
  const author = signal(typeof name === 'string' ? name : '')
  effect(() => write(storage, AUTHOR, { name: author.value }))
  return author
}

/** The reader's notes. */
export function createNoteStorage(storage: Storage): NoteStorage {
  return {
    read: () =>
      Object.fromEntries(
        Object.entries(readObject(storage, NOTES)).filter(
          (note): note is [string, string] => typeof note[1] === 'string',
        ),
      ),
    write: (notes: Notes) => write(storage, NOTES, notes),
  }
}

function readObject(storage: Storage, name: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(storage.getItem(name) ?? '{}')
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

function write(storage: Storage, name: string, value: object): void {
  try {
    storage.setItem(name, JSON.stringify(value))
  } catch {
    // Private windows may refuse: the choice then holds until the page is closed.
  }
}
