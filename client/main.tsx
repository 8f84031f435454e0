/** Entry point of the explorer: joins the page to its server, its address and its keys. */

import { render } from 'preact'
import { createApi } from './api.ts'
import { App } from './app.tsx'
import { listenToKeys } from './keys.ts'
import { createStore } from './store.ts'
import { createThemeChoice } from './theme.ts'

const store = createStore(
  createApi((address) => fetch(address)),
  {
    search: () => location.search,
    push: (search) => history.pushState(null, '', search === '' ? location.pathname : search),
    onBack: (listener) => addEventListener('popstate', listener),
  },
)
const themeChoice = createThemeChoice(
  document.documentElement,
  matchMedia('(prefers-color-scheme: dark)'),
  localStorage,
)
const root = document.getElementById('app')
if (!root) throw new Error('index.html has no #app')
render(<App store={store} themeChoice={themeChoice} />, root)
listenToKeys(document, store, themeChoice)
void store.start()
