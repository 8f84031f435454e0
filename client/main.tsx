/** Entry point of the explorer: joins the page to its server, its address, its keys and what the browser remembers. */

import { computed, effect, signal } from '@preact/signals'
import { render } from 'preact'
import { createApi } from './api.ts'
import { App } from './app.tsx'
import type { findCentrality } from './centrality.ts'
import { listenToDrops } from './files.ts'
import { createAuthor, createNoteStorage, createPreferences } from './kept.ts'
import { listenToKeys } from './keys.ts'
import { createMeanings } from './meanings.ts'
import { listenForNews } from './news.ts'
import { isNarrow, openDetail, type Page } from './page.ts'
import { createStore } from './store.ts'
import { createTheme } from './theme.ts'
import { upload } from './upload.ts'

const SMALL = matchMedia('(max-width: 599px)')

/** Between two looks at how far the server is with articles that were given. */
const JOB_REST_MS = 700

const isEmbedded = new URLSearchParams(location.search).has('embed')

/** The address of a view; inside another page it stays there. */
function addressOf(search: string): string {
  const whole = isEmbedded ? `${search === '' ? '?' : `${search}&`}embed=1` : search
  return whole === '' ? location.pathname : whole
}

const root = document.getElementById('app')
if (!root) throw new Error('index.html has no #app')
const preferences = createPreferences(localStorage, isNarrow())
const store = createStore(
  createApi((address, init) => fetch(address, init), upload),
  {
    search: () => location.search,
    push: (search) => history.pushState(null, '', addressOf(search)),
    replace: (search) => history.replaceState(null, '', addressOf(search)),
    onBack: (listener) => addEventListener('popstate', listener),
    usualTab: SMALL.matches ? 'table' : isNarrow() ? 'claims' : 'graph',
  },
  createNoteStorage(localStorage),
  {
    rest: () => new Promise((resolve) => setTimeout(resolve, JOB_REST_MS)),
    author: createAuthor(localStorage),
    listen: (tell) => listenForNews(() => new EventSource('/api/events'), document, tell),
  },
)
const theme = createTheme(document.documentElement, matchMedia('(prefers-color-scheme: dark)'), preferences)
const page: Page = {
  store,
  preferences,
  theme,
  meanings: createMeanings(store, theme, (asked, answer) => {
    const worker = new Worker(new URL('./centrality-worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<ReturnType<typeof findCentrality>>) => answer(new Map(data))
    worker.postMessage(asked)
    return () => worker.terminate()
  }),
  dialog: signal(null),
  tourStep: signal(null),
  drawn: { current: null },
  cameFrom: { current: null },
  stopTidying: signal(null),
  isEmbedded,
}
// On its way while the answer of the server is; without WebGL it fails, which the canvas then says.
if (store.view.value.tab === 'graph') void import('./graph-view.ts').catch(() => undefined)
render(<App page={page} />, root)
listenToKeys(document, page)
if (!page.isEmbedded) listenToDrops(document, store)

// What is selected is told, also where the panel was closed before.
const selected = computed(() => store.view.value.selection?.key)
effect(() => {
  if (selected.value !== undefined) openDetail(page)
})

addEventListener('offline', () => {
  store.notice.value = 'You are offline. What is shown stays; more comes when you are back.'
})
addEventListener('online', () => {
  store.notice.value = ''
})
