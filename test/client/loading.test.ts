import { signal } from '@preact/signals'
import { expect, test } from 'vitest'
import { createPages, createResource, latestOf } from '../../client/loading.ts'
import { HearsayError, NotFoundError } from '../../core/errors.ts'

const settle = () => new Promise((resolve) => setTimeout(resolve))
const unreachable = new HearsayError('server-unreachable', 'The server does not answer.', 'Check that it still runs.')

test('it fetches when its key changes, and only then', async () => {
  const key = signal<{ readonly of: string } | null>(null)
  const asked: string[] = []
  const { state } = createResource({
    name: 'it',
    key: () => key.value,
    async fetch({ of }) {
      asked.push(of)
      return of.toUpperCase()
    },
  })
  expect(state.value.status).toBe('none')
  key.value = { of: 'a' }
  expect(state.value).toMatchObject({ status: 'loading', name: 'it' })
  await settle()
  key.value = { of: 'a' }
  await settle()
  expect(asked).toEqual(['a'])
  expect(latestOf(state.value)).toBe('A')
  key.value = null
  expect(state.value.status).toBe('none')
})

test('an answer that nobody waits for any more is dropped, whenever it comes', async () => {
  const key = signal('slow')
  const release = new Map<string, () => void>()
  const { state } = createResource({
    name: 'it',
    key: () => key.value,
    fetch: (of) => new Promise<string>((resolve) => release.set(of, () => resolve(of))),
  })
  key.value = 'quick'
  release.get('quick')?.()
  await settle()
  release.get('slow')?.()
  await settle()
  expect(latestOf(state.value)).toBe('quick')
})

test('a failure says what, why and what to do, keeps the last value, and can be tried again', async () => {
  const key = signal('a')
  let isDown = false
  const { state } = createResource({
    name: 'it',
    key: () => key.value,
    isKept: true,
    async fetch(of) {
      if (isDown) throw unreachable
      return of
    },
  })
  await settle()
  isDown = true
  key.value = 'b'
  await settle()
  expect(state.value).toMatchObject({ status: 'failed', name: 'it', next: 'Check that it still runs.', last: 'a' })
  isDown = false
  if (state.value.status === 'failed') state.value.retry()
  await settle()
  expect(state.value).toEqual({ status: 'ready', value: 'b' })
})

test('an unknown key becomes nothing, and is told', async () => {
  const unknown: string[] = []
  const { state } = createResource<string, string>({
    name: 'it',
    key: () => 'ghost',
    async fetch() {
      throw new NotFoundError('node-unknown', 'No node "ghost".', 'Search.')
    },
    onUnknown: (key) => unknown.push(key),
  })
  await settle()
  expect(state.value.status).toBe('none')
  expect(unknown).toEqual(['ghost'])
})

test('pages are joined; a page that fails leaves the ones before it', async () => {
  let isDown = false
  const pages = createPages({
    name: 'the list',
    key: () => 'all',
    async fetch(_key, cursor) {
      if (isDown) throw unreachable
      const at = Number(cursor ?? 0)
      return { rows: [at], nextCursor: at < 2 ? String(at + 1) : null }
    },
    join: (before, next) => ({ ...next, rows: [...before.rows, ...next.rows] }),
  })
  await settle()
  await pages.more()
  expect(latestOf(pages.state.value)?.rows).toEqual([0, 1])
  isDown = true
  await pages.more()
  expect(pages.state.value).toMatchObject({ status: 'failed', last: { rows: [0, 1] } })
  isDown = false
  if (pages.state.value.status === 'failed') pages.state.value.retry()
  await settle()
  expect(latestOf(pages.state.value)?.rows).toEqual([0, 1, 2])
  await pages.more()
  expect(latestOf(pages.state.value)?.rows).toEqual([0, 1, 2])
})

test('a list that is fetched again is as long as it was; another list begins with its first page', async () => {
  const key = signal('a')
  const pages = createPages({
    name: 'the list',
    key: () => key.value,
    async fetch(of, cursor) {
      const at = Number(cursor ?? 0)
      return { rows: [`${of}${at}`], nextCursor: String(at + 1) }
    },
    join: (before, next) => ({ ...next, rows: [...before.rows, ...next.rows] }),
  })
  await settle()
  await pages.more()
  await pages.more()
  await pages.reload()
  expect(latestOf(pages.state.value)?.rows).toEqual(['a0', 'a1', 'a2'])
  key.value = 'b'
  await settle()
  expect(latestOf(pages.state.value)?.rows).toEqual(['b0'])
  await pages.reload()
  expect(latestOf(pages.state.value)?.rows).toEqual(['b0'])
})

test('what takes too long can be stopped, keeps what was there, and can be asked for again', async () => {
  let answer = (_words: string) => {}
  let signal: AbortSignal | undefined
  const { state, reload } = createResource({
    name: 'it',
    key: () => 'a',
    fetch: (_of, watch) =>
      new Promise<string>((resolve) => {
        signal = watch.signal
        answer = resolve
        watch.onBytes(1_200)
      }),
  })
  answer('first')
  await settle()
  void reload()
  expect(state.value).toMatchObject({ status: 'loading', bytes: 1_200, last: 'first' })
  if (state.value.status === 'loading') state.value.stop()
  expect(signal?.aborted).toBe(true)
  answer('too late')
  await settle()
  expect(state.value).toMatchObject({ status: 'failed', message: 'You stopped it.', last: 'first' })
  if (state.value.status === 'failed') state.value.retry()
  answer('second')
  await settle()
  expect(state.value).toEqual({ status: 'ready', value: 'second' })
})
