/** A snapshot of the database: one read transaction on a connection of its own, so that writers go on meanwhile. */

import { setImmediate } from 'node:timers/promises'
import Database from 'better-sqlite3'
import type { GraphEdge } from '../../core/graph-types.ts'
import type { Alarm } from '../../core/resolve.ts'
import { withText } from '../packed-extraction.ts'
import { readCorrections } from './correction-queries.ts'
import { createEvidenceReader } from './evidence-queries.ts'
import { type NodeJson, readAttributes } from './node-rows.ts'
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
  const readings: IterableIterator<unknown>[] = []
  const keep: Keep = (rows) => {
    readings.push(rows)
    return rows
  }
  return {
    attributes: graphAttributes(alarms, corrections),
    log: corrections.map(({ entry }) => entry),
    articles: () => articlePages(database, keep),
    nodes: () => nodePages(database, keep),
    edges: () => edgePages(database, keep),
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
      // one that was left in the middle would hold the connection
      for (const rows of readings) rows.return?.()
      database.close()
    },
  }
}

/** Remembers rows that are being read, to end that when the snapshot is closed. */
type Keep = <Row>(rows: IterableIterator<Row>) => IterableIterator<Row>

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

function articlePages(database: Database.Database, keep: Keep): AsyncGenerator<readonly StoredArticle[]> {
  const rows = database.prepare<[], ArticleRow>(
    'select input, input_hash, extractor, text, extraction from article order by key',
  )
  return pagesOf(
    keep(rows.iterate()),
    ({ input, input_hash: inputHash, extractor, text, extraction }): StoredArticle => ({
      input: { text, ...JSON.parse(input) },
      inputHash,
      extractor,
      extraction: withText(extraction, { text }),
    }),
    ({ text, extraction }) => text.length + extraction.length,
  )
}

/** More than there is of anything. */
const ALL = 1e9

type NodeRow = Pick<NodeTable, 'key' | 'kind' | 'articles' | 'x' | 'y'> & NodeJson

function nodePages(database: Database.Database, keep: Keep): AsyncGenerator<readonly PlacedNode[]> {
  const rows = database.prepare<[], NodeRow>(
    `select key, kind, articles, x, y, attributes, judgements, mark from node
     left join judgement on judgement.node = node.key left join mark on mark.node = node.key order by key`,
  )
  const { mentionsOf } = createEvidenceReader(database)
  return pagesOf(
    keep(rows.iterate()),
    ({ x, y, ...row }): PlacedNode => {
      const { key, kind } = row
      const attributes = readAttributes(row, row)
      const position = { x, y }
      if (kind === 'claim' || kind === 'article') return { key, attributes, position }
      const { judgements, corrected, ...rest } = attributes
      const mentions = mentionsOf(key, ALL)
      const judged = { ...(judgements ? { judgements } : {}), ...(corrected ? { corrected } : {}) }
      return { key, attributes: { ...rest, mentions, ...judged }, position }
    },
    ({ attributes }) => attributes.length * 2,
  )
}

type EdgeRow = Omit<EdgeTable, 'source' | 'target'> & { readonly source: string; readonly target: string }

function edgePages(database: Database.Database, keep: Keep): AsyncGenerator<readonly GraphEdge[]> {
  const rows = database.prepare<[], EdgeRow>(
    `select edge.key, edge.kind, source.key as source, target.key as target, weight, stance
     from edge cross join node as source on source.id = edge.source cross join node as target on target.id = edge.target
     order by edge.key`,
  )
  const { evidenceOf } = createEvidenceReader(database)
  return pagesOf(
    keep(rows.iterate()),
    ({ key, kind, source, target, stance }): GraphEdge => {
      const evidence = evidenceOf({ key, kind, source, target }, ALL)
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
