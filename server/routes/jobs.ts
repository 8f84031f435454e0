/** GET /api/jobs, GET and DELETE /api/jobs/:id */

import { idParamsSchema } from '../../core/api.ts'
import {
  INPUT_STATES,
  type JobAnswer,
  type JobQuery,
  type JobSummary,
  type JobsAnswer,
  type JobsQuery,
  jobAnswerSchema,
  jobQuerySchema,
  jobSummarySchema,
  jobsAnswerSchema,
  jobsQuerySchema,
} from '../../core/api-jobs.ts'
import { doneOf, type JobView } from '../jobs/reader.ts'
import type { JobInput } from '../store/job-store.ts'
import { nextCursor, readCursor } from './cursor.ts'
import { jsonRoute, type Route, type Services } from './route.ts'

export const jobRoutes: readonly Route[] = [
  jsonRoute({
    method: 'get',
    path: '/api/jobs',
    summary: 'The jobs that read articles, newest first; of those that ended, the last 200.',
    query: jobsQuerySchema,
    answer: jobsAnswerSchema,
    freshness: 'answer',
    example: '/api/jobs',
    handle: (services, { query }) => answerJobs(services, query),
  }),
  jsonRoute({
    method: 'get',
    path: '/api/jobs/:id',
    summary:
      'How far a job is, and which articles were set aside, with the reason and what to do; or those of another state, or all.',
    params: idParamsSchema,
    query: jobQuerySchema,
    answer: jobAnswerSchema,
    freshness: 'answer',
    errors: [404],
    example: '/api/jobs/{job}',
    handle: (services, { params, query }) => answerJob(services, params.id, query),
  }),
  jsonRoute({
    method: 'delete',
    path: '/api/jobs/:id',
    summary: 'Stops a job. What it has stored stays, what was not read yet is forgotten.',
    params: idParamsSchema,
    answer: jobSummarySchema,
    errors: [404, 409],
    example: 'curl -X DELETE …/api/jobs/7f3k2Lq9xYtZ',
    handle: async ({ jobs }, { params }) => toSummary(await jobs.cancel(params.id)),
  }),
]

async function answerJobs({ jobs }: Services, { limit, cursor }: JobsQuery): Promise<JobsAnswer> {
  const offset = readCursor(cursor)
  const page = await jobs.list(limit, offset)
  return {
    jobs: page.jobs.map(toSummary),
    total: page.total,
    nextCursor: nextCursor(offset, page.jobs.length, page.total),
  }
}

/** A job with a page of its articles; the cursor is the place of the last one. */
export async function answerJob(
  { store, jobs }: Services,
  id: string,
  { state, limit, cursor }: JobQuery,
): Promise<JobAnswer> {
  const view = await jobs.get(id)
  const inputs = await store.listJobInputs(id, state === 'all' ? INPUT_STATES : [state], readCursor(cursor), limit)
  const last = inputs.at(-1)
  return {
    ...toSummary(view),
    inputs: inputs.map(toAnswer),
    nextCursor: last !== undefined && inputs.length === limit ? String(last.place) : null,
  }
}

/** A job as answers and events have it. */
export function toSummary({ job, problem }: JobView): JobSummary {
  const { id, state, createdAt, endedAt, total, stored, unchanged, setAside } = job
  return {
    id,
    // one that is still coming in is not shown
    state: state === 'receiving' ? 'waiting' : state,
    createdAt,
    endedAt,
    total,
    done: doneOf(job),
    stored,
    unchanged,
    setAside,
    problem: problem && { code: problem.code, message: problem.reason, next: problem.next },
  }
}

function toAnswer({ place, name, state, key, refusal }: JobInput): JobAnswer['inputs'][number] {
  return { place, name, state, ...(key !== null && { key }), ...refusal }
}
