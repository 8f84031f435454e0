/** The page: header, filters, the view (or the reader over it), evidence, and what screen readers are told. */

import { useEffect, useRef } from 'preact/hooks'
import { latestOf } from './loading.ts'
import type { Page } from './page.ts'
import { Articles } from './panels/articles.tsx'
import { Canvas } from './panels/canvas.tsx'
import { Chips } from './panels/chips.tsx'
import { Claims } from './panels/claims.tsx'
import { Detail } from './panels/detail.tsx'
import { Embedded } from './panels/embedded.tsx'
import { Export } from './panels/export.tsx'
import { Filters } from './panels/filters.tsx'
import { Header } from './panels/header.tsx'
import { Help } from './panels/help.tsx'
import { Reader } from './panels/reader.tsx'
import { Notice, Summary, Waiting } from './panels/status.tsx'
import { Strip } from './panels/strip.tsx'
import { Tables } from './panels/table.tsx'
import { TourBar, TourOffer } from './panels/tour.tsx'
import type { Tab } from './state.ts'

const VIEW_NAME: Readonly<Record<Tab, string>> = {
  graph: 'graph',
  claims: 'claims',
  articles: 'articles',
  table: 'table',
}

/** The whole explorer. */
export function App({ page }: { readonly page: Page }) {
  return page.isEmbedded ? <Embedded page={page} /> : <Explorer page={page} />
}

function Explorer({ page }: { readonly page: Page }) {
  const { store, preferences } = page
  const { reading } = store.view.value
  const { detailWidth } = preferences.value
  const hasGraph = store.hasGraph.value
  const isEmpty = latestOf(store.overview.value)?.totals.articles === 0
  const tab = shownTab(page)
  // What was looked at stays, unseen, with its place and what was typed there; only tables are made anew, being large.
  const seen = useRef(new Set<Tab>())
  seen.current.add(tab)
  const isShown = (one: Tab) => tab === one && reading === null
  const isPage = reading !== null || (tab === 'claims' && store.view.value.claim !== null)
  // What is read needs room: filters go while they have nothing to do, and so does an empty panel.
  const isFiltersOpen = preferences.value.isFiltersOpen && !isPage && !isEmpty
  const isDetailOpen =
    preferences.value.isDetailOpen && !isEmpty && (tab === 'graph' || store.view.value.selection !== null)
  useEffect(() => {
    document.title = titleOf(page)
  })
  const columns = ['columns', isFiltersOpen ? '' : 'without-filters', isDetailOpen ? '' : 'without-detail']
  return (
    <>
      <a class="skip" href="#main">
        Skip to the {VIEW_NAME[tab]}
      </a>
      {isDetailOpen && (
        <a class="skip" href="#detail">
          Skip to the evidence
        </a>
      )}
      <Header page={page} tab={tab} />
      <div class="notices">
        <Notice store={store} />
        <TourOffer page={page} />
        <TourBar page={page} />
      </div>
      <div class={columns.join(' ').trim()} style={{ '--detail-width': `${detailWidth}px` }}>
        {isFiltersOpen && <Filters page={page} />}
        <main id="main" class={isPage ? 'is-page' : undefined} tabIndex={-1}>
          {!isEmpty && <Summary page={page} />}
          {!isShown('graph') && <Chips store={store} />}
          <div class="view">
            {isShown('graph') && <Chips store={store} />}
            {hasGraph && seen.current.has('graph') && <Canvas page={page} isHidden={!isShown('graph')} />}
            {!hasGraph && <Waiting store={store} />}
            {hasGraph && seen.current.has('claims') && (
              <div hidden={!isShown('claims')}>
                <Claims store={store} />
              </div>
            )}
            {hasGraph && seen.current.has('articles') && (
              <div hidden={!isShown('articles')}>
                <Articles store={store} />
              </div>
            )}
            {hasGraph && tab === 'table' && (
              <div hidden={!isShown('table')}>
                <Tables store={store} />
              </div>
            )}
            {reading && <Reader store={store} />}
          </div>
        </main>
        {isDetailOpen && <Detail page={page} />}
      </div>
      {!isPage && <Strip store={store} />}
      <p class="hidden-words" aria-live="polite">
        {store.announcement.value}
      </p>
      <Help page={page} />
      <Export page={page} />
    </>
  )
}

/** The graph gives way to the table where the browser cannot draw. */
function shownTab({ store }: Page): Tab {
  const { tab } = store.view.value
  return tab === 'graph' && !store.canDraw.value ? 'table' : tab
}

function titleOf({ store }: Page): string {
  const article = store.article.value
  const claim = store.claimPage.value
  const name =
    article.status === 'ready' ? article.value.title : claim.status === 'ready' ? `“${claim.value.claim.label}”` : ''
  return name === '' ? 'Hearsay' : `${name} · Hearsay`
}
