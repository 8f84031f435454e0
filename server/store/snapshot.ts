/** All that a store holds, as it was at one moment, for exports: pages of records, so that memory does not grow with the graph. */

import type { LogEntry } from '../../core/corrections/types.ts'
import type { GraphEdge, GraphExport, GraphNode } from '../../core/graph-types.ts'
import { compareText } from '../../core/order.ts'
import type { Alarm } from '../../core/resolve.ts'
import type { StoredCorrection } from './correction-store.ts'
import type { Position, StoredArticle } from './store.ts'

/** A node with its mentions, and its place in the picture if it has one. */
export interface PlacedNode extends GraphNode {
  readonly position: Position | null
}

/** Records in the order of their keys. Nothing that is written meanwhile shows. */
export interface Snapshot {
  /** Attributes of the graph as a whole. */
  readonly attributes: GraphExport['attributes']
  /** All entries of the log of corrections, in its order. */
  readonly log: readonly LogEntry[]
  articles(): AsyncIterable<readonly StoredArticle[]>
  nodes(): AsyncIterable<readonly PlacedNode[]>
  edges(): AsyncIterable<readonly GraphEdge[]>
  /** Dates of the articles that have one, by the key of the article. */
  articleDates(): Promise<ReadonlyMap<string, string>>
  /** The texts of the given articles, by key. */
  articleTexts(keys: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** Ends what is still being read. */
  close(): Promise<void>
}

/** What the graph as a whole says: names that grew too large, and the corrections that nobody took back, with what became of them. */
export function graphAttributes(
  alarms: readonly Alarm[],
  corrections: readonly StoredCorrection[],
): GraphExport['attributes'] {
  const told = corrections.flatMap(({ entry, outcome }) =>
    entry.action === 'undo' || outcome.state === 'undone' ? [] : [{ ...entry, ...outcome }],
  )
  return { ...(alarms.length > 0 ? { alarms } : {}), ...(told.length > 0 ? { corrections: told } : {}) }
}

/** So many records in memory make a page. */
const PAGE = 500

/** A snapshot of records that are in memory. Of two articles with one key the text with the greater hash counts, as in the graph. */
export function snapshotOf(
  graph: GraphExport,
  articles: readonly StoredArticle[],
  positions: ReadonlyMap<string, Position> = new Map(),
  log: readonly LogEntry[] = [],
): Snapshot {
  const articleByKey = new Map<string, StoredArticle>()
  for (const article of articles) {
    const { key, textHash } = article.extraction.article
    const known = articleByKey.get(key)?.extraction.article.textHash
    if (known === undefined || compareText(known, textHash) < 0) articleByKey.set(key, article)
  }
  const ordered = [...articleByKey].sort(([a], [b]) => compareText(a, b)).map(([, article]) => article)
  const nodes = graph.nodes.map((node): PlacedNode => ({ ...node, position: positions.get(node.key) ?? null }))
  return {
    attributes: graph.attributes,
    log,
    articles: () => pagesOf(ordered),
    nodes: () => pagesOf(nodes),
    edges: () => pagesOf(graph.edges),
    articleDates: async () =>
      new Map(
        ordered.flatMap(({ extraction: { article } }): [string, string][] =>
          article.date === null ? [] : [[article.key, article.date]],
        ),
      ),
    articleTexts: async (keys) =>
      new Map(keys.map((key) => [key, articleByKey.get(key)?.extraction.article.text ?? ''])),
    close: async () => undefined,
  }
}

async function* pagesOf<Item>(records: readonly Item[]): AsyncGenerator<readonly Item[]> {
  for (let from = 0; from < records.length; from += PAGE) yield records.slice(from, from + PAGE)
}
