/** The figures of the whole graph, and whether the server's graph has changed since they were fetched. */

import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { StatsAnswer } from '../core/api-stats.ts'
import type { Api } from './api.ts'
import { createResource, latestOf, type Resource } from './loading.ts'

export interface Figures {
  readonly stats: Resource<StatsAnswer>
  /** Whether the server's graph is newer than what is shown. What the reader does is no news. */
  readonly hasNews: ReadonlySignal<boolean>
}

interface FiguresOptions {
  /** Calls back with the revision of the server's graph, whenever that changes. */
  listen(tell: (revision: string) => void): void
  /** What the page does at the moment; "" for nothing. */
  readonly working: ReadonlySignal<string>
  /** Told the state of the graph when it is known first. */
  onFirst(state: string): void
}

/** Fetches the figures, and hears of changes. */
export function createFigures(api: Api, { listen, working, onFirst }: FiguresOptions): Figures {
  const heard = signal<string | null>(null)
  // What was heard before the figures were asked for is in them, whatever state they name.
  const covered = signal<string | null>(null)
  const stats: Resource<StatsAnswer> = createResource({
    name: 'the figures',
    key: () => 'all',
    async fetch() {
      const before = heard.peek()
      const figures = await api.stats()
      covered.value = before
      if (latestOf(stats.state.value) === undefined) onFirst(figures.state)
      return figures
    },
    isKept: true,
  })
  listen((revision) => {
    heard.value = revision
  })
  const hasNews = computed(() => {
    const shown = latestOf(stats.state.value)?.state
    if (working.value !== '' || shown === undefined || heard.value === null) return false
    return heard.value !== shown && heard.value !== covered.value
  })
  return { stats, hasNews }
}
