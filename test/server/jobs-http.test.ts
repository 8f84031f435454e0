import request from 'supertest'
import { expect, onTestFinished, test } from 'vitest'
import { jobAnswerSchema } from '../../core/api-jobs.ts'
import { loadTools } from '../../server/extraction-tools.ts'
import { createExtractor } from '../../server/extractor.ts'
import type { Services } from '../../server/routes/route.ts'
import { createMemoryStore } from '../../server/store/memory.ts'
import { appOver } from './app-over.ts'
import { createGate, received, some } from './job-inputs.ts'
import { servicesOver } from './services-over.ts'

test('articles that exhaust their threads are set aside with the reason, and the server answers', async () => {
  const workerUrl = new URL('./test-worker.mjs', import.meta.url)
  const extractor = createExtractor({
    workerUrl,
    tools: loadTools(),
    threads: 2,
    timeLimitMs: () => 1_000,
    memoryLimitMb: 32,
  })
  onTestFinished(() => extractor.close())
  const services = servicesOver(createMemoryStore(), { extractor })
  const app = appOver(services.store, { services })
  const inputs = ['refuse', 'loop', 'exit'].map((text) => ({ text, title: text }))
  const { job } = await services.jobs.accept(received(inputs))
  expect((await request(app).get('/healthz')).status).toBe(200)
  await services.jobs.waitFor(job.id, 15_000)
  const answer = jobAnswerSchema.parse((await request(app).get(`/api/jobs/${job.id}`)).body)
  expect([answer.state, answer.setAside]).toEqual(['done', 3])
  expect(answer.inputs.map(({ name, code }) => [name, code])).toEqual([
    ['refuse', 'language'],
    ['loop', 'article-too-slow'],
    ['exit', 'article-unreadable'],
  ])
})

const answer = async (services: Services, path: string) =>
  (await request(appOver(services.store, { services })).get(path)).body

test('jobs are listed newest first, and their articles page by page', async () => {
  const services = servicesOver(createMemoryStore())
  const { jobs } = services
  const ids: string[] = []
  for (const count of [3, 1]) {
    const { job } = await jobs.accept(received(some(count)))
    await jobs.waitFor(job.id, 10_000)
    ids.push(job.id)
  }
  expect(await answer(services, '/api/jobs')).toMatchObject({ total: 2, jobs: [{ id: '1' }, { id: '2' }] })
  const page = jobAnswerSchema.parse(await answer(services, '/api/jobs/1?state=stored&limit=2'))
  expect([page.inputs.map(({ place }) => place), page.nextCursor]).toEqual([[1, 2], '2'])
  const rest = jobAnswerSchema.parse(await answer(services, '/api/jobs/1?state=stored&limit=2&cursor=2'))
  expect([rest.inputs.map(({ name }) => name), rest.nextCursor]).toEqual([['Report 2'], null])
  expect(await answer(services, '/api/jobs/2?state=unchanged')).toMatchObject({ inputs: [{ name: 'Report 0' }] })
  expect(ids).toEqual(['1', '2'])
})

test('a job that did not change is not sent again', async () => {
  const gate = createGate()
  const services = servicesOver(createMemoryStore(), { extractor: gate })
  onTestFinished(() => gate.close())
  const app = appOver(services.store, { services })
  const ask = (etag = '') => request(app).get('/api/jobs/1').set('If-None-Match', etag)
  await services.jobs.accept(received(some(1)))
  const { etag = '' } = (await ask()).headers
  expect((await ask(etag)).status).toBe(304)
  await services.jobs.cancel('1')
  const after = await ask(etag)
  expect([after.status, after.body.state]).toEqual([200, 'cancelled'])
})

test('an unknown job is not found', async () => {
  const app = appOver(createMemoryStore())
  for (const response of [await request(app).get('/api/jobs/x'), await request(app).delete('/api/jobs/x')])
    expect([response.status, response.body.error.code]).toEqual([404, 'job-unknown'])
})

test('a job is stopped', async () => {
  const gate = createGate()
  const services = servicesOver(createMemoryStore(), { extractor: gate })
  onTestFinished(() => gate.close())
  const { job } = await services.jobs.accept(received(some(3)))
  const response = await request(appOver(services.store, { services })).delete(`/api/jobs/${job.id}`)
  expect([response.status, response.body.state]).toEqual([200, 'cancelled'])
})
