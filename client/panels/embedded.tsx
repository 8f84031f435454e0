/** The explorer inside another page: the graph, its legend, and a link to the whole. */

import { EDGE_KINDS, NODE_KINDS } from '../../core/types.ts'
import { EDGE_APPEARANCE, NODE_APPEARANCE } from '../appearance.ts'
import type { Page } from '../page.ts'
import { Canvas } from './canvas.tsx'
import { EdgeIcon, KindIcon } from './kind.tsx'
import { GroupName, meaningWords } from './legend.tsx'
import { Notice, Summary, Waiting } from './status.tsx'
import { Tables } from './table.tsx'

/** Graph, legend and link; the table where the browser cannot draw. */
export function Embedded({ page }: { readonly page: Page }) {
  const { store } = page
  const { nodeByKey, edgeByKey } = store.graph.value
  const has = (keys: ReadonlySet<string>, byKey: ReadonlyMap<string, { readonly kind: string }>, kind: string) =>
    [...keys].some((key) => byKey.get(key)?.kind === kind)
  const whole = new URL(location.href)
  whole.searchParams.delete('embed')
  return (
    <div class="embedded">
      <div class="notices">
        <Notice store={store} />
      </div>
      <Summary page={page} />
      <main class="view" id="main">
        {store.hasGraph.value ? <Canvas page={page} isHidden={false} /> : <Waiting store={store} />}
        {!store.canDraw.value && <Tables store={store} />}
      </main>
      <footer>
        <ul>
          {NODE_KINDS.filter((kind) => has(store.nodes.value, nodeByKey, kind)).map((kind) => (
            <li key={kind} class={store.view.value.color === 'kind' ? undefined : 'is-grey'}>
              <KindIcon kind={kind} /> {NODE_APPEARANCE[kind].many}
            </li>
          ))}
          {page.meanings.groups.value.map((group) => (
            <li key={`group ${group.number}`}>
              <GroupName group={group} />
            </li>
          ))}
          {EDGE_KINDS.filter((kind) => has(store.edges.value, edgeByKey, kind)).map((kind) => (
            <li key={kind}>
              <EdgeIcon edge={{ kind }} /> {EDGE_APPEARANCE[kind].out}
            </li>
          ))}
          <li>{meaningWords(store.view.value)}</li>
        </ul>
        <a href={whole.href} target="_blank" rel="noreferrer">
          Open in Hearsay
        </a>
      </footer>
    </div>
  )
}
