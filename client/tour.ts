/** The tour: four steps on one real claim of several articles and one origin. */

import type { StandingByKey } from './graph-data.ts'
import { openClaim, select, showTab, type ViewState } from './state.ts'

export interface TourStep {
  readonly words: string
  /** Shows what the words are about. */
  readonly go: (view: ViewState) => ViewState
}

/** The claim that the tour is about: most articles on perhaps one origin; null where no claim has several articles. */
export function findEcho(standings: StandingByKey): string | null {
  const echoes = [...standings].filter(([, { articles, originRange }]) => articles > 1 && originRange[0] <= 1)
  const certain = ([, { articles, originRange }]: (typeof echoes)[number]) =>
    articles + (originRange[1] === 1 ? 1_000 : 0)
  return echoes.toSorted((a, b) => certain(b) - certain(a) || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null
}

/** The steps for a claim of so many articles; `step` is a step of its chain, once that is known. */
export function tourOf(claim: string, articles: number, step: string | null): readonly TourStep[] {
  return [
    {
      words: 'Every claim has a badge: 3→1 means that three articles carry it, and all have it from one origin.',
      go: (view) => ({ ...openClaim(view, null), selection: null }),
    },
    {
      words: `${articles} articles carry this one. Follow the ribbons from its origin: who had it first, who passed it on.`,
      go: (view) => ({ ...openClaim(view, claim), selection: null }),
    },
    {
      words: 'Select a box or a ribbon to read the sentences that show it. Each opens in its article.',
      go: (view) =>
        select(
          { ...view, tab: 'claims', claim },
          step === null ? { type: 'node', key: claim } : { type: 'step', key: step },
        ),
    },
    {
      words: 'The graph is the map: the claim among its sources, outlets and subjects. Any view can be sent as a link.',
      go: (view) => showTab(select(view, { type: 'node', key: claim }), 'graph'),
    },
  ]
}
