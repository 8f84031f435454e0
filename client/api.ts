/** The server's answers, checked at the door. */

import './no-eval.ts'
import { z } from 'zod'
import { errorSchema } from '../core/api.ts'
import {
  type ArticleAnswer,
  type ArticleSummary,
  type ArticlesAnswer,
  articleAnswerSchema,
  articleSummarySchema,
  articlesAnswerSchema,
} from '../core/api-articles.ts'
import {
  type ChainAnswer,
  type ClaimAnswer,
  type ClaimSort,
  type ClaimsAnswer,
  chainAnswerSchema,
  claimAnswerSchema,
  claimsAnswerSchema,
} from '../core/api-claims.ts'
import {
  type CorrectionAnswer,
  type CorrectionBody,
  type CorrectionsAnswer,
  correctionSchema,
  correctionsAnswerSchema,
} from '../core/api-corrections.ts'
import {
  type EdgeAnswer,
  edgeAnswerSchema,
  type GraphAnswer,
  graphAnswerSchema,
  type NeighboursAnswer,
  type NodeAnswer,
  neighboursAnswerSchema,
  nodeAnswerSchema,
} from '../core/api-graph.ts'
import { type JobAnswer, jobAnswerSchema, jobSummarySchema, type MetadataChange } from '../core/api-jobs.ts'
import { type PathsAnswer, pathsAnswerSchema } from '../core/api-paths.ts'
import { type SearchAnswer, searchAnswerSchema } from '../core/api-search.ts'
import { type StatsAnswer, statsAnswerSchema } from '../core/api-stats.ts'
import { HearsayError, NotFoundError } from '../core/errors.ts'
import type { NodeKind } from '../core/types.ts'
import type { Given } from './giving.ts'
import type { Watch } from './loading.ts'
import type { PictureName } from './state.ts'
import type { Sent } from './upload.ts'

export interface GraphAsked {
  readonly view: PictureName
  readonly kinds: readonly NodeKind[]
  readonly from?: string | null
  readonly to?: string | null
  readonly minConfidence?: number | null
  readonly limit?: number
}

/** What can be asked of the list of claims. */
export interface ClaimsAsked {
  readonly sort?: ClaimSort
  readonly entity?: string | null
  readonly origins?: number | null
  readonly unnamed?: true | null
  readonly contradicted?: true | null
  readonly from?: string | null
  readonly to?: string | null
  readonly limit?: number
  readonly cursor?: string | null
}

export interface NeighboursAsked {
  readonly limit?: number
  readonly cursor?: string | null
  readonly kinds?: readonly NodeKind[]
  /** The edges among the neighbours too. */
  readonly among?: true
}

export interface PathsAsked {
  readonly source: string
  readonly target: string
}

export interface ArticlesAsked {
  readonly from?: string | null
  readonly to?: string | null
  readonly cursor?: string | null
}

export interface Api {
  graph(asked: GraphAsked, watch?: Watch): Promise<GraphAnswer>
  stats(): Promise<StatsAnswer>
  node(key: string): Promise<NodeAnswer>
  neighbours(key: string, asked: NeighboursAsked): Promise<NeighboursAnswer>
  /** The first 500 sentences, or those from a cursor on. */
  edge(key: string, cursor?: string | null): Promise<EdgeAnswer>
  claims(asked: ClaimsAsked): Promise<ClaimsAnswer>
  claim(key: string): Promise<ClaimAnswer>
  chain(claim: string): Promise<ChainAnswer>
  paths(asked: PathsAsked): Promise<PathsAnswer>
  search(text: string): Promise<SearchAnswer>
  articles(asked: ArticlesAsked): Promise<ArticlesAnswer>
  article(key: string): Promise<ArticleAnswer>
  corrections(): Promise<CorrectionsAnswer>
  correct(body: CorrectionBody, signal: AbortSignal): Promise<CorrectionAnswer>
  takeBack(correction: string, author: string, signal: AbortSignal): Promise<CorrectionAnswer>
  /** The watch is told how much of it has been sent. */
  giveArticles(given: Given, watch: Watch): Promise<JobAnswer>
  job(id: string): Promise<JobAnswer>
  /** Ends a job: what it has stored stays. */
  stopJob(id: string): Promise<unknown>
  /** The article has another key then, maybe. */
  changeArticle(key: string, change: MetadataChange): Promise<Pick<ArticleSummary, 'key'>>
  deleteArticle(key: string): Promise<unknown>
}

interface Schema<T> {
  safeParse(input: unknown): { readonly success: true; readonly data: T } | { readonly success: false }
}

