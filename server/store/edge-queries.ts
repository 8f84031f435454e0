/** Reading edges. */

import type { RawBuilder, SqlBool } from 'kysely'
import { sql } from 'kysely'
import type { EdgeSummary } from '../../core/api.ts'
import type { EdgeKind, Stance } from '../../core/types.ts'
import type { EvidenceReader } from './evidence-queries.ts'
import type { Db } from './schema.ts'
import type { Store, StoredEdge } from './store.ts'

type EdgeQueries = Pick<Store, 'findEdge' | 'listEdgesAmong' | 'listEvidenceAt'>

interface EdgeRow extends Omit<EdgeSummary, 'stance'> {
  readonly stance: Stance | null
}

/** The reading half of the store that concerns edges. */
export function edgeQueries(
  db: Db,
  { evidenceOf }: EvidenceReader,
  { listEdgesAt }: Pick<Store, 'listEdgesAt'>,
): EdgeQueries {
  return {
    async findEdge(key, limit) {
      const row = await db
        .selectFrom('edge')
        .innerJoin('node as source', 'source.id', 'edge.source')
        .innerJoin('node as target', 'target.id', 'edge.target')
        .select(['edge.key', 'edge.kind', 'source.key as source', 'target.key as target', 'weight', 'stance'])
        .where('edge.key', '=', key)
        .executeTakeFirst()
      if (row === undefined) return undefined
      return { summary: summaryOf(row), evidence: evidenceOf(row, limit) }
    },

    async listEdgesAmong(keys, kinds, limit) {
      const { rows } = await edgesAmong(keys, kinds, limit).execute(db)
      return rows.map(summaryOf)
    },

    async listEvidenceAt(key, kinds, limit) {
      const edges = await listEdgesAt([key], 'both', kinds, limit)
      return edges.map((summary): StoredEdge => ({ summary, evidence: evidenceOf(summary, limit) }))
    },
  }
}

/** The query behind `listEdgesAmong`; "cross join" fixes the order of the joins, so that the index is used. Only the edges that are given need the names of their ends. */
export function edgesAmong(
  keys: readonly string[],
  kinds: readonly EdgeKind[] | undefined,
  limit: number,
): RawBuilder<EdgeRow> {
  const given = JSON.stringify(keys)
  return sql<EdgeRow>`
    with given as materialized (
      select node.id from json_each(${given}) as asked cross join node on node.key = asked.value
    ), found as materialized (
      select edge.* from given cross join edge on edge.source = given.id
      where edge.target in (select id from given) and ${isOfKind(kinds)}
      order by edge.weight desc, edge.key limit ${limit}
    )
    select found.key, found.kind, source.key as source, target.key as target, weight, stance
    from found cross join node as source on source.id = found.source cross join node as target on target.id = found.target
    order by weight desc, found.key`
}

function isOfKind(kinds: readonly EdgeKind[] | undefined): RawBuilder<SqlBool> {
  return kinds === undefined
    ? sql<SqlBool>`true`
    : sql<SqlBool>`kind in (select value from json_each(${JSON.stringify(kinds)}))`
}

function summaryOf({ stance, ...edge }: EdgeRow): EdgeSummary {
  return stance === null ? edge : { ...edge, stance }
}
