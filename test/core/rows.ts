/** Holds the rows of a graph as a store would. */

import type { Judgement } from '../../core/corpus-types.ts'
import type { Replayed } from '../../core/corrections/replay.ts'
import type { Mark } from '../../core/corrections/types.ts'
import { assembleGraph, type GraphChange, type OwnedRows } from '../../core/graph-rows.ts'
import type { GraphExport } from '../../core/graph-types.ts'

/** Starts empty. */
export function createRows() {
  const owners = new Map<string, OwnedRows>()
  const judgements = new Map<string, readonly Judgement[]>()
  const marks = new Map<string, Mark>()
  let alarms: GraphChange['alarms'] = []
  return {
    apply(change: GraphChange): void {
      put(owners, change.owners)
      put(judgements, change.judgements)
      put(marks, change.corrected?.marks ?? new Map())
      alarms = change.alarms
    },
    graph: (corrections: readonly Replayed[] = []): GraphExport =>
      assembleGraph({ owners, judgements, alarms, corrected: { marks, outcomes: new Map() } }, corrections),
  }
}

function put<Value>(known: Map<string, Value>, changes: ReadonlyMap<string, Value | null>): void {
  for (const [key, value] of changes) {
    if (value === null) known.delete(key)
    else known.set(key, value)
  }
}
