/** What the page does for the reader at the moment, so that it can be named. */

import { computed, type ReadonlySignal, signal } from '@preact/signals'

export interface Working {
  /** "Recording the correction"; "" while nothing is done. */
  readonly working: ReadonlySignal<string>
  /** Does it under its name, which ends with it. */
  work<T>(name: string, task: () => Promise<T>): Promise<T>
}

/** Nothing is done yet; of several things the last begun is named. */
export function createWorking(): Working {
  const names = signal<readonly string[]>([])
  return {
    working: computed(() => names.value.at(-1) ?? ''),
    async work(name, task) {
      names.value = [...names.value, name]
      try {
        return await task()
      } finally {
        const at = names.value.lastIndexOf(name)
        names.value = names.value.filter((_, other) => other !== at)
      }
    },
  }
}
