/** All that changes the store comes through a writer, one change after the other. */

import { Piscina } from 'piscina'
import { ConflictError, InvalidInputError, NotFoundError } from '../core/errors.ts'
import { type PackedArticle, unpackArticle } from './packed-extraction.ts'
import type { ArticleChange, Changed, ChangePlanner, Store } from './store/store.ts'
import { YOUNG_GENERATION_MB } from './tight-heap.ts'
import type { WriterReply } from './writer-worker.ts'

/** The changes that there are. What goes in survives JSON, but for packed articles, and what comes out the way between threads. */
export interface Writes {
  /** Stores, replaces and removes articles, with all that follows in the graph; resolves when it is durable. */
  changeArticles(change: PackedChange): Promise<Changed>
  beginAnew: Store['beginAnew']
  putJob: Store['putJob']
  deleteJob: Store['deleteJob']
}

/** A change of articles that come from where they were read. */
export interface PackedChange extends Omit<ArticleChange, 'articles'> {
  readonly articles: readonly PackedArticle[]
}

export interface Writer extends Writes {
  /** Waits for the changes that were asked for. */
  close(): Promise<void>
}

/** One change: which, and with what. */
export interface WriterCall {
  readonly name: keyof Writes
  readonly given: readonly unknown[]
}

/** The same as it is sent to the thread: in JSON, which takes half the time of copying records; what is packed is copied. */
export interface WriterMessage {
  readonly call: string
  readonly articles: readonly PackedArticle[]
}

export interface WriterOptions {
  /** The compiled thread, which exports `write`. */
  readonly threadUrl: URL
  /** File of the database. */
  readonly data: string
}

/** Changes a store in this thread. */
export function createWriter(store: Store, planner: ChangePlanner): Writes {
  return {
    changeArticles: ({ articles, ...rest }) =>
      store.changeArticles({ ...rest, articles: articles.map(unpackArticle) }, planner),
    beginAnew: store.beginAnew,
    putJob: store.putJob,
    deleteJob: store.deleteJob,
  }
}

/**
 * Changes a database in a thread of its own, which starts with the first change, so that working out and writing hold up
 * nobody who reads. A thread that breaks is followed by another, which begins with what the database holds.
 */
export function startWriter({ threadUrl, data }: WriterOptions): Writer {
  const thread = new Piscina({
    filename: threadUrl.href,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: Number.POSITIVE_INFINITY,
    workerData: { data },
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
  })
  // A thread that breaks between two changes has nobody to tell; the next change starts another.
  thread.on('error', () => undefined)
  // The pool keeps no order, and forgets what waits in it for a thread that ends.
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <Result>(task: () => Promise<Result>): Promise<Result> => {
    const turn = last.then(task)
    last = turn.catch(() => undefined)
    return turn
  }
  const call = <Result>(name: keyof Writes, ...given: readonly unknown[]): Promise<Result> => send({ name, given }, [])
  const send = <Result>(call: WriterCall, articles: readonly PackedArticle[]): Promise<Result> =>
    inTurn(async () => {
      const message: WriterMessage = { call: JSON.stringify(call), articles }
      const reply = (await thread.run(message, { name: 'write' })) as WriterReply
      if ('result' in reply) return reply.result as Result
      throw errorFrom(reply.failure)
    })
  return {
    changeArticles: ({ articles, ...rest }) => send({ name: 'changeArticles', given: [rest] }, articles),
    beginAnew: (...given) => call('beginAnew', ...given),
    putJob: (...given) => call('putJob', ...given),
    deleteJob: (...given) => call('deleteJob', ...given),
    async close() {
      if (thread.threads.length > 0) await inTurn(() => thread.run(null, { name: 'close' }))
      await thread.destroy()
    },
  }
}

/** An error as it travels between threads, which takes its class and fields away. */
export interface Failure {
  readonly name: string
  readonly message: string
  readonly stack: string | undefined
  readonly code: string | undefined
  readonly next: string | undefined
}

const EXPECTED = { InvalidInputError, NotFoundError, ConflictError }

function errorFrom({ name, message, stack, code = '', next = '' }: Failure): Error {
  if (name in EXPECTED) return new EXPECTED[name as keyof typeof EXPECTED](code, message, next)
  return Object.assign(new Error(message), { name, stack }, code === '' ? {} : { code })
}
