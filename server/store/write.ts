/** Writing: articles in, graph replaced. Called inside a transaction. */

import type { GraphEdge, GraphExport, GraphNode, NodeAttributes } from '../../core/graph-types.ts'
import type { ArticleInput, EdgeKind, Extraction } from '../../core/types.ts'
import { parseExtraction } from './article-queries.ts'
import type { ArticleTable, ClaimAliasTable, ClaimTable, Db, EdgeTable, NodeTable, SearchTable } from './schema.ts'
import type { LaidOutGraph, Position, StoredArticle } from './store.ts'

/** Rows an insert statement, well below SQLite's limit of 32,766 values. */
const ROWS_AT_ONCE = 500

/** Stores articles; each replaces the one of the same key and the one that was read from the same input. */
export async function writeArticles(db: Db, articles: readonly StoredArticle[]): Promise<void> {
  for (const article of articles) {
    const row = articleRow(article)
    await db
      .deleteFrom('article')
      .where((where) => where.or([where('key', '=', row.key), where('input_hash', '=', row.input_hash)]))
      .execute()
    await db.insertInto('article').values(row).execute()
  }
}

/** All extractions, by key. */
export async function readExtractions(db: Db): Promise<readonly Extraction[]> {
  const rows = await db.selectFrom('article').select(['text', 'extraction']).orderBy('key').execute()
  return rows.map((row) => parseExtraction(row.extraction, row.text))
}

/** Replaces nodes, edges, the table of claims and the search index. */
export async function writeGraph(db: Db, { graph, positions }: LaidOutGraph): Promise<void> {
  await db.deleteFrom('claim').execute()
  await db.deleteFrom('claim_alias').execute()
  await db.deleteFrom('search').execute()
  await db.deleteFrom('edge').execute()
  await db.deleteFrom('node').execute()
  const nodes = nodeRows(graph, positions)
  for (const rows of batches(nodes)) await db.insertInto('node').values(rows).execute()
  for (const rows of batches(graph.edges.map(edgeRow))) await db.insertInto('edge').values(rows).execute()
  const claims = graph.nodes.filter(({ attributes }) => attributes.kind === 'claim')
  for (const rows of batches(claims.map(claimRow))) await db.insertInto('claim').values(rows).execute()
  for (const rows of batches(claims.flatMap(aliasRows))) await db.insertInto('claim_alias').values(rows).execute()
  const words = graph.nodes.flatMap((node) => searchRows(node.key, node.attributes))
  for (const rows of batches(words)) await db.insertInto('search').values(rows).execute()
}

function articleRow({ input, inputHash, extractor, extraction }: StoredArticle): ArticleTable {
  const { text, ...metadata } = input satisfies ArticleInput
  const { article } = extraction
  return {
    key: article.key,
    input_hash: inputHash,
    extractor,
    input: JSON.stringify(metadata),
    text,
    text_hash: article.textHash,
    title: article.title ?? article.id,
    author: article.author,
    publisher: article.publisher,
    date: article.date,
    url: article.url,
    file: article.file,
    attributions: extraction.attributions.length,
    extraction: JSON.stringify({ ...extraction, article: { ...article, text: '' } }),
  }
}

function nodeRows(graph: GraphExport, positions: ReadonlyMap<string, Position>): NodeTable[] {
  const degreeByKey = new Map<string, number>()
  for (const edge of graph.edges) {
    for (const end of new Set([edge.source, edge.target])) degreeByKey.set(end, (degreeByKey.get(end) ?? 0) + 1)
  }
  return graph.nodes.map(({ key, attributes }) => {
    const position = positions.get(key)
    if (position === undefined) throw new Error(`node ${key} has no position`)
    const articles = attributes.articles ?? 1
    const degree = degreeByKey.get(key) ?? 0
    return {
      key,
      kind: attributes.kind,
      label: attributes.label,
      articles,
      degree,
      // Many links within one article count for less than the same number spread over several.
      rank: degree * articles,
      x: position.x,
      y: position.y,
      attributes: JSON.stringify(attributes),
    }
  })
}

function edgeRow({ key, source, target, attributes }: GraphEdge): Omit<EdgeTable, 'id'> {
  const kind: EdgeKind = attributes.kind
  return {
    key,
    kind,
    source,
    target,
    weight: attributes.evidence.length,
    stance: attributes.stance ?? null,
    evidence: JSON.stringify(attributes.evidence),
  }
}

function claimRow({ key, attributes }: GraphNode): ClaimTable {
  const { articles = 0, originRange = [0, 0], unnamedOnly, circular, firstSeen } = attributes
  return {
    key,
    articles,
    origins_min: originRange[0],
    origins_max: originRange[1],
    unnamed: unnamedOnly ? 1 : 0,
    circular: circular ? 1 : 0,
    first_seen: firstSeen ?? null,
  }
}

const aliasRows = ({ key, attributes }: GraphNode): ClaimAliasTable[] =>
  (attributes.aliases ?? []).map((alias) => ({ alias, key }))

function searchRows(key: string, attributes: NodeAttributes): SearchTable[] {
  // What a claim or an article is called is a text, not a name.
  const field = attributes.kind === 'claim' || attributes.kind === 'article' ? 2 : 0
  // A claim's other keys are nothing to search for.
  const aliases = (attributes.kind === 'claim' ? [] : (attributes.aliases ?? [])).filter(
    (alias) => alias !== attributes.label,
  )
  return [
    { words: attributes.label, key, field },
    ...aliases.map((alias) => ({ words: alias, key, field: Math.max(1, field) })),
  ]
}

function* batches<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) yield rows.slice(start, start + ROWS_AT_ONCE)
}
