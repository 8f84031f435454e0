/** Saving the current view, or everything, as a file; and how to cite it. */

import type { FormatName } from '../../core/api-export.ts'
import { graphSvg } from '../graph-svg.ts'
import type { Page } from '../page.ts'
import { sceneOf } from '../scene-of.ts'
import { edgesCsv, nodesCsv, viewJson } from '../view-files.ts'
import { chipsOf } from './chips.tsx'
import { DialogBox } from './dialog-box.tsx'
import { meaningWords } from './legend.tsx'

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
  const { filters } = store.view.value
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
  const kinds = `&kinds=${filters.nodeKinds.join()}&edges=${filters.edgeKinds.join()}`
  return (
    <>
      <h3>This view</h3>
      <p class="node-commands">
        <button type="button" onClick={() => void savePng(picture())}>
          PNG
        </button>
        <button type="button" onClick={() => save('hearsay.svg', 'image/svg+xml', picture())}>
          SVG
        </button>
        <button type="button" onClick={() => save('hearsay-view.json', 'application/json', viewJson(shown))}>
          JSON
        </button>
        <button type="button" onClick={() => save('hearsay-nodes.csv', 'text/csv', nodesCsv(shown))}>
          CSV of nodes
        </button>
        <button type="button" onClick={() => save('hearsay-links.csv', 'text/csv', edgesCsv(shown))}>
          CSV of links
        </button>
        <button
          type="button"
          onClick={() => save('hearsay-notes.json', 'application/json', JSON.stringify(store.notes.value, null, 1))}
        >
          Your notes
        </button>
      </p>
      <h3>Everything of the shown kinds</h3>
      <ul class="node-commands">
        {Object.entries(WHOLE).map(([format, word]) => (
          <li key={format}>
            <a href={`/api/export?format=${format}${format === 'bundle' ? '' : kinds}`} download>
              {word}
            </a>
          </li>
        ))}
      </ul>
      <h3>Cite this view</h3>
      <textarea readOnly rows={3} value={citation.join(' ')} onFocus={(event) => event.currentTarget.select()} />
      <h3>Embed this view</h3>
      <textarea readOnly rows={3} value={embedOf(location)} onFocus={(event) => event.currentTarget.select()} />
    </>
  )
}

/** What is shown, from how much, when and where. */
function citationOf({ store }: Page): readonly string[] {
  const chips = chipsOf(store.view.value, (key) => store.graph.value.nodeByKey.get(key)?.label ?? key)
  const summary = document.getElementById('summary')?.textContent ?? ''
  const filters = chips.length === 0 ? 'No filters.' : `Filters: ${chips.map(({ word }) => word).join('; ')}.`
  return [`Hearsay. ${summary} ${filters}`, `${location.href}, ${new Date().toISOString().slice(0, 10)}`]
}

function embedOf({ href }: Location): string {
  const address = new URL(href)
  address.searchParams.set('embed', '1')
  return `<iframe src="${address.href}" width="800" height="600" title="Hearsay"></iframe>`
}

function save(name: string, mediaType: string, content: string | Blob): void {
  const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** Draws the picture at twice its size. */
async function savePng(svg: string): Promise<void> {
  const image = new Image()
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.width * 2
  canvas.height = image.height * 2
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  canvas.toBlob((blob) => blob && save('hearsay.png', 'image/png', blob), 'image/png')
}
