/** Reading claims. */

import type { RawBuilder, SqlBool } from 'kysely'
import { sql } from 'kysely'
import { endOf } from '../../core/api.ts'
import type { ClaimSort } from '../../core/api-claims.ts'
import { NODE_SUMMARY, toStoredNode } from './node-queries.ts'
import type { ClaimTable, Db } from './schema.ts'
import { matchExpression } from './search-queries.ts'
import type { ClaimFilter, OriginCount, Standing, Store } from './store.ts'

type ClaimQueries = Pick<Store, 'listClaims' | 'countClaimsByOrigins' | 'findStandings' | 'findClaim'>

interface OriginsRow extends Omit<OriginCount, 'originRange'> {
  readonly least: number
  readonly most: number
}

/** Of claims that have the words asked for so many are looked at. */
const MAX_MATCHES = 5_000

const COLUMN_BY_SORT: Readonly<Record<ClaimSort, string>> = {
  articles: 'articles',
  origins: 'origins_max',
  date: 'first_seen',
}

/** The reading half of the store that concerns claims. */
export function claimQueries(db: Db): ClaimQueries {
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

    async countClaimsByOrigins() {
      const { rows } = await sql<OriginsRow>`
        select origins_min as least, origins_max as most, count(*) as claims, sum(unnamed) as unnamedOnly, sum(circular) as circular
        from claim group by origins_max, origins_min order by origins_max, origins_min`.execute(db)
      return rows.map(({ least, most, ...counts }) => ({ originRange: [least, most] as const, ...counts }))
    },

    async findStandings(keys) {
      const rows = await db
        .selectFrom('node')
        .innerJoin('claim', 'claim.id', 'node.id')
        .selectAll('claim')
        .where('node.key', 'in', sql<string>`(select value from json_each(${JSON.stringify(keys)}))`)
        .execute()
      return new Map(rows.map((row) => [row.key, standingOf(row)]))
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

function standingOf({ articles, origins_min, origins_max, unnamed, circular }: ClaimTable): Standing {
  return { articles, originRange: [origins_min, origins_max], unnamedOnly: unnamed === 1, circular: circular === 1 }
}

function fromClaims(filter: ClaimFilter) {
  const { entity, origins, unnamed, circular, contradicted, from, to, q, articles } = filter
  const conditions: RawBuilder<SqlBool>[] = [sql`claim.articles >= ${articles}`]
  if (origins !== undefined) conditions.push(sql`${origins} between claim.origins_min and claim.origins_max`)
  if (unnamed !== undefined) conditions.push(sql`claim.unnamed = ${unnamed ? 1 : 0}`)
  if (circular !== undefined) conditions.push(sql`claim.circular = ${circular ? 1 : 0}`)
  if (contradicted !== undefined)
    conditions.push(sql`${contradicted ? sql`` : sql`not`} (
      exists (select 1 from edge where source = claim.id and kind = 'contradicts')
      or exists (select 1 from edge where target = claim.id and kind = 'contradicts')
    )`)
  if (from !== undefined) conditions.push(sql`claim.first_seen >= ${from}`)
  if (to !== undefined) conditions.push(sql`claim.first_seen <= ${endOf(to)}`)
  const match = q === undefined ? null : matchExpression(q)
  if (q !== undefined && match === null) conditions.push(sql`false`)
  if (match !== null)
    conditions.push(sql`claim.id in (
      select words.node from text_search cross join words on words.id = text_search.rowid
      where text_search match ${match} order by text_search.rowid desc limit ${MAX_MATCHES}
    )`)
  if (entity !== undefined)
    conditions.push(sql`claim.id in (
      select target from edge where source = (select id from node where key = ${entity}) and kind in ('said', 'reported')
      union select source from edge where target = (select id from node where key = ${entity}) and kind = 'about'
    )`)
  return sql`from claim where ${sql.join(conditions, sql` and `)}`
}
