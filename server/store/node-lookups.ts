/** Nodes by key and by rank: prepared once, because most of what is asked needs them. */

import type Database from 'better-sqlite3'
import type { NodeSummary } from '../../core/api.ts'
import { compareText } from '../../core/order.ts'
import type { NodeKind } from '../../core/types.ts'
import type { Store } from './store.ts'

/** The columns of a node's summary. */
export const NODE_COLUMNS = 'node.key, node.kind, node.label, node.articles, node.degree, node.x, node.y'

/** The nodes of one kind, the highest rank first, read in the order of an index. */
export const TOP_OF_KIND = `select ${NODE_COLUMNS}, rank from node where kind = ? order by rank desc, key limit ?`

/** The looking up of nodes, over one connection. */
export function nodeLookups(
  database: Database.Database,
): Pick<Store, 'findNodes' | 'listTopNodes' | 'findCommunities'> {
  const byKey = database.prepare<[string], NodeSummary>(`select ${NODE_COLUMNS} from node where key = ?`)
  const topOfKind = database.prepare<[NodeKind, number], NodeSummary & { readonly rank: number }>(TOP_OF_KIND)
  const communityOf = database.prepare<[string], number | null>('select community from node where key = ?').pluck()
  return {
    findCommunities: async (keys) =>
      new Map(
        keys.flatMap((key): [string, number][] => {
          const community = communityOf.get(key) ?? null
          return community === null ? [] : [[key, community]]
        }),
      ),

    findNodes: async (keys) => [...new Set(keys)].flatMap((key) => byKey.get(key) ?? []),

    listTopNodes: async (kinds, limit) =>
      kinds
        .flatMap((kind) => topOfKind.all(kind, limit))
        .sort((a, b) => b.rank - a.rank || compareText(a.key, b.key))
        .slice(0, limit)
        .map(({ rank: _, ...node }) => node),
  }
}
