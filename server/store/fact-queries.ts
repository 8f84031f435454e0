/** What edges rest on, without the words: for filters by date and confidence, and for folding claims. */

import type Database from 'better-sqlite3'
import type { ArticleSummary } from '../../core/api-articles.ts'
import { FOR_EACH_KEY } from './node-lookups.ts'
import { type OwnedRow, ownedRows, ownerOf } from './owned-rows.ts'
import type { EvidenceFact, Store } from './store.ts'

type FactQueries = Pick<Store, 'findArticleSummaries' | 'listOwnedRows' | 'listFacts'>

/** Prepares reading for one connection. */
export function factQueries(database: Database.Database): FactQueries {
  const summaries = database.prepare<[string], ArticleSummary>(
    `select key, title, author, publisher, date, url, file, attributions ${FOR_EACH_KEY} article on article.key = asked`,
  )
  const dateOf = database.prepare<[string], string | null>('select date from article where key = ?').pluck()
  const rowsOfOwner = database.prepare<[string], string>('select evidence from owner where key = ?').pluck()
  const ownersOfEdge = database
    .prepare<[string | null, string], number>(
      'select id from owner where key = ? union all select owner from evidence where edge = ?',
    )
    .pluck()
  const rowsById = database.prepare<[number], string>('select evidence from owner where id = ?').pluck()
  return {
    findArticleSummaries: async (keys) =>
      new Map(summaries.all(JSON.stringify(keys)).map((summary) => [summary.key, summary])),

    listOwnedRows: async (owners) =>
      new Map(
        owners.map((owner) => {
          const packed = rowsOfOwner.get(owner)
          return [owner, packed === undefined ? [] : ownedRows(packed)]
        }),
      ),

    async listFacts(edges) {
      const rowsByOwner = new Map<number, readonly OwnedRow[]>()
      const dateByArticle = new Map<string, string | null>()
      const rowsOf = (id: number) => {
        const rows = rowsByOwner.get(id) ?? ownedRows(rowsById.get(id) as string)
        rowsByOwner.set(id, rows)
        return rows
      }
      const datedBy = (article: string) => {
        const date = dateByArticle.get(article) ?? dateOf.get(article) ?? null
        dateByArticle.set(article, date)
        return date
      }
      return new Map(
        edges.map(({ key, kind, source, target }) => [
          key,
          ownersOfEdge
            .all(ownerOf({ kind, source, target }), key)
            .flatMap(rowsOf)
            .filter((row) => row.kind === kind && row.source === source && row.target === target)
            .map(({ evidence: { article, confidence } }): EvidenceFact => ({ date: datedBy(article), confidence })),
        ]),
      )
    },
  }
}
