/** GET and POST /api/corrections, DELETE /api/corrections/:id */

import { idParamsSchema } from '../../core/api.ts'
import {
  type CorrectionAnswer,
  type CorrectionsAnswer,
  type CorrectionsQuery,
  correctionBodySchema,
  correctionSchema,
  correctionsAnswerSchema,
  correctionsQuerySchema,
  undoQuerySchema,
} from '../../core/api-corrections.ts'
import type { LogEntry } from '../../core/corrections/types.ts'
import { tellCorrection } from '../../core/corrections/words.ts'
import { correctionEntry, undoEntry } from '../corrections/entries.ts'
import type { StoredCorrection } from '../store/correction-store.ts'
import { nextCursor, readCursor } from './cursor.ts'
import { jsonRoute, type Route, type Services } from './route.ts'

const EXAMPLE =
  '{"on": "entity", "action": "merge", "entity": "person:ann-lee", "other": "person:a-lee", "author": "Kim"}'

export const correctionRoutes: readonly Route[] = [
  jsonRoute({
    method: 'get',
    path: '/api/corrections',
    summary: 'The log of corrections, newest first, with what became of each: applied, orphaned, superseded or undone.',
    query: correctionsQuerySchema,
    answer: correctionsAnswerSchema,
    example: '/api/corrections?state=applied',
    handle: (services, { query }) => answerCorrections(services, query),
  }),
  jsonRoute({
    method: 'post',
    path: '/api/corrections',
    summary: 'Records a correction and replays it; what articles say stays as it is.',
    body: correctionBodySchema,
    answer: correctionSchema,
    status: 201,
    errors: [404, 409],
    example: EXAMPLE,
    handle: async (services, { body }) => record(services, await correctionEntry(services.store, body, services.now())),
  }),
  jsonRoute({
    method: 'delete',
    path: '/api/corrections/:id',
    summary: 'Takes a correction back, or what took one back; the entry stays in the log, and this is another one.',
    params: idParamsSchema,
    query: undoQuerySchema,
    answer: correctionSchema,
    errors: [404, 409],
    example: '/api/corrections/0123456789ab?author=Kim',
    handle: async (services, { params, query }) =>
      record(services, await undoEntry(services.store, params.id, { ...query, now: services.now() })),
  }),
]

async function answerCorrections({ store }: Services, query: CorrectionsQuery): Promise<CorrectionsAnswer> {
  const { limit, cursor, object, action, state } = query
  const offset = readCursor(cursor)
  const article = object?.startsWith('article:') ? await store.findArticle(object) : undefined
  const textHash = article?.extraction.article.textHash
  const { corrections, total } = await store.listCorrections({ object, textHash, action, state }, limit, offset)
  return {
    corrections: corrections.map(correctionAnswer),
    total,
    nextCursor: nextCursor(offset, corrections.length, total),
  }
}

async function record({ store, writer }: Services, entry: LogEntry): Promise<CorrectionAnswer> {
  await writer.changeArticles({ articles: [], removed: [], corrections: [entry] })
  const stored = await store.findCorrection(entry.id)
  return correctionAnswer(stored ?? { entry, outcome: { state: 'applied' } })
}

const correctionAnswer = ({ entry, outcome }: StoredCorrection): CorrectionAnswer => ({
  entry,
  says: tellCorrection(entry),
  ...outcome,
})
