/** Entry point of the explorer: joins the page to its server, its address, its keys and what the browser remembers. */

import { signal } from '@preact/signals'
import { render } from 'preact'
import { createApi } from './api.ts'
import { App } from './app.tsx'
import { createAuthor, createNoteStorage, createPreferences } from './kept.ts'
import { listenToKeys } from './keys.ts'
import { listenForNews } from './news.ts'
import type { Page } from './page.ts'
import { createStore } from './store.ts'
import { createTheme } from './theme.ts'

const NARROW = matchMedia('(max-width: 899px)')
const SMALL = matchMedia('(max-width: 599px)')

/** Between two looks at how far the server is with articles that were given. */
const JOB_REST_MS = 700

const root = document.getElementById('app')
if (!root) throw new Error('index.html has no #app')
const preferences = createPreferences(localStorage, NARROW.matches)
const store = createStore(
  createApi((address, init) => fetch(address, init)),
  {
    search: () => location.search,
    push: (search) => history.pushState(null, '', search === '' ? location.pathname : search),
    replace: (search) => history.replaceState(null, '', search === '' ? location.pathname : search),
    onBack: (listener) => addEventListener('popstate', listener),
    usualTab: SMALL.matches ? 'table' : NARROW.matches ? 'claims' : 'graph',
  },
  createNoteStorage(localStorage),
  {
    rest: () => new Promise((resolve) => setTimeout(resolve, JOB_REST_MS)),
    author: createAuthor(localStorage),
    listen: (tell) => listenForNews(() => new EventSource('/api/events'), document, tell),
  },
)
const page: Page = {
  store,
  preferences,
  theme: createTheme(document.documentElement, matchMedia('(prefers-color-scheme: dark)'), preferences),
  dialog: signal(null),
  tourStep: signal(null),
  drawn: { current: null },
  cameFrom: { current: null },
  isEmbedded: new URLSearchParams(location.search).has('embed'),
}
render(<App page={page} />, root)
listenToKeys(document, page)

addEventListener('offline', () => {
  store.notice.value = 'You are offline. What is shown stays; more comes when you are back.'
})
addEventListener('online', () => {
  store.notice.value = ''
})
