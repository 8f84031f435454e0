/** Giving articles to the server from the page, and following how far it is with them. */

import { type ReadonlySignal, signal } from '@preact/signals'
import type { JobAnswer, Metadata, MetadataChange } from '../core/api-jobs.ts'
import { HearsayError } from '../core/errors.ts'
import type { Api } from './api.ts'

/** What the reader gives: pasted words, or a file as it is. */
export interface Given {
  readonly name: string
  readonly body: string | Blob
  /** "text/plain", "text/html", "application/json" … */
  readonly mediaType: string
  /** Of one text or page. */
  readonly metadata: Metadata
}

export type Giving =
  | { readonly status: 'idle' }
  | { readonly status: 'sending'; readonly name: string }
  | { readonly status: 'reading'; readonly name: string; readonly done: number; readonly total: number }
  | { readonly status: 'done'; readonly job: JobAnswer }
  | { readonly status: 'failed'; readonly message: string; readonly next: string }

export interface GivingStore {
  readonly giving: ReadonlySignal<Giving>
  /** Sends one after the other, and shows the graph with them. */
  give(given: readonly Given[]): Promise<void>
  deleteArticle(key: string): Promise<void>
  changeArticle(key: string, change: MetadataChange): Promise<void>
}

interface After {
  reload(): Promise<void>
  say(words: string): void
  /** Waits a while. */
  rest(): Promise<void>
}

/** Articles over the server; `rest` lies between two looks at a job. */
export function createGiving(api: Api, { reload, say, rest }: After): GivingStore {
  const giving = signal<Giving>({ status: 'idle' })
  const follow = async (given: Given): Promise<JobAnswer> => {
    giving.value = { status: 'sending', name: given.name }
    let job = await api.giveArticles(given)
    while (job.state === 'waiting' || job.state === 'running') {
      giving.value = { status: 'reading', name: given.name, done: job.done, total: job.total }
      await rest()
      job = await api.job(job.id)
    }
    return job
  }
  const attempt = async (what: string, change: () => Promise<unknown>) => {
    try {
      await change()
      await reload()
    } catch (error) {
      if (!(error instanceof HearsayError)) throw error
      say(`${what} ${error.message} ${error.next}`)
    }
  }
  return {
    giving,
    async give(all) {
      try {
        let job: JobAnswer | null = null
        for (const given of all) job = joinJobs(job, await follow(given))
        if (job) giving.value = { status: 'done', job }
        await reload()
      } catch (error) {
        if (!(error instanceof HearsayError)) throw error
        giving.value = { status: 'failed', message: error.message, next: error.next }
      }
    },
    deleteArticle: (key) => attempt('The article was not deleted.', () => api.deleteArticle(key)),
    changeArticle: (key, change) => attempt('The article was not changed.', () => api.changeArticle(key, change)),
  }
}

/** What became of several jobs, as one. */
function joinJobs(a: JobAnswer | null, b: JobAnswer): JobAnswer {
  if (!a) return b
  const sum = (field: 'total' | 'done' | 'stored' | 'unchanged' | 'setAside') => a[field] + b[field]
  return {
    ...b,
    total: sum('total'),
    done: sum('done'),
    stored: sum('stored'),
    unchanged: sum('unchanged'),
    setAside: sum('setAside'),
    inputs: [...a.inputs, ...b.inputs],
  }
}

/** The kind of a file by its ending; null for one that cannot be an article. */
export function mediaTypeOf(name: string): string | null {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  const types: Readonly<Record<string, string>> = {
    txt: 'text/plain',
    md: 'text/plain',
    html: 'text/html',
    htm: 'text/html',
    json: 'application/json',
    jsonl: 'application/x-ndjson',
    ndjson: 'application/x-ndjson',
  }
  return types[ending] ?? null
}
