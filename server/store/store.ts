/** What the server asks of its database, in records; only this folder knows SQL. */

import type { EdgeSummary, NodeSummary } from '../../core/api.ts'
import type { ArticleSummary, ArticlesQuery } from '../../core/api-articles.ts'
import type { ClaimsQuery } from '../../core/api-claims.ts'
import type { LogEntry } from '../../core/corrections/types.ts'
import type { EvidenceRow, GraphChange } from '../../core/graph-rows.ts'
import type { Evidence, MentionRef, NodeAttributes } from '../../core/graph-types.ts'
import type { ArticleInput, EdgeKind, Extraction, NodeKind, Span } from '../../core/types.ts'
import type { KnownWord } from '../near-words.ts'
import type { PackedExtraction } from '../packed-extraction.ts'
import type { CorrectionStore } from './correction-store.ts'
import type { JobStore } from './job-store.ts'
import type { Snapshot } from './snapshot.ts'

/** An article as it came in and as it was read, with what decides whether it must be read again. */
export interface StoredArticle {
  readonly input: ArticleInput
  /** Hash of the text and the metadata as given. */
  readonly inputHash: string
  /** Version of the extraction code; empty when the graph does not rest on the article, which is to be read again. */
  readonly extractor: string
  readonly extraction: Extraction
  /** Into what it was packed where it was read; a store may keep of it what it likes. */
  readonly packed?: PackedExtraction
}

/** An article that is to be read again. */
export interface OutdatedArticle {
  readonly key: string
  readonly input: ArticleInput
}

/** A place in the picture; the unit is that of the layout. */
export interface Position {
  readonly x: number
  readonly y: number
}

/** A place, and the number of the community, by size: 1 is the largest. */
export interface Placed extends Position {
  readonly community: number
}

/** Articles that come, keys of articles that go, and entries for the log of corrections. */
export interface ArticleChange {
  readonly articles: readonly StoredArticle[]
  readonly removed: readonly string[]
  /** Entries that are there already are left as they are. */
  readonly corrections?: readonly LogEntry[]
}

/** What a change of articles did. */
export interface Changed {
  /** How often articles have changed, this change included. */
  readonly revision: number
  /** Keys of the articles that went: removed, or replaced by one of the same key or input. */
  readonly gone: readonly string[]
}

/** What the store holds when a change of articles begins. */
export interface BeforeChange {
  /** How often articles had changed, by any process. */
  readonly revision: number
  /** Keys of the articles that go: removed, or replaced by one of the same key or input. */
  readonly gone: readonly string[]
  /** The extractions of all articles that the graph rests on, one by one. */
  extractions(): Iterable<Extraction>
  /** The extraction of an article that is there. */
  getExtraction(article: string): Extraction
  /** The log of corrections, in its order. */
  corrections(): readonly LogEntry[]
}

/** Works out what follows from a change of articles. */
export interface ChangePlanner {
  plan(change: ArticleChange, before: BeforeChange): GraphChange
  /** Told when a planned change is durable, with the revision that it made. */
  committed(revision: number): void
  /** Places for nodes, asked for when the graph has grown much since the last time. */
  layOut(nodes: readonly string[], edges: readonly LayoutEdge[]): ReadonlyMap<string, Placed>
}

export type LayoutEdge = Pick<EdgeSummary, 'source' | 'target' | 'weight'>

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

export type ArticleFilter = Pick<ArticlesQuery, 'publisher' | 'from' | 'to' | 'q'>

export type ClaimFilter = Omit<ClaimsQuery, 'limit' | 'cursor'>

/** What is known of where a claim comes from. */
export interface Standing {
  readonly articles: number
  readonly originRange: readonly [number, number]
  readonly unnamedOnly: boolean
  readonly circular: boolean
}

/** How many claims may have so many origins, and how many of these are unnamed only, circular. */
export interface OriginCount {
  readonly originRange: readonly [number, number]
  readonly claims: number
  readonly unnamedOnly: number
  readonly circular: number
}

export interface StoredNode {
  readonly summary: NodeSummary
  readonly attributes: NodeAttributes
}

export interface StoredEdge {
  readonly summary: EdgeSummary
  readonly evidence: readonly Evidence[]
}

/** An edge between nodes that are told by their numbers, which hold for one reading: names are looked up of what is given only. */
export interface Link extends Omit<EdgeSummary, 'source' | 'target'> {
  readonly source: number
  readonly target: number
}

type ListAt<Node, Edge> = (
  nodes: readonly Node[],
  direction: Direction,
  kinds: readonly EdgeKind[] | undefined,
  fanOut: number,
) => Promise<readonly Edge[]>

/** Where words stand: in names and aliases of entities, or in the texts of claims and the titles of articles. */
export type WordsOf = 'names' | 'texts'

/** A node, and the name, alias or text of it that was hit. */
export interface SearchHit extends NodeSummary {
  readonly match: string
}

/** What a filter needs to know of a piece of evidence. */
export interface EvidenceFact {
  /** The article's. */
  readonly date: string | null
  readonly confidence: number
}

