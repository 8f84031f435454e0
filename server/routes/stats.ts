/** GET /api/stats: how much there is, and what it rests on. */

import { DATE_STEPS, type StatsAnswer, statsAnswerSchema } from '../../core/api-stats.ts'
import { counted } from '../../core/counted.ts'
import type { OriginCount } from '../store/store.ts'
import { jsonRoute, type Route, type Services } from './route.ts'

export const statsRoutes: readonly Route[] = [
  jsonRoute({
    method: 'get',
    path: '/api/stats',
    summary:
      'How many articles, nodes and edges there are, on how many origins claims rest, the best connected outlets, and articles by date.',
    answer: statsAnswerSchema,
    example: '/api/stats',
    handle: answerStats,
  }),
]

const MAX_OUTLETS = 10
/** A strip has at most so many steps, unless they are years. */
const MAX_STEPS = 120

async function answerStats({ store, version }: Services): Promise<StatsAnswer> {
  const state = await store.readState()
  const { articles, nodes, edges } = await store.countByKind()
  const days = await store.countArticlesByDay()
  return {
    version,
    state,
    articles,
    nodes: { ...nodes },
    edges: { ...edges },
    claims: claimFigures(await store.countClaimsByOrigins()),
    outlets: [...(await store.listTopNodes(['outlet'], MAX_OUTLETS))],
    dates: { ...inSteps(days), undated: articles - sumOf(days.map((day) => day.articles)) },
  }
}

function claimFigures(counts: readonly OriginCount[]): StatsAnswer['claims'] {
  const claimsWith = (origins: number) =>
    sumOf(counts.filter(({ originRange }) => originRange[1] === origins).map(({ claims }) => claims))
  const total = sumOf(counts.map(({ claims }) => claims))
  const singleOrigin = claimsWith(1)
  return {
    words: `${counted(total, 'claim')}: ${singleOrigin.toLocaleString('en-GB')} ${singleOrigin === 1 ? 'rests' : 'rest'} on a single origin`,
    total,
    singleOrigin,
    noOrigin: claimsWith(0),
    unnamedOnly: sumOf(counts.map(({ unnamedOnly }) => unnamedOnly)),
    circular: sumOf(counts.map(({ circular }) => circular)),
    byOrigins: counts.map(({ originRange, claims }) => ({ originRange: [...originRange], claims })),
  }
}

const LENGTH_BY_STEP = { day: 10, month: 7, year: 4 } as const

/** Adds days up to the finest step that is not too many. */
function inSteps(days: readonly { readonly day: string; readonly articles: number }[]) {
  const step = DATE_STEPS.find((one) => addUp(days, LENGTH_BY_STEP[one]).size <= MAX_STEPS) ?? 'year'
  return { step, articles: [...addUp(days, LENGTH_BY_STEP[step])].map(([date, articles]) => ({ date, articles })) }
}

function addUp(days: readonly { readonly day: string; readonly articles: number }[], length: number) {
  const counts = new Map<string, number>()
  for (const { day, articles } of days) {
    const date = day.slice(0, length)
    counts.set(date, (counts.get(date) ?? 0) + articles)
  }
  return counts
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0)
