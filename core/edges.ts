/** Collects the edges of the graph: one per source, target and kind, with all its evidence. */

import type { Evidence, GraphEdge } from './graph-types.ts'
import { shortHash } from './id.ts'
import { compareText } from './order.ts'
import type { EdgeKind, Stance } from './types.ts'

/** The stance that shows on an edge with several is the one furthest from asserting. */
const STANCE_ORDER: readonly Stance[] = ['denied', 'questioned', 'hedged', 'asserted']

export interface Edges {
  /** The same evidence twice counts once. `isUndirected`: nothing tells which end comes first. */
  add(kind: EdgeKind, source: string, target: string, evidence: Evidence, isUndirected?: boolean): void
  /** In the order of their keys. */
  all(): GraphEdge[]
}

/** Starts empty. */
export function createEdges(): Edges {
  const byKey = new Map<string, Collected>()
  return {
    add(kind, source, target, evidence, isUndirected = false) {
      const key = `${kind}:${shortHash([kind, source, target])}`
      const edge = byKey.get(key) ?? { kind, source, target, isUndirected, evidence: new Map<string, Evidence>() }
      byKey.set(key, edge)
      edge.evidence.set(
        JSON.stringify([
          evidence.article,
          evidence.start,
          evidence.end,
          evidence.field,
          evidence.other,
          evidence.cue,
          evidence.content,
          evidence.part,
        ]),
        evidence,
      )
    },
    all: () => [...byKey].map(([key, edge]) => toEdge(key, edge)).sort((a, b) => compareText(a.key, b.key)),
  }
}

interface Collected {
  readonly kind: EdgeKind
  readonly source: string
  readonly target: string
  readonly isUndirected: boolean
  readonly evidence: Map<string, Evidence>
}

function toEdge(key: string, edge: Collected): GraphEdge {
  const evidence = [...edge.evidence.values()].sort(
    (a, b) => compareText(a.article, b.article) || firstOffset(a) - firstOffset(b),
  )
  const stance = STANCE_ORDER.find((candidate) => evidence.some((piece) => piece.stance === candidate))
  const attributes = {
    kind: edge.kind,
    ...(edge.kind === 'said' && stance ? { stance } : {}),
    ...(edge.isUndirected ? { direction: 'unknown' as const } : {}),
    evidence,
  }
  return { key, source: edge.source, target: edge.target, attributes }
}

const firstOffset = (evidence: Evidence) => evidence.start ?? evidence.cue?.start ?? evidence.content?.[0]?.start ?? 0
