/** Leaves out what people rejected of edges and marks what they confirmed. */

import { edgeKey, placeOf } from '../edges.ts'
import type { EvidenceRow } from '../graph-rows.ts'
import type { Evidence } from '../graph-types.ts'
import { groupBy } from '../group.ts'
import type { EdgeKind } from '../types.ts'
import type { EdgeAnchor, EdgeCorrection, EvidenceAnchor, Outcome } from './types.ts'

/** An edge that corrections are about. */
export interface CorrectedEdge {
  readonly kind: EdgeKind
  readonly source: string
  readonly target: string
  /** In log order. */
  readonly corrections: readonly EdgeCorrection[]
}

/** By the key of the edge. */
export type CorrectedEdges = ReadonlyMap<string, CorrectedEdge>

/** Finds the edges; `nodesOf` gives the keys of the nodes that an end means now. */
export function findCorrectedEdges(
  corrections: readonly EdgeCorrection[],
  nodesOf: (anchor: EdgeAnchor['source']) => readonly string[],
): CorrectedEdges {
  const found = corrections.flatMap((correction) => {
    const { kind, ...ends } = correction.object
    const targets = nodesOf(ends.target)
    return nodesOf(ends.source).flatMap((source) => targets.map((target) => ({ kind, source, target, correction })))
  })
  return new Map(
    [...groupBy(found, edgeKey)].map(([key, same]) => {
      const [{ kind, source, target }] = same as [(typeof found)[number]]
      return [key, { kind, source, target, corrections: same.map(({ correction }) => correction) }]
    }),
  )
}

export interface CorrectedRows {
  readonly rows: readonly EvidenceRow[]
  /** What became of each correction that concerns one of the rows, by its id. */
  readonly outcomes: ReadonlyMap<string, Outcome>
}

/** Applies corrections to the rows of one owner; on each row the last word counts. */
export function correctRows(rows: readonly EvidenceRow[], byEdge: CorrectedEdges): CorrectedRows {
  if (byEdge.size === 0) return { rows, outcomes: new Map() }
  const outcomes = new Map<string, Outcome>()
  const rowsByEdge = new Map<string, EvidenceRow[]>()
  for (const row of rows) {
    const key = edgeKey(row)
    if (!byEdge.has(key)) continue
    rowsByEdge.set(key, [...(rowsByEdge.get(key) ?? []), row])
  }
  const lastByRow = new Map<EvidenceRow, EdgeCorrection>()
  const concerned: (readonly [EdgeCorrection, EvidenceRow])[] = []
  for (const [key, ofEdge] of rowsByEdge) {
    for (const correction of byEdge.get(key)?.corrections ?? []) {
      for (const row of rowsMeant(ofEdge, correction.object.evidence)) {
        lastByRow.set(row, correction)
        concerned.push([correction, row])
      }
    }
  }
  for (const [{ id, action }, row] of concerned) {
    const last = lastByRow.get(row) as EdgeCorrection
    if (last.action === action) outcomes.set(id, { state: 'applied' })
    else if (!outcomes.has(id)) outcomes.set(id, { state: 'superseded', why: last.id })
  }
  const corrected = rows.flatMap((row): EvidenceRow[] => {
    const last = lastByRow.get(row)
    if (!last) return [row]
    if (last.action === 'reject') return []
    const by = concerned.flatMap(([{ id, action }, one]) => (one === row && action === 'confirm' ? [id] : []))
    return [{ ...row, evidence: confirmed(row.evidence, by) }]
  })
  return { rows: corrected, outcomes }
}

function rowsMeant(rows: readonly EvidenceRow[], anchor: EvidenceAnchor | undefined): readonly EvidenceRow[] {
  if (!anchor) return rows
  const same = rows.filter(({ evidence }) => evidence.article === anchor.article && wordsOf(evidence) === anchor.exact)
  const distanceTo = ({ evidence }: EvidenceRow) => Math.abs(placeOf(evidence) - anchor.start)
  return same.sort((a, b) => distanceTo(a) - distanceTo(b)).slice(0, 1)
}

/** What a piece of evidence is found by again. */
export const anchorEvidence = (evidence: Evidence): EvidenceAnchor => ({
  article: evidence.article,
  exact: wordsOf(evidence),
  start: placeOf(evidence),
})

const wordsOf = ({ exact: { source, cue, content, span }, field }: Evidence): string =>
  [source, cue, ...(content ?? []), span, field].filter((words) => typeof words === 'string').join(' … ')

const confirmed = (evidence: Evidence, by: readonly string[]): Evidence => ({
  ...evidence,
  confidence: 1,
  why: `correction ${by.at(-1)}; ${evidence.why}`,
  corrected: [...(evidence.corrected ?? []), ...by],
})
