/** Tells those who listen when the graph has changed and how far jobs are: server-sent events. */

import type { IncomingMessage, ServerResponse } from 'node:http'
import { createSession, type Session } from 'better-sse'
import type { JobSummary } from '../core/api-jobs.ts'
import { InvalidInputError } from '../core/errors.ts'

export interface Events {
  /** Opens a stream, which begins with the state of the graph and ends by itself after so many events. Throws InvalidInputError when there are too many. */
  open(request: IncomingMessage, response: ServerResponse, maxEvents?: number): Promise<void>
  /** Tells how far a job is. */
  tellJob(job: JobSummary): void
  /** Ends all streams. */
  close(): void
}

export interface EventsOptions {
  /** A word that is another one after each change of the graph, by whatever process. */
  readonly readState: () => Promise<string>
  readonly maxListeners?: number
  /** Between two looks at the state, while somebody listens. */
  readonly lookEveryMs?: number
  readonly heartbeatMs?: number
}

/** Bytes that may wait for a listener who does not read; it is then dropped, and may come again. */
const MAX_WAITING_BYTES = 1_000_000

interface Listener {
  readonly session: Session
  readonly response: ServerResponse
  left: number
}

/** Nobody listens yet. */
export function createEvents({
  readState,
  maxListeners = 100,
  lookEveryMs = 500,
  heartbeatMs = 15_000,
}: EventsOptions): Events {
  const listeners = new Set<Listener>()
  let timer: NodeJS.Timeout | undefined
  let shown = ''

  function send(listener: Listener, name: 'graph' | 'job', event: object): void {
    const { session, response } = listener
    if (!session.isConnected || response.writableEnded) return
    if (response.writableLength > MAX_WAITING_BYTES) {
      response.destroy()
      return
    }
    session.push(event, name)
    if (--listener.left <= 0) response.end()
  }

  async function look(): Promise<void> {
    const state = await readState()
    if (state === shown) return
    shown = state
    for (const listener of listeners) send(listener, 'graph', { revision: state })
  }

  function keepLooking(): void {
    // a look that fails is made up for by the next
    if (listeners.size > 0) timer ??= setInterval(() => void look().catch(() => undefined), lookEveryMs).unref()
    else {
      clearInterval(timer)
      timer = undefined
    }
  }

  return {
    async open(request, response, maxEvents = Number.POSITIVE_INFINITY) {
      if (listeners.size >= maxListeners)
        throw new InvalidInputError(
          'listeners-full',
          'Too many are listening already.',
          'Ask for the job itself instead, or try again later.',
        )
      // What was missed is not sent again: each event says how things are now.
      await look()
      // The library's own forbids to keep or to pack the stream, and gives way to one that is set.
      response.removeHeader('Cache-Control')
      const session = await createSession(request, response, { trustClientEventId: false, keepAlive: heartbeatMs })
      // A heartbeat may come between the end and the close.
      response.on('error', () => undefined)
      const listener: Listener = { session, response, left: maxEvents }
      listeners.add(listener)
      session.once('disconnected', () => {
        listeners.delete(listener)
        keepLooking()
      })
      keepLooking()
      send(listener, 'graph', { revision: shown })
    },

    tellJob(job) {
      for (const listener of listeners) send(listener, 'job', job)
    },

    close() {
      for (const { response } of listeners) response.end()
    },
  }
}
