/** Name, search, tabs and theme. */

import type { Store } from '../store.ts'
import type { ThemeChoice } from '../theme.ts'
import { Search } from './search.tsx'

const TABS = [
  { tab: 'graph', word: 'Graph' },
  { tab: 'table', word: 'Table' },
] as const

/** The bar at the top. */
export function Header({ store, themeChoice }: { readonly store: Store; readonly themeChoice: ThemeChoice }) {
  const shown = store.canDraw.value ? store.view.value.tab : 'table'
  const other = themeChoice.theme.value === 'dark' ? 'light' : 'dark'
  return (
    <header class="header">
      <h1>Hearsay</h1>
      <Search store={store} />
      <nav class="tabs" aria-label="Views">
        {TABS.map(({ tab, word }) => (
          <button
            key={tab}
            type="button"
            aria-pressed={shown === tab}
            disabled={tab === 'graph' && !store.canDraw.value}
            onClick={() => store.showTab(tab)}
          >
            {word}
          </button>
        ))}
      </nav>
      <button class="theme" type="button" title="Key: d" onClick={themeChoice.toggle}>
        <span aria-hidden="true">◐ </span>
        <span class="theme-word">{other === 'dark' ? 'Dark' : 'Light'}</span>
        <span class="hidden-words"> theme</span>
      </button>
    </header>
  )
}
