/** The server's answers, checked at the door. */

import './no-eval.ts'
import { errorSchema } from '../core/api.ts'
import {
  type ArticleAnswer,
  type ArticlesAnswer,
  articleAnswerSchema,
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
  type EdgeAnswer,
  edgeAnswerSchema,
  type GraphAnswer,
  graphAnswerSchema,
  type NeighboursAnswer,
  type NodeAnswer,
  neighboursAnswerSchema,
  nodeAnswerSchema,
} from '../core/api-graph.ts'
import { type SearchAnswer, searchAnswerSchema } from '../core/api-search.ts'
import { HearsayError, NotFoundError } from '../core/errors.ts'
import type { NodeKind } from '../core/types.ts'

/** What can be asked of the list of claims. */
export interface ClaimsAsked {
  readonly sort?: ClaimSort
  readonly entity?: string | null
  readonly origins?: number | null
  readonly unnamed?: true | null
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

export interface Api {
  graph(kinds: readonly NodeKind[]): Promise<GraphAnswer>
  node(key: string): Promise<NodeAnswer>
  neighbours(key: string, asked: NeighboursAsked): Promise<NeighboursAnswer>
  edge(key: string): Promise<EdgeAnswer>
  claims(asked: ClaimsAsked): Promise<ClaimsAnswer>
  claim(key: string): Promise<ClaimAnswer>
  chain(claim: string): Promise<ChainAnswer>
  search(text: string): Promise<SearchAnswer>
  articles(cursor: string | null): Promise<ArticlesAnswer>
  article(key: string): Promise<ArticleAnswer>
}

interface Schema<T> {
  safeParse(input: unknown): { readonly success: true; readonly data: T } | { readonly success: false }
}

/** Asks the server through `fetch`. Every method throws NotFoundError for an unknown key, else HearsayError with the next step. */
export function createApi(fetch: (address: string) => Promise<Response>): Api {
  const get = async <T>(address: string, schema: Schema<T>): Promise<T> => {
    const response = await fetch(address).catch(() => {
      throw new HearsayError('server-unreachable', 'The server does not answer.', 'Check that it still runs.')
    })
    const body: unknown = await response.json().catch(() => null)
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
    graph: (kinds) => get(`/api/graph${query({ kinds })}`, graphAnswerSchema),
    node: (key) => get(`/api/nodes/${path(key)}`, nodeAnswerSchema),
    neighbours: (key, asked) => get(`/api/nodes/${path(key)}/neighbours${query(asked)}`, neighboursAnswerSchema),
    edge: (key) => get(`/api/edges/${path(key)}${query({ limit: 500 })}`, edgeAnswerSchema),
    claims: (asked) => get(`/api/claims${query(asked)}`, claimsAnswerSchema),
    claim: (key) => get(`/api/claims/${path(key)}`, claimAnswerSchema),
    chain: (claim) => get(`/api/claims/${path(claim)}/chain`, chainAnswerSchema),
    search: (q) => get(`/api/search${query({ q })}`, searchAnswerSchema),
    articles: (cursor) => get(`/api/articles${query({ limit: 200, cursor })}`, articlesAnswerSchema),
    article: (key) => get(`/api/articles/${path(key)}`, articleAnswerSchema),
  }
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
