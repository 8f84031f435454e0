/** What is going on: waiting, empty, failed, and the line that sums the graph up. */

import { NODE_KINDS } from '../../core/types.ts'
import { NODE_APPEARANCE } from '../appearance.ts'
import { counted } from '../graph-data.ts'
import { isFiltered } from '../state.ts'
import type { Loadable, Overview, Store } from '../store.ts'

/** Says what failed, the next step, and offers to try again. */
export function Failure({ what, load }: { readonly what: string; readonly load: Loadable<unknown> }) {
  if (load.status !== 'failed') return null
  return (
    <div class="failure" role="alert">
      <p>
        <strong>Could not load {what}.</strong> {load.message} {load.next}
      </p>
      <button type="button" onClick={load.retry}>
        Retry
      </button>
    </div>
  )
}

/** Fills the main room while there is no graph: loading, failed, or empty with the one command to run. */
export function Waiting({ store }: { readonly store: Store }) {
  const overview = store.overview.value
  if (overview.status === 'failed') return <Failure what="the graph" load={overview} />
  if (overview.status !== 'ready') return <p class="waiting is-loading">Loading the graph…</p>
  return (
    <div class="waiting">
      <h2>No articles yet</h2>
      <p>Put texts into a folder and run this command; then reload the page.</p>
      <pre>npm run ingest -- FOLDER</pre>
    </div>
  )
}

/** One line across the page for what the reader should know; a failed refresh of the overview keeps the old view below. */
export function Notice({ store }: { readonly store: Store }) {
  const hasGraph = store.graph.value.nodeByKey.size > 0
  return (
    <>
      {hasGraph && <Failure what="the graph" load={store.overview.value} />}
      {store.notice.value !== '' && (
        <div class="notice" role="status">
          <p>{store.notice.value}</p>
          <button type="button" onClick={() => (store.notice.value = '')}>
            Close
          </button>
        </div>
      )}
    </>
  )
}

/** The plain summary at the foot of the page, and the live region that says the selection. */
export function Status({ store }: { readonly store: Store }) {
  const overview = store.overview.value
  const isPart = isFiltered(store.view.value)
  const isTop = overview.status === 'ready' && overview.value.truncated
  return (
    <footer class="status">
      <p id="summary">{overview.status === 'ready' ? summary(overview.value.totals) : 'Loading…'}</p>
      <p>
        {counted(store.nodes.value.size, 'node')}, {counted(store.edges.value.size, 'edge')} shown
        {isPart && ', others hidden by filter'}
        {isTop && '. These have most links; search finds the rest.'}
      </p>
      <p class="hidden-words" aria-live="polite">
        {store.announcement.value}
      </p>
    </footer>
  )
}

function summary(totals: Overview['totals']): string {
  const kinds = ['claim', ...NODE_KINDS.filter((kind) => kind !== 'claim' && kind !== 'article')] as const
  const parts = kinds
    .filter((kind) => totals.nodes[kind])
    .map((kind) => counted(totals.nodes[kind] ?? 0, NODE_APPEARANCE[kind].one, NODE_APPEARANCE[kind].many))
  return `${[counted(totals.articles, 'article'), ...parts].join(', ')}.`
}
