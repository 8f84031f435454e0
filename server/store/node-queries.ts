/** Reading nodes. */

import { sql } from 'kysely'
import type { NodeSummary } from '../../core/api.ts'
import type { EvidenceReader } from './evidence-queries.ts'
import { type NodeJson, readAttributes } from './node-rows.ts'
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
export function nodeQueries(db: Db, { mentionsOf }: EvidenceReader): NodeQueries {
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
        .leftJoin('judgement', 'judgement.node', 'node.key')
        .leftJoin('mark', 'mark.node', 'node.key')
        .select([...NODE_SUMMARY, 'attributes', 'judgements', 'mark'])
        .where('key', '=', key)
        .executeTakeFirst()
      return row === undefined ? undefined : toStoredNode(row)
    },

    async listMentions(key, limit, article) {
      const { total } = await db
        .selectFrom('contribution')
        .select((column) => column.fn.coalesce(column.fn.sum<number>('mentions'), sql<number>`0`).as('total'))
        .where('node', '=', db.selectFrom('node').select('id').where('key', '=', key))
        .$if(article !== undefined, (query) => query.where('article', '=', article as string))
        .executeTakeFirstOrThrow()
      return { mentions: mentionsOf(key, limit, article), total }
    },

    async countEdgesOf(key) {
      const id = db.selectFrom('node').select('id').where('key', '=', key)
      const counts = await db
        .selectFrom('edge')
        .select(['kind', (column) => column.fn.countAll<number>().as('count')])
        .where((where) => where.or([where('source', '=', id), where('target', '=', id)]))
        .groupBy('kind')
        .execute()
      return countsOf(counts)
    },
  }
}

/** A node's row as a record. */
export function toStoredNode({ attributes, judgements, mark, ...summary }: NodeSummary & NodeJson): StoredNode {
  return {
    summary,
    attributes: readAttributes(summary, { attributes, judgements: judgements ?? null, mark: mark ?? null }),
  }
}

function countsOf<Kind extends string>(
  rows: readonly { readonly kind: Kind; readonly count: number }[],
): Partial<Record<Kind, number>> {
  return Object.fromEntries(rows.map((row) => [row.kind, row.count])) as Partial<Record<Kind, number>>
}
