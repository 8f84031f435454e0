/** What every panel is given: the state, the reader's choices, and what the page itself can do. */

import type { ReadonlySignal, Signal } from '@preact/signals'
import type { Theme } from './appearance.ts'
import type { GraphView } from './graph-view.ts'
import type { Preferences } from './kept.ts'
import type { Meanings } from './meanings.ts'
import type { Focusable } from './panels/use-arrival.ts'
import type { Store } from './store.ts'

export type Dialog = 'help' | 'export'

export interface Page {
  readonly store: Store
  readonly preferences: Signal<Preferences>
  readonly theme: ReadonlySignal<Theme>
  /** What size and colour of nodes mean. */
  readonly meanings: Meanings
  /** Which dialog is open. */
  readonly dialog: Signal<Dialog | null>
  /** Step of the tour, from 0; null while nobody takes it. */
  readonly tourStep: Signal<number | null>
  /** The drawn graph, while there is one. */
  readonly drawn: { current: GraphView | null }
  /** What had the focus before the reader went to the evidence with the keyboard. */
  readonly cameFrom: { current: Focusable | null }
  /** Stops the laying out that is going on; null while none is. */
  readonly stopTidying: Signal<(() => void) | null>
  /** Part of another page: only the graph, its legend and a link back. */
  readonly isEmbedded: boolean
}

/** Changes some of the reader's choices. */
export function prefer({ preferences }: Page, change: Partial<Preferences>): void {
  preferences.value = { ...preferences.peek(), ...change }
}

/** Opens the panel of evidence. */
export function openDetail(page: Page): void {
  if (!page.preferences.peek().isDetailOpen) prefer(page, { isDetailOpen: true })
}

/** True where panels are sheets that cover the view from below. */
export const isNarrow = (): boolean => matchMedia('(max-width: 899px)').matches

/** Opens a dialog. */
export function open({ dialog }: Page, name: Dialog): void {
  dialog.value = name
}

/** The other theme than the one that is shown. */
export function toggleTheme(page: Page): void {
  prefer(page, { theme: page.theme.value === 'dark' ? 'light' : 'dark' })
}
