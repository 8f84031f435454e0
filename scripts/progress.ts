/** How far a long command is: done, rate, time left, set aside. */

import { counted } from '../core/counted.ts'

/** Between two lines where they are not written one over the other. */
const LINE_EVERY_MS = 10_000
const REWRITE_EVERY_MS = 100

export interface Progress {
  /** One more is done. */
  add(isSetAside: boolean): void
  /** Ends the line. */
  end(): void
}

export interface Output {
  readonly isTTY?: boolean | undefined
  write(text: string): unknown
}

/** Shows progress on one line of a terminal; elsewhere on a line of its own now and then. `now` is in milliseconds. */
export function createProgress(
  total: number,
  output: Output = process.stderr,
  now: () => number = () => performance.now(),
): Progress {
  const startedAt = now()
  const isTerminal = output.isTTY === true
  let shownAt = startedAt
  let [done, setAside] = [0, 0]
  return {
    add(isSetAside) {
      done++
      if (isSetAside) setAside++
      const isDue = now() - shownAt >= (isTerminal ? REWRITE_EVERY_MS : LINE_EVERY_MS)
      if (!isDue && !(isTerminal && done === total)) return
      shownAt = now()
      const line = progressLine(done, total, setAside, now() - startedAt)
      output.write(isTerminal ? `\r${line}\u001b[K` : `${line}\n`)
    },
    end() {
      if (isTerminal && done > 0) output.write('\n')
    },
  }
}

/** "120 of 500 articles read · 12/s · 32 s left · 1 set aside" */
export function progressLine(done: number, total: number, setAside: number, elapsedMs: number): string {
  const rate = done / Math.max(elapsedMs / 1_000, 0.001)
  const left = (total - done) / rate
  return [
    `${done} of ${counted(total, 'article')} read`,
    `${rate < 10 ? rate.toFixed(1) : Math.round(rate)}/s`,
    ...(done < total ? [`${inWords(left)} left`] : []),
    ...(setAside > 0 ? [`${setAside} set aside`] : []),
  ].join(' · ')
}

/** 100 s -> "2 min" */
function inWords(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`
  return seconds < 5_400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3_600).toFixed(1)} h`
}
