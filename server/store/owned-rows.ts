/** The rows of one owner as they are stored: each piece of evidence once, without what its article has anyway. */

import type { Contribution } from '../../core/contributions.ts'
import { evidenceIdentity, shownStance } from '../../core/edges.ts'
import { withoutWords } from '../../core/graph-evidence.ts'
import type { EvidenceRow, OwnedRows } from '../../core/graph-rows.ts'
import type { Evidence } from '../../core/graph-types.ts'
import type { EdgeKind, Stance } from '../../core/types.ts'

/** The columns of an owner's row. */
export interface PackedRows {
  readonly evidence: string
  readonly contributions: string
}

/** What an owner brings to one edge. */
export interface OwnedEdge {
  readonly kind: EdgeKind
  readonly source: string
  readonly target: string
  /** Indexes of its evidence. */
  readonly pieces: readonly number[]
}

interface OwnedEvidence {
  readonly evidence: readonly Evidence[]
  readonly edges: readonly OwnedEdge[]
}

/** The rows of an owner that has none. */
export const NO_ROWS: PackedRows = { evidence: '{"evidence":[],"edges":[]}', contributions: '[]' }

/** Packs rows. Evidence of one edge with the same identity counts once, as in a graph built at once. */
export function packRows({ evidence: rows, contributions }: Omit<OwnedRows, 'node'>): PackedRows {
  const indexByJson = new Map<string, number>()
  const jsonByPiece = new Map<Evidence, string>()
  const edges = new Map<
    string,
    { readonly ends: Omit<EvidenceRow, 'evidence'>; readonly pieces: Map<string, string> }
  >()
  for (const { evidence, ...ends } of rows) {
    const json = jsonByPiece.get(evidence) ?? JSON.stringify(withoutWords(evidence))
    jsonByPiece.set(evidence, json)
    const name = nameOf(ends)
    const edge = edges.get(name) ?? { ends, pieces: new Map() }
    edges.set(name, edge)
    const identity = evidenceIdentity(evidence)
    const known = edge.pieces.get(identity)
    if (known === undefined || json < known) edge.pieces.set(identity, json)
  }
  const indexOf = (json: string) => {
    const index = indexByJson.get(json) ?? indexByJson.size
    indexByJson.set(json, index)
    return index
  }
  const owned = [...edges.values()].map(
    ({ ends, pieces }): OwnedEdge => ({ ...ends, pieces: [...pieces.values()].map(indexOf) }),
  )
  return {
    evidence: `{"evidence":[${[...indexByJson.keys()].join()}],"edges":${JSON.stringify(owned)}}`,
    contributions: JSON.stringify(contributions),
  }
}

/** How much evidence an owner has for an edge, and the stance that it shows. */
export interface EdgeShare {
  readonly ends: Omit<OwnedEdge, 'pieces'>
  readonly weight: number
  readonly stance: Stance | null
}

/** What an owner brings to each edge, by the ends of the edge. */
export function edgeShares({ evidence: packed }: PackedRows): Map<string, EdgeShare> {
  const { evidence, edges } = JSON.parse(packed) as OwnedEvidence
  return new Map(
    edges.map(({ pieces, ...ends }) => {
      const stance = shownStance(
        ends.kind,
        pieces.map((index) => evidence[index] as Evidence),
      )
      return [nameOf(ends), { ends, weight: pieces.length, stance }]
    }),
  )
}

/** The evidence that an owner has for an edge, without the words. */
export function evidenceFor(packed: string, edge: Omit<OwnedEdge, 'pieces'>): Evidence[] {
  const { evidence, edges } = JSON.parse(packed) as OwnedEvidence
  const name = nameOf(edge)
  return edges
    .filter((owned) => nameOf(owned) === name)
    .flatMap(({ pieces }) => pieces.map((index) => evidence[index] as Evidence))
}

/** One piece of evidence without the words, and the edge that it belongs to. */
export type OwnedRow = Omit<OwnedEdge, 'pieces'> & { readonly evidence: Evidence }

/** All that an owner brings, piece by piece. */
export function ownedRows(packed: string): OwnedRow[] {
  const { evidence, edges } = JSON.parse(packed) as OwnedEvidence
  return edges.flatMap(({ pieces, ...ends }) =>
    pieces.map((index) => ({ ...ends, evidence: evidence[index] as Evidence })),
  )
}

/** What an article says of entities. */
export const contributionsIn = ({ contributions }: Pick<PackedRows, 'contributions'>): readonly Contribution[] =>
  JSON.parse(contributions) as readonly Contribution[]

const nameOf = ({ kind, source, target }: Omit<OwnedEdge, 'pieces'>) => `${kind}\n${source}\n${target}`
