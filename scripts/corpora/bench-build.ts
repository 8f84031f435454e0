/** Time and memory of a whole build, from texts to a database, over growing made-up corpora; and the cost of one more article. */

import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRandom } from '../../core/model/training/random.ts'
import { type ExtractOptions, extractArticle } from '../../core/pipeline.ts'
import { createPlanner } from '../../server/planner.ts'
import { openSqliteStore } from '../../server/store/sqlite.ts'
import type { StoredArticle } from '../../server/store/store.ts'
import { generateCorpus } from './generate.ts'
import type { MadeArticle } from './truth.ts'

const SIZES = [1_000, 3_000, 10_000]
const BATCH = 100
const ADDED = 50

/** Prints a line for each size, the exponent of the growth, and what one more article costs beside its extraction. */
export async function benchBuild(options: ExtractOptions): Promise<void> {
  const { articles } = generateCorpus({ articles: (SIZES.at(-1) as number) + ADDED, random: createRandom(1) })
  const totals: number[] = []
  for (const size of SIZES) {
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'))
    try {
      totals.push(await build(articles, size, join(folder, 'bench.db'), options))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  const growth = Math.log((totals.at(-1) as number) / (totals[0] as number))
  console.log(`  exponent ${(growth / Math.log((SIZES.at(-1) as number) / (SIZES[0] as number))).toFixed(2)}`)
}

async function build(
  articles: readonly MadeArticle[],
  size: number,
  file: string,
  options: ExtractOptions,
): Promise<number> {
  const store = await openSqliteStore(file)
  const planner = createPlanner()
  const spent = { extracting: 0, storing: 0 }
  const put = async (batch: readonly MadeArticle[]) => {
    const before = cpuMs()
    const stored = batch.map((article) => toStored(article, options))
    const between = cpuMs()
    await store.changeArticles({ articles: stored, removed: [] }, planner)
    spent.extracting += between - before
    spent.storing += cpuMs() - between
  }
  for (let from = 0; from < size; from += BATCH) await put(articles.slice(from, Math.min(size, from + BATCH)))
  const total = spent.extracting + spent.storing
  const memory = Math.round(process.memoryUsage().rss / 1e6)
  const disk = Math.round(statSync(file).size / 1e6)
  const outside = Math.round((100 * spent.storing) / total)
  console.log(
    `  ${size} articles: ${(total / 1_000).toFixed(1)} s CPU, ${outside} % of it outside extraction, ${memory} MB, database ${disk} MB`,
  )
  Object.assign(spent, { extracting: 0, storing: 0 })
  for (const article of articles.slice(-ADDED)) await put([article])
  const each = (ms: number) => `${(ms / ADDED).toFixed(1)} ms`
  console.log(`    one more: ${each(spent.extracting)} to extract, ${each(spent.storing)} to join and store`)
  await store.close()
  return total
}

function toStored({ input }: MadeArticle, options: ExtractOptions): StoredArticle {
  const extraction = extractArticle(input, options)
  return { input, inputHash: extraction.article.key, extractor: 'bench', extraction }
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}
