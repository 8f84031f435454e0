/** The graph as rows that come and go with the article, claim or pair of articles that owns them. */

import { type Contribution, entityNodes } from './contributions.ts'
import type { Judgement } from './corpus-types.ts'
import { withMark } from './corrections/marks.ts'
import type { Replayed } from './corrections/replay.ts'
import type { CorrectionChange } from './corrections/types.ts'
import { createEdges } from './edges.ts'
import type { Evidence, GraphExport, GraphNode } from './graph-types.ts'
import { compareText } from './order.ts'
import type { Alarm } from './resolve.ts'
import type { EdgeKind } from './types.ts'

/** One piece of evidence, and the edge that it belongs to. */
export interface EvidenceRow {
  readonly kind: EdgeKind
  readonly source: string
  readonly target: string
  readonly evidence: Evidence
}

/** All rows that one article, one claim, or two articles that share words bring. */
export interface OwnedRows {
  /** The node of the article or claim itself; null for two articles. */
  readonly node: GraphNode | null
  readonly evidence: readonly EvidenceRow[]
  /** What an article adds to the nodes of entities. */
  readonly contributions: readonly Contribution[]
}

/** What changes in the graph; null takes away. */
export interface GraphChange {
  /** By the key of the owner. */
  readonly owners: ReadonlyMap<string, OwnedRows | null>
  /** Why entities are one node or apart, by the key of the node. */
  readonly judgements: ReadonlyMap<string, readonly Judgement[] | null>
  /** All that there are now. */
  readonly alarms: readonly Alarm[]
  /** What corrections show on nodes, and what became of them; absent where nothing of it changed. */
  readonly corrected?: CorrectionChange
}

/** The whole graph in canonical order, from a change that began with nothing, and the corrections that it holds. */
export function assembleGraph(
  { owners, judgements, alarms, corrected }: GraphChange,
  corrections: readonly Replayed[] = [],
): GraphExport {
  const rows = [...owners.values()].flatMap((owned) => owned ?? [])
  const edges = createEdges()
  for (const { evidence } of rows) for (const row of evidence) edges.add(row.kind, row.source, row.target, row.evidence)
  const entities = entityNodes(rows.flatMap(({ contributions }) => contributions)).map((node): GraphNode => {
    const judged = judgements.get(node.key)
    const attributes = judged ? { ...node.attributes, judgements: judged } : node.attributes
    return { key: node.key, attributes: withMark(attributes, corrected?.marks.get(node.key) ?? undefined) }
  })
  return {
    options: { type: 'directed', multi: true, allowSelfLoops: true },
    attributes: {
      ...(alarms.length > 0 ? { alarms } : {}),
      ...(corrections.length > 0
        ? { corrections: corrections.map(({ correction, outcome }) => ({ ...correction, ...outcome })) }
        : {}),
    },
    nodes: [...rows.flatMap(({ node }) => node ?? []), ...entities].sort((a, b) => compareText(a.key, b.key)),
    edges: edges.all(),
  }
}
