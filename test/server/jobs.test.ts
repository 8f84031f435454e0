import { join } from 'node:path'
import request from 'supertest'
import { describe, expect, test } from 'vitest'
import { ConflictError } from '../../core/errors.ts'
import { buildGraph } from '../../core/graph.ts'
import type { ArticleInput } from '../../core/types.ts'
import { withText } from '../../server/packed-extraction.ts'
import { createPlanner } from '../../server/planner.ts'
import type { Job } from '../../server/store/job-store.ts'
import { createMemoryStore } from '../../server/store/memory.ts'
import type { Store } from '../../server/store/store.ts'
import type { Received } from '../../server/uploads/receive.ts'
import { createWriter, type Writes } from '../../server/writer.ts'
import { appOver } from './app-over.ts'
import { openStore, temporaryFolder } from './corpus.ts'
import { article, createGate, received, some } from './job-inputs.ts'
import { createPlainExtractor, type ServiceOptions, servicesOver } from './services-over.ts'
import { readStoredGraph } from './stored-graph.ts'

function jobsOver(store: Store, options: ServiceOptions = {}) {
  const services = servicesOver(store, options)
  return { services, jobs: services.jobs }
}

const ALL_STATES: readonly Job['state'][] = ['receiving', 'waiting', 'running', 'done', 'cancelled']

async function graphOf(inputs: readonly ArticleInput[]) {
  const extractor = createPlainExtractor()
  const read = async (input: ArticleInput) => withText((await extractor.extract(input)).json, input)
  return { ...buildGraph(await Promise.all(inputs.map(read))), attributes: {} }
}

