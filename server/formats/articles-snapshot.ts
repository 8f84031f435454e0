/** Articles that were read into memory, as a snapshot of a store that held them would be. */

import type { FormatName } from '../../core/api-export.ts'
import type { GraphExport } from '../../core/graph-types.ts'
import type { ReadArticle } from '../extract-all.ts'
import { hashInput } from '../ingest.ts'
import { layOutGraph } from '../layout.ts'
import { type Snapshot, snapshotOf } from '../store/snapshot.ts'
import type { LayoutEdge, Position } from '../store/store.ts'

/** More nodes than this are left to the reader of the file to be laid out. */
const MAX_LAID_OUT = 3_000

/** `extractor` is the version of the extraction code. Places are worked out for a format that has them. */
export function snapshotOfArticles(
  graph: GraphExport,
  articles: readonly ReadArticle[],
  extractor: string,
  format: FormatName,
): Snapshot {
  const stored = articles.map((article) => ({ ...article, inputHash: hashInput(article.input), extractor }))
  return snapshotOf(graph, stored, format === 'gexf' || format === 'graphml' ? placesOf(graph) : undefined)
}

function placesOf({ nodes, edges }: GraphExport): ReadonlyMap<string, Position> {
  if (nodes.length > MAX_LAID_OUT) return new Map()
  const links = edges.map(
    ({ source, target, attributes }): LayoutEdge => ({ source, target, weight: attributes.evidence.length }),
  )
  return layOutGraph(
    nodes.map(({ key }) => key),
    links,
  )
}
