/** Formats read to their end, over records in memory. */

import type { GraphEdge, GraphExport, GraphNode } from '../../core/graph-types.ts'
import type { ExportFile, FileFormat, FolderFormat, FormatOptions } from '../../server/formats/format.ts'
import { type Snapshot, snapshotOf } from '../../server/store/snapshot.ts'
import type { StoredArticle } from '../../server/store/store.ts'

/** All pieces as one text. */
export async function joined(pieces: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const piece of pieces) text += piece
  return text
}

/** What a format writes of a snapshot. */
export const written = (format: FileFormat, snapshot: Snapshot): Promise<string> =>
  joined(format.write(snapshot, { bom: false }))

/** The files of a format, by name. */
export async function filesOf(
  format: FolderFormat,
  snapshot: Snapshot,
  options: FormatOptions = { bom: false },
): Promise<Record<string, string>> {
  const files: Record<string, string> = {}
  for await (const { name, text } of format.files(snapshot, options)) files[name] = await joined(text)
  return files
}

/** Files that are in memory. */
export async function* madeFiles(texts: Readonly<Record<string, string>>): AsyncGenerator<ExportFile> {
  for (const [name, text] of Object.entries(texts))
    yield {
      name,
      text: (async function* () {
        yield text
      })(),
    }
}

/** A snapshot of nodes and edges that were made by hand. */
export function madeSnapshot(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  articles: readonly StoredArticle[] = [],
): Snapshot {
  const graph: GraphExport = {
    options: { type: 'directed', multi: true, allowSelfLoops: true },
    attributes: {},
    nodes,
    edges,
  }
  return snapshotOf(graph, articles, new Map(nodes.map(({ key }, index) => [key, { x: index, y: -index }])))
}
