/** Reading and writing jobs. */

import { sql } from 'kysely'
import type { Job, JobInput, JobStore, RawInput, Refusal } from './job-store.ts'
import type { Db, JobInputTable, JobTable } from './schema.ts'

/** The reading half of the store that concerns jobs. */
export function jobQueries(db: Db): Pick<JobStore, 'findJob' | 'listJobs' | 'listEndedBefore' | 'listJobInputs'> {
  return {
    async findJob(id) {
      const row = await db.selectFrom('job').selectAll().where('id', '=', id).executeTakeFirst()
      return row && jobOf(row)
    },

    async listJobs(states, limit, offset) {
      const among = db.selectFrom('job').where('state', 'in', states)
      const rows = await among
        .selectAll()
        .orderBy('created_at', 'desc')
        .orderBy('id')
        .limit(limit)
        .offset(offset)
        .execute()
      const { total } = await among
        .select((column) => column.fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow()
      return { jobs: rows.map(jobOf), total }
    },

    async listEndedBefore(last, limit) {
      const rows = await db
        .selectFrom('job')
        .select('id')
        .where('ended_at', 'is not', null)
        .orderBy('ended_at', 'desc')
        .orderBy(sql`rowid`, 'desc')
        .limit(limit)
        .offset(last)
        .execute()
      return rows.map(({ id }) => id)
    },

    async listJobInputs(job, states, after, limit) {
      const rows = await db
        .selectFrom('job_input')
        .select(['place', 'name', 'state', 'input', 'key', 'refusal'])
        .where('job', '=', job)
        .where('state', 'in', states)
        .where('place', '>', after)
        .orderBy('place')
        .limit(limit)
        .execute()
      return rows.map(({ input, refusal, ...row }) => ({
        ...row,
        input: input === null ? null : (JSON.parse(input) as RawInput),
        refusal: refusal === null ? null : (JSON.parse(refusal) as Refusal),
      }))
    },
  }
}

/** The writing half. */
export function jobWrites(db: Db): Pick<JobStore, 'putJob' | 'deleteJob'> {
  return {
    putJob: (job, inputs) =>
      db.transaction().execute(async (transaction) => {
        const row = rowOf(job)
        await transaction
          .insertInto('job')
          .values(row)
          .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
          .execute()
        for (const input of inputs) {
          const row = inputRowOf(job.id, input)
          await transaction
            .insertInto('job_input')
            .values(row)
            .onConflict((conflict) => conflict.columns(['job', 'place']).doUpdateSet(row))
            .execute()
        }
        if (job.state === 'cancelled')
          await transaction.deleteFrom('job_input').where('job', '=', job.id).where('state', '=', 'waiting').execute()
      }),

    async deleteJob(id) {
      await db.deleteFrom('job').where('id', '=', id).execute()
    },
  }
}

function jobOf({ created_at, ended_at, set_aside, waiting_size, ...row }: JobTable): Job {
  return { ...row, createdAt: created_at, endedAt: ended_at, setAside: set_aside, waitingSize: waiting_size }
}

function rowOf({ createdAt, endedAt, setAside, waitingSize, ...job }: Job): JobTable {
  return { ...job, created_at: createdAt, ended_at: endedAt, set_aside: setAside, waiting_size: waitingSize }
}

function inputRowOf(job: string, { input, refusal, ...row }: JobInput): JobInputTable {
  return {
    job,
    ...row,
    input: input === null ? null : JSON.stringify(input),
    refusal: refusal === null ? null : JSON.stringify(refusal),
  }
}