/** The database. Keys are those of the graph; an absent record is undefined; `kinds` undefined means all. */
export interface Store extends JobStore, CorrectionStore {
  /** Number of articles, all or those that a filter leaves. */
  countArticles(filter?: ArticleFilter): Promise<number>
  /** Articles by date, newest first, then by key. */
  listArticles(limit: number, offset: number, filter?: ArticleFilter): Promise<readonly ArticleSummary[]>
  /** Number of articles by day, oldest first; those without a date are left out. */
  countArticlesByDay(): Promise<readonly { readonly day: string; readonly articles: number }[]>
  findArticle(key: string): Promise<{ readonly summary: ArticleSummary; readonly extraction: Extraction } | undefined>
  /** What came in, with the text. */
  findInput(key: string): Promise<ArticleInput | undefined>
  findArticleSummaries(keys: readonly string[]): Promise<ReadonlyMap<string, ArticleSummary>>
  /** The texts of the given articles, by key. */
  findArticleTexts(keys: readonly string[]): Promise<ReadonlyMap<string, ArticleText>>
  /** Keys of the articles that this extractor has read already, by the hash of their input. */
  findKnownInputs(inputHashes: readonly string[], extractor: string): Promise<ReadonlyMap<string, string>>
  /** What came in and was last read by another version of the extractor, by key, and how many there are; `after` a key, if it is given. */
  listOutdated(
    extractor: string,
    limit: number,
    after?: string,
  ): Promise<{ readonly articles: readonly OutdatedArticle[]; readonly total: number }>
  /**
   * Takes away the graph if it rests on articles that another version of the extractor read, which may have joined them otherwise.
   * The articles stay, to be read again.
   */
  beginAnew(extractor: string): Promise<void>
  /**
   * Stores articles (each replaces the one of its key or input), removes others and changes the graph as planned, all in
   * one transaction: a failure, also inside the plan, leaves everything as it was. Resolves when it is durable.
   */
  changeArticles(change: ArticleChange, planner: ChangePlanner): Promise<Changed>

  /** A word that is another one after each change of what the store holds, by any process. */
  readState(): Promise<string>
  countByKind(): Promise<Totals>
  /** The nodes of the highest rank first. */
  listTopNodes(kinds: readonly NodeKind[], limit: number): Promise<readonly NodeSummary[]>
  /** Its attributes are without the mentions. */
  findNode(key: string): Promise<StoredNode | undefined>
  /** Where a node is mentioned, by article and place, or in one article: the first ones, and how many there are. */
  listMentions(
    key: string,
    limit: number,
    article?: string,
  ): Promise<{ readonly mentions: readonly MentionRef[]; readonly total: number }>
  /** The nodes of the given keys, in no order. */
  findNodes(keys: readonly string[]): Promise<readonly NodeSummary[]>
  /** The numbers of the nodes of the given keys, by key. */
  findNumbers(keys: readonly string[]): Promise<ReadonlyMap<string, number>>
  /** The nodes of the given numbers, by number. */
  findNodesByNumber(numbers: readonly number[]): Promise<ReadonlyMap<number, NodeSummary>>
  countEdgesOf(key: string): Promise<Readonly<Partial<Record<EdgeKind, number>>>>

  /** With its first `limit` pieces of evidence, by article and place. */
  findEdge(key: string, limit: number): Promise<StoredEdge | undefined>
  /** Edges whose two ends are both given, heaviest first. */
  listEdgesAmong(
    keys: readonly string[],
    kinds: readonly EdgeKind[] | undefined,
    limit: number,
  ): Promise<readonly EdgeSummary[]>
  /** Edges that leave or enter the given nodes, for each node and direction the `fanOut` heaviest; by weight, then by key. */
  listEdgesAt: ListAt<string, EdgeSummary>
  /** The same by number: for walks, which meet many more edges than they give. */
  listLinksAt: ListAt<number, Link>
  /** The edges with the keys of their ends; those of a node that is gone are left out. */
  nameLinks(links: readonly Link[]): Promise<readonly EdgeSummary[]>

  /** What each of the given edges rests on, by its key. */
  listFacts(edges: readonly EdgeSummary[]): Promise<ReadonlyMap<string, readonly EvidenceFact[]>>
  /** The evidence that each of the given articles and claims brings, with its edges and without the words. */
  listOwnedRows(owners: readonly string[]): Promise<ReadonlyMap<string, readonly EvidenceRow[]>>
  /** Communities of nodes, by key, as they were when the picture was last laid out; those that came later have none. */
  findCommunities(keys: readonly string[]): Promise<ReadonlyMap<string, number>>

  /** A page of claims, and how many the filter leaves in all. */
  listClaims(
    filter: ClaimFilter,
    limit: number,
    offset: number,
  ): Promise<{ readonly claims: readonly StoredNode[]; readonly total: number }>
  /** By the range of their origins, in order. */
  countClaimsByOrigins(): Promise<readonly OriginCount[]>
  /** Where the given claims come from, by key. */
  findStandings(keys: readonly string[]): Promise<ReadonlyMap<string, Standing>>
  /** The claim of a key, or of a key that it would have if it began with another statement. */
  findClaim(key: string): Promise<StoredNode | undefined>
  /** Edges with their evidence that leave or enter a node, heaviest first. */
  listEvidenceAt(key: string, kinds: readonly EdgeKind[], limit: number): Promise<readonly StoredEdge[]>

  /**
   * Nodes whose name, alias or text has all terms of the query (see parseSearch); names first, then by rank. Of entities and
   * of texts at most `limit` matches are looked at, and it says when there are more.
   */
  search(
    query: string,
    kinds: readonly NodeKind[] | undefined,
    limit: number,
  ): Promise<{ readonly hits: readonly SearchHit[]; readonly isCut: boolean }>
  /** Words of the names of entities, or of the texts of claims and titles of articles, folded, that begin with a letter. */
  listWords(letter: string, of: WordsOf): Promise<readonly KnownWord[]>
  /** Keys of articles whose title or text has all terms of the query somewhere, those stored last first. */
  searchArticles(query: string, limit: number): Promise<readonly string[]>

  /** All that is stored now, page by page, whatever is written meanwhile; whoever opens it closes it. */
  openSnapshot(): Promise<Snapshot>

  close(): Promise<void>
}
