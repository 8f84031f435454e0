/** Graphology's serialization of the graph with claims, in canonical order: the bytes of `JSON.stringify(graph, null, 1)`. */

import type { GraphEdge, GraphNode } from '../../core/graph-types.ts'
import type { Snapshot } from '../store/snapshot.ts'
import type { FileFormat } from './format.ts'

export const GRAPH_JSON: FileFormat = { ending: '.json', mediaType: 'application/json', write }

async function* write({ attributes, nodes, edges }: Snapshot): AsyncGenerator<string> {
  const head = JSON.stringify(
    { options: { type: 'directed', multi: true, allowSelfLoops: true }, attributes },
    null,
    1,
  ).slice(0, -'\n}'.length)
  yield `${head},\n "nodes": `
  yield* list(nodes(), ({ key, attributes }) => ({ key, attributes }))
  yield ',\n "edges": '
  yield* list(edges(), ({ key, source, target, attributes }) => ({ key, source, target, attributes }))
  yield '\n}\n'
}

/** A list of records that lies one level deep. */
async function* list<Row>(
  pages: AsyncIterable<readonly Row[]>,
  recordOf: (row: Row) => GraphNode | GraphEdge,
): AsyncGenerator<string> {
  let isEmpty = true
  for await (const page of pages) {
    const text = page.map((row) => `  ${JSON.stringify(recordOf(row), null, 1).replaceAll('\n', '\n  ')}`).join(',\n')
    yield `${isEmpty ? '[\n' : ',\n'}${text}`
    isEmpty = false
  }
  yield isEmpty ? '[]' : '\n ]'
}