describe('a job', () => {
  test('is durable when it is accepted, and done when all its articles are in the graph', async () => {
    const store = await openStore(null)
    const { jobs } = jobsOver(store, { jobLimits: { batch: 3 } })
    const { job } = await jobs.accept(received(some(10)))
    expect([job.state, job.total]).toEqual(['waiting', 10])
    await jobs.waitFor(job.id, 10_000)
    expect((await jobs.get(job.id)).job).toMatchObject({ state: 'done', stored: 10, waitingSize: 0 })
    expect(await readStoredGraph(store)).toEqual(await graphOf(some(10)))
    expect(await store.listJobInputs(job.id, ['stored'], 9, 9)).toMatchObject([{ place: 10, input: null }])
  })

  test('that is not done goes on in the next process, and ends in the same graph and counts', async () => {
    const file = join(temporaryFolder(), 'hearsay.db')
    const store = await openStore(null, file)
    const gate = createGate()
    const first = jobsOver(store, { extractor: gate, jobLimits: { batch: 2 } })
    const inputs = [...some(9), { ...article(1), text: `${article(1).text} Another ending.` }]
    const { job } = await first.jobs.accept(received(inputs))
    gate.letThrough(7)
    await expect.poll(() => store.countArticles()).toBe(6)
    const [closing] = [first.jobs.close(), gate.close()]
    await closing
    expect((await store.findJob(job.id))?.state).toBe('running')

    const again = await openStore(null, file)
    const second = jobsOver(again)
    await second.jobs.resume()
    await second.jobs.waitFor(job.id, 10_000)
    const ended = (await second.jobs.get(job.id)).job
    expect(ended).toMatchObject({ state: 'done', total: 10, setAside: 1, waitingSize: 0 })
    expect(ended.stored + ended.unchanged).toBe(9)
    expect(await again.listJobInputs(job.id, ['set-aside'], 0, 9)).toMatchObject([
      { place: 10, refusal: { code: 'article-repeated' } },
    ])
    expect(await readStoredGraph(again)).toEqual(await graphOf(some(9)))
  })

  test('whose upload was not whole when the process ended is forgotten', async () => {
    const store = createMemoryStore()
    const counts = { total: 1, stored: 0, unchanged: 0, setAside: 0, waitingSize: 9 }
    const half: Job = {
      id: 'half',
      state: 'receiving',
      createdAt: '2026-05-04T10:00:00.000Z',
      endedAt: null,
      ...counts,
    }
    const input = { place: 1, name: 'a', state: 'waiting', input: article(1), key: null, refusal: null } as const
    await store.putJob(half, [input])
    const { jobs } = jobsOver(store)
    await expect(jobs.get('half')).rejects.toMatchObject({ code: 'job-unknown' })
    await jobs.resume()
    expect(await store.findJob('half')).toBeUndefined()
    expect(await store.countArticles()).toBe(0)
  })

  test('that is cancelled keeps what it has stored and reads no more', async () => {
    const store = createMemoryStore()
    const gate = createGate()
    const { jobs } = jobsOver(store, { extractor: gate, jobLimits: { batch: 1 } })
    const { job } = await jobs.accept(received(some(6)))
    gate.letThrough(2)
    await expect.poll(async () => (await jobs.get(job.id)).job.stored).toBe(2)
    expect((await jobs.cancel(job.id)).job).toMatchObject({ state: 'cancelled', total: 6, waitingSize: 0 })
    gate.letThrough(9)
    const { job: next } = await jobs.accept(received([article(7)]))
    await jobs.waitFor(next.id, 10_000)
    expect(await store.listJobInputs(job.id, ['waiting'], 0, 9)).toEqual([])
    expect(await store.countArticles()).toBeLessThanOrEqual(4)
    expect((await jobs.get(job.id)).job.state).toBe('cancelled')
    expect((await jobs.cancel(job.id)).job.state).toBe('cancelled')
    await expect(jobs.cancel(next.id)).rejects.toMatchObject({ code: 'job-ended' })
  })

  test('does not hold up another one', async () => {
    const store = createMemoryStore()
    const gate = createGate()
    const { jobs } = jobsOver(store, { extractor: gate, jobLimits: { batch: 1 } })
    const long = await jobs.accept(received(some(20)))
    const short = await jobs.accept(received([article(90)]))
    gate.letThrough(6)
    await jobs.waitFor(short.job.id, 10_000)
    expect((await jobs.get(short.job.id)).job.state).toBe('done')
    expect((await jobs.get(long.job.id)).job.state).toBe('running')
    gate.letThrough(99)
    await jobs.waitFor(long.job.id, 10_000)
    expect(await store.countArticles()).toBe(21)
  })

  test('is forgotten some time after it has ended', async () => {
    const store = createMemoryStore()
    const { jobs } = jobsOver(store, { jobLimits: { remembered: 2 } })
    for (let index = 0; index < 5; index++) {
      const { job } = await jobs.accept(received([article(index)]))
      await jobs.waitFor(job.id, 10_000)
    }
    await expect.poll(async () => (await store.listJobs(ALL_STATES, 9, 0)).total).toBe(2)
    expect(await store.countArticles()).toBe(5)
  })

  test('is answered when it has ended, however many that came with it are forgotten', async () => {
    const store = createMemoryStore()
    const services = servicesOver(store, { jobLimits: { remembered: 2 } })
    const app = appOver(store, { services })
    const statuses: number[] = []
    for (let index = 0; index < 6; index++)
      statuses.push((await request(app).post('/api/articles?wait=10').type('text/plain').send('{')).status)
    expect(new Set(statuses)).toEqual(new Set([202]))
  })
})

