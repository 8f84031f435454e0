/** Time and memory of a whole build, from texts to a database, over growing made-up corpora; and the cost of one more article. */

import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRandom } from '../../core/model/training/random.ts'
import type { ArticleInput } from '../../core/types.ts'
import { loadTools } from '../../server/extraction-tools.ts'
import { createExtractor, extractorLimits } from '../../server/extractor.ts'
import { BATCH_SIZE } from '../../server/ingest.ts'
import { type PackedExtraction, unpackArticle } from '../../server/packed-extraction.ts'
import { createPlanner } from '../../server/planner.ts'
import { openSqliteStore } from '../../server/store/sqlite.ts'
import type { ChangePlanner, Store, StoredArticle } from '../../server/store/store.ts'
import { keepHeapTight } from '../../server/tight-heap.ts'
import { generateArticles } from './generate.ts'

const SIZES = [1_000, 3_000, 10_000]
const ADDED = 50

/** CPU of all threads, in milliseconds. */
interface Spent {
  /** Reading in the pool, with the sketches by which articles are joined. */
  extracting: number
  /** Joining the articles with the others. */
  joining: number
  storing: number
}

/**
 * Fills one database and prints, at each size, what it took so far, the exponent of the growth, and what one more article costs.
 * Articles are read in the pool, as ingest does, and stored after that, not meanwhile, so that CPU can be told apart.
 */
export async function benchBuild(workerUrl: URL): Promise<void> {
  keepHeapTight()
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'))
  const file = join(folder, 'bench.db')
  const store = await openSqliteStore(file)
  const extractor = createExtractor({ workerUrl, tools: loadTools(), ...extractorLimits() })
  const put = createPut(store)
  const read = (inputs: readonly ArticleInput[]) => Promise.all(inputs.map(extractor.extract))
  const articles = generateArticles(createRandom(1))
  const take = (count: number) => Array.from({ length: count }, () => articles.next().value.input)
  const total = noTime()
  let [done, before] = [0, { size: 0, ms: 0 }]
  let wallMs = 0
  try {
    // threads start with the first articles
    await read(take(BATCH_SIZE))
    for (const size of SIZES) {
      for (; done < size; done += BATCH_SIZE) {
        const batch = take(BATCH_SIZE)
        const started = performance.now()
        add(total, await put(batch, read))
        wallMs += performance.now() - started
      }
      before = report(size, total, wallMs, before, file)
      const one = noTime()
      for (const input of take(ADDED)) add(one, await put([input], read))
      done += ADDED
      reportOne(one)
    }
  } finally {
    await extractor.close()
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

type Read = (inputs: readonly ArticleInput[]) => Promise<readonly PackedExtraction[]>
type Put = (inputs: readonly ArticleInput[], read: Read) => Promise<Spent>

/** Reads and stores articles in one change, and tells what it took. */
function createPut(store: Store): Put {
  const planner = createPlanner()
  let joining = 0
  const timed: ChangePlanner = {
    ...planner,
    plan(change, known) {
      const started = cpuMs()
      const planned = planner.plan(change, known)
      joining = cpuMs() - started
      return planned
    },
  }
  return async (inputs, read) => {
    const started = cpuMs()
    const extracted = await read(inputs)
    const isRead = cpuMs()
    const articles = inputs.map((input, index): StoredArticle => {
      const packed = extracted[index] as PackedExtraction
      return unpackArticle({ input, inputHash: packed.key, extractor: 'bench', packed })
    })
    await store.changeArticles({ articles, removed: [] }, timed)
    return { extracting: isRead - started, joining, storing: cpuMs() - isRead - joining }
  }
}

interface Round {
  readonly size: number
  readonly ms: number
}

function report(size: number, spent: Spent, wallMs: number, before: Round, file: string): Round {
  const { extracting, joining, storing } = spent
  const ms = extracting + joining + storing
  const exponent = before.size > 0 ? Math.log(ms / before.ms) / Math.log(size / before.size) : null
  const share = (part: number) => `${((100 * part) / ms).toFixed(0)} %`
  console.log(
    `  ${size} articles: ${(ms / 1_000).toFixed(1)} s CPU${exponent === null ? '' : `, exponent ${exponent.toFixed(2)}`}, ` +
      `${(size / (wallMs / 1_000)).toFixed(0)} articles/s; outside extraction ${share(joining + storing)} ` +
      `(joining ${share(joining)}, storing ${share(storing)}); ` +
      `memory at most ${megabytes(process.resourceUsage().maxRSS * 1_024)}, database ${megabytes(statSync(file).size)}`,
  )
  return { size, ms }
}

function reportOne({ extracting, joining, storing }: Spent): void {
  const each = (ms: number) => `${(ms / ADDED).toFixed(1)} ms`
  const ratio = (extracting + joining + storing) / extracting
  console.log(
    `    one more: ${each(extracting)} to extract, ${each(joining)} to join, ${each(storing)} to store: ${ratio.toFixed(2)} times its extraction`,
  )
}

const noTime = (): Spent => ({ extracting: 0, joining: 0, storing: 0 })

function add(total: Spent, more: Spent): void {
  for (const part of ['extracting', 'joining', 'storing'] as const) total[part] += more[part]
}

const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`

function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}
