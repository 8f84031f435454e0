/** The edges at a node: prepared once, because most of what is asked begins here. */

import type Database from 'better-sqlite3'
import type { EdgeSummary } from '../../core/api.ts'
import { compareText } from '../../core/order.ts'
import { EDGE_KINDS, type EdgeKind, type Stance } from '../../core/types.ts'
import type { Store } from './store.ts'

type End = 'source' | 'target'

/** In the order of the columns: rows as arrays are read in half the time of rows with names. */
type EdgeRow = readonly [key: string, kind: EdgeKind, other: string, weight: number, stance: Stance | null]

interface NumberedNode {
  readonly id: number
  readonly key: string
}

const OTHER_END = { source: 'target', target: 'source' } as const

/** Edges at one end, each with the key of its other end; "cross join" fixes the order of the join, so that the index is used. */
const edgesAt = (end: End) =>
  `select edge.key, edge.kind, other.key, edge.weight, edge.stance
   from edge cross join node as other on other.id = edge.${OTHER_END[end]}
   where edge.${end} = ?`

/** Some edges at one end, in no order: enough for all nodes but hubs. */
export const edgesAtEnd = (end: End) => `${edgesAt(end)} limit ?`
/** The heaviest edges of a kind at one end, read in the order of an index. */
export const heaviestAtEnd = (end: End) =>
  `${edgesAt(end)} and edge.kind = ? order by edge.weight desc, edge.key limit ?`

const ENDS = { out: ['source'], in: ['target'], both: ['source', 'target'] } as const

/** The looking up of edges, over one connection. */
export function edgeLookups(database: Database.Database): Pick<Store, 'listEdgesAt'> {
  const prepare = (end: End) => ({
    some: database.prepare<[number, number], EdgeRow>(edgesAtEnd(end)).raw(),
    heaviest: database.prepare<[number, EdgeKind, number], EdgeRow>(heaviestAtEnd(end)).raw(),
  })
  const idOf = database.prepare<[string], number>('select id from node where key = ?').pluck()
  const lookups = { source: prepare('source'), target: prepare('target') }

  function heaviestOf(end: End, node: NumberedNode, kinds: readonly EdgeKind[] | undefined, fanOut: number) {
    const { some, heaviest } = lookups[end]
    const toSummary = summaryAt(end, node.key)
    if (kinds === undefined) {
      const all = some.all(node.id, fanOut + 1)
      if (all.length <= fanOut) return all.map(toSummary)
    }
    const found = (kinds ?? EDGE_KINDS).flatMap((kind) => heaviest.all(node.id, kind, fanOut)).map(toSummary)
    return found.length <= fanOut ? found : found.sort(byWeight).slice(0, fanOut)
  }

  return {
    async listEdgesAt(keys, direction, kinds, fanOut) {
      const edgeByKey = new Map<string, EdgeSummary>()
      for (const key of keys) {
        const id = idOf.get(key)
        if (id === undefined) continue
        for (const end of ENDS[direction])
          for (const edge of heaviestOf(end, { id, key }, kinds, fanOut)) edgeByKey.set(edge.key, edge)
      }
      return [...edgeByKey.values()].sort(byWeight)
    },
  }
}

const byWeight = (a: EdgeSummary, b: EdgeSummary) => b.weight - a.weight || compareText(a.key, b.key)

/** Makes summaries of the edges of a node, at one end of theirs. */
function summaryAt(end: End, node: string): (row: EdgeRow) => EdgeSummary {
  return ([key, kind, other, weight, stance]) => {
    const [source, target] = end === 'source' ? [node, other] : [other, node]
    return stance === null ? { key, kind, source, target, weight } : { key, kind, source, target, weight, stance }
  }
}
