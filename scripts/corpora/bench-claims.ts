/** Time and memory of all that articles are together, over growing made-up corpora, and how well their claims are joined. */

import { type Corpus, createCorpus } from '../../core/corpus.ts'
import { createRandom } from '../../core/model/training/random.ts'
import { type ExtractOptions, extractArticle } from '../../core/pipeline.ts'
import { generateCorpus } from './generate.ts'
import { measureClaims } from './score-corpus.ts'
import { type MadeArticle, type Truth, truthOf, WAYS } from './truth.ts'

const SIZES = [1_000, 3_000, 10_000]
const BATCH = 100
const ADDED = 50

/** Prints for each size the exponent of the growth, what one more article costs beside its extraction, and what is joined of what belongs together. */
export function benchClaims(options: ExtractOptions): void {
  const { articles, truth } = generateCorpus({ articles: (SIZES.at(-1) as number) + ADDED, random: createRandom(1) })
  const added = articles.slice(-ADDED)
  // the first runs warm the engine: they count nowhere
  fill(articles.slice(0, SIZES[0]))
  for (const { input } of added) extractArticle(input, options)
  const extracting = cpuMs(() => {
    for (const { input } of added) extractArticle(input, options)
  })
  console.log(`  one article: ${each(extracting)} CPU to extract`)
  let before: Round | null = null
  for (const size of SIZES) {
    let corpus = createCorpus()
    const ms = cpuMs(() => {
      corpus = fill(articles.slice(0, size))
    })
    const adding = cpuMs(() => {
      for (const { extraction } of added) {
        corpus.put(extraction)
        corpus.takeChange()
      }
    })
    const memory = Math.round(process.memoryUsage().rss / 1e6)
    const growth = before ? `, exponent ${exponentOf(before, { size, ms }).toFixed(2)}` : ''
    console.log(`  ${size} articles: ${ms.toFixed(0)} ms CPU${growth}; one more ${each(adding)}; ${memory} MB`)
    console.log(`    ${describeJoined(corpus, [...articles.slice(0, size), ...added], truth)}`)
    before = { size, ms }
  }
}

/** A corpus of the articles, its changes taken batch by batch as the server does. */
function fill(articles: readonly MadeArticle[]): Corpus {
  const corpus = createCorpus()
  for (let at = 0; at < articles.length; at += BATCH) {
    for (const { extraction } of articles.slice(at, at + BATCH)) corpus.put(extraction)
    corpus.takeChange()
  }
  return corpus
}

/** How many of the pairs that tell one fact, copied, relayed or in other words, are in one claim. */
function describeJoined(corpus: Corpus, articles: readonly MadeArticle[], truth: Truth): string {
  const extractions = articles.map(({ extraction }) => extraction)
  const measure = measureClaims(corpus.claims(), extractions, truthOf(articles, truth), WAYS)
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`
  return `${measure.found} of ${measure.all} pairs found, precision ${percent(measure.precision)}, recall ${percent(measure.recall)}`
}

interface Round {
  readonly size: number
  readonly ms: number
}

const exponentOf = (one: Round, two: Round) => Math.log(two.ms / one.ms) / Math.log(two.size / one.size)
const each = (ms: number) => `${(ms / ADDED).toFixed(2)} ms`

function cpuMs(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}
