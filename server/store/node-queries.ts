/** Reading nodes. */

import type { NodeSummary } from '../../core/api.ts'
import type { NodeAttributes } from '../../core/graph-types.ts'
import type { Db } from './schema.ts'
import type { Store, StoredNode } from './store.ts'

type NodeQueries = Pick<Store, 'countByKind' | 'findNode' | 'listMentions' | 'countEdgesOf'>

/** The columns of a node's summary. */
export const NODE_SUMMARY = [
  'node.key',
  'node.kind',
  'node.label',
  'node.articles',
  'node.degree',
  'node.x',
  'node.y',
] as const

/** The reading half of the store that concerns nodes. */
export function nodeQueries(db: Db): NodeQueries {
  return {
    async countByKind() {
      const [articles, nodes, edges] = await Promise.all([
        db
          .selectFrom('article')
          .select((column) => column.fn.countAll<number>().as('count'))
          .executeTakeFirstOrThrow(),
        db
          .selectFrom('node')
          .select(['kind', (column) => column.fn.countAll<number>().as('count')])
          .groupBy('kind')
          .execute(),
        db
          .selectFrom('edge')
          .select(['kind', (column) => column.fn.countAll<number>().as('count')])
          .groupBy('kind')
          .execute(),
      ])
      return { articles: articles.count, nodes: countsOf(nodes), edges: countsOf(edges) }
    },

    async findNode(key) {
      const row = await db
        .selectFrom('node')
        .select([...NODE_SUMMARY, 'attributes'])
        .where('key', '=', key)
        .executeTakeFirst()
      return row === undefined ? undefined : toStoredNode(row)
    },

    async listMentions(key, limit, article) {
      const found = db
        .selectFrom('mention')
        .where('node', '=', key)
        .$if(article !== undefined, (query) => query.where('article', '=', article as string))
      const mentions = await found
        .select(['article', 'start', 'end', 'why'])
        .orderBy('article')
        .orderBy('start')
        .orderBy('end')
        .limit(limit)
        .execute()
      const { total } = await found
        .select((column) => column.fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow()
      return { mentions, total }
    },

    async countEdgesOf(key) {
      const counts = await db
        .selectFrom('edge')
        .select(['kind', (column) => column.fn.countAll<number>().as('count')])
        .where((where) => where.or([where('source', '=', key), where('target', '=', key)]))
        .groupBy('kind')
        .execute()
      return countsOf(counts)
    },
  }
}

/** A node's row as a record. */
export function toStoredNode({ attributes, ...summary }: NodeSummary & { readonly attributes: string }): StoredNode {
  return { summary, attributes: JSON.parse(attributes) as NodeAttributes }
}

function countsOf<Kind extends string>(
  rows: readonly { readonly kind: Kind; readonly count: number }[],
): Partial<Record<Kind, number>> {
  return Object.fromEntries(rows.map((row) => [row.kind, row.count])) as Partial<Record<Kind, number>>
}
