/** A snapshot of the database: one read transaction on a connection of its own, so that writers go on meanwhile. */

import { setImmediate } from 'node:timers/promises'
import Database from 'better-sqlite3'
import type { Evidence, GraphEdge, MentionRef, NodeAttributes } from '../../core/graph-types.ts'
import type { Alarm } from '../../core/resolve.ts'
import { parseExtraction } from './article-queries.ts'
import { readCorrections } from './correction-queries.ts'
import type { ArticleTable, EdgeTable, NodeTable } from './schema.ts'
import { graphAttributes, type PlacedNode, type Snapshot } from './snapshot.ts'
import type { StoredArticle } from './store.ts'

/** Opens a snapshot of what was last committed. */
export function openSqliteSnapshot(file: string, timeout: number): Snapshot {
  const database = new Database(file, { readonly: true, timeout })
  database.exec('begin')
  // the first reading fixes the moment
  const alarms = database.prepare<[], Alarm>('select about, size, why from alarm order by rowid').all()
  const corrections = readCorrections(database)
  return {
    attributes: graphAttributes(alarms, corrections),
    log: corrections.map(({ entry }) => entry),
    articles: () => articlePages(database),
    nodes: () => nodePages(database),
    edges: () => edgePages(database),
    async articleDates() {
      const rows = database
        .prepare<[], [string, string]>('select key, date from article where date is not null')
        .raw()
        .all()
      return new Map(rows)
    },
    async articleTexts(keys) {
      const rows = database
        .prepare<[string], [string, string]>(
          'select key, text from article where key in (select value from json_each(?))',
        )
        .raw()
        .all(JSON.stringify(keys))
      return new Map(rows)
    },
    async close() {
      database.close()
    },
  }
}

/** A page ends when its JSON has about so many characters. */
const PAGE_SIZE = 200_000

/** Pages of records, made from rows; `sizeOf` is in characters. Between two pages others have their turn. */
async function* pagesOf<Row, Item>(
  rows: Iterable<Row>,
  toRecord: (row: Row) => Item,
  sizeOf: (row: Row) => number,
): AsyncGenerator<readonly Item[]> {
  let page: Item[] = []
  let size = 0
  for (const row of rows) {
    page.push(toRecord(row))
    size += sizeOf(row)
    if (size < PAGE_SIZE) continue
    yield page
    page = []
    size = 0
    await setImmediate()
  }
  if (page.length > 0) yield page
}

type ArticleRow = Pick<ArticleTable, 'input' | 'input_hash' | 'extractor' | 'text' | 'extraction'>

function articlePages(database: Database.Database): AsyncGenerator<readonly StoredArticle[]> {
  const rows = database.prepare<[], ArticleRow>(
    'select input, input_hash, extractor, text, extraction from article order by key',
  )
  return pagesOf(
    rows.iterate(),
    ({ input, input_hash: inputHash, extractor, text, extraction }): StoredArticle => ({
      input: { text, ...JSON.parse(input) },
      inputHash,
      extractor,
      extraction: parseExtraction(extraction, text),
    }),
    ({ text, extraction }) => text.length + extraction.length,
  )
}

type NodeRow = Pick<NodeTable, 'key' | 'kind' | 'x' | 'y' | 'attributes'>

function nodePages(database: Database.Database): AsyncGenerator<readonly PlacedNode[]> {
  const rows = database.prepare<[], NodeRow>('select key, kind, x, y, attributes from node order by key')
  const mentionsOf = database.prepare<[string], MentionRef>(
    'select article, start, "end", why from mention where node = ? order by article, start, "end"',
  )
  return pagesOf(
    rows.iterate(),
    ({ key, kind, x, y, attributes: json }): PlacedNode => {
      const attributes = JSON.parse(json) as NodeAttributes
      const position = { x, y }
      if (kind === 'claim' || kind === 'article') return { key, attributes, position }
      const { judgements, corrected, ...rest } = attributes
      const mentions = mentionsOf.all(key)
      const judged = { ...(judgements ? { judgements } : {}), ...(corrected ? { corrected } : {}) }
      return { key, attributes: { ...rest, mentions, ...judged }, position }
    },
    ({ attributes }) => attributes.length * 2,
  )
}

type EdgeRow = Pick<EdgeTable, 'key' | 'kind' | 'source' | 'target' | 'weight' | 'stance'>

function edgePages(database: Database.Database): AsyncGenerator<readonly GraphEdge[]> {
  const rows = database.prepare<[], EdgeRow>('select key, kind, source, target, weight, stance from edge order by key')
  const evidenceOf = database
    .prepare<[string], string>('select evidence from evidence where edge = ? order by article, place, evidence')
    .pluck()
  return pagesOf(
    rows.iterate(),
    ({ key, kind, source, target, stance }): GraphEdge => {
      const evidence = evidenceOf.all(key).map((json) => JSON.parse(json) as Evidence)
      const isUndirected = kind === 'copied' && evidence.every(({ direction }) => direction === 'unknown')
      const attributes = {
        kind,
        ...(stance === null ? {} : { stance }),
        ...(isUndirected ? { direction: 'unknown' as const } : {}),
        evidence,
      }
      return { key, source, target, attributes }
    },
    ({ weight }) => weight * 1_000,
  )
}
