/** Requests at a steady pace, evenly spaced, whatever the answers take. */

import { Agent, get } from 'node:http'
import { createHistogram } from 'node:perf_hooks'

export interface SteadyLoad {
  readonly url: string
  /** Asked for in turn. */
  readonly paths: readonly string[]
  /** Requests a second. */
  readonly rate: number
  readonly seconds: number
}

export interface SteadyResult {
  /** How long half, and 99 in 100, of the answers took from when they were due to be asked for, in milliseconds. */
  readonly p50: number
  readonly p99: number
  readonly answered: number
  /** Answers with another status than 200, and connections that broke. */
  readonly failed: number
}

const MICROSECONDS = 1_000

/** A request that goes out late, because this program was held up, counts as slow: time runs from when it was due. */
export async function loadSteadily({ url, paths, rate, seconds }: SteadyLoad): Promise<SteadyResult> {
  const agent = new Agent({ keepAlive: true })
  const durations = createHistogram()
  let failed = 0
  const ask = (path: string, dueAt: number) =>
    new Promise<void>((done) => {
      get(`${url}${path}`, { agent }, (response) => {
        if (response.statusCode !== 200) failed += 1
        response.resume().on('end', () => {
          durations.record(Math.max(1, Math.round((performance.now() - dueAt) * MICROSECONDS)))
          done()
        })
      }).on('error', () => {
        failed += 1
        done()
      })
    })
  const total = rate * seconds
  const answers: Promise<void>[] = []
  const startedAt = performance.now()
  await new Promise<void>((done) => {
    const timer = setInterval(() => {
      const dueSince = ((performance.now() - startedAt) * rate) / 1_000
      while (answers.length < total && answers.length <= dueSince) {
        const dueAt = startedAt + (answers.length * 1_000) / rate
        answers.push(ask(paths[answers.length % paths.length] as string, dueAt))
      }
      if (answers.length === total) {
        clearInterval(timer)
        done()
      }
    }, 1)
  })
  await Promise.all(answers)
  agent.destroy()
  const inMs = (percentile: number) => Number((durations.percentile(percentile) / MICROSECONDS).toFixed(1))
  return { p50: inMs(50), p99: inMs(99), answered: durations.count, failed }
}
