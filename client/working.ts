/** What the page does for the reader at the moment, so that it can be named. */

import { computed, type ReadonlySignal, signal } from '@preact/signals'

export interface Working {
  /** "Recording the correction"; "" while nothing is done. */
  readonly working: ReadonlySignal<string>
  /** Ends what is named; null where that cannot be ended. */
  readonly stopWorking: ReadonlySignal<(() => void) | null>
  /** Does it under its name, which ends with it; `stop` is what the reader may press meanwhile. */
  work<T>(name: string, task: () => Promise<T>, stop?: () => void): Promise<T>
}

interface Work {
  readonly name: string
  readonly stop: (() => void) | null
}

/** Nothing is done yet; of several things the last begun is named. */
export function createWorking(): Working {
  const works = signal<readonly Work[]>([])
  return {
    working: computed(() => works.value.at(-1)?.name ?? ''),
    stopWorking: computed(() => works.value.at(-1)?.stop ?? null),
    async work(name, task, stop) {
      const mine: Work = { name, stop: stop ?? null }
      works.value = [...works.value, mine]
      try {
        return await task()
      } finally {
        works.value = works.value.filter((work) => work !== mine)
      }
    },
  }
}
