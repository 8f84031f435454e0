/** Name, search, tabs and the commands of the whole page. */

import { useSignal } from '@preact/signals'
import { type Page, toggleTheme } from '../page.ts'
import { showTab, TABS, type Tab } from '../state.ts'
import { Search } from './search.tsx'

const WORD_BY_TAB: Readonly<Record<Tab, string>> = {
  graph: 'Graph',
  claims: 'Claims',
  articles: 'Articles',
  table: 'Table',
}

/** The bar at the top; `tab` is the one that is shown. */
export function Header({ page, tab: shown }: { readonly page: Page; readonly tab: Tab }) {
  const { store, theme, dialog } = page
  const other = theme.value === 'dark' ? 'light' : 'dark'
  return (
    <header class="header">
      <h1>Hearsay</h1>
      <Search store={store} />
      <nav class="tabs" aria-label="Views">
        {TABS.map((tab) => (
          <button
            key={tab}
            type="button"
            aria-current={shown === tab ? 'page' : undefined}
            disabled={tab === 'graph' && !store.canDraw.value}
            onClick={() => store.go((view) => showTab(view, tab))}
          >
            {WORD_BY_TAB[tab]}
          </button>
        ))}
      </nav>
      <nav class="commands" aria-label="Commands">
        <button type="button" class="plain" disabled={!store.canUndo.value} title="Undo: Ctrl+Z" onClick={store.undo}>
          <Word word="Undo" sign="↶" />
        </button>
        <button
          type="button"
          class="plain"
          disabled={!store.canRedo.value}
          title="Redo: Ctrl+Shift+Z"
          onClick={store.redo}
        >
          <Word word="Redo" sign="↷" />
        </button>
        <Share page={page} />
        <button type="button" class="plain" onClick={() => (dialog.value = 'export')}>
          Export
        </button>
        <button type="button" class="plain sign" title="Help: ?" onClick={() => (dialog.value = 'help')}>
          <span aria-hidden="true">?</span>
          <span class="hidden-words">Help</span>
        </button>
        <button type="button" class="plain sign" title={`${other} theme: d`} onClick={() => toggleTheme(page)}>
          <span aria-hidden="true">◐</span>
          <span class="hidden-words">{other === 'dark' ? 'Dark' : 'Light'} theme</span>
        </button>
      </nav>
    </header>
  )
}

/** A word where there is room, else its sign. */
function Word({ word, sign }: { readonly word: string; readonly sign: string }) {
  return (
    <>
      <span class="in-words">{word}</span>
      <span class="as-sign" aria-hidden="true">
        {sign}
      </span>
    </>
  )
}

/** Copies a link to the whole view, which also names the state of the graph. */
function Share({ page: { store } }: { readonly page: Page }) {
  const word = useSignal('Share')
  const say = (next: string) => {
    word.value = next
    store.announcement.value = next
    setTimeout(() => (word.value = 'Share'), 2_500)
  }
  const share = async () => {
    const link = new URL(store.link(), location.href).href
    try {
      await navigator.clipboard.writeText(link)
      say('Link copied')
    } catch {
      store.notice.value = `Copy this link: ${link}`
    }
    if (store.isLinkShortened.value) store.notice.value = 'The link has no room for so many pins: it does without them.'
  }
  return (
    <button type="button" class="plain" title="Copies a link to exactly this view" onClick={() => void share()}>
      {word.value}
    </button>
  )
}
