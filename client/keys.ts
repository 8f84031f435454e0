/** Single-key commands of the page; none of them works while the reader types. */

import type { Store } from './store.ts'
import type { ThemeChoice } from './theme.ts'

/** Listens for "/", "t", "d" and Escape. */
export function listenToKeys(document: Document, store: Store, themeChoice: ThemeChoice): void {
  document.addEventListener('keydown', (event) => {
    const target = event.target instanceof HTMLElement ? event.target : null
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    if (target?.matches('input, textarea, select')) return
    const view = store.view.value
    if (event.key === '/') document.getElementById('search')?.focus()
    else if (event.key === 't') store.showTab(view.tab === 'graph' ? 'table' : 'graph')
    else if (event.key === 'd') themeChoice.toggle()
    else if (event.key === 'Escape') view.reading ? store.closeReader() : store.select(null)
    else return
    event.preventDefault()
  })
}
