/** What comes from the server, while it is on its way, and when it fails. */

import { effect, type Signal, signal, untracked } from '@preact/signals'
import { HearsayError, NotFoundError } from '../core/errors.ts'

/** What is being fetched: nothing, on its way, failed, or here. While the next comes or after it failed, the last is kept. */
export type Loadable<T> =
  | { readonly status: 'none' }
  | { readonly status: 'loading'; readonly name: string; readonly last?: T | undefined }
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

export interface ResourceOptions<K, T> {
  /** In a sentence: "Could not load the graph." */
  readonly name: string
  /** What to fetch; null: nothing. Fetched again when it changes (compared as JSON). */
  readonly key: () => K | null
  readonly fetch: (key: K) => Promise<T>
  /** Called before an unknown key becomes "none". */
  readonly onUnknown?: (key: K, error: NotFoundError) => void
  /** Keeps showing the last value while the next one is fetched. */
  readonly isKept?: boolean
}

export interface Resource<T> {
  readonly state: Signal<Loadable<T>>
  /** Fetches the same again. */
  reload(): Promise<void>
}

/** Fetches whenever its key changes; an answer that the reader no longer waits for is dropped. */
export function createResource<K, T>(options: ResourceOptions<K, T>): Resource<T> {
  const { name, key, fetch, onUnknown, isKept = false } = options
  const state = signal<Loadable<T>>({ status: 'none' })
  let turn = 0
  let asked = 'null'

  const load = async (wanted: K): Promise<void> => {
    const mine = ++turn
    const last = isKept ? latestOf(state.value) : undefined
    state.value = { status: 'loading', name, last }
    try {
      const value = await fetch(wanted)
      if (mine === turn) state.value = { status: 'ready', value }
    } catch (error) {
      if (mine !== turn) return
      if (!(error instanceof HearsayError)) throw error
      if (error instanceof NotFoundError && onUnknown) {
        state.value = { status: 'none' }
        onUnknown(wanted, error)
      } else {
        const retry = () => void load(wanted)
        state.value = { status: 'failed', name, message: error.message, next: error.next, retry, last }
      }
    }
  }

  effect(() => {
    const wanted = key()
    const text = JSON.stringify(wanted)
    if (text === asked) return
    asked = text
    untracked(() => {
      if (wanted !== null) return void load(wanted)
      turn++
      state.value = { status: 'none' }
    })
  })

  return {
    state,
    async reload() {
      const wanted = untracked(key)
      if (wanted !== null) await load(wanted)
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

/** A list that comes in pages; the last list stays while another is fetched. */
export function createPages<K, P extends { readonly nextCursor: string | null }>(
  options: PagesOptions<K, P>,
): Pages<P> {
  const { fetch, join, ...rest } = options
  const resource = createResource<K, P>({ ...rest, isKept: true, fetch: (key) => fetch(key, null) })
  const { state } = resource
  const more = async (): Promise<void> => {
    const pages = latestOf(state.value)
    const key = untracked(options.key)
    if (!pages || pages.nextCursor === null || key === null) return
    const shown = state.value
    try {
      const next = await fetch(key, pages.nextCursor)
      if (state.value === shown) state.value = { status: 'ready', value: join(pages, next) }
    } catch (error) {
      if (!(error instanceof HearsayError)) throw error
      const { message, next } = error
      if (state.value === shown)
        state.value = { status: 'failed', name: options.name, message, next, retry: () => void more(), last: pages }
    }
  }
  return { ...resource, more }
}