describe('back-pressure', () => {
  test.each([
    ['articles', { maxWaiting: 5 }, 6],
    ['characters', { maxWaitingSize: 400 }, 6],
  ])('when too many %s wait, no more are taken before some are done', async (_name, limits, count) => {
    const gate = createGate()
    const services = servicesOver(createMemoryStore(), { extractor: gate, jobLimits: limits })
    const app = appOver(services.store, { services })
    const { job } = await services.jobs.accept(received(some(count)))
    const give = () => request(app).post('/api/articles?wait=10').type('text/plain').send(article(50).text)
    const refused = await give()
    expect([refused.status, refused.body.error.code, refused.headers['retry-after']]).toEqual([503, 'queue-full', '10'])
    gate.letThrough(99)
    await services.jobs.waitFor(job.id, 10_000)
    expect((await give()).status).toBe(201)
  })

  test('so many uploads at once are taken, and a long one ends when the queue is full', async () => {
    const store = createMemoryStore()
    const gate = createGate()
    const { jobs } = jobsOver(store, { extractor: gate, jobLimits: { maxUploads: 1, maxWaiting: 900 } })
    const { job } = await jobs.accept(received(some(450)))
    let go = () => undefined as unknown
    async function* slow(): AsyncGenerator<Received> {
      await new Promise<void>((resolve) => {
        go = resolve
      })
      yield* received(some(800))
    }
    const upload = jobs.accept(slow()).catch((error: unknown) => error)
    await expect(jobs.accept(received(some(1)))).rejects.toMatchObject({ code: 'queue-full' })
    go()
    expect(await upload).toMatchObject({ code: 'queue-full' })
    expect((await store.listJobs(ALL_STATES, 9, 0)).jobs.map(({ id }) => id)).toEqual([job.id])
  })

  test.each([
    ['articles', { maxWaiting: 900 }],
    ['characters', { maxWaitingSize: 1_000 }],
  ])('an upload with more %s than may ever wait is refused, to be sent in pieces', async (_name, jobLimits) => {
    const services = servicesOver(createMemoryStore(), { jobLimits })
    const lines = some(1_000).map((one) => JSON.stringify(one))
    const refused = await request(appOver(services.store, { services }))
      .post('/api/articles')
      .type('application/x-ndjson')
      .send(lines.join('\n'))
    expect([refused.status, refused.body.error.code]).toEqual([413, 'upload-too-many'])
    expect((await services.store.listJobs(ALL_STATES, 9, 0)).total).toBe(0)
  })
})

describe('when the store fails', () => {
  /** Fails with a full disk while it is told to. */
  function failing(store: Store): { readonly writer: Writes; isFull: boolean } {
    const writer = createWriter(store, createPlanner())
    const disk = {
      isFull: false,
      writer: {
        ...writer,
        changeArticles: (change: Parameters<Writes['changeArticles']>[0]) =>
          disk.isFull
            ? Promise.reject(new ConflictError('data-full', 'The disk of /home/me/hearsay.db is full.', 'Make room.'))
            : writer.changeArticles(change),
        putJob: (...given: Parameters<Writes['putJob']>) =>
          disk.isFull
            ? Promise.reject(new ConflictError('data-full', 'The disk of /home/me/hearsay.db is full.', 'Make room.'))
            : writer.putJob(...given),
      },
    }
    return disk
  }

  test('an upload fails whole', async () => {
    const store = createMemoryStore()
    const disk = failing(store)
    disk.isFull = true
    const services = servicesOver(store, { writer: disk.writer })
    const response = await request(appOver(store, { services }))
      .post('/api/articles')
      .type('text/plain')
      .send('x said y')
    expect([response.status, response.body.error.code]).toEqual([503, 'data-full'])
    expect(response.text).not.toContain('/home')
    expect((await store.listJobs(ALL_STATES, 9, 0)).total).toBe(0)
  })

  test('a job says so, waits, and goes on by itself', async () => {
    const store = createMemoryStore()
    const disk = failing(store)
    const gate = createGate()
    const { jobs } = jobsOver(store, { writer: disk.writer, extractor: gate, jobLimits: { batch: 2 } })
    const { job } = await jobs.accept(received(some(6)))
    disk.isFull = true
    gate.letThrough(99)
    await expect.poll(async () => (await jobs.get(job.id)).problem?.code).toBe('store-failing')
    disk.isFull = false
    await jobs.waitFor(job.id, 10_000)
    expect(await jobs.get(job.id)).toMatchObject({ problem: null, job: { state: 'done', stored: 6, setAside: 0 } })
    expect(await readStoredGraph(store)).toEqual(await graphOf(some(6)))
  })
})
