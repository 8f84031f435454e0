/** GET /api/export: the graph as a file, made while it is sent. */

import { type ExportQuery, exportQuerySchema } from '../../core/api-export.ts'
import { InvalidInputError } from '../../core/errors.ts'
import { refuseOtherView, viewOf } from '../formats/filter.ts'
import { FORMATS } from '../formats/formats.ts'
import { zip } from '../formats/zip.ts'
import { type FileAnswer, sendFile } from '../send-file.ts'
import type { Snapshot } from '../store/snapshot.ts'
import type { Store } from '../store/store.ts'
import { type Route, rawRoute } from './route.ts'

const mediaTypes = Object.values(FORMATS).map((format) => ('write' in format ? format.mediaType : 'application/zip'))

export const exportRoutes: readonly Route[] = [
  rawRoute({
    method: 'get',
    path: '/api/export',
    summary:
      'The graph as a file, of what is stored at this moment; several files come as a ZIP. With `view=entities` claims are folded into edges, as at /api/graph.',
    query: exportQuerySchema,
    freshness: 'store',
    media: [...new Set(mediaTypes)],
    example: '/api/export?format=csv&kinds=person,claim',
    serve: ({ store }, { query }, request, response) => sendFile(request, response, answerExport(store, query)),
  }),
]

/** Each holds a moment of the database, whose log cannot shrink meanwhile. */
const MAX_AT_ONCE = 4
const runningByStore = new WeakMap<Store, number>()

/** The file of a format; a format that has several gives them as an archive. */
function answerExport(store: Store, query: ExportQuery): FileAnswer {
  const { format: name } = query
  const format = FORMATS[name]
  refuseOtherView(query)
  const [mediaType, ending] =
    'write' in format ? [format.mediaType, format.ending] : ['application/zip', `-${name}.zip`]
  return { mediaType, fileName: `hearsay${ending}`, content: contentInTurn(store, query) }
}

async function* contentInTurn(store: Store, query: ExportQuery): AsyncGenerator<string | Uint8Array> {
  const running = runningByStore.get(store) ?? 0
  if (running >= MAX_AT_ONCE) throw tooManyExports()
  runningByStore.set(store, running + 1)
  try {
    yield* contentOf(await store.openSnapshot(), query)
  } finally {
    runningByStore.set(store, (runningByStore.get(store) ?? 1) - 1)
  }
}

async function* contentOf(snapshot: Snapshot, query: ExportQuery): AsyncGenerator<string | Uint8Array> {
  try {
    const graph = viewOf(snapshot, query)
    const format = FORMATS[query.format]
    yield* 'write' in format ? format.write(graph, query) : zip(format.files(graph, query))
  } finally {
    await snapshot.close()
  }
}

function tooManyExports(): InvalidInputError {
  return new InvalidInputError(
    'exports-full',
    `${MAX_AT_ONCE} exports are being sent already.`,
    'Try again when one is done.',
  )
}
