/** A pool of threads that read articles, each with a limit on time and memory. */

import { availableParallelism } from 'node:os'
import { Piscina } from 'piscina'
import { InvalidInputError } from '../core/errors.ts'
import type { GazetteerTable } from '../core/gazetteer-lines.ts'
import type { ArticleInput, Extraction } from '../core/types.ts'
import type { ExtractorReply } from './extractor-worker.ts'

/** Reads articles, as many at once as it has threads. */
export interface Extractor {
  /** Number of articles that are read at once. */
  readonly threads: number
  /** Throws InvalidInputError when the article cannot be read or takes too much time or memory; the others go on. */
  extract(input: ArticleInput): Promise<Extraction>
  close(): Promise<void>
}

export interface ExtractorOptions {
  /** The compiled worker, which exports `extractInWorker`. */
  readonly workerUrl: URL
  readonly threads: number
  /** For one article, the start of its thread included. */
  readonly timeLimitMs: number
  /** Heap of one thread. */
  readonly memoryLimitMb: number
  /** A user's own names, which win over those of the package. */
  readonly gazetteer?: GazetteerTable | undefined
}

/** What each thread is given when it starts. */
export type ExtractorData = Pick<ExtractorOptions, 'gazetteer'>

/** The usual limits: a thread for each core, and what a text of two million characters never needs. */
export function extractorLimits(): Omit<ExtractorOptions, 'workerUrl' | 'gazetteer'> {
  return { threads: availableParallelism(), timeLimitMs: 30_000, memoryLimitMb: 1_024 }
}

/** Starts a pool; its threads start with the first articles and stay until it is closed. */
export function createExtractor(options: ExtractorOptions): Extractor {
  const workerData: ExtractorData = { gazetteer: options.gazetteer }
  const pool = new Piscina({
    filename: options.workerUrl.href,
    name: 'extractInWorker',
    minThreads: 0,
    maxThreads: options.threads,
    idleTimeout: Number.POSITIVE_INFINITY,
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: options.memoryLimitMb },
  })
  const withSlot = createSlots(options.threads)

  return {
    threads: options.threads,
    extract: (input) =>
      // An article's time runs from when it gets a thread, not while it waits for one.
      withSlot(async () => {
        const signal = AbortSignal.timeout(options.timeLimitMs)
        let reply: ExtractorReply
        try {
          reply = (await pool.run(input, { signal })) as ExtractorReply
        } catch (error) {
          throw readableError(error, signal.aborted, options)
        }
        if ('extraction' in reply) return reply.extraction
        throw new InvalidInputError(reply.refusal.code, reply.refusal.message, reply.refusal.next)
      }),
    close: () => pool.destroy(),
  }
}

/** Lets so many tasks run at once; the others wait in the order in which they came. */
function createSlots(count: number): <Result>(task: () => Promise<Result>) => Promise<Result> {
  let free = count
  const waiting: (() => void)[] = []
  return async (task) => {
    if (free > 0) free--
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await task()
    } finally {
      const next = waiting.shift()
      if (next === undefined) free++
      else next()
    }
  }
}

function readableError(error: unknown, isTimeOver: boolean, options: ExtractorOptions): InvalidInputError {
  if (isTimeOver) {
    return new InvalidInputError(
      'article-too-slow',
      `Reading the article took more than ${options.timeLimitMs / 1_000} s.`,
      'Split it into shorter texts, or remove what is not an article.',
    )
  }
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return new InvalidInputError(
      'article-too-large',
      `Reading the article took more than ${options.memoryLimitMb} MB of memory.`,
      'Split it into shorter texts, or remove what is not an article.',
    )
  }
  return new InvalidInputError(
    'article-unreadable',
    `Reading the article failed: ${error instanceof Error ? error.message : String(error)}`,
    'This is a fault of Hearsay: please report it with the article.',
  )
}
