/** How long a thread of this process has computed: on a busy machine that is less than has gone by. */

import { readFileSync, readlinkSync } from 'node:fs'

/** Times of one thread, in milliseconds from some moment on. */
export interface ThreadTime {
  /** False where the system does not tell and time goes by for all alike. */
  readonly isComputing: boolean
  now(): number
}

/** What another thread asks for the time of this one by; null where the system does not tell. */
export function nameThread(): string | null {
  try {
    // "4711/task/4715" on Linux
    return readlinkSync('/proc/thread-self').split('/').at(-1) ?? null
  } catch {
    return null
  }
}

/** The time of the thread of a name. */
export function timeOfThread(name: string | null): ThreadTime {
  const file = `/proc/self/task/${name}/schedstat`
  const read = (): number | null => {
    try {
      // nanoseconds on a processor, nanoseconds waiting for one, turns
      const [computed = ''] = readFileSync(file, 'latin1').split(' ')
      return Number(computed) / 1e6 || null
    } catch {
      return null
    }
  }
  let last = read()
  if (last === null) return { isComputing: false, now: () => performance.now() }
  const now = () => {
    // one that has ended computes no more
    last = read() ?? last
    return last ?? 0
  }
  return { isComputing: true, now }
}
