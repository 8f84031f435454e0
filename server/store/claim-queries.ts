/** Reading claims. */

import type { RawBuilder, SqlBool } from 'kysely'
import { sql } from 'kysely'
import type { ClaimSort } from '../../core/api-claims.ts'
import { NODE_SUMMARY, toStoredNode } from './node-queries.ts'
import type { Db } from './schema.ts'
import type { ClaimFilter, Store } from './store.ts'

const COLUMN_BY_SORT: Readonly<Record<ClaimSort, string>> = {
  articles: 'articles',
  origins: 'origins_max',
  date: 'first_seen',
}

/** The reading half of the store that concerns claims. */
export function claimQueries(db: Db): Pick<Store, 'listClaims' | 'findClaim'> {
  return {
    async listClaims(filter, limit, offset) {
      const { rows } = await claimKeys(filter, limit, offset).execute(db)
      const [count] = (await sql<{ total: number }>`select count(*) as total ${fromClaims(filter)}`.execute(db)).rows
      const keys = rows.map(({ key }) => key)
      const nodes = await db
        .selectFrom('node')
        .select([...NODE_SUMMARY, 'attributes'])
        .where('key', 'in', sql<string>`(select value from json_each(${JSON.stringify(keys)}))`)
        .execute()
      const nodeByKey = new Map(nodes.map((node) => [node.key, toStoredNode(node)]))
      return { claims: keys.flatMap((key) => nodeByKey.get(key) ?? []), total: count?.total ?? 0 }
    },

    async findClaim(key) {
      const row = await db
        .selectFrom('node')
        .select([...NODE_SUMMARY, 'attributes'])
        .where('kind', '=', 'claim')
        .where((where) =>
          where.or([
            where('key', '=', key),
            where('key', '=', where.selectFrom('claim_alias').select('claim_alias.key').where('alias', '=', key)),
          ]),
        )
        .executeTakeFirst()
      return row === undefined ? undefined : toStoredNode(row)
    },
  }
}

/** The query behind `listClaims`: it reads one index in order and stops after a page. */
export function claimKeys(filter: ClaimFilter, limit: number, offset: number): RawBuilder<{ readonly key: string }> {
  const column = sql.ref(`claim.${COLUMN_BY_SORT[filter.sort]}`)
  return sql`select claim.key ${fromClaims(filter)} order by ${column} desc, claim.key limit ${limit} offset ${offset}`
}

function fromClaims({ entity, origins, unnamed, circular, articles }: ClaimFilter) {
  const conditions: RawBuilder<SqlBool>[] = [sql`claim.articles >= ${articles}`]
  if (origins !== undefined) conditions.push(sql`${origins} between claim.origins_min and claim.origins_max`)
  if (unnamed !== undefined) conditions.push(sql`claim.unnamed = ${unnamed ? 1 : 0}`)
  if (circular !== undefined) conditions.push(sql`claim.circular = ${circular ? 1 : 0}`)
  if (entity !== undefined)
    conditions.push(sql`claim.key in (
      select target from edge where source = ${entity} and kind in ('said', 'reported')
      union select source from edge where target = ${entity} and kind = 'about'
    )`)
  return sql`from claim where ${sql.join(conditions, sql` and `)}`
}
