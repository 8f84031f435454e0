/** The page: header, filters, graph or table (or the reader over them), evidence, and the line that sums it up. */

import { Canvas } from './panels/canvas.tsx'
import { Detail } from './panels/detail.tsx'
import { Filters } from './panels/filters.tsx'
import { Header } from './panels/header.tsx'
import { Reader } from './panels/reader.tsx'
import { Notice, Status, Waiting } from './panels/status.tsx'
import { Tables } from './panels/table.tsx'
import type { Store } from './store.ts'
import type { ThemeChoice } from './theme.ts'

/** The whole explorer. */
export function App({ store, themeChoice }: { readonly store: Store; readonly themeChoice: ThemeChoice }) {
  const { tab, reading } = store.view.value
  const isTable = tab === 'table' || !store.canDraw.value
  const hasGraph = store.graph.value.nodeByKey.size > 0
  return (
    <>
      <a class="skip" href="#main">
        Skip to the graph
      </a>
      <Header store={store} themeChoice={themeChoice} />
      <Notice store={store} />
      <div class="columns">
        <Filters store={store} />
        <main id="main" tabIndex={-1}>
          {hasGraph && <Canvas store={store} theme={themeChoice.theme} isHidden={isTable || reading !== null} />}
          {hasGraph && isTable && !reading && <Tables store={store} />}
          {!hasGraph && <Waiting store={store} />}
          {reading && <Reader store={store} />}
        </main>
        <Detail store={store} />
      </div>
      <Status store={store} />
    </>
  )
}
