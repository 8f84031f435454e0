/** Time and memory of claims and shared passages over growing made-up corpora. */

import { createClaimIndex } from '../../core/claims/claim-index.ts'
import { sketchStatements } from '../../core/claims/sketch.ts'
import { findStatements } from '../../core/claims/statements.ts'
import { createRandom } from '../../core/model/training/random.ts'
import { type ExtractOptions, extractArticle } from '../../core/pipeline.ts'
import { findPassages } from '../../core/reuse.ts'
import { generateCorpus } from './generate.ts'
import type { MadeArticle } from './truth.ts'

const SIZES = [1_000, 3_000, 10_000]
const ADDED = 50

/** Prints a line for each size, the exponent of the growth, and what one more article costs beside its extraction. */
export function benchClaims(options: ExtractOptions): void {
  const { articles } = generateCorpus({ articles: (SIZES.at(-1) as number) + ADDED, random: createRandom(1) })
  const totals: number[] = []
  for (const size of SIZES) {
    const some = articles.slice(0, size)
    const index = createClaimIndex()
    const claims = cpuMs(() => {
      for (const article of some) index.add(sketchOf(article))
      index.claims()
    })
    const passages = cpuMs(() => findPassages(some.map(({ extraction }) => extraction)))
    totals.push(claims + passages)
    const memory = Math.round(process.memoryUsage().rss / 1e6)
    console.log(
      `  ${size} articles: claims ${claims.toFixed(0)} ms, passages ${passages.toFixed(0)} ms CPU, ${memory} MB`,
    )
    if (size === SIZES.at(-1)) benchAdding(articles.slice(size), index, options)
  }
  const exponent = Math.log((totals.at(-1) as number) / (totals[0] as number)) / Math.log(10)
  console.log(`  exponent ${exponent.toFixed(2)}`)
}

function benchAdding(
  added: readonly MadeArticle[],
  index: ReturnType<typeof createClaimIndex>,
  options: ExtractOptions,
): void {
  const extracting = cpuMs(() => {
    for (const { input } of added) extractArticle(input, options)
  })
  const adding = cpuMs(() => {
    for (const article of added) index.add(sketchOf(article))
  })
  const each = (ms: number) => `${(ms / added.length).toFixed(2)} ms`
  console.log(`  one more article: ${each(extracting)} to extract, ${each(adding)} to join, CPU`)
}

const sketchOf = ({ extraction }: MadeArticle) => sketchStatements(extraction, findStatements(extraction))

function cpuMs(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}
