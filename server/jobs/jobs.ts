/** Jobs: articles that were given in are durable at once, read in turn, and go on after a crash. */

import { ConflictError, InvalidInputError, NotFoundError } from '../../core/errors.ts'
import { BATCH_SIZE } from '../ingest.ts'
import type { Job, JobInput } from '../store/job-store.ts'
import type { Received } from '../uploads/receive.ts'
import type { Writes } from '../writer.ts'
import { createReader, type JobView, type ReaderOptions, sizeOf } from './reader.ts'

export interface Jobs {
  /** Takes articles in as they come. Resolves when all are durable; if they do not all come, it is as if none had. Throws InvalidInputError, also when too much waits. */
  accept(articles: AsyncIterable<Received>): Promise<JobView>
  /** Throws NotFoundError. */
  get(id: string): Promise<JobView>
  list(limit: number, offset: number): Promise<{ readonly jobs: readonly JobView[]; readonly total: number }>
  /** Stops a job; what it has stored stays. Throws NotFoundError, and ConflictError when it is done. */
  cancel(id: string): Promise<JobView>
  /** Resolves when the job has ended, or after so many milliseconds. */
  waitFor(id: string, timeoutMs: number): Promise<void>
  /** Goes on with what an earlier run left. */
  resume(): Promise<void>
  /** Leaves the rest to the next run. */
  close(): Promise<void>
}

export interface JobsOptions extends Omit<ReaderOptions, 'limits'> {
  readonly writer: Pick<Writes, 'putJob' | 'deleteJob'>
  readonly newId: () => string
  readonly limits?: Partial<JobLimits & ReaderOptions['limits']>
}

export interface JobLimits {
  /** No more is accepted when so many articles, or characters of them, wait. */
  readonly maxWaiting: number
  readonly maxWaitingSize: number
  readonly maxUploads: number
  /** So many jobs are remembered, those that ended last. */
  readonly remembered: number
}

const USUAL_LIMITS: JobLimits & ReaderOptions['limits'] = {
  maxWaiting: 100_000,
  maxWaitingSize: 500_000_000,
  maxUploads: 8,
  batch: BATCH_SIZE,
  remembered: 200,
  retryMs: 5_000,
}

/** Inputs that are written together while they come in. */
const CHUNK = { inputs: 500, size: 1_000_000 }

