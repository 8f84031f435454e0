/** Which edges people rejected or confirmed, kept while nodes come and go. */

import type { OwnedRows } from '../graph-rows.ts'
import { type CorrectedEdge, type CorrectedEdges, correctRows, findCorrectedEdges } from './edges.ts'
import type { EdgeAnchor, EdgeCorrection, Outcome } from './types.ts'

type FindNodes = (anchor: EdgeAnchor['source']) => readonly string[]

export interface EdgeView {
  /** All corrections of edges, in log order. */
  correct(corrections: readonly EdgeCorrection[]): void
  /** Finds the edges anew; returns those whose corrections are others than the last time. */
  replay(nodesOf: FindNodes): readonly CorrectedEdge[]
  /** The rows that an owner brings, corrected. */
  correctRows(owner: string, rows: OwnedRows | null): OwnedRows | null
  /** True where there are any. */
  isAsked(): boolean
  /** By the id of the correction. */
  outcomes(): ReadonlyMap<string, Outcome>
}

/** Starts without corrections. */
export function createEdgeView(): EdgeView {
  let corrections: readonly EdgeCorrection[] = []
  let edges: CorrectedEdges = new Map()
  const outcomesByOwner = new Map<string, ReadonlyMap<string, Outcome>>()
  const idsOf = (edge: CorrectedEdge | undefined) => edge?.corrections.map(({ id }) => id).join()

  return {
    correct(all) {
      corrections = all
    },
    replay(nodesOf) {
      const before = edges
      edges = findCorrectedEdges(corrections, nodesOf)
      return [...new Map([...before, ...edges])].flatMap(([key, edge]) =>
        idsOf(before.get(key)) === idsOf(edges.get(key)) ? [] : [edge],
      )
    },
    correctRows(owner, owned) {
      outcomesByOwner.delete(owner)
      if (owned === null || edges.size === 0) return owned
      const { rows, outcomes } = correctRows(owned.evidence, edges)
      if (outcomes.size > 0) outcomesByOwner.set(owner, outcomes)
      return { ...owned, evidence: rows }
    },
    isAsked: () => corrections.length > 0,
    outcomes() {
      const all = [...outcomesByOwner.values()].flatMap((ofOwner) => [...ofOwner])
      // what holds for one owner of the edge holds
      return new Map([
        ...corrections.map(({ id }): [string, Outcome] => [id, GONE]),
        ...all.filter(([, { state }]) => state !== 'applied'),
        ...all.filter(([, { state }]) => state === 'applied'),
      ])
    },
  }
}

const GONE: Outcome = { state: 'orphaned', why: 'There is no such edge, or no such evidence, any more.' }
