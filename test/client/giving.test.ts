import { expect, test } from 'vitest'
import { mediaTypeOf } from '../../client/giving.ts'
import { open } from './made-up-store.ts'

test('an article that is given in is followed until it is read', async () => {
  const { store } = await open()
  const seen: string[] = []
  store.giving.subscribe((giving) =>
    seen.push(giving.status === 'sending' ? `${giving.sent} of ${giving.bytes} bytes` : giving.status),
  )
  await store.give([{ name: 'a.txt', body: 'Ann said so.', mediaType: 'text/plain', metadata: {} }])
  expect(seen).toEqual(['idle', '0 of 12 bytes', '6 of 12 bytes', 'reading', 'done'])
  expect(store.giving.value).toMatchObject({ job: { stored: 1 } })
})

test('what is being read can be stopped: what came before it stays, and that is said', async () => {
  const { store, world } = await open('', { isJobLong: true })
  const stop = store.giving.subscribe((giving) => {
    if (giving.status === 'reading') giving.stop()
  })
  await store.give([
    { name: 'a.txt', body: 'Ann said so.', mediaType: 'text/plain', metadata: {} },
    { name: 'b.txt', body: 'Bee said so.', mediaType: 'text/plain', metadata: {} },
  ])
  stop()
  expect(world.stopped).toEqual(['j1'])
  expect(store.giving.value).toMatchObject({ status: 'done', job: { state: 'cancelled', total: 1 } })
})

test('what cannot be given, changed or deleted says why and what to do', async () => {
  const { store, world } = await open()
  world.isDown = true
  await store.give([{ name: 'a.txt', body: 'Ann said so.', mediaType: 'text/plain', metadata: {} }])
  expect(store.giving.value).toMatchObject({
    status: 'failed',
    name: 'a.txt',
    refusal: { next: 'Check that it still runs.' },
  })
  world.isDown = false
  await store.deleteArticle('gone')
  expect(store.notice.value).toBe('The article was not deleted. No article "gone". List them.')
  expect(await store.changeArticle('gone', { title: 'New' })).toMatchObject({ message: 'No article "gone".' })
  expect(await store.changeArticle('page', { title: 'New' })).toBeNull()
})

test('what is shown of an article goes with it, without a word about a link', async () => {
  const { store } = await open('?v=articles&sel=page')
  await store.deleteArticle('page')
  expect([store.view.value.selection, store.notice.value]).toEqual([null, ''])
})

test.each([
  ['a.txt', 'text/plain'],
  ['Page.HTML', 'text/html'],
  ['lines.jsonl', 'application/x-ndjson'],
  ['picture.png', null],
  ['nothing', null],
])('the file %s is sent as %s', (name, type) => {
  expect(mediaTypeOf(name)).toBe(type)
})
