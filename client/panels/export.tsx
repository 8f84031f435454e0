/** Saving the current view, or everything, as a file; and how to cite it. */

import type { FormatName } from '../../core/api-export.ts'
import { counted } from '../graph-data.ts'
import { graphSvg } from '../graph-svg.ts'
import type { Page } from '../page.ts'
import { save, savePng } from '../save.ts'
import { sceneOf } from '../scene-of.ts'
import type { Store } from '../store.ts'
import { edgesCsv, nodesCsv, viewJson } from '../view-files.ts'
import { viewGexf, viewGraphml } from '../view-xml.ts'
import { chipsOf } from './chips.tsx'
import { DialogBox } from './dialog-box.tsx'
import { meaningWords } from './legend.tsx'
import { Sentences } from './sentences.tsx'

const WHOLE: Readonly<Partial<Record<FormatName, string>>> = {
  json: 'JSON (graphology)',
  gexf: 'GEXF (Gephi)',
  graphml: 'GraphML',
  csv: 'CSV (nodes, links, evidence)',
  jsonld: 'JSON-LD',
  bundle: 'bundle, for another Hearsay',
}

/** The dialog of files. */
export function Export({ page }: { readonly page: Page }) {
  return (
    <DialogBox page={page} name="export" title="Export">
      {() => <Choices page={page} />}
    </DialogBox>
  )
}

function Choices({ page }: { readonly page: Page }) {
  const { store } = page
  const citation = citationOf(page)
  const picture = () =>
    graphSvg(sceneOf(page), {
      width: 1600,
      height: 1200,
      groups: page.meanings.groups.value,
      caption: [meaningWords(store.view.value), ...citation],
    })
  const shown = {
    graph: store.graph.value,
    nodes: store.nodes.value,
    edges: store.edges.value,
    standingByKey: store.standingByKey.value,
  }
  const files: Readonly<Record<string, () => void>> = {
    PNG: () => void savePng('hearsay.png', picture()),
    SVG: () => save('hearsay.svg', 'image/svg+xml', picture()),
    GEXF: () => save('hearsay-view.gexf', 'application/xml', viewGexf(shown)),
    GraphML: () => save('hearsay-view.graphml', 'application/xml', viewGraphml(shown)),
    JSON: () => save('hearsay-view.json', 'application/json', viewJson(shown)),
    'CSV of nodes': () => save('hearsay-nodes.csv', 'text/csv', nodesCsv(shown)),
    'CSV of links': () => save('hearsay-links.csv', 'text/csv', edgesCsv(shown)),
    'Your notes': () => save('hearsay-notes.json', 'application/json', JSON.stringify(store.notes.value, null, 1)),
  }
  return (
    <>
      <h3>
        This view <small>{`${counted(shown.nodes.size, 'node')}, ${counted(shown.edges.size, 'link')}`}</small>
      </h3>
      <p class="node-commands">
        {Object.entries(files).map(([word, run]) => (
          <button key={word} type="button" onClick={run}>
            {word}
          </button>
        ))}
        <Sentences store={store} />
      </p>
      <h3>
        Everything that passes the filters <small>also what is not in view</small>
      </h3>
      <ul class="node-commands">
        {Object.entries(WHOLE).map(([format, word]) => (
          <li key={format}>
            <a href={`/api/export?format=${format}${format === 'bundle' ? '' : filterQuery(store)}`} download>
              {word}
            </a>
          </li>
        ))}
      </ul>
      <h3 id="cite">Cite this view</h3>
      <Copied labelledBy="cite" text={citation.join(' ')} />
      <h3 id="embed">Embed this view</h3>
      <Copied labelledBy="embed" text={embedOf(page)} />
    </>
  )
}

function Copied({ labelledBy, text }: { readonly labelledBy: string; readonly text: string }) {
  return (
    <textarea
      readOnly
      rows={3}
      aria-labelledby={labelledBy}
      value={text}
      onFocus={(event) => event.currentTarget.select()}
    />
  )
}

function filterQuery({ view }: Store): string {
  const { nodeKinds, edgeKinds, from, to, minConfidence } = view.value.filters
  const parts = [
    `kinds=${nodeKinds.join()}`,
    `edges=${edgeKinds.join()}`,
    from && `from=${from}`,
    to && `to=${to}`,
    minConfidence > 0 && `minConfidence=${minConfidence}`,
  ]
  return parts
    .filter(Boolean)
    .map((part) => `&${part}`)
    .join('')
}

/** What is shown, from how much, when and where. */
function citationOf({ store }: Page): readonly string[] {
  const chips = chipsOf(store.view.value, (key) => store.graph.value.nodeByKey.get(key)?.label ?? key)
  const summary = document.getElementById('summary')?.textContent ?? ''
  const filters = chips.length === 0 ? 'No filters.' : `Filters: ${chips.map(({ word }) => word).join('; ')}.`
  return [
    `Hearsay. ${summary} ${filters}`,
    `${new URL(store.link(), location.href).href}, ${new Date().toISOString().slice(0, 10)}`,
  ]
}

function embedOf({ store }: Page): string {
  const address = new URL(store.link(), location.href)
  address.searchParams.set('embed', '1')
  return `<iframe src="${address.href}" width="800" height="600" title="Hearsay"></iframe>`
}
