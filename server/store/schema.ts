/** The tables, as the query builder sees them. */

import type { Generated, Kysely } from 'kysely'
import type { EdgeKind, NodeKind, Stance } from '../../core/types.ts'

/** One row an article. `input` and `extraction` are JSON without the text, which stands in `text` once. */
export interface ArticleTable {
  readonly key: string
  readonly input_hash: string
  readonly extractor: string
  readonly input: string
  readonly text: string
  readonly text_hash: string
  readonly title: string
  readonly author: string | null
  readonly publisher: string | null
  readonly date: string | null
  readonly url: string | null
  readonly file: string | null
  readonly attributions: number
  readonly extraction: string
}

/** One row a node; `attributes` is JSON. */
export interface NodeTable {
  readonly key: string
  readonly kind: NodeKind
  readonly label: string
  readonly articles: number
  readonly degree: number
  readonly rank: number
  readonly x: number
  readonly y: number
  readonly attributes: string
}

/** One row an edge; ids rise in canonical order; `evidence` is JSON. */
export interface EdgeTable {
  readonly id: Generated<number>
  readonly key: string
  readonly kind: EdgeKind
  readonly source: string
  readonly target: string
  readonly weight: number
  readonly stance: Stance | null
  readonly evidence: string
}

/** One row a claim: what lists of claims are filtered and sorted by. */
export interface ClaimTable {
  readonly key: string
  readonly articles: number
  readonly origins_min: number
  readonly origins_max: number
  /** 0 or 1. */
  readonly unnamed: number
  readonly circular: number
  readonly first_seen: string | null
}

/** Keys that a claim would have if it began with another statement. */
export interface ClaimAliasTable {
  readonly alias: string
  readonly key: string
}

/** Full-text index: one row a name (field 0), alias (1) or text (2) of a node. */
export interface SearchTable {
  readonly words: string
  readonly key: string
  readonly field: number
}

export interface Tables {
  readonly article: ArticleTable
  readonly node: NodeTable
  readonly edge: EdgeTable
  readonly claim: ClaimTable
  readonly claim_alias: ClaimAliasTable
  readonly search: SearchTable
}

export type Db = Kysely<Tables>