/** Nothing is read before `resume` or the first upload. */
export function createJobs(options: JobsOptions): Jobs {
  const { store, writer, now } = options
  const limits = { ...USUAL_LIMITS, ...options.limits }
  const waiters = new Map<string, Set<() => void>>()
  let uploads = 0
  const reader = createReader({ ...options, limits, onChange: tell })

  function tell(view: JobView): void {
    options.onChange(view)
    if (view.job.endedAt === null) return
    for (const wake of waiters.get(view.job.id) ?? []) wake()
    forgetOld().catch((error: unknown) => options.log.error({ error }, 'old jobs could not be forgotten'))
  }

  async function forgetOld(): Promise<void> {
    for (const id of await store.listEndedBefore(limits.remembered, 50)) await writer.deleteJob(id)
  }

  async function takeIn(empty: Job, articles: AsyncIterable<Received>): Promise<Job> {
    let job = empty
    let inputs: JobInput[] = []
    let size = 0
    for await (const article of articles) {
      const input = toInput(article)
      const inputSize = sizeOf(input)
      inputs.push(input)
      size += inputSize
      job = {
        ...job,
        total: job.total + 1,
        setAside: job.setAside + Number(input.refusal !== null),
        waitingSize: job.waitingSize + inputSize,
      }
      if (inputs.length < CHUNK.inputs && size < CHUNK.size) continue
      if (isMoreThanAll(job)) throw tooMuchAtOnce(limits)
      if (isFull(job)) throw tooMuchWaits()
      await writer.putJob(job, inputs)
      inputs = []
      size = 0
    }
    if (job.total === 0)
      throw new InvalidInputError('upload-empty', 'There is no article in it.', 'Send the text of an article.')
    const isDone = job.setAside === job.total
    job = { ...job, state: isDone ? 'done' : 'waiting', endedAt: isDone ? now() : null }
    await writer.putJob(job, inputs)
    return job
  }

  /** True for an upload that would never fit, however long its sender waited. */
  const isMoreThanAll = (coming: Job) =>
    leftOf(coming) > limits.maxWaiting || coming.waitingSize > limits.maxWaitingSize

  function isFull(coming?: Job): boolean {
    const { articles, size } = reader.waiting()
    return (
      articles + (coming ? leftOf(coming) : 0) > limits.maxWaiting ||
      size + (coming?.waitingSize ?? 0) > limits.maxWaitingSize
    )
  }

  async function get(id: string): Promise<JobView> {
    const job = reader.find(id) ?? (await store.findJob(id))
    if (!job || job.state === 'receiving')
      throw new NotFoundError('job-unknown', `No job "${id}".`, 'Look for it in the list of jobs.')
    return { job, problem: job.endedAt === null ? reader.problem() : null }
  }

  return {
    async accept(articles) {
      if (isFull() || uploads >= limits.maxUploads) throw tooMuchWaits()
      const counts = { total: 0, stored: 0, unchanged: 0, setAside: 0, waitingSize: 0 }
      const empty: Job = { id: options.newId(), state: 'receiving', createdAt: now(), endedAt: null, ...counts }
      uploads++
      try {
        const job = await takeIn(empty, articles)
        if (job.endedAt === null) reader.add(job)
        const view = await get(job.id)
        tell(view)
        return view
      } catch (error) {
        // If this fails too, the next start does it.
        await writer.deleteJob(empty.id).catch(() => undefined)
        throw error
      } finally {
        uploads--
      }
    },

    get,

    async list(limit, offset) {
      const { jobs, total } = await store.listJobs(['waiting', 'running', 'done', 'cancelled'], limit, offset)
      return { jobs: await Promise.all(jobs.map(({ id }) => get(id))), total }
    },

    async cancel(id) {
      if (!(await reader.cancel(id)) && (await get(id)).job.state === 'done')
        throw new ConflictError('job-ended', 'The job is done.', 'To take back what it stored, delete its articles.')
      return get(id)
    },

    async waitFor(id, timeoutMs) {
      if (timeoutMs <= 0 || reader.find(id) === undefined) return
      const waiting = waiters.get(id) ?? new Set()
      waiters.set(id, waiting)
      await new Promise<void>((resolve) => {
        const wake = () => {
          clearTimeout(timer)
          waiting.delete(wake)
          if (waiting.size === 0) waiters.delete(id)
          resolve()
        }
        const timer = setTimeout(wake, timeoutMs)
        waiting.add(wake)
      })
    },

    async resume() {
      const { jobs: halves } = await store.listJobs(['receiving'], 1_000, 0)
      for (const { id } of halves) await writer.deleteJob(id)
      const { jobs } = await store.listJobs(['waiting', 'running'], 1_000_000, 0)
      for (const job of jobs.toReversed()) reader.add(job)
    },

    async close() {
      for (const waiting of waiters.values()) for (const wake of [...waiting]) wake()
      await reader.close()
    },
  }
}

/** Articles of an upload that are to be read. */
const leftOf = ({ total, setAside }: Job): number => total - setAside

function toInput(article: Received): JobInput {
  const { place, name } = article
  if ('refusal' in article) return { place, name, state: 'set-aside', input: null, key: null, refusal: article.refusal }
  return { place, name, state: 'waiting', input: article.input, key: null, refusal: null }
}

function tooMuchWaits(): InvalidInputError {
  return new InvalidInputError(
    'queue-full',
    'Too many articles are waiting to be read.',
    'Try again when some are done; the list of jobs shows how far they are.',
  )
}

function tooMuchAtOnce({ maxWaiting, maxWaitingSize }: JobLimits): InvalidInputError {
  const most = `${maxWaiting.toLocaleString('en')} articles or ${maxWaitingSize.toLocaleString('en')} characters`
  return new InvalidInputError(
    'upload-too-many',
    `The upload has more than ${most}. Nothing of it was taken.`,
    'Send it in several uploads, one after the other, as the queue has room.',
  )
}
