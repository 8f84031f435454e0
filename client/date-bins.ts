/** The bars of the time strip: articles by day, month or year, without gaps. */

import { endOf } from '../core/api.ts'
import type { StatsAnswer } from '../core/api-stats.ts'

export interface DateBin {
  /** "2026-05-03", "2026-05" or "2026". */
  readonly date: string
  readonly articles: number
}

/** Bars that fit a strip; with more, the empty ones are left out. */
export const MAX_BINS = 400

/** All days (months, years) from the first to the last; those without articles have 0. */
export function binsOf({ step, articles }: StatsAnswer['dates']): readonly DateBin[] {
  const countByDate = new Map(articles.map((bin) => [bin.date, bin.articles]))
  const dates = [...countByDate.keys()].sort()
  const [first, last] = [dates[0], dates.at(-1)]
  if (first === undefined || last === undefined) return []
  const all: DateBin[] = []
  for (let date = first; date <= last; date = after(date, step)) {
    all.push({ date, articles: countByDate.get(date) ?? 0 })
    if (all.length > MAX_BINS) return dates.map((one) => ({ date: one, articles: countByDate.get(one) ?? 0 }))
  }
  return all
}

/** Numbers of the first and the last bar inside a range of dates, the whole strip where there is none; null where no bar is inside. */
export function rangeOf(
  bins: readonly DateBin[],
  from: string | null,
  to: string | null,
): readonly [number, number] | null {
  const length = bins[0]?.date.length ?? 10
  const first = bins.findIndex(({ date }) => from === null || date >= from.slice(0, length))
  const last = bins.findLastIndex(({ date }) => to === null || date <= endOf(to))
  return first === -1 || last < first ? null : [first, last]
}

function after(date: string, step: StatsAnswer['dates']['step']): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const next = new Date(
    Date.UTC(step === 'year' ? year + 1 : year, step === 'month' ? month : month - 1, step === 'day' ? day + 1 : day),
  )
  return next.toISOString().slice(0, date.length)
}
