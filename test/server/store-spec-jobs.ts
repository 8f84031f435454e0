/** What every store does with jobs. */

import { describe, expect, test } from 'vitest'
import type { Job, JobInput } from '../../server/store/job-store.ts'
import type { Stores } from './store-spec.ts'

/** A job without inputs. */
export function job(id: string, changes: Partial<Job> = {}): Job {
  const counts = { total: 0, stored: 0, unchanged: 0, setAside: 0, waitingSize: 0 }
  return { id, state: 'waiting', createdAt: '2026-05-03T10:00:00Z', endedAt: null, ...counts, ...changes }
}

const waiting = (place: number): JobInput => ({
  place,
  name: `a${place}`,
  state: 'waiting',
  input: { text: `Text ${place}\u2028“ç” 😀`, id: `a${place}` },
  key: null,
  refusal: null,
})
const settled = (place: number, state: 'stored' | 'unchanged'): JobInput => ({
  ...waiting(place),
  state,
  input: null,
  key: `article:${place}`,
})
const refused = (place: number): JobInput => ({
  ...waiting(place),
  state: 'set-aside',
  input: null,
  refusal: { code: 'bad', reason: 'It is bad.', next: 'Mend it.' },
})

/** Jobs and their inputs. */
export function specifyJobs({ open }: Stores): void {
  describe('jobs', () => {
    test('come back as they were written last', async () => {
      const store = await open()
      await store.putJob(job('a'), [])
      const changed = job('a', { state: 'done', endedAt: '2026-05-03T10:01:00Z', total: 3, stored: 2, setAside: 1 })
      await store.putJob(changed, [])
      expect([await store.findJob('a'), await store.findJob('b')]).toEqual([changed, undefined])
    })

    test('are listed by state, the newest first, page by page', async () => {
      const store = await open()
      await store.putJob(job('old', { createdAt: '2026-05-02T10:00:00Z' }), [])
      await store.putJob(job('b'), [])
      await store.putJob(job('a', { state: 'running' }), [])
      await store.putJob(job('half', { state: 'receiving' }), [])
      const ids = async (...page: Parameters<typeof store.listJobs>) => {
        const { jobs, total } = await store.listJobs(...page)
        return [jobs.map(({ id }) => id), total]
      }
      expect(await ids(['waiting', 'running'], 9, 0)).toEqual([['a', 'b', 'old'], 3])
      expect(await ids(['waiting', 'running'], 1, 1)).toEqual([['b'], 3])
      expect(await ids(['done'], 9, 0)).toEqual([[], 0])
    })

    test('are told when they ended before the last ones, whenever they came', async () => {
      const store = await open()
      const ended = (id: string, endedAt: string) => job(id, { state: 'done', endedAt })
      for (const id of ['long', 'z', 'b', 'a', 'open']) await store.putJob(job(id), [])
      for (const id of ['z', 'b', 'a']) await store.putJob(ended(id, '2026-05-03T10:01:00Z'), [])
      await store.putJob(ended('long', '2026-05-03T10:02:00Z'), [])
      expect(await store.listEndedBefore(0, 9)).toEqual(['long', 'a', 'b', 'z'])
      expect(await store.listEndedBefore(2, 9)).toEqual(['b', 'z'])
      expect(await store.listEndedBefore(2, 1)).toEqual(['b'])
    })

    test('keep their inputs, which change one by one, and are listed by state after a place', async () => {
      const store = await open()
      await store.putJob(job('a'), [waiting(1), waiting(2), refused(3)])
      await store.putJob(job('other'), [waiting(1)])
      await store.putJob(job('a', { state: 'running' }), [waiting(7), settled(1, 'stored')])
      expect(await store.listJobInputs('a', ['waiting'], 0, 9)).toEqual([waiting(2), waiting(7)])
      expect(await store.listJobInputs('a', ['waiting'], 2, 9)).toEqual([waiting(7)])
      expect(await store.listJobInputs('a', ['waiting'], 0, 1)).toEqual([waiting(2)])
      expect(await store.listJobInputs('a', ['stored'], 0, 9)).toEqual([settled(1, 'stored')])
      expect(await store.listJobInputs('a', ['set-aside'], 0, 9)).toEqual([refused(3)])
      expect(await store.listJobInputs('a', ['stored', 'set-aside'], 0, 9)).toEqual([settled(1, 'stored'), refused(3)])
      expect(await store.listJobInputs('unknown', ['waiting'], 0, 9)).toEqual([])
    })

    test('lose what still waits when they are cancelled, and all when they are forgotten', async () => {
      const store = await open()
      await store.putJob(job('a'), [waiting(1), settled(2, 'unchanged')])
      await store.putJob(job('a', { state: 'cancelled' }), [])
      expect(await store.listJobInputs('a', ['waiting'], 0, 9)).toEqual([])
      expect(await store.listJobInputs('a', ['unchanged'], 0, 9)).toEqual([settled(2, 'unchanged')])
      await store.deleteJob('a')
      expect(await store.findJob('a')).toBeUndefined()
      expect(await store.listJobInputs('a', ['unchanged'], 0, 9)).toEqual([])
    })
  })
}
