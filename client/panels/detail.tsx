/** The right-hand panel: what is selected, with its evidence. */

import type { Store } from '../store.ts'
import { EdgePanel } from './edge.tsx'
import { NodePanel } from './node.tsx'
import { Failure } from './status.tsx'

/** The selected node or edge; a hint when nothing is selected. */
export function Detail({ store }: { readonly store: Store }) {
  const detail = store.detail.value
  return (
    <aside id="detail" class="detail" tabIndex={-1} aria-label="Evidence" aria-busy={detail.status === 'loading'}>
      {store.view.value.selection && (
        <button class="close" type="button" onClick={() => store.select(null)}>
          Close<span class="hidden-words"> the selection</span>
        </button>
      )}
      {detail.status === 'none' && <Hint />}
      {detail.status === 'loading' && <p class="is-loading">Loading {detail.name}…</p>}
      {detail.status === 'failed' && <Failure what="this selection" load={detail} />}
      {detail.status === 'ready' && detail.value.type === 'node' && <NodePanel store={store} detail={detail.value} />}
      {detail.status === 'ready' && detail.value.type === 'edge' && (
        <EdgePanel store={store} edge={detail.value.edge} />
      )}
    </aside>
  )
}

function Hint() {
  return (
    <div class="hint">
      <h2>Evidence</h2>
      <p>Select a node to see who said, reported and cited what. Select an edge to read the sentences it rests on.</p>
      <dl class="keys">
        <dt>
          <kbd>/</kbd>
        </dt>
        <dd>search</dd>
        <dt>
          <kbd>t</kbd>
        </dt>
        <dd>graph or table</dd>
        <dt>
          <kbd>d</kbd>
        </dt>
        <dd>dark or light</dd>
        <dt>
          <kbd>Esc</kbd>
        </dt>
        <dd>close</dd>
      </dl>
    </div>
  )
}
