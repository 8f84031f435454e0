/** The rows of one owner as they are stored: each piece of evidence once, without what its article has anyway. */

import type { Contribution } from '../../core/contributions.ts'
import { pairKey } from '../../core/copy-rows.ts'
import { evidenceIdentity, shownStance } from '../../core/edges.ts'
import { withoutWords } from '../../core/graph-evidence.ts'
import type { OwnedRows } from '../../core/graph-rows.ts'
import type { Evidence, MentionRef } from '../../core/graph-types.ts'
import type { EdgeKind, Stance } from '../../core/types.ts'

/** The columns of an owner's row; contributions, which an article alone has, are without its key. */
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

/** Packed rows, with what they bring to each edge. */
export interface Packing extends PackedRows {
  readonly shares: ReadonlyMap<string, EdgeShare>
}

/** The rows of an owner that has none. */
export const NO_ROWS: Packing = { evidence: '{"evidence":[],"edges":[]}', contributions: '[]', shares: new Map() }

/** Packs rows. Evidence of one edge with the same identity counts once, as in a graph built at once. */
export function packRows({ evidence: rows, contributions }: Omit<OwnedRows, 'node'>): Packing {
  const edges = new Map<string, { readonly ends: EdgeShare['ends']; readonly given: Set<Evidence> }>()
  for (const { kind, source, target, evidence } of rows) {
    const ends = { kind, source, target }
    const name = nameOf(ends)
    const edge = edges.get(name)
    if (edge) edge.given.add(evidence)
    else edges.set(name, { ends, given: new Set([evidence]) })
  }
  const jsonByEvidence = new Map<Evidence, string>()
  const jsonOf = (evidence: Evidence) => {
    const json = jsonByEvidence.get(evidence) ?? JSON.stringify(withoutWords(evidence))
    jsonByEvidence.set(evidence, json)
    return json
  }
  const indexByJson = new Map<string, number>()
  const indexOf = (evidence: Evidence) => {
    const json = jsonOf(evidence)
    const index = indexByJson.get(json) ?? indexByJson.size
    indexByJson.set(json, index)
    return index
  }
  const owned: OwnedEdge[] = []
  const shares = new Map<string, EdgeShare>()
  for (const [name, { ends, given }] of edges) {
    const evidence = given.size === 1 ? [...given] : distinct(given, jsonOf)
    owned.push({ ...ends, pieces: evidence.map(indexOf) })
    shares.set(name, shareOf(ends, evidence))
  }
  return {
    evidence: `{"evidence":[${[...indexByJson.keys()].join()}],"edges":${JSON.stringify(owned)}}`,
    contributions: JSON.stringify(contributions.map(withoutArticle)),
    shares,
  }
}

/** Evidence of one edge, once where its identity is the same. */
function distinct(given: Iterable<Evidence>, jsonOf: (evidence: Evidence) => string): Evidence[] {
  const byIdentity = new Map<string, Evidence>()
  for (const evidence of given) {
    const identity = evidenceIdentity(evidence)
    const known = byIdentity.get(identity)
    if (known === undefined || jsonOf(evidence) < jsonOf(known)) byIdentity.set(identity, evidence)
  }
  return [...byIdentity.values()]
}

/** The key of the one owner that has the evidence of an edge, where the ends tell: a claim or a pair of articles; else null, for articles share it. */
export function ownerOf({ kind, source, target }: EdgeShare['ends']): string | null {
  if (kind === 'said' || kind === 'reported') return target
  if (kind === 'about' || kind === 'contradicts') return source
  if (kind === 'copied') return source < target ? pairKey(source, target) : pairKey(target, source)
  return null
}

/** How much evidence an owner has for an edge, and the stance that it shows. */
export interface EdgeShare {
  readonly ends: Omit<OwnedEdge, 'pieces'>
  readonly weight: number
  readonly stance: Stance | null
}

/** Packed rows as they were stored, with what they bring to each edge. */
export function readPacked(packed: PackedRows): Packing {
  const { evidence, edges } = JSON.parse(packed.evidence) as OwnedEvidence
  const shares = edges.map(({ pieces, ...ends }): [string, EdgeShare] => [
    nameOf(ends),
    shareOf(
      ends,
      pieces.map((index) => evidence[index] as Evidence),
    ),
  ])
  return { ...packed, shares: new Map(shares) }
}

const shareOf = (ends: EdgeShare['ends'], evidence: readonly Evidence[]): EdgeShare => ({
  ends,
  weight: evidence.length,
  stance: shownStance(ends.kind, evidence),
})

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
export function contributionsIn(article: string, packed: string): Contribution[] {
  const contributions = JSON.parse(packed) as readonly PackedContribution[]
  return contributions.map(({ mentions, ...contribution }) => ({
    article,
    ...contribution,
    mentions: mentions.map((mention) => ({ article, ...mention })),
  }))
}

type PackedContribution = Omit<Contribution, 'article' | 'mentions'> & {
  readonly mentions: readonly Omit<MentionRef, 'article'>[]
}

const withoutArticle = ({ node, kind, tallies, mentions }: Contribution): PackedContribution => ({
  node,
  kind,
  tallies,
  mentions: mentions.map(({ start, end, why }) => ({ start, end, why })),
})

const nameOf = ({ kind, source, target }: Omit<OwnedEdge, 'pieces'>) => `${kind}\n${source}\n${target}`
