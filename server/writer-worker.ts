/** The thread that changes the database: it keeps what the next change is worked out from. */

import { workerData } from 'node:worker_threads'
import { HearsayError } from '../core/errors.ts'
import { createPlanner } from './planner.ts'
import { openSqliteStore } from './store/sqlite.ts'
import type { Store } from './store/store.ts'
import {
  createWriter,
  type Failure,
  type PackedChange,
  type WriterCall,
  type WriterMessage,
  type WriterOptions,
  type Writes,
} from './writer.ts'

const { data } = workerData as Pick<WriterOptions, 'data'>

interface Opened {
  readonly writes: Writes
  readonly store: Store
}
/** Opened by the first change, so that what stands against it is an answer to that change. */
let opened: Opened | null = null

async function open(): Promise<Opened> {
  const store = await openSqliteStore(data)
  return { store, writes: createWriter(store, createPlanner()) }
}

/** What the thread answers. */
export type WriterReply = { readonly result: unknown } | { readonly failure: Failure }

/** Makes one change. */
export async function write({ call, articles }: WriterMessage): Promise<WriterReply> {
  try {
    const { name, given } = JSON.parse(call) as WriterCall
    opened ??= await open()
    const change = opened.writes[name] as (...given: readonly unknown[]) => Promise<unknown>
    const all = name === 'changeArticles' ? [{ ...(given[0] as Omit<PackedChange, 'articles'>), articles }] : given
    return { result: await change(...all) }
  } catch (error) {
    return { failure: failureOf(error) }
  }
}

/** Closes the database; nothing can be changed after it. */
export async function close(): Promise<void> {
  await opened?.store.close()
}

function failureOf(error: unknown): Failure {
  if (!(error instanceof Error))
    return { name: 'Error', message: String(error), stack: undefined, code: undefined, next: undefined }
  const { name, message, stack } = error
  const code = 'code' in error ? String(error.code) : undefined
  return { name, message, stack, code, next: error instanceof HearsayError ? error.next : undefined }
}
