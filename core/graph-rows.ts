/** The graph as rows that come and go with the article or claim that owns them. */

import type { Contribution } from './contributions.ts'
import type { EdgeKind, Evidence, GraphNode } from './types.ts'

/** One piece of evidence, and the edge that it belongs to. */
export interface EvidenceRow {
  readonly kind: EdgeKind
  readonly source: string
  readonly target: string
  readonly evidence: Evidence
}

/** All rows that one article or one claim brings. */
export interface OwnedRows {
  /** The node of the article or claim itself. */
  readonly node: GraphNode
  readonly evidence: readonly EvidenceRow[]
  /** Articles only. */
  readonly contributions: readonly Contribution[]
}

/** What changes in the graph, by the key of the owner; null takes its rows away. */
export type GraphChange = ReadonlyMap<string, OwnedRows | null>
