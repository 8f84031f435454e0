/** Collects the edges of the graph: one per source, target and kind, with all its evidence. */

import type { Evidence, GraphEdge } from './graph-types.ts'
import { CLUSTER_LENGTH, clusteredHash, type HashText, shortHash } from './id.ts'
import { compareText } from './order.ts'
import type { EdgeKind, Stance } from './types.ts'

/** The stance that shows on an edge with several is the one furthest from asserting. */
const STANCE_ORDER: readonly Stance[] = ['denied', 'questioned', 'hedged', 'asserted']

export interface Edges {
  /** The same evidence twice counts once. */
  add(kind: EdgeKind, source: string, target: string, evidence: Evidence): void
  /** In the order of their keys. */
  all(): GraphEdge[]
}

/** Key of the edge of a kind between two nodes; the edges of a claim begin alike, and so do those of the claims of one article. */
export function edgeKey(
  { kind, source, target }: Pick<GraphEdge, 'source' | 'target'> & { readonly kind: EdgeKind },
  hash?: HashText,
): string {
  const claim = [source, target].find((end) => end.startsWith(CLAIM))
  const cluster = claim?.slice(CLAIM.length, CLAIM.length + CLUSTER_LENGTH) ?? shortHash([source], CLUSTER_LENGTH, hash)
  return `${kind}:${clusteredHash(cluster, [kind, source, target], hash)}`
}

/** Keys of claims begin so; the id of a statement follows. */
const CLAIM = 'claim:'

/** Starts empty. */
export function createEdges(): Edges {
  const byKey = new Map<string, Collected>()
  return {
    add(kind, source, target, evidence) {
      const key = edgeKey({ kind, source, target })
      const edge = byKey.get(key) ?? { kind, source, target, evidence: new Map<string, string>() }
      byKey.set(key, edge)
      const identity = evidenceIdentity(evidence)
      const json = JSON.stringify(evidence)
      const known = edge.evidence.get(identity)
      if (known === undefined || json < known) edge.evidence.set(identity, json)
    },
    all: () => [...byKey].map(([key, edge]) => toEdge(key, edge)).sort((a, b) => compareText(a.key, b.key)),
  }
}

interface Collected {
  readonly kind: EdgeKind
  readonly source: string
  readonly target: string
  /** As JSON, by identity. */
  readonly evidence: Map<string, string>
}

/** Evidence of one edge with the same identity is the same; of two the one that comes first as JSON counts. */
export function evidenceIdentity({ article, start, end, field, other, cue, content, part }: Evidence): string {
  return JSON.stringify([article, start, end, field, other, cue, content, part])
}

/** Evidence of one edge in canonical order: by article, then by place. */
export function sortEvidence(evidence: readonly Evidence[]): Evidence[] {
  return evidence
    .map((piece) => ({ piece, json: JSON.stringify(piece) }))
    .sort(
      (a, b) =>
        compareText(a.piece.article, b.piece.article) ||
        placeOf(a.piece) - placeOf(b.piece) ||
        compareText(a.json, b.json),
    )
    .map(({ piece }) => piece)
}

/** The stance that shows on an edge of a kind with such evidence. */
export function shownStance(kind: EdgeKind, evidence: readonly Evidence[]): Stance | null {
  if (kind !== 'said') return null
  return STANCE_ORDER.find((candidate) => evidence.some(({ stance }) => stance === candidate)) ?? null
}

/** Where evidence stands in its article, UTF-16 units: orders the evidence of one edge, with its JSON. */
export const placeOf = (evidence: Evidence): number =>
  evidence.start ?? evidence.cue?.start ?? evidence.content?.[0]?.start ?? 0

function toEdge(key: string, edge: Collected): GraphEdge {
  const evidence = sortEvidence([...edge.evidence.values()].map((json) => JSON.parse(json) as Evidence))
  const isUndirected = edge.kind === 'copied' && evidence.every(({ direction }) => direction === 'unknown')
  const stance = shownStance(edge.kind, evidence)
  const attributes = {
    kind: edge.kind,
    ...(stance ? { stance } : {}),
    ...(isUndirected ? { direction: 'unknown' as const } : {}),
    evidence,
  }
  return { key, source: edge.source, target: edge.target, attributes }
}
