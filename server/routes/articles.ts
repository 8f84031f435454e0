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
    throw new NotFoundError('article-unknown', `No article "${key}".`, 'List them with GET /api/articles')
  const { summary, extraction } = found
  const { article, entities, attributions } = extraction
  const correctedBy = await findCorrected(store, extraction)
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
      mentions: mentions.map(({ start, end, why }) => ({ start, end, why })),
    })),
    attributionList: attributions.map((attribution, index) => ({
      source: [...attribution.source],
      cue: attribution.cue,
      content: [...attribution.content],
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
      ...marked(correctedBy.get(index)),
    })),
  }
}
