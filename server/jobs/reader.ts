/** Reads the jobs that are not ended, a batch of each in turn, and writes what came of it. */

import { setTimeout as pauseFor } from 'node:timers/promises'
import { type Batch, type IngestTools, ingest, type Outcome } from '../ingest.ts'
import type { Log } from '../log.ts'
import type { Job, JobInput, JobStore, RawInput, Refusal } from '../store/job-store.ts'
import type { Writes } from '../writer.ts'

/** A job, and why it stands still if it does. */
export interface JobView {
  readonly job: Job
  readonly problem: Refusal | null
}

export interface ReaderOptions {
  readonly store: JobStore
  readonly writer: Pick<Writes, 'putJob'>
  /** What articles are read and stored with; asked for when there is something to read. Whoever gives it closes it. */
  readonly openTools: () => Promise<IngestTools>
  /** ISO 8601. */
  readonly now: () => string
  readonly onChange: (view: JobView) => void
  readonly log: Log
  readonly limits: {
    /** Articles that are stored together. */
    readonly batch: number
    /** Pause after a failure of the system. */
    readonly retryMs: number
  }
}

export interface Reader {
  /** Begins to read an accepted job. */
  add(job: Job): void
  /** A job that is not ended. */
  find(id: string): Job | undefined
  /** False when there is no such job, or it has ended. */
  cancel(id: string): Promise<boolean>
  /** Articles that are accepted and not read, and their characters. */
  waiting(): { readonly articles: number; readonly size: number }
  /** Why nothing goes on; null when all is well. */
  problem(): Refusal | null
  /** Ends when the batch under way is stored, or cannot be read. */
  close(): Promise<void>
}

/** A job that is not ended. */
interface ActiveJob {
  /** As it was written last. */
  job: Job
  /** Its inputs up to this place are handed out. */
  after: number
  /** Who took the key of an article; null before it is looked up. */
  takenBy: Map<string, string> | null
}

interface JobBatch extends Batch {
  readonly active: ActiveJob
  readonly waiting: readonly JobInput[]
}

const ALL = 1_000_000_000

const TROUBLE: Refusal = {
  code: 'store-failing',
  reason: 'Nothing can be stored at the moment.',
  next: 'See whether the disk is full. It goes on by itself.',
}

/** Reads nothing before a job is added. */
export function createReader({ store, writer, openTools, now, onChange, log, limits }: ReaderOptions): Reader {
  const activeById = new Map<string, ActiveJob>()
  const turns: ActiveJob[] = []
  const closing = new AbortController()
  let running: Promise<void> | null = null
  let problem: Refusal | null = null
  let lastChange: Promise<unknown> = Promise.resolve()

  /** Changes a job, one change after the other; it counts when it is written. */
  function change(active: ActiveJob, next: (job: Job) => Job, inputs: readonly JobInput[] = []): Promise<void> {
    const turn = lastChange.then(async () => {
      const job = next(active.job)
      await writer.putJob(job, inputs)
      active.job = job
      if (job.endedAt !== null) activeById.delete(job.id)
      onChange({ job, problem })
    })
    lastChange = turn.catch(() => undefined)
    return turn
  }

  function start(): void {
    if (running !== null || turns.length === 0 || closing.signal.aborted) return
    running = readAll().finally(() => {
      running = null
      start()
    })
  }

  async function readAll(): Promise<void> {
    try {
      for await (const { batch, outcomes } of ingest(batches(), await openTools())) {
        problem = null
        const settled = batch.waiting.map((input, index) => settle(input, outcomes[index] as Outcome))
        await change(batch.active, (job) => countIn(job, batch.waiting, settled, now), settled)
        if (closing.signal.aborted) return
      }
    } catch (error) {
      if (closing.signal.aborted) return
      log.error({ error }, 'articles could not be stored')
      problem = TROUBLE
      for (const { job } of activeById.values()) onChange({ job, problem })
      await pauseFor(limits.retryMs, undefined, { signal: closing.signal }).catch(() => undefined)
      startOver()
    }
  }

  /** What is in the store is what counts. */
  function startOver(): void {
    turns.length = 0
    for (const active of activeById.values()) {
      active.after = 0
      active.takenBy = null
      turns.push(active)
    }
  }

  async function* batches(): AsyncGenerator<JobBatch> {
    for (let active = turns.shift(); active !== undefined; active = turns.shift()) {
      const { id } = active.job
      active.takenBy ??= await findTaken(id)
      const waiting = await store.listJobInputs(id, ['waiting'], active.after, limits.batch)
      const last = waiting.at(-1)
      if (last === undefined) continue
      active.after = last.place
      turns.push(active)
      yield { active, waiting, inputs: waiting.map(({ input }) => input as RawInput), takenBy: active.takenBy }
    }
  }

  async function findTaken(job: string): Promise<Map<string, string>> {
    const inputs = await store.listJobInputs(job, ['stored', 'unchanged'], 0, ALL)
    return new Map(inputs.flatMap(({ key, name }) => (key === null ? [] : [[key, name]])))
  }

  return {
    add(job) {
      const active: ActiveJob = { job, after: 0, takenBy: null }
      activeById.set(job.id, active)
      turns.push(active)
      start()
    },

    find: (id) => activeById.get(id)?.job,

    async cancel(id) {
      const active = activeById.get(id)
      if (active === undefined) return false
      let isCancelled = false
      await change(active, (job) => {
        isCancelled = job.endedAt === null
        return isCancelled ? { ...job, state: 'cancelled', endedAt: now(), waitingSize: 0 } : job
      })
      return isCancelled
    },

    waiting() {
      const jobs = [...activeById.values()].map(({ job }) => job)
      return {
        articles: jobs.reduce((sum, job) => sum + job.total - doneOf(job), 0),
        size: jobs.reduce((sum, { waitingSize }) => sum + waitingSize, 0),
      }
    },

    problem: () => problem,

    async close() {
      closing.abort()
      await running
      await lastChange
    },
  }
}

/** Articles of a job that do not wait any more. */
export function doneOf({ stored, unchanged, setAside }: Job): number {
  return stored + unchanged + setAside
}

/** Characters of an input that waits. */
export function sizeOf({ input }: JobInput): number {
  if (input === null) return 0
  return 'html' in input ? input.html.length : input.text.length
}

function settle(input: JobInput, outcome: Outcome): JobInput {
  const ended = { ...input, state: outcome.state, input: null }
  return outcome.state === 'set-aside' ? { ...ended, refusal: outcome.refusal } : { ...ended, key: outcome.key }
}

function countIn(job: Job, waiting: readonly JobInput[], settled: readonly JobInput[], now: () => string): Job {
  const count = (state: JobInput['state']) => settled.filter((input) => input.state === state).length
  const counted: Job = {
    ...job,
    stored: job.stored + count('stored'),
    unchanged: job.unchanged + count('unchanged'),
    setAside: job.setAside + count('set-aside'),
  }
  if (job.state === 'cancelled') return counted
  const waitingSize = job.waitingSize - waiting.reduce((sum, input) => sum + sizeOf(input), 0)
  const isDone = doneOf(counted) === counted.total
  return { ...counted, waitingSize, state: isDone ? 'done' : 'running', endedAt: isDone ? now() : null }
}
