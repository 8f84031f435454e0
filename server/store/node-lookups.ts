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

/** Begins a query that looks something up for each key or number of a JSON array. For whole rows one statement costs what one for each costs, and half of it outside of a read turn. */
export const FOR_EACH_KEY = 'from (select distinct value as asked from json_each(?)) cross join'

/** In the order of the columns: rows as arrays are read in half the time of rows with names. */
type NodeRow = readonly [
  key: string,
  kind: NodeKind,
  label: string,
  articles: number,
  degree: number,
  x: number,
  y: number,
]

type NumberedRow = readonly [...NodeRow, id: number]

const toSummary = ([key, kind, label, articles, degree, x, y]: NodeRow | NumberedRow): NodeSummary => ({
  key,
  kind,
  label,
  articles,
  degree,
  x,
  y,
})

/** The looking up of nodes, over one connection. */
export function nodeLookups(
  database: Database.Database,
): Pick<Store, 'findNodes' | 'findNumbers' | 'findNodesByNumber' | 'listTopNodes' | 'findCommunities'> {
  const byKey = database.prepare<[string], NodeRow>(`select ${NODE_COLUMNS} from node where key = ?`).raw()
  const byKeys = database
    .prepare<[string], NodeRow>(`select ${NODE_COLUMNS} ${FOR_EACH_KEY} node on node.key = asked`)
    .raw()
  const byNumbers = database
    .prepare<[string], NumberedRow>(`select ${NODE_COLUMNS}, id ${FOR_EACH_KEY} node on node.id = asked`)
    .raw()
  const numberOf = database.prepare<[string], number>('select id from node where key = ?').pluck()
  const topOfKind = database.prepare<[NodeKind, number], NodeSummary & { readonly rank: number }>(TOP_OF_KIND)
  const communities = database
    .prepare<[string], [string, number]>(
      `select node.key, node.community ${FOR_EACH_KEY} node on node.key = asked where node.community is not null`,
    )
    .raw()
  return {
    findCommunities: async (keys) => new Map(communities.all(JSON.stringify(keys))),

    async findNodes(keys) {
      const rows = keys.length === 1 ? byKey.all(keys[0] as string) : byKeys.all(JSON.stringify(keys))
      return rows.map(toSummary)
    },

    async findNumbers(keys) {
      const numberByKey = new Map<string, number>()
      for (const key of keys) {
        const number = numberOf.get(key)
        if (number !== undefined) numberByKey.set(key, number)
      }
      return numberByKey
    },

    findNodesByNumber: async (numbers) =>
      new Map(byNumbers.all(JSON.stringify(numbers)).map((row): [number, NodeSummary] => [row[7], toSummary(row)])),

    listTopNodes: async (kinds, limit) =>
      kinds
        .flatMap((kind) => topOfKind.all(kind, limit))
        .sort((a, b) => b.rank - a.rank || compareText(a.key, b.key))
        .slice(0, limit)
        .map(({ rank: _, ...node }) => node),
  }
}