/** Asks the server through `fetch`, and gives articles through `upload`, which tells how much has been sent. Every method throws NotFoundError for an unknown key, else HearsayError with the next step. */
export function createApi(
  fetch: (address: string, init?: RequestInit) => Promise<Response>,
  upload: (address: string, sent: Sent, watch: Watch) => Promise<Response>,
): Api {
  const get = async <T>(
    address: string,
    schema: Schema<T>,
    init?: RequestInit,
    onBytes?: Watch['onBytes'],
  ): Promise<T> => {
    return parse(fetch(address, init), schema, onBytes)
  }
  const parse = async <T>(asked: Promise<Response>, schema: Schema<T>, onBytes?: Watch['onBytes']): Promise<T> => {
    const response = await asked.catch(() => {
      throw new HearsayError('server-unreachable', 'The server does not answer.', 'Check that it still runs.')
    })
    const body: unknown = await counted(response, onBytes)
      .json()
      .catch(() => null)
    if (!response.ok) throw errorFrom(response.status, body)
    const answer = schema.safeParse(body)
    if (answer.success) return answer.data
    throw new HearsayError(
      'answer-unreadable',
      'The server’s answer is not in the expected form.',
      'Reload the page: page and server may be of different versions.',
    )
  }
  const path = encodeURIComponent
  return {
    graph: (asked, watch) =>
      get(`/api/graph${query(asked)}`, graphAnswerSchema, watch && { signal: watch.signal }, watch?.onBytes),
    stats: () => get('/api/stats', statsAnswerSchema),
    paths: (asked) => get(`/api/paths${query(asked)}`, pathsAnswerSchema),
    node: (key) => get(`/api/nodes/${path(key)}`, nodeAnswerSchema),
    neighbours: (key, asked) => get(`/api/nodes/${path(key)}/neighbours${query(asked)}`, neighboursAnswerSchema),
    edge: (key, cursor) => get(`/api/edges/${path(key)}${query({ limit: 500, cursor })}`, edgeAnswerSchema),
    claims: (asked) => get(`/api/claims${query(asked)}`, claimsAnswerSchema),
    claim: (key) => get(`/api/claims/${path(key)}`, claimAnswerSchema),
    chain: (claim) => get(`/api/claims/${path(claim)}/chain`, chainAnswerSchema),
    search: (q) => get(`/api/search${query({ q, similar: true })}`, searchAnswerSchema),
    articles: (asked) => get(`/api/articles${query({ limit: 200, ...asked })}`, articlesAnswerSchema),
    article: (key) => get(`/api/articles/${path(key)}`, articleAnswerSchema),
    corrections: () => get(`/api/corrections${query({ limit: 200 })}`, correctionsAnswerSchema),
    correct: (body, signal) => get('/api/corrections', correctionSchema, { ...sendJson('POST', body), signal }),
    giveArticles: ({ body, mediaType, metadata }, watch) =>
      parse(upload(`/api/articles${query(metadata)}`, { body, mediaType }, watch), jobAnswerSchema),
    job: (id) => get(`/api/jobs/${path(id)}`, jobAnswerSchema),
    stopJob: (id) => get(`/api/jobs/${path(id)}`, jobSummarySchema, { method: 'DELETE' }),
    changeArticle: (key, change) => get(`/api/articles/${path(key)}`, articleSummarySchema, sendJson('PATCH', change)),
    deleteArticle: (key) => get(`/api/articles/${path(key)}`, z.null(), { method: 'DELETE' }),
    takeBack: (id, author, signal) =>
      get(`/api/corrections/${path(id)}${query({ author })}`, correctionSchema, { method: 'DELETE', signal }),
  }
}

function sendJson(method: string, body: object): RequestInit {
  return { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
}

/** The same answer, of which it is told how much has come; a packed one counts as unpacked. */
function counted(response: Response, onBytes?: Watch['onBytes']): Response {
  if (!onBytes || !response.body) return response
  let bytes = 0
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(piece, controller) {
      bytes += piece.length
      onBytes(bytes)
      controller.enqueue(piece)
    },
  })
  return new Response(response.body.pipeThrough(counter))
}

/** "?a=1&b=2" of what is given. */
function query(asked: object): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(asked)) {
    if (value !== null && value !== undefined) params.set(name, String(value))
  }
  const text = params.toString()
  return text === '' ? '' : `?${text}`
}

function errorFrom(status: number, body: unknown): HearsayError {
  const answer = errorSchema.safeParse(body)
  const { code, message, next } = answer.success
    ? answer.data.error
    : { code: `http-${status}`, message: `The server answered with status ${status}.`, next: 'Try again.' }
  return status === 404 ? new NotFoundError(code, message, next) : new HearsayError(code, message, next)
}
