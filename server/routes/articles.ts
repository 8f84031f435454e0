/** GET /api/articles and /api/articles/:id */

import { idParamsSchema } from '../../core/api.ts'
import {
  type ArticleAnswer,
  type ArticlesAnswer,
  type ArticlesQuery,
  articleAnswerSchema,
  articlesAnswerSchema,
  articlesQuerySchema,
} from '../../core/api-articles.ts'
import { NotFoundError } from '../../core/errors.ts'
import type { Evidence } from '../../core/graph-types.ts'
import type { Store } from '../store/store.ts'
import { findCorrected, marked } from './corrected.ts'
import { nextCursor, readCursor } from './cursor.ts'
import { jsonRoute, type Route, type Services } from './route.ts'

export const articleRoutes: readonly Route[] = [
  jsonRoute({
    method: 'get',
    path: '/api/articles',
    summary: 'The articles, newest first.',
    query: articlesQuerySchema,
    answer: articlesAnswerSchema,
    example: '/api/articles?limit=5',
    handle: (services, { query }) => answerArticles(services, query),
  }),
  jsonRoute({
    method: 'get',
    path: '/api/articles/:id',
    summary: 'An article with its text, regions, readers’ comments, entities and attributions.',
    params: idParamsSchema,
    answer: articleAnswerSchema,
    errors: [404],
    example: '/api/articles/{article}',
    handle: (services, { params }) => answerArticle(services, params.id),
  }),
]

async function answerArticles({ store }: Services, query: ArticlesQuery): Promise<ArticlesAnswer> {
  const { limit, cursor, ...filter } = query
  const offset = readCursor(cursor)
  const articles = await store.listArticles(limit, offset, filter)
  const total = await store.countArticles(filter)
  return { articles: [...articles], total, nextCursor: nextCursor(offset, articles.length, total) }
}

async function answerArticle({ store }: Services, key: string): Promise<ArticleAnswer> {
  const found = await store.findArticle(key)
  if (found === undefined)
    throw new NotFoundError('article-unknown', `No article "${key}".`, 'Look for it in the list of articles.')
  const { summary, extraction } = found
  const { article, entities, attributions } = extraction
  const corrected = await findCorrected(store, extraction)
  const claimByPlace = await findClaims(store, key)
  return {
    ...summary,
    text: article.text,
    textHash: article.textHash,
    regions: [...article.regions],
    comments: article.comments.map(({ start, end, author }) => ({
      start,
      end,
      author: author && article.text.slice(author.start, author.end),
    })),
    entities: entities.map(({ key, kind, name, role, date, number, motive, mentions }) => ({
      key,
      kind,
      label: name,
      role: role?.value,
      date: date?.value,
      number,
      motive: motive?.value,
      mentions: mentions.map((mention) => ({
        start: mention.start,
        end: mention.end,
        why: mention.why,
        ...marked(corrected.get(mention)),
      })),
    })),
    attributionList: attributions.map((attribution) => ({
      source: [...attribution.source],
      cue: attribution.cue,
      content: [...attribution.content],
      claim: claimByPlace.get(placeOf(attribution)),
      nestedIn: attribution.nestedIn,
      speaker: attribution.speaker,
      via: [...attribution.via],
      mode: attribution.mode,
      stance: attribution.stance,
      recipient: attribution.recipient,
      dateSaid: attribution.dateSaid,
      confidence: attribution.confidence,
      why: attribution.why,
      reasons: attribution.reasons,
      ...marked(corrected.get(attribution)),
    })),
  }
}

/** Claims of one article whose statements are looked up. */
const MAX_CLAIMS = 2_000

/** Keys of the claims that an article's attributions are statements of, by their place. */
async function findClaims(store: Store, article: string): Promise<ReadonlyMap<string, string>> {
  const edges = await store.listEvidenceAt(article, ['reported'], MAX_CLAIMS)
  return new Map(
    edges.flatMap(({ summary, evidence }) => evidence.map((one) => [placeOf(one), summary.target] as const)),
  )
}

/** Where cue and content begin: no two attributions of an article share both. */
const placeOf = ({ cue, content }: Pick<Evidence, 'cue' | 'content'>): string => `${cue?.start} ${content?.[0]?.start}`
