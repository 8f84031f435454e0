/** Full-text search. */

import { sql } from 'kysely'
import type { NodeSummary } from '../../core/api.ts'
import type { Db } from './schema.ts'
import type { Store } from './store.ts'

/** The searching part of the store. */
export function searchQueries(db: Db): Pick<Store, 'search'> {
  return {
    async search(query, kinds, limit) {
      const match = matchExpression(query)
      if (match === null) return { hits: [], total: 0 }
      const isOfKind =
        kinds === undefined ? sql`true` : sql`node.kind in (select value from json_each(${JSON.stringify(kinds)}))`
      // Beside min(field) SQLite takes the other bare columns from the row of that minimum: the name, if it was hit.
      const { rows } = await sql<NodeSummary & { field: number; match: string; total: number }>`
        select node.key, node.kind, node.label, node.articles, node.degree, node.x, node.y,
               min(words.field) as field, words.words as match, count(*) over () as total
        from search cross join words on words.id = search.rowid cross join node on node.key = words.key
        where search.words match ${match} and ${isOfKind}
        group by node.key
        order by field, node.rank desc, node.key limit ${limit}`.execute(db)
      return { hits: rows.map(({ field: _, total: __, ...hit }) => hit), total: rows[0]?.total ?? 0 }
    },
  }
}

/** Turns a person's words into a full-text query: each a quoted prefix, all required. Null when there is no word. */
export function matchExpression(query: string): string | null {
  const words = query.match(/[\p{L}\p{N}\p{M}\p{Co}]+/gu) ?? []
  return words.length === 0 ? null : words.map((word) => `"${word}"*`).join(' ')
}
