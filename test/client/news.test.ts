import { expect, test } from 'vitest'
import { listenForNews, type Stream } from '../../client/news.ts'

/** A server's stream and a page's visibility, both moved by hand. */
function listen() {
  const told: string[] = []
  const streams: { send(data: string): void; isOpen: boolean }[] = []
  let look = () => {}
  const seen = {
    visibilityState: 'visible' as DocumentVisibilityState,
    addEventListener: (_name: string, listener: () => void) => {
      look = listener
    },
  }
  const open = (): Stream => {
    const stream = { isOpen: true, send: (_data: string) => {} }
    streams.push(stream)
    return {
      addEventListener: (_name: string, listener: unknown) => {
        stream.send = (data) => (listener as (event: { data: string }) => void)({ data })
      },
      close: () => {
        stream.isOpen = false
      },
    } as Stream
  }
  listenForNews(open, seen as unknown as Document, (revision) => told.push(revision))
  return {
    told,
    streams,
    show(state: DocumentVisibilityState) {
      seen.visibilityState = state
      look()
    },
  }
}

test('each revision that the server names is told, and what is none is passed over', () => {
  const { told, streams } = listen()
  for (const data of ['{"revision":"1"}', 'not JSON', '{}', '{"revision":"2"}']) streams[0]?.send(data)
  expect(told).toEqual(['1', '2'])
})

test('a page that nobody sees holds no stream, and opens one when it is seen again', () => {
  const { streams, show } = listen()
  show('hidden')
  expect(streams.map(({ isOpen }) => isOpen)).toEqual([false])
  show('visible')
  expect(streams.map(({ isOpen }) => isOpen)).toEqual([false, true])
})
