/** An application over the made-up articles, asked as a person at the explorer would. */

import request from 'supertest'
import { expect } from 'vitest'
import type { ClaimAnswer } from '../../core/api-claims.ts'
import type { CorrectionAnswer } from '../../core/api-corrections.ts'
import { createPlanner } from '../../server/planner.ts'
import { createMemoryStore } from '../../server/store/memory.ts'
import type { Store } from '../../server/store/store.ts'
import { ARTICLES } from '../corrections/articles.ts'
import { appOver } from './app-over.ts'
import { storedArticle } from './corpus.ts'

/** Keys of the articles. */
export const [HERALD, TIMES, MOOR, POST] = ARTICLES.map(({ article }) => article.key) as [
  string,
  string,
  string,
  string,
]

/** The application over the made-up articles. */
export async function openDesk() {
  const store = createMemoryStore()
  await change(store, { articles: ARTICLES.map((article) => storedArticle(article)), removed: [] })
  const app = appOver(store)
  const get = async (path: string) => (await request(app).get(path)).body
  return {
    store,
    app,
    get,
    post: async (body: object): Promise<CorrectionAnswer> => {
      const answer = await request(app).post('/api/corrections').send(body)
      expect([answer.status, answer.body.error]).toEqual([201, undefined])
      return answer.body
    },
    undo: async (id: string): Promise<CorrectionAnswer> =>
      (await request(app).delete(`/api/corrections/${id}?author=Kim`)).body,
    states: async () => {
      const { corrections } = await get('/api/corrections')
      return corrections.map(({ entry, state }: CorrectionAnswer) => `${entry.action} ${state}`)
    },
    claimAbout: async (words: string): Promise<ClaimAnswer> => {
      const { claims } = await get('/api/claims')
      const { key } = claims.find(({ label }: { label: string }) => label.includes(words))
      return get(`/api/claims/${encodeURIComponent(key)}`)
    },
  }
}

/** Changes the articles, as another process would. */
export const change = (store: Store, of: { articles: ReturnType<typeof storedArticle>[]; removed: string[] }) =>
  store.changeArticles(of, createPlanner())

/** The address of a node. */
export const pathTo = (key: string) => `/api/nodes/${encodeURIComponent(key)}`

/** The attribution of an article that says so, as the article's answer gives it. */
export function spansOf(article: string, words: string) {
  const extraction = ARTICLES.find((one) => one.article.key === article)
  const text = extraction?.article.text ?? ''
  const found = extraction?.attributions.find(({ content: [span] }) =>
    text.slice(span?.start, span?.end).includes(words),
  )
  return { article, cue: found?.cue, content: found?.content }
}
