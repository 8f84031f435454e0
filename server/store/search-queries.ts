/** Full-text search: names of entities, texts of claims and titles, words of articles. What is ranked is capped, so that a common word costs no more than a rare one. */

import type Database from 'better-sqlite3'
import type { NodeSummary } from '../../core/api.ts'
import { compareText } from '../../core/order.ts'
import { parseSearch } from '../../core/search-words.ts'
import { NODE_KINDS } from '../../core/types.ts'
import type { KnownWord } from '../near-words.ts'
import { NODE_COLUMNS } from './node-lookups.ts'
import type { SearchHit, Store } from './store.ts'

interface WordsRow extends NodeSummary {
  readonly field: number
  readonly match: string
}

/** Names or texts, what was written last first: what is spoken of most is written most often. */
const wordsMatching = (table: 'name_search' | 'text_search') => `
  select ${NODE_COLUMNS}, found.field, found.words as match from (
    select words.node, words.field, words.words
    from ${table} cross join words on words.id = ${table}.rowid
    where ${table} match ? order by ${table}.rowid desc limit ?
  ) as found cross join node on node.id = found.node`

/** Articles, those stored last first. */
const ARTICLES_MATCHING = `
  select article_text.article from article_search cross join article_text on article_text.id = article_search.rowid
  where article_search match ? order by article_search.rowid desc limit ?`

/** The searching part of the store. */
export function searchQueries(database: Database.Database): Pick<Store, 'search' | 'searchArticles' | 'listWords'> {
  const names = database.prepare<[string, number], WordsRow>(wordsMatching('name_search'))
  const texts = database.prepare<[string, number], WordsRow>(wordsMatching('text_search'))
  const articles = database.prepare<[string, number], string>(ARTICLES_MATCHING).pluck()
  const words = { names: wordsOf(database, 'name_search'), texts: wordsOf(database, 'text_search') }
  return {
    async search(query, kinds = NODE_KINDS, limit) {
      const match = matchExpression(query)
      if (match === null) return { hits: [], isCut: false }
      const parts = [
        ...(kinds.some((kind) => !isText(kind)) ? [names.all(match, limit + 1)] : []),
        ...(kinds.some(isText) ? [texts.all(match, limit + 1)] : []),
      ]
      const rows = parts.flatMap((part) => part.slice(0, limit)).filter(({ kind }) => kinds.includes(kind))
      return { hits: bestOfEach(rows), isCut: parts.some((part) => part.length > limit) }
    },

    listWords: async (letter, of) => words[of].all(letter, `${letter}\u{10ffff}`),

    async searchArticles(query, limit) {
      const match = matchExpression(query)
      return match === null ? [] : articles.all(match, limit)
    },
  }
}

/** Words of an index from one up to another, by a view of it that only this connection has. */
function wordsOf(database: Database.Database, index: 'name_search' | 'text_search') {
  database.exec(`create virtual table temp.${index}_words using fts5vocab(main, ${index}, row)`)
  return database.prepare<[string, string], KnownWord>(
    `select term as word, doc as count from ${index}_words where term >= ? and term < ?`,
  )
}

/** What a claim or an article is called is a text; the others have names. */
const isText = (kind: NodeSummary['kind']): boolean => kind === 'claim' || kind === 'article'

/** Each node once, with its name if that was hit, else with an alias: names first, then by rank. */
function bestOfEach(rows: readonly WordsRow[]): SearchHit[] {
  const best = new Map<string, WordsRow>()
  for (const row of rows) {
    const known = best.get(row.key)
    if (!known || row.field < known.field || (row.field === known.field && row.match < known.match))
      best.set(row.key, row)
  }
  const rankOf = ({ articles, degree }: NodeSummary) => articles * degree
  return [...best.values()]
    .sort((a, b) => a.field - b.field || rankOf(b) - rankOf(a) || compareText(a.key, b.key))
    .map(({ field: _, ...hit }) => hit)
}

/** Turns a person's words into a full-text query: each in quotation marks, all required. Null when there is no word. */
export function matchExpression(query: string): string | null {
  const terms = parseSearch(query).map(({ words, isPrefix }) => `"${words.join(' ')}"${isPrefix ? '*' : ''}`)
  return terms.length === 0 ? null : terms.join(' ')
}
