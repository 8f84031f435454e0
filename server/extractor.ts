/** A pool of threads that read articles, each with a limit on time and memory. */

import { availableParallelism } from 'node:os'
import { Piscina } from 'piscina'
import { InvalidInputError } from '../core/errors.ts'
import type { ExtractOptions } from '../core/pipeline.ts'
import type { ArticleInput } from '../core/types.ts'
import type { ExtractorReply, ExtractorStart } from './extractor-worker.ts'
import type { HtmlInput } from './formats/html.ts'
import type { PackedExtraction } from './packed-extraction.ts'
import { timeOfThread } from './thread-time.ts'
import { YOUNG_GENERATION_MB } from './tight-heap.ts'

/** Reads articles, as many at once as it has threads. */
export interface Extractor {
  /** Number of articles that are read at once. */
  readonly threads: number
  /** Throws InvalidInputError when the article cannot be read or takes too much time or memory; the others go on. */
  extract(input: ArticleInput): Promise<PackedExtraction>
  /** Finds the article in a web page. Throws as `extract` does. */
  readHtml(input: HtmlInput): Promise<ArticleInput>
  /** What is being read then is given up, and fails with a plain Error. */
  close(): Promise<void>
}

export interface ExtractorOptions {
  /** The compiled worker, which exports `extractInWorker` and `readHtmlInWorker`. */
  readonly workerUrl: URL
  readonly threads: number
  /** How long a thread may compute for an article of so many characters; what others compute meanwhile does not count. */
  readonly timeLimitMs: (length: number) => number
  /** Heap of one thread. */
  readonly memoryLimitMb: number
  /** What the threads read with; a copy each, but for the weights, which they share. */
  readonly tools: ExtractOptions
}

/** What a thread can do. */
type Work = Pick<typeof import('./extractor-worker.ts'), 'extractInWorker' | 'readHtmlInWorker'>

/** The usual limits: a thread for each core; 5 s, and a second more for each 40,000 characters, of which one takes a tenth. */
export function extractorLimits(): Omit<ExtractorOptions, 'workerUrl' | 'tools'> {
  return {
    threads: availableParallelism(),
    timeLimitMs: (length) => 5_000 + length / 40,
    memoryLimitMb: 1_024,
  }
}

/** Where the system does not tell how long a thread computes, so much more time may go by. */
const WALL_FACTOR = 4
/** A thread that hardly computes is stuck when so much more time has gone by. */
const STUCK_FACTOR = 100

/** Starts a pool; its threads start with the first articles and stay until it is closed. */
export function createExtractor(options: ExtractorOptions): Extractor {
  const pool = new Piscina({
    filename: options.workerUrl.href,
    minThreads: 0,
    maxThreads: options.threads,
    idleTimeout: Number.POSITIVE_INFINITY,
    workerData: options.tools,
    resourceLimits: { maxOldGenerationSizeMb: options.memoryLimitMb, maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
  })
  // A thread that breaks while it is being ended has nobody left to tell.
  pool.on('error', () => undefined)
  const startByTask = new Map<number, (thread: string | null) => void>()
  pool.on('message', ({ task, thread }: ExtractorStart) => startByTask.get(task)?.(thread))
  const withSlot = createSlots(options.threads)
  let lastTask = 0
  let isClosed = false

  async function run<Result>(name: keyof Work, input: ArticleInput | HtmlInput, limitMs: number): Promise<Result> {
    const task = ++lastTask
    const limit = new AbortController()
    let stopWatching = () => {}
    // The time runs from when a thread begins, not while one is waited for or starts.
    startByTask.set(task, (thread) => {
      stopWatching = watch(thread, limitMs, () => limit.abort())
    })
    try {
      if (isClosed) throw new Error('the pool is gone')
      const reply = (await pool.run({ task, input }, { name, signal: limit.signal })) as ExtractorReply<Result>
      if ('result' in reply) return reply.result
      throw new InvalidInputError(reply.refusal.code, reply.refusal.message, reply.refusal.next)
    } catch (error) {
      if (error instanceof InvalidInputError) throw error
      if (isClosed) throw new Error('the extractor was closed')
      throw limit.signal.aborted ? tooSlow(limitMs) : readableError(error, options.memoryLimitMb)
    } finally {
      stopWatching()
      startByTask.delete(task)
    }
  }

  return {
    threads: options.threads,
    extract: (input) => withSlot(() => run('extractInWorker', input, options.timeLimitMs(input.text.length))),
    readHtml: (input) => withSlot(() => run('readHtmlInWorker', input, options.timeLimitMs(0))),
    async close() {
      isClosed = true
      await pool.destroy()
    },
  }
}

/** Calls `onOver` when a thread has computed for so long from now on, or is stuck. A busy machine is no fault of the article. */
function watch(thread: string | null, limitMs: number, onOver: () => void): () => void {
  const time = timeOfThread(thread)
  const [startedAt, limit] = [time.now(), time.isComputing ? limitMs : limitMs * WALL_FACTOR]
  const stuckAt = performance.now() + limitMs * STUCK_FACTOR
  let timer: NodeJS.Timeout
  const look = () => {
    // no thread computes more than the time that goes by
    const left = limit - (time.now() - startedAt)
    if (left <= 0 || performance.now() > stuckAt) onOver()
    else timer = setTimeout(look, left + 10)
  }
  look()
  return () => clearTimeout(timer)
}

/** Lets so many tasks run at once; the others wait in the order in which they came. The pool forgets those that wait in it for a thread that ends. */
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

function tooSlow(limitMs: number): InvalidInputError {
  return new InvalidInputError(
    'article-too-slow',
    `Reading the article took more than ${Math.round(limitMs / 100) / 10} s of computing.`,
    'Split it into shorter texts, or remove what is not an article.',
  )
}

function readableError(error: unknown, memoryLimitMb: number): InvalidInputError {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return new InvalidInputError(
      'article-too-large',
      `Reading the article took more than ${memoryLimitMb} MB of memory.`,
      'Split it into shorter texts, or remove what is not an article.',
    )
  }
  return new InvalidInputError(
    'article-unreadable',
    `Reading the article failed: ${error instanceof Error ? error.message : String(error)}`,
    'This is a fault of Hearsay: please report it with the article.',
  )
}
