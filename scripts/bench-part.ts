/** One part of the benchmark, measured in this process: median of five rounds after a warm-up. */

import { readArticle } from '../core/article.ts'
import { analyseParagraph } from '../core/nlp.ts'
import { type ExtractOptions, extractArticle } from '../core/pipeline.ts'
import type { ArticleInput } from '../core/types.ts'
import { loadTools } from '../server/extraction-tools.ts'
import { readInputs } from '../server/inputs.ts'
import { readPackageFiles } from '../server/package-files.ts'

/** Loaded by the parts that read in this thread: the others show their memory without it. */
let loaded: ExtractOptions | null = null
function getTools(): ExtractOptions {
  loaded ??= loadTools()
  return loaded
}

const ROUNDS = 5
const COPIES = 20

const { seedsFolder, workerUrl } = await readPackageFiles(import.meta.url)
const { inputs } = await readInputs([seedsFolder])
const corpus: readonly ArticleInput[] = Array.from({ length: COPIES }, () => inputs).flat()
const countWords = (texts: readonly ArticleInput[]) =>
  texts.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)

function medianMs(work: () => void): number {
  work()
  const durations = Array.from({ length: ROUNDS }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return durations.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] as number
}

function report(name: string, words: number, ms: number): void {
  const memory = Math.round(process.memoryUsage().rss / 1e6)
  const speed = Math.round((words / ms) * 1000).toLocaleString('en')
  console.log(`  ${name.padEnd(24)}${speed.padStart(10)} words/s   ${ms.toFixed(0).padStart(7)} ms   ${memory} MB`)
}

function cutAll(): void {
  for (const { text } of corpus) for (const line of text.split('\n')) analyseParagraph(line, 0)
}

function extractAll(): void {
  for (const input of corpus) extractArticle(input, getTools())
}

function extractLengths(): void {
  // bodies only: what follows a heading such as "Comments" is not read for attributions
  const paragraphs = inputs
    .flatMap((input) =>
      readArticle(input).regions.map(({ kind, start, end }) => ({ kind, part: input.text.slice(start, end) })),
    )
    .flatMap(({ kind, part }) => (kind === 'body' ? part : []))
    .join('\n\n')
  for (const length of [1_000, 10_000, 100_000, 1_000_000]) {
    const text = paragraphs.repeat(Math.ceil(length / paragraphs.length)).slice(0, length)
    const ms = medianMs(() => {
      extractArticle({ text }, getTools())
    })
    report(`${length / 1_000} KB`, countWords([{ text }]), ms)
  }
}

/** What tagging every word with the language library's own tagger would cost, for comparison. */
async function tagByLibrary(): Promise<void> {
  const { default: nlp } = await import('compromise/two')
  report(
    'compromise/two',
    countWords(corpus),
    medianMs(() => {
      for (const { text } of corpus) for (const line of text.split('\n')) nlp(line)
    }),
  )
}

const parts: ReadonlyMap<string, () => void | Promise<void>> = new Map<string, () => void | Promise<void>>([
  ['library', tagByLibrary],
  ['sentences', () => report('sentences', countWords(corpus), medianMs(cutAll))],
  ['extract', () => report('extract', countWords(corpus), medianMs(extractAll))],
  ['length', extractLengths],
  // loaded when they run, so that their memory is their own
  ['claims', async () => (await import('./corpora/bench-claims.ts')).benchClaims(getTools())],
  ['build', async () => (await import('./corpora/bench-build.ts')).benchBuild(workerUrl)],
  ['ingest', async () => (await import('./corpora/bench-ingest.ts')).benchIngest()],
  ['serve', async () => (await import('./corpora/bench-serve.ts')).benchServe()],
  ['page', async () => (await import('./corpora/bench-page.ts')).benchPage()],
  ['export', async () => (await import('./corpora/bench-export.ts')).benchExport(process.argv[3])],
])

await parts.get(process.argv[2] ?? '')?.()
