/** GET /api/articles and /api/articles/:id */

import { type ArticleAnswer, type ArticlesAnswer, articlesQuerySchema, keySchema } from '../../core/api.ts'
import { NotFoundError } from '../../core/errors.ts'
import { parseRequest } from '../http-errors.ts'
import type { Store } from '../store/store.ts'
import { nextCursor, readCursor } from './cursor.ts'

/** A page of articles, newest first. */
export async function answerArticles(store: Store, query: unknown): Promise<ArticlesAnswer> {
  const { limit, cursor } = parseRequest(articlesQuerySchema, query)
  const offset = readCursor(cursor)
  const articles = await store.listArticles(limit, offset)
  const total = await store.countArticles()
  return { articles: [...articles], total, nextCursor: nextCursor(offset, articles.length, total) }
}

/** An article's text with all that was found in it. */
export async function answerArticle(store: Store, id: unknown): Promise<ArticleAnswer> {
  const key = parseRequest(keySchema, id)
  const found = await store.findArticle(key)
  if (found === undefined)
    throw new NotFoundError('article-unknown', `No article "${key}".`, 'List them with GET /api/articles')
  const { summary, extraction } = found
  const { article, entities, attributions } = extraction
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
    attributionList: attributions.map((attribution) => ({
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
    })),
  }
}
