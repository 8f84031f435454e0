import { join } from 'node:path'
import Database from 'better-sqlite3'
import { Kysely, SqliteDialect, sql } from 'kysely'
import { expect, test } from 'vitest'
import type { GraphChange } from '../../core/graph-rows.ts'
import { EDGE_KINDS } from '../../core/types.ts'
import { claimKeys } from '../../server/store/claim-queries.ts'
import { allAtEnd, heaviestAtEnd } from '../../server/store/edge-lookups.ts'
import { edgesAmong } from '../../server/store/edge-queries.ts'
import { TOP_OF_KIND } from '../../server/store/node-lookups.ts'
import { changeOf, edge, node, openStore, temporaryFolder } from './corpus.ts'

const people = Array.from({ length: 300 }, (_, index) => node(`person:${index}`))
const claims = people.map((_, at) => node(`claim:${at}`, { articles: at % 7, originRange: [0, at % 5] }))
const edges = people.flatMap(({ key }, index) => [
  edge('said', key, 'claim:0'),
  edge('about', 'claim:1', `person:${index}`),
])

/** How SQLite goes about a query, with a name for each of its parameters. */
async function planOf(query: string, graph: GraphChange): Promise<string> {
  const file = join(temporaryFolder(), 'plan.db')
  await openStore(graph, file)
  const database = new Database(file, { readonly: true })
  const rows = database
    .prepare<unknown[], { readonly detail: string }>(`explain query plan ${query}`)
    .all(...Array.from(query.matchAll(/\?/g), () => '[]'))
  database.close()
  return rows.map(({ detail }) => detail).join('\n')
}

const builder = new Kysely<unknown>({
  dialect: new SqliteDialect({ database: () => Promise.reject(new Error('unused')) }),
})
const compiled = (query: unknown) => sql`${query}`.compile(builder).sql

test.each([
  ['all edges from a node', allAtEnd('source'), 'edge USING COVERING INDEX edge_source (source=?)'],
  ['all edges to a node', allAtEnd('target'), 'edge USING COVERING INDEX edge_target (target=?)'],
  [
    'the heaviest from a node',
    heaviestAtEnd('source', EDGE_KINDS),
    'edge USING COVERING INDEX edge_source (source=? AND kind=?)',
  ],
  [
    'the heaviest to a node',
    heaviestAtEnd('target', ['said']),
    'edge USING COVERING INDEX edge_target (target=? AND kind=?)',
  ],
  ['the top nodes of a kind', TOP_OF_KIND, 'node USING INDEX node_rank (kind=?)'],
  ['edges among nodes', compiled(edgesAmong(['a'], undefined, 9)), 'edge USING COVERING INDEX edge_source (source=?)'],
])('%s are looked up, never scanned', async (_name, query, expected) => {
  const plan = await planOf(query, changeOf([...people, ...claims.slice(0, 2)], edges))
  expect(plan).toContain(`SEARCH ${expected}`)
  expect(plan).not.toMatch(/SCAN (?:edge|node)\b/)
  // of several kinds, or nodes, the heaviest are sorted, but each one's edges are read only so far as they are among them
  if (!/given|kind in/.test(query)) expect(plan).not.toContain('TEMP B-TREE')
})

test.each(['articles', 'origins', 'date'] as const)(
  'claims by %s are read from an index, without sorting',
  async (sort) => {
    const query = compiled(claimKeys({ sort, articles: 1, origins: 2, unnamed: false }, 50, 0))
    const plan = await planOf(query, changeOf(claims, []))
    expect(plan).toContain(`claim USING INDEX claim_${sort}`)
    expect(plan).not.toContain('TEMP B-TREE')
  },
)
