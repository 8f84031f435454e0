/** POST /api/articles, PATCH, PUT and DELETE /api/articles/:id */

import { z } from 'zod'
import { idParamsSchema } from '../../core/api.ts'
import { type ArticleSummary, articleSummarySchema } from '../../core/api-articles.ts'
import {
  type GiveArticlesQuery,
  giveArticlesQuerySchema,
  type JobAnswer,
  jobAnswerSchema,
  type MetadataChange,
  metadataChangeSchema,
  metadataSchema,
} from '../../core/api-jobs.ts'
import { ConflictError, NotFoundError } from '../../core/errors.ts'
import type { ArticleInput } from '../../core/types.ts'
import { hashInput } from '../ingest.ts'
import type { Upload } from '../uploads/body.ts'
import { receiveArticles, requireDate, UPLOAD_TYPES } from '../uploads/receive.ts'
import { answerJob } from './jobs.ts'
import { jsonRoute, type Route, type Services, uploadRoute } from './route.ts'

export const giveArticleRoutes: readonly Route[] = [
  uploadRoute({
    method: 'post',
    path: '/api/articles',
    summary:
      'Takes articles: a text, a web page, an article as JSON (`{"text", "id", "title", "author", "publisher", "date", "url"}`), an array of them, or one a line. They are safe when the answer comes, and read by a job; with `wait`, the answer comes with the end of the job, with the key of each article or why it was set aside.',
    query: giveArticlesQuerySchema,
    uploads: UPLOAD_TYPES,
    answer: jobAnswerSchema,
    status: 202,
    otherwise: { status: 201, when: ({ state, stored, unchanged }) => state === 'done' && stored + unchanged > 0 },
    location: ({ id }) => `/api/jobs/${id}`,
    errors: [413, 415],
    example: 'curl --data-binary @article.txt -H "Content-Type: text/plain" "…/api/articles?wait=10&publisher=Daily+A"',
    handle: (services, { query, body }) => giveArticles(services, query, body),
  }),
  jsonRoute({
    method: 'patch',
    path: '/api/articles/:id',
    summary:
      'Changes some of what is known of an article beside its text, and reads it again with that. What is left out stays as it was given; null takes back what was given, so that the text tells it. Its key may change: see Location.',
    params: idParamsSchema,
    body: metadataChangeSchema,
    answer: articleSummarySchema,
    location: ({ key }) => `/api/articles/${encodeURIComponent(key)}`,
    errors: [404, 409],
    example: '{"date": "2026-05-03", "author": null}',
    handle: (services, { params, body }) => changeMetadata(services, params.id, body),
  }),
  jsonRoute({
    method: 'put',
    path: '/api/articles/:id',
    summary:
      'Says anew all that is known of an article beside its text, and reads it again with that; what is left out is taken from the text. Its key may change: see Location.',
    params: idParamsSchema,
    body: metadataSchema,
    answer: articleSummarySchema,
    location: ({ key }) => `/api/articles/${encodeURIComponent(key)}`,
    errors: [404, 409],
    example: '{"title": "Talks fail", "publisher": "Daily A", "date": "2026-05-03"}',
    handle: (services, { params, body }) => changeMetadata(services, params.id, { ...NOTHING_GIVEN, ...body }),
  }),
  jsonRoute({
    method: 'delete',
    path: '/api/articles/:id',
    summary: 'Deletes an article, and all that rests on it alone.',
    params: idParamsSchema,
    answer: z.null(),
    status: 204,
    errors: [404],
    example: 'curl -X DELETE …/api/articles/article%3Adaily-a%2Ftalks-fail',
    handle: (services, { params }) => deleteArticle(services, params.id),
  }),
]

const NOTHING_GIVEN = { title: null, author: null, publisher: null, date: null, url: null } satisfies MetadataChange

async function giveArticles(services: Services, query: GiveArticlesQuery, upload: Upload): Promise<JobAnswer> {
  const { jobs, uploadLimits } = services
  const { job } = await jobs.accept(receiveArticles(upload, query, uploadLimits))
  await jobs.waitFor(job.id, query.wait * 1_000)
  return answerJob(services, job.id, { state: query.wait > 0 ? 'all' : 'set-aside', limit: 100 })
}

async function changeMetadata(
  { store, writer, openTools }: Services,
  key: string,
  change: MetadataChange,
): Promise<ArticleSummary> {
  requireDate(change.date ?? undefined)
  const stored = await store.findInput(key)
  if (stored === undefined) throw articleUnknown(key)
  const { extractor, extractorVersion } = await openTools()
  const changed = Object.entries({ ...stored, ...change }).filter(([, value]) => value != null)
  const input = Object.fromEntries(changed) as unknown as ArticleInput
  const packed = await extractor.extract(input)
  if (packed.key !== key && (await store.findArticle(packed.key)))
    throw new ConflictError(
      'article-exists',
      `There is another article with the key that this one would get: "${packed.key}".`,
      'Delete one of the two, or give this one another title, publisher or address.',
    )
  const articles = [{ input, inputHash: hashInput(input), extractor: extractorVersion, packed }]
  await writer.changeArticles({ articles, removed: [key] })
  const found = await store.findArticle(packed.key)
  if (found === undefined) throw articleUnknown(packed.key)
  return found.summary
}

async function deleteArticle({ writer }: Services, key: string): Promise<null> {
  const { gone } = await writer.changeArticles({ articles: [], removed: [key] })
  if (gone.length === 0) throw articleUnknown(key)
  return null
}

function articleUnknown(key: string): NotFoundError {
  return new NotFoundError('article-unknown', `No article "${key}".`, 'Look for it in the list of articles.')
}
