/** The jobs of the store in memory. */

import { compareText } from '../../core/order.ts'
import type { Job, JobInput, JobStore } from './job-store.ts'

/** Starts without jobs. */
export function createMemoryJobs(): JobStore {
  const jobById = new Map<string, Job>()
  const inputsByJob = new Map<string, Map<number, JobInput>>()
  return {
    async putJob(job, inputs) {
      jobById.set(job.id, job)
      const there = inputsByJob.get(job.id) ?? new Map<number, JobInput>()
      inputsByJob.set(job.id, there)
      for (const input of inputs) there.set(input.place, input)
      if (job.state !== 'cancelled') return
      for (const { place, state } of [...there.values()]) if (state === 'waiting') there.delete(place)
    },

    async deleteJob(id) {
      jobById.delete(id)
      inputsByJob.delete(id)
    },

    findJob: async (id) => jobById.get(id),

    async listJobs(states, limit, offset) {
      const jobs = [...jobById.values()]
        .filter(({ state }) => states.includes(state))
        .sort((a, b) => compareText(b.createdAt, a.createdAt) || compareText(a.id, b.id))
      return { jobs: jobs.slice(offset, offset + limit), total: jobs.length }
    },

    listEndedBefore: async (last, limit) =>
      [...jobById.values()]
        .flatMap(({ id, endedAt }) => (endedAt === null ? [] : [{ id, endedAt }]))
        .reverse()
        .sort((a, b) => compareText(b.endedAt, a.endedAt))
        .slice(last, last + limit)
        .map(({ id }) => id),

    listJobInputs: async (job, states, after, limit) =>
      [...(inputsByJob.get(job)?.values() ?? [])]
        .filter((input) => states.includes(input.state) && input.place > after)
        .sort((a, b) => a.place - b.place)
        .slice(0, limit),
  }
}
