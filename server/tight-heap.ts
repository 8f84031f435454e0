/** Keeps the memory of a process near what it uses. */

import { setFlagsFromString } from 'node:v8'

/** How much the heap may grow before it is cleared again, in percent of what is in use; the engine itself chooses several hundred. */
const GROWING_PERCENT = 60

/**
 * To be called before much is read: for commands that keep the corpus in memory, in all threads of the process. Joining 1,200
 * articles took 408 MB instead of 520, and 6 % more CPU of that part.
 */
export function keepHeapTight(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWING_PERCENT}`)
}
