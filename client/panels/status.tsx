/** What is going on: waiting, empty, and the line that sums the graph up. */

import { counted } from '../../core/counted.ts'
import { latestOf } from '../loading.ts'
import { type Page, prefer } from '../page.ts'
import { LIMITS } from '../state.ts'
import type { Store } from '../store.ts'
import { Give } from './give.tsx'
import { Failure, Loading } from './loading.tsx'

/** Fills the main room while there is no graph: loading, failed, or empty with the one command to run. */
export function Waiting({ store }: { readonly store: Store }) {
  const overview = store.overview.value
  if (overview.status === 'failed') return <Failure load={overview} />
  if (overview.status !== 'ready')
    return (
      <div class="skeleton">
        <Loading load={overview} />
      </div>
    )
  return (
    <div class="waiting">
      <h2>No articles yet</h2>
      <p>Put texts into a folder and run this command.</p>
      <pre>npm run ingest -- FOLDER</pre>
      <p>The five sample articles are read when the server is started without --no-seeds. Or begin with one text:</p>
      <Give store={store} isOpen />
    </div>
  )
}

/** One line across the page for what the reader should know; a failed refresh of the overview keeps the old view below. */
export function Notice({ store }: { readonly store: Store }) {
  const hasGraph = store.hasGraph.value
  return (
    <>
      {hasGraph && <Failure load={store.overview.value} />}
      {hasGraph && <Failure load={store.window.value} />}
      {hasGraph && <Loading load={store.overview.value} />}
      {hasGraph && <Loading load={store.window.value} />}
      {store.working.value !== '' && (
        <div class="notice working">
          <p role="status">{store.working.value}…</p>
          <progress aria-label={store.working.value} />
          {store.stopWorking.value && (
            <button type="button" onClick={store.stopWorking.value}>
              Stop
            </button>
          )}
        </div>
      )}
      <News store={store} />
      <Recorded store={store} />
      {store.notice.value !== '' && (
        <div class="notice" role="status">
          <p>{store.notice.value}</p>
          <button type="button" class="plain" onClick={() => (store.notice.value = '')}>
            Close
          </button>
        </div>
      )}
    </>
  )
}

/** Nothing moves by itself: what is new is shown when the reader asks for it. */
function News({ store }: { readonly store: Store }) {
  if (!store.hasNews.value) return null
  return (
    <div class="notice" role="status">
      <p>New articles have come in, or what is known of some has changed.</p>
      <button type="button" onClick={() => void store.showNews()}>
        Show them
      </button>
    </div>
  )
}

/** "Top 400 of 8,210", and a way to more. */
function More({ store }: { readonly store: Store }) {
  const { limit, filters } = store.view.value
  const totals = latestOf(store.overview.value)?.totals.nodes ?? {}
  const total = filters.nodeKinds.reduce((sum, kind) => sum + (totals[kind] ?? 0), 0)
  const next = LIMITS.find((one) => one > limit)
  if (total <= limit) return null
  return (
    <>
      <span class="shown-count">: </span>top {limit.toLocaleString('en-GB')} of {total.toLocaleString('en-GB')}
      {next && (
        <button type="button" class="plain" onClick={() => store.go((view) => ({ ...view, limit: next }))}>
          Show more
        </button>
      )}
    </>
  )
}

/** Buttons that bring closed panels back. */
function Closed({ page }: { readonly page: Page }) {
  const { isFiltersOpen, isDetailOpen } = page.preferences.value
  if (page.isEmbedded) return null
  return (
    <>
      {!isFiltersOpen && (
        <button type="button" class="plain" title="Key: [" onClick={() => prefer(page, { isFiltersOpen: true })}>
          Filters
        </button>
      )}
      {!isDetailOpen && (
        <button type="button" class="plain" title="Key: ]" onClick={() => prefer(page, { isDetailOpen: true })}>
          Evidence
        </button>
      )}
    </>
  )
}

/** What was just corrected, with a way back. */
function Recorded({ store }: { readonly store: Store }) {
  const correction = store.lastCorrection.value
  if (!correction) return null
  const { id, author } = correction.entry
  return (
    <div class="notice" role="status">
      <p>
        Recorded: {correction.says} <small>{author}</small>
      </p>
      <p>
        <button type="button" onClick={() => void store.takeBack(id)}>
          Take back
        </button>
        <button type="button" class="plain" onClick={() => (store.lastCorrection.value = null)}>
          Close
        </button>
      </p>
    </div>
  )
}

/** The plain line above every view. */
export function Summary({ page }: { readonly page: Page }) {
  const { store } = page
  const overview = latestOf(store.overview.value)
  if (!overview) return <p id="summary" class="summary" />
  const { totals, truncated } = overview
  const [nodes, edges] = [store.nodes.value.size, store.edges.value.size]
  const view = store.view.value
  const isCounted = page.isEmbedded || (view.reading === null && (view.tab === 'graph' || view.tab === 'table'))
  return (
    <div class="summary">
      <p id="summary">
        {counted(totals.articles, 'article')},{' '}
        {latestOf(store.stats.value)?.claims.words ?? counted(totals.nodes.claim ?? 0, 'claim')}.
      </p>
      <p class="shown">
        {isCounted && <span class="shown-count">{`${counted(nodes, 'node')}, ${counted(edges, 'link')} shown`}</span>}
        {isCounted && truncated && <More store={store} />}
        <Closed page={page} />
      </p>
    </div>
  )
}
