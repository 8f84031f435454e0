/** What the server asks of its database, in records; only this folder knows SQL. */

import type { ArticleSummary, EdgeSummary, NodeSummary } from '../../core/api.ts'
import type { ClaimsQuery } from '../../core/api-claims.ts'
import type { Evidence, GraphExport, NodeAttributes } from '../../core/graph-types.ts'
import type { ArticleInput, EdgeKind, Extraction, NodeKind, Span } from '../../core/types.ts'

/** An article as it came in and as it was read, with what decides whether it must be read again. */
export interface StoredArticle {
  readonly input: ArticleInput
  /** Hash of the text and the metadata as given. */
  readonly inputHash: string
  /** Version of the extraction code. */
  readonly extractor: string
  readonly extraction: Extraction
}

/** A place in the picture; the unit is that of the layout. */
export interface Position {
  readonly x: number
  readonly y: number
}

/** A graph with a place for each of its nodes, by key. */
export interface LaidOutGraph {
  readonly graph: GraphExport
  readonly positions: ReadonlyMap<string, Position>
}

/** The words of an article and what a quotation of it needs. */
export interface ArticleText {
  readonly key: string
  readonly label: string
  readonly date: string | null
  readonly publisher: string | null
  readonly text: string
  readonly sentences: readonly Span[]
}

/** How much the store holds. */
export interface Totals {
  readonly articles: number
  readonly nodes: Readonly<Partial<Record<NodeKind, number>>>
  readonly edges: Readonly<Partial<Record<EdgeKind, number>>>
}

export type Direction = 'in' | 'out' | 'both'

export type ClaimFilter = Pick<ClaimsQuery, 'entity' | 'origins' | 'unnamed' | 'circular' | 'articles' | 'sort'>

export interface StoredNode {
  readonly summary: NodeSummary
  readonly attributes: NodeAttributes
}

export interface StoredEdge {
  readonly summary: EdgeSummary
  readonly evidence: readonly Evidence[]
}

/** The database. Keys are those of the graph; an absent record is undefined; `kinds` undefined means all. */
export interface Store {
  /** Number of articles. */
  countArticles(): Promise<number>
  /** Articles by date, newest first, then by key. */
  listArticles(limit: number, offset: number): Promise<readonly ArticleSummary[]>
  findArticle(key: string): Promise<{ readonly summary: ArticleSummary; readonly extraction: Extraction } | undefined>
  /** The texts of the given articles, by key. */
  findArticleTexts(keys: readonly string[]): Promise<ReadonlyMap<string, ArticleText>>
  /** Keys of the articles that this extractor has read already, by the hash of their input. */
  findKnownInputs(inputHashes: readonly string[], extractor: string): Promise<ReadonlyMap<string, string>>
  /** What came in and was last read by another version of the extractor. */
  listOutdatedInputs(extractor: string): Promise<readonly ArticleInput[]>
  /**
   * Stores articles (each replaces the one of its key or input), builds the graph of all articles and replaces the old one,
   * all in one transaction: a failure, also inside `build`, leaves everything as it was.
   */
  putArticles(
    articles: readonly StoredArticle[],
    build: (extractions: readonly Extraction[]) => LaidOutGraph,
  ): Promise<void>

  countByKind(): Promise<Totals>
  /** The nodes of the highest rank first. */
  listTopNodes(kinds: readonly NodeKind[], limit: number): Promise<readonly NodeSummary[]>
  findNode(key: string): Promise<StoredNode | undefined>
  /** The nodes of the given keys, in no order. */
  findNodes(keys: readonly string[]): Promise<readonly NodeSummary[]>
  countEdgesOf(key: string): Promise<Readonly<Partial<Record<EdgeKind, number>>>>

  findEdge(key: string): Promise<StoredEdge | undefined>
  /** Edges whose two ends are both given, heaviest first. */
  listEdgesAmong(
    keys: readonly string[],
    kinds: readonly EdgeKind[] | undefined,
    limit: number,
  ): Promise<readonly EdgeSummary[]>
  /** Edges that leave or enter the given nodes, for each node and direction the `fanOut` heaviest. */
  listEdgesAt(
    keys: readonly string[],
    direction: Direction,
    kinds: readonly EdgeKind[] | undefined,
    fanOut: number,
  ): Promise<readonly EdgeSummary[]>

  /** A page of claims, and how many the filter leaves in all. */
  listClaims(
    filter: ClaimFilter,
    limit: number,
    offset: number,
  ): Promise<{ readonly claims: readonly StoredNode[]; readonly total: number }>
  /** The claim of a key, or of a key that it would have if it began with another statement. */
  findClaim(key: string): Promise<StoredNode | undefined>
  /** Edges with their evidence that leave or enter a node, heaviest first. */
  listEvidenceAt(key: string, kinds: readonly EdgeKind[], limit: number): Promise<readonly StoredEdge[]>

  /** Nodes whose name, alias or text has words that begin with the words of the query; names first. */
  search(
    query: string,
    kinds: readonly NodeKind[] | undefined,
    limit: number,
  ): Promise<{ readonly hits: readonly (NodeSummary & { readonly match: string })[]; readonly total: number }>

  close(): Promise<void>
}
