/** Light or dark: the system's choice until the reader makes one, which is remembered. */

import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { EDGE_KINDS, NODE_KINDS } from '../core/types.ts'
import { BACKGROUND, EDGE_APPEARANCE, INK, NODE_APPEARANCE, RING, type Theme } from './appearance.ts'
import type { Preferences } from './kept.ts'

/** The theme that is shown; the page's colours follow it. */
export function createTheme(
  root: HTMLElement,
  prefersDark: MediaQueryList,
  preferences: Signal<Preferences>,
): ReadonlySignal<Theme> {
  const usual = signal<Theme>(prefersDark.matches ? 'dark' : 'light')
  prefersDark.addEventListener('change', () => {
    usual.value = prefersDark.matches ? 'dark' : 'light'
  })
  const theme = computed(() => preferences.value.theme ?? usual.value)
  effect(() => paint(root, theme.value))
  return theme
}

/** Gives the style sheet the colours of the one table that the canvas draws with. */
function paint(root: HTMLElement, theme: Theme): void {
  root.dataset.theme = theme
  const set = (name: string, value: string) => root.style.setProperty(`--${name}`, value)
  set('background', BACKGROUND[theme])
  set('ink', INK[theme])
  set('ring', RING[theme])
  for (const kind of NODE_KINDS) set(kind, NODE_APPEARANCE[kind].fill?.[theme] ?? INK[theme])
  for (const kind of EDGE_KINDS) set(kind, EDGE_APPEARANCE[kind].color[theme])
}
