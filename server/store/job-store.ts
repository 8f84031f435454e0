/** Jobs: articles that were given in, kept until they are read. */

import type { InputState, JobState } from '../../core/api-jobs.ts'
import type { ArticleInput } from '../../core/types.ts'
import type { HtmlInput } from '../formats/html.ts'

/** An article before it is read: a text or a web page. */
export type RawInput = ArticleInput | HtmlInput

/** Why an article is not stored, and what to do. */
export interface Refusal {
  readonly code: string
  readonly reason: string
  readonly next: string
}

/** A job; while its articles are still coming in it is `receiving`, and forgotten if they do not all come. */
export interface Job {
  readonly id: string
  readonly state: JobState | 'receiving'
  /** ISO 8601. */
  readonly createdAt: string
  readonly endedAt: string | null
  readonly total: number
  readonly stored: number
  readonly unchanged: number
  readonly setAside: number
  /** Characters of the articles that wait. */
  readonly waitingSize: number
}

/** One article of a job. */
export interface JobInput {
  /** Number of the line, or in the array, from 1. */
  readonly place: number
  readonly name: string
  readonly state: InputState
  /** Null once it does not wait any more. */
  readonly input: RawInput | null
  /** The article's, where it is in the store. */
  readonly key: string | null
  readonly refusal: Refusal | null
}

/** The part of the store that holds jobs. */
export interface JobStore {
  /** Writes a job and those of its inputs that are given, new or changed, in one transaction. A cancelled job loses the inputs that wait. */
  putJob(job: Job, inputs: readonly JobInput[]): Promise<void>
  /** Forgets a job and its inputs. */
  deleteJob(id: string): Promise<void>
  findJob(id: string): Promise<Job | undefined>
  /** Jobs in the given states, newest first, then by id; and how many there are. */
  listJobs(
    states: readonly Job['state'][],
    limit: number,
    offset: number,
  ): Promise<{ readonly jobs: readonly Job[]; readonly total: number }>
  /** Ids of jobs that ended before the last so many; of those that ended at one moment the last to come ended last. */
  listEndedBefore(last: number, limit: number): Promise<readonly string[]>
  /** Inputs of a job in the given states, after a place, in order. */
  listJobInputs(job: string, states: readonly InputState[], after: number, limit: number): Promise<readonly JobInput[]>
}
