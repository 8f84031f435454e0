/** What comes from the server, while it is on its way, and when it fails. */

import { effect, type Signal, signal, untracked } from '@preact/signals'
import { HearsayError, NotFoundError } from '../core/errors.ts'

/** What is being fetched: nothing, on its way, failed, or here. While the next comes or after it failed, the last is kept. */
export type Loadable<T> =
  | { readonly status: 'none' }
  | {
      readonly status: 'loading'
      readonly name: string
      /** How much has come so far, where that is told. */
      readonly bytes: number
      /** Waits no longer; what comes later is dropped. The same function from the first byte to the last. */
      readonly stop: () => void
      readonly last?: T | undefined
    }
  | {
      readonly status: 'failed'
      readonly name: string
      readonly message: string
      readonly next: string
      readonly retry: () => void
      readonly last?: T | undefined
    }
  | { readonly status: 'ready'; readonly value: T }

/** What can be shown: the value, else the last one. */
export function latestOf<T>(loadable: Loadable<T>): T | undefined {
  if (loadable.status === 'ready') return loadable.value
  return loadable.status === 'none' ? undefined : loadable.last
}

/** How a request is followed, and ended. */
export interface Watch {
  readonly signal: AbortSignal
  onBytes(bytes: number): void
}

export interface ResourceOptions<K, T> {
  /** In a sentence: "Could not load the graph." */
  readonly name: string
  /** What to fetch; null: nothing. Fetched again when it changes (compared as JSON). */
  readonly key: () => K | null
  readonly fetch: (key: K, watch: Watch) => Promise<T>
  /** Called before an unknown key becomes "none". */
  readonly onUnknown?: (key: K, error: NotFoundError) => void
  /** Keeps showing the last value while the next one is fetched. */
  readonly isKept?: boolean
}

export interface Resource<T> {
  readonly state: Signal<Loadable<T>>
  /** Fetches the same again; what is there stays until then. */
  reload(): Promise<void>
}

/** Fetches whenever its key changes; an answer that the reader no longer waits for is dropped. */
export function createResource<K, T>(options: ResourceOptions<K, T>): Resource<T> {
  const { name, key, fetch, onUnknown, isKept = false } = options
  const state = signal<Loadable<T>>({ status: 'none' })
  let current: AbortController | null = null
  let asked = 'null'

  const load = async (wanted: K, isAgain: boolean): Promise<void> => {
    current?.abort()
    const mine = new AbortController()
    current = mine
    const isMine = () => current === mine
    const last = isKept || isAgain ? latestOf(state.value) : undefined
    const fail = (message: string, next: string) => {
      state.value = { status: 'failed', name, message, next, retry: () => void load(wanted, true), last }
    }
    const stop = () => {
      if (!isMine() || state.value.status !== 'loading') return
      current = null
      mine.abort()
      fail('You stopped it.', 'Retry asks again.')
    }
    const tell = (bytes: number) => {
      if (isMine()) state.value = { status: 'loading', name, bytes, stop, last }
    }
    tell(0)
    try {
      const value = await fetch(wanted, { signal: mine.signal, onBytes: tell })
      if (isMine()) state.value = { status: 'ready', value }
    } catch (error) {
      if (!isMine()) return
      if (!(error instanceof HearsayError)) throw error
      if (error instanceof NotFoundError && onUnknown) {
        state.value = { status: 'none' }
        onUnknown(wanted, error)
      } else fail(error.message, error.next)
    }
  }

  effect(() => {
    const wanted = key()
    const text = JSON.stringify(wanted)
    if (text === asked) return
    asked = text
    untracked(() => {
      if (wanted !== null) return void load(wanted, false)
      current?.abort()
      current = null
      state.value = { status: 'none' }
    })
  })

  return {
    state,
    async reload() {
      const wanted = untracked(key)
      if (wanted !== null) await load(wanted, true)
    },
  }
}

export interface PagesOptions<K, P> extends Omit<ResourceOptions<K, P>, 'fetch' | 'isKept'> {
  readonly fetch: (key: K, cursor: string | null) => Promise<P>
  readonly join: (pages: P, next: P) => P
}

export interface Pages<P> extends Resource<P> {
  /** Adds the next page. */
  more(): Promise<void>
}

/** A list that comes in pages; the last list stays while another is fetched, and fetched again it is as long as it was. */
export function createPages<K, P extends { readonly nextCursor: string | null }>(
  options: PagesOptions<K, P>,
): Pages<P> {
  const { fetch, join, ...rest } = options
  let length = 1
  let listed = ''
  const fetchAsLong = async (key: K): Promise<P> => {
    const text = JSON.stringify(key)
    if (text !== listed) length = 1
    listed = text
    let pages = await fetch(key, null)
    for (let page = 1; page < length && pages.nextCursor !== null; page++)
      pages = join(pages, await fetch(key, pages.nextCursor))
    return pages
  }
  const resource = createResource<K, P>({ ...rest, isKept: true, fetch: fetchAsLong })
  const { state } = resource
  const more = async (): Promise<void> => {
    const pages = latestOf(state.value)
    const key = untracked(options.key)
    if (!pages || pages.nextCursor === null || key === null) return
    const shown = state.value
    try {
      const next = await fetch(key, pages.nextCursor)
      if (state.value !== shown) return
      length++
      state.value = { status: 'ready', value: join(pages, next) }
    } catch (error) {
      if (!(error instanceof HearsayError)) throw error
      const { message, next } = error
      if (state.value === shown)
        state.value = { status: 'failed', name: options.name, message, next, retry: () => void more(), last: pages }
    }
  }
  return { ...resource, more }
}
