/** The store in one SQLite file: one connection writes, another reads what was last committed. */

import Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { articleQueries } from './article-queries.ts'
import { claimQueries } from './claim-queries.ts'
import { correctionQueries, readLogEntries, writeLogEntries } from './correction-queries.ts'
import { edgeLookups } from './edge-lookups.ts'
import { edgeQueries } from './edge-queries.ts'
import { createEvidenceReader } from './evidence-queries.ts'
import { factQueries } from './fact-queries.ts'
import { applyGraphChange } from './graph-rows.ts'
import { prepareGraphStatements } from './graph-statements.ts'
import { jobQueries, jobWrites } from './job-queries.ts'
import { migrate } from './migrate.ts'
import { nodeLookups } from './node-lookups.ts'
import { nodeQueries } from './node-queries.ts'
import { onceForEachState } from './once.ts'
import { placeAnew } from './positions.ts'
import { createReadTurns } from './read-turns.ts'
import type { Tables } from './schema.ts'
import { searchQueries } from './search-queries.ts'
import { BUSY_TIMEOUT_MS, openFile, readableError } from './sqlite-file.ts'
import { openSqliteSnapshot } from './sqlite-snapshot.ts'
import type { Store } from './store.ts'
import { createArticleWriter } from './write.ts'

/** Pages that are asked for again and again stay in memory; with twice as many only near spellings take less time (7 ms instead of 8). */
const READER_CACHE_KB = 32_000

/** What follows from the articles, and is made again with them. */
const DERIVED_TABLES = [
  'evidence',
  'contribution',
  'edge',
  'owner',
  'node',
  'claim',
  'claim_alias',
  'words',
  'judgement',
  'alarm',
  'mark',
] as const satisfies readonly (keyof Tables)[]

/** Opens or creates the database. Throws InvalidInputError when the file cannot be used, ConflictError when it is newer than this program. */
export async function openSqliteStore(file: string): Promise<Store> {
  const database = await openFile(file)
  const writer = kyselyOver(database)
  try {
    await migrate(database)
    const statements = prepareGraphStatements(database)
    const articles = createArticleWriter(database)
    const readable = new Database(file, { readonly: true, timeout: BUSY_TIMEOUT_MS })
    readable.pragma(`cache_size = -${READER_CACHE_KB}`)
    const reader = kyselyOver(readable)
    const evidence = createEvidenceReader(readable)
    const revision = readable.prepare<[], number>("select count from counter where name = 'revision'").pluck()
    const readState = async () => String(revision.get() ?? 0)
    const nodes = nodeQueries(reader, evidence)
    const lookups = nodeLookups(readable)
    const edges = edgeLookups(readable, lookups)
    const turns = createReadTurns(readable)
    const reads = {
      readState,
      ...articleQueries(reader),
      ...nodes,
      // every row is counted
      countByKind: onceForEachState(readState, nodes.countByKind),
      ...edgeQueries(reader, evidence, edges),
      ...edges,
      ...lookups,
      ...factQueries(readable),
      ...claimQueries(reader),
      ...correctionQueries(reader),
      ...searchQueries(readable),
      ...jobQueries(reader),
    }
    const writes: Pick<Store, 'changeArticles' | 'beginAnew' | 'putJob' | 'deleteJob'> = {
      ...jobWrites(writer),
      async changeArticles(change, planner) {
        const write = database.transaction(() => {
          const revision = nextRevision(database)
          const gone = articles.findGone(change)
          const corrections = () => readLogEntries(database)
          const graphChange = planner.plan(change, {
            revision: revision - 1,
            gone,
            extractions: articles.extractions,
            getExtraction: articles.getExtraction,
            corrections,
          })
          articles.write(change, gone)
          writeLogEntries(statements, change.corrections ?? [])
          applyGraphChange(statements, graphChange)
          placeAnew(statements, planner.layOut)
          return { revision, gone }
        })
        // the turn comes when no other transaction of this connection is open
        const changed = await writer.connection().execute(async () => write.immediate())
        planner.committed(changed.revision)
        return changed
      },
      async beginAnew(extractor) {
        const write = database.transaction(() => {
          if (!articles.isOutdated(extractor)) return
          nextRevision(database)
          articles.forgetReadings()
          for (const table of DERIVED_TABLES) database.exec(`delete from ${table}`)
          for (const index of ['name_search', 'text_search'])
            database.exec(`insert into ${index} (${index}) values ('delete-all')`)
          database.exec("delete from counter where name != 'revision'")
        })
        await writer.connection().execute(async () => write.immediate())
      },
    }
    const others: Pick<Store, 'openSnapshot' | 'close'> = {
      openSnapshot: async () => openSqliteSnapshot(file, BUSY_TIMEOUT_MS),
      async close() {
        turns.end()
        readable.close()
        // the last to close takes the log into the file
        database.close()
      },
    }
    return {
      ...withReadableErrors(file, reads, { before: turns.begin }),
      ...withReadableErrors(file, writes, { after: turns.end }),
      ...withReadableErrors(file, others),
    }
  } catch (error) {
    database.close()
    throw readableError(error, file)
  }
}

interface Around {
  readonly before?: () => void
  readonly after?: () => void
}

/** Methods of the store with the database's errors told in words, and with what is done before and after each. */
function withReadableErrors<Methods extends object>(file: string, methods: Methods, around: Around = {}): Methods {
  type Method = (...given: readonly unknown[]) => Promise<unknown>
  const { before, after } = around
  const wrapped = Object.entries(methods).map(([name, method]: [string, Method]): [string, Method] => [
    name,
    async (...given) => {
      try {
        before?.()
        return await method(...given)
      } catch (error) {
        throw readableError(error, file)
      } finally {
        after?.()
      }
    },
  ])
  return Object.fromEntries(wrapped) as Methods
}

/** How often articles have changed, this change included. */
function nextRevision(database: Database.Database): number {
  const next = database.prepare<[], number>(
    "insert into counter values ('revision', 1) on conflict do update set count = count + 1 returning count",
  )
  return next.pluck().get() ?? 1
}

function kyselyOver(database: Database.Database): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database }) })
}
