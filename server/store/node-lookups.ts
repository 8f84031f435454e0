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

/** Begins a query that looks something up for each key of a JSON array: one statement costs half of what one for each key costs. */
export const FOR_EACH_KEY = 'from (select distinct value as asked from json_each(?)) cross join'

/** The looking up of nodes, over one connection. */
export function nodeLookups(
  database: Database.Database,
): Pick<Store, 'findNodes' | 'listTopNodes' | 'findCommunities'> {
  const byKeys = database.prepare<[string], NodeSummary>(
    `select ${NODE_COLUMNS} ${FOR_EACH_KEY} node on node.key = asked`,
  )
  const topOfKind = database.prepare<[NodeKind, number], NodeSummary & { readonly rank: number }>(TOP_OF_KIND)
  const communities = database
    .prepare<[string], [string, number]>(
      `select node.key, node.community ${FOR_EACH_KEY} node on node.key = asked where node.community is not null`,
    )
    .raw()
  return {
    findCommunities: async (keys) => new Map(communities.all(JSON.stringify(keys))),

    findNodes: async (keys) => byKeys.all(JSON.stringify(keys)),

    listTopNodes: async (kinds, limit) =>
      kinds
        .flatMap((kind) => topOfKind.all(kind, limit))
        .sort((a, b) => b.rank - a.rank || compareText(a.key, b.key))
        .slice(0, limit)
        .map(({ rank: _, ...node }) => node),
  }
}
