/** Giving articles to the server from the page, and following how far it is with them. */

import { type ReadonlySignal, signal } from '@preact/signals'
import type { JobAnswer, Metadata, MetadataChange } from '../core/api-jobs.ts'
import { HearsayError } from '../core/errors.ts'
import type { Api } from './api.ts'
import type { Working } from './working.ts'

/** What the reader gives: pasted words, or a file as it is. */
export interface Given {
  readonly name: string
  readonly body: string | Blob
  /** "text/plain", "text/html", "application/json" … */
  readonly mediaType: string
  /** Of one text or page. */
  readonly metadata: Metadata
}

/** Why something was not done, and what to do now. */
export type Refusal = Pick<HearsayError, 'message' | 'next'>

export type Giving =
  | { readonly status: 'idle' }
  | {
      readonly status: 'sending'
      readonly name: string
      readonly bytes: number
      /** Bytes of them that have gone. */
      readonly sent: number
      stop(): void
    }
  | { readonly status: 'reading'; readonly name: string; readonly done: number; readonly total: number; stop(): void }
  | { readonly status: 'done'; readonly job: JobAnswer }
  /** `job` is what became of those before it. */
  | { readonly status: 'failed'; readonly name: string; readonly refusal: Refusal; readonly job: JobAnswer | null }

export interface GivingStore {
  readonly giving: ReadonlySignal<Giving>
  /** Sends one after the other, and shows the graph with them. */
  give(given: readonly Given[]): Promise<void>
  /** Deletes an article, and leaves what is shown of it. */
  deleteArticle(key: string): Promise<void>
  /** Null when it was done; what is shown of the article is shown on where it has another key then. */
  changeArticle(key: string, change: MetadataChange): Promise<Refusal | null>
}

interface After extends Pick<Working, 'work'> {
  reload(): Promise<void>
  say(words: string): void
  /** Waits a while. */
  rest(): Promise<void>
  /** To be told when an article has another key, or, with null, is gone. */
  move(article: string, to: string | null): void
}

const STOPPED: Refusal = { message: 'You stopped it.', next: 'Add it again when you like.' }

/** Articles over the server; `rest` lies between two looks at a job. */
export function createGiving(api: Api, { reload, say, rest, work, move }: After): GivingStore {
  const giving = signal<Giving>({ status: 'idle' })
  const follow = async (given: Given, { signal: stopped, stop }: Stopper): Promise<JobAnswer> => {
    const { name, body } = given
    const bytes = new Blob([body]).size
    const tell = (sent: number) => {
      giving.value = { status: 'sending', name, bytes, sent, stop }
    }
    tell(0)
    let job = await api.giveArticles(given, { signal: stopped, onBytes: tell })
    while (job.state === 'waiting' || job.state === 'running') {
      giving.value = { status: 'reading', name, done: job.done, total: job.total, stop }
      await rest()
      // A job that has ended in the meantime cannot be stopped, and need not be.
      if (stopped.aborted) await api.stopJob(job.id).catch(() => null)
      job = await api.job(job.id)
    }
    return job
  }
  const giveAll = async (all: readonly Given[]) => {
    const stopper = createStopper()
    let job: JobAnswer | null = null
    for (const given of all) {
      if (stopper.signal.aborted) break
      try {
        job = joinJobs(job, await follow(given, stopper))
      } catch (error) {
        if (!(error instanceof HearsayError)) throw error
        const refusal = stopper.signal.aborted ? STOPPED : error
        giving.value = { status: 'failed', name: given.name, refusal, job }
        if (job) await reload()
        return
      }
    }
    await reload()
    if (job) giving.value = { status: 'done', job }
  }
  const attempt = async (name: string, change: () => Promise<unknown>): Promise<Refusal | null> => {
    try {
      await work(name, () => change().then(reload))
      return null
    } catch (error) {
      if (!(error instanceof HearsayError)) throw error
      return error
    }
  }
  return {
    giving,
    give: (all) => work('Adding articles', () => giveAll(all)),
    async deleteArticle(key) {
      const refusal = await attempt('Deleting the article', async () => {
        await api.deleteArticle(key)
        move(key, null)
      })
      if (refusal) say(`The article was not deleted. ${refusal.message} ${refusal.next}`)
    },
    changeArticle: (key, change) =>
      attempt('Changing the article', async () => {
        const changed = await api.changeArticle(key, change)
        if (changed.key !== key) move(key, changed.key)
      }),
  }
}

interface Stopper {
  readonly signal: AbortSignal
  readonly stop: () => void
}

function createStopper(): Stopper {
  const controller = new AbortController()
  return { signal: controller.signal, stop: () => controller.abort() }
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
