/** Programs of ours in processes of their own, and what they take, as Linux tells it. */

import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The path of a compiled program. */
export const program = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url))

/** CPU of all its threads so far, in milliseconds, told in hundredths of a second. */
export function cpuMsOf({ pid }: ChildProcess): number {
  const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
    .slice(11, 13)
  return 10 * (Number(user) + Number(system))
}

/** Memory in megabytes: now, and at most so far; 0 of a process that has just ended. */
export function memoryOf({ pid }: ChildProcess): { readonly now: number; readonly most: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const megabytes = (field: string) =>
    Math.round((Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) * 1_024) / 1e6)
  return { now: megabytes('VmRSS'), most: megabytes('VmHWM') }
}
