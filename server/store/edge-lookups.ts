/** The edges at a node: prepared once, because most of what is asked begins here. */

import type Database from 'better-sqlite3'
import type { EdgeSummary } from '../../core/api.ts'
import { compareText } from '../../core/order.ts'
import { EDGE_KINDS, type EdgeKind, type Stance } from '../../core/types.ts'
import type { Direction, Store } from './store.ts'

interface EdgeRow extends Omit<EdgeSummary, 'stance'> {
  readonly stance: Stance | null
}

const COLUMNS = 'key, kind, source, target, weight, stance'

/** Some edges at one end, in no order: enough for all nodes but hubs. */
export const edgesAtEnd = (end: 'source' | 'target') => `select ${COLUMNS} from edge where ${end} = ? limit ?`
/** The heaviest edges of a kind at one end, read in the order of an index. */
export const heaviestAtEnd = (end: 'source' | 'target') =>
  `select ${COLUMNS} from edge where ${end} = ? and kind = ? order by weight desc, key limit ?`

const ENDS = { out: ['source'], in: ['target'], both: ['source', 'target'] } as const

/** The looking up of edges, over one connection. */
export function edgeLookups(database: Database.Database): Pick<Store, 'listEdgesAt'> {
  const prepare = (end: 'source' | 'target') => ({
    some: database.prepare<[string, number], EdgeRow>(edgesAtEnd(end)),
    heaviest: database.prepare<[string, EdgeKind, number], EdgeRow>(heaviestAtEnd(end)),
  })
  const lookups = { source: prepare('source'), target: prepare('target') }

  function heaviestOf(end: 'source' | 'target', key: string, kinds: readonly EdgeKind[] | undefined, fanOut: number) {
    const { some, heaviest } = lookups[end]
    if (kinds === undefined) {
      const all = some.all(key, fanOut + 1)
      if (all.length <= fanOut) return all
    }
    const found = (kinds ?? EDGE_KINDS).flatMap((kind) => heaviest.all(key, kind, fanOut))
    return found.length <= fanOut ? found : found.sort(byWeight).slice(0, fanOut)
  }

  /** In one transaction: each statement outside of one takes the lock of the log anew. */
  const heaviestOfAll = database.transaction(
    (keys: readonly string[], direction: Direction, kinds: readonly EdgeKind[] | undefined, fanOut: number) => {
      const rowByKey = new Map<string, EdgeRow>()
      for (const key of keys)
        for (const end of ENDS[direction])
          for (const row of heaviestOf(end, key, kinds, fanOut)) rowByKey.set(row.key, row)
      return [...rowByKey.values()].sort(byWeight).map(summaryOf)
    },
  )

  return { listEdgesAt: async (...asked) => heaviestOfAll(...asked) }
}

const byWeight = (a: EdgeRow, b: EdgeRow) => b.weight - a.weight || compareText(a.key, b.key)

function summaryOf({ key, kind, source, target, weight, stance }: EdgeRow): EdgeSummary {
  return stance === null ? { key, kind, source, target, weight } : { key, kind, source, target, weight, stance }
}
