/** GET /api/export: the graph as a file, made while it is sent. */

import { type ExportQuery, exportQuerySchema } from '../../core/api-export.ts'
import { InvalidInputError } from '../../core/errors.ts'
import { filterGraph } from '../formats/filter.ts'
import { FORMATS } from '../formats/formats.ts'
import { zip } from '../formats/zip.ts'
import { parseRequest } from '../http-errors.ts'
import type { Store } from '../store/store.ts'

/** A file for a person to keep. */
export interface FileAnswer {
  readonly mediaType: string
  readonly fileName: string
  /** Nothing is read before the first piece is asked for. */
  readonly content: AsyncIterable<string | Uint8Array>
}

/** The file of a format; a format that has several gives them as an archive. */
export function answerExport(store: Store, query: unknown): FileAnswer {
  const asked = parseRequest(exportQuerySchema, query)
  const { format: name, kinds, edges } = asked
  const format = FORMATS[name]
  if ((name === 'bundle' || name === 'jsonl') && (kinds || edges))
    throw new InvalidInputError('export-whole', `The format ${name} has all articles.`, 'Leave out kinds and edges.')
  const [mediaType, ending] =
    'write' in format ? [format.mediaType, format.ending] : ['application/zip', `-${name}.zip`]
  return { mediaType, fileName: `hearsay${ending}`, content: contentOf(store, asked) }
}

async function* contentOf(store: Store, asked: ExportQuery): AsyncGenerator<string | Uint8Array> {
  const snapshot = await store.openSnapshot()
  try {
    const graph = filterGraph(snapshot, asked)
    const format = FORMATS[asked.format]
    yield* 'write' in format ? format.write(graph, asked) : zip(format.files(graph, asked))
  } finally {
    await snapshot.close()
  }
}
