/** Offers the tour once, and shows its steps in a bar above what they speak of. */

import type { ChainAnswer } from '../../core/api-claims.ts'
import { latestOf } from '../loading.ts'
import { type Page, prefer } from '../page.ts'
import { findEcho, tourOf } from '../tour.ts'

/** One line at the top on the first visit. */
export function TourOffer({ page }: { readonly page: Page }) {
  const { store, preferences, tourStep } = page
  if (preferences.value.isTourSeen || tourStep.value !== null || !findEcho(store.standingByKey.value)) return null
  return (
    <div class="notice">
      <p>Several articles, one origin: see how Hearsay shows it.</p>
      <p>
        <button type="button" onClick={() => startTour(page)}>
          Take the tour
        </button>
        <button type="button" class="plain" onClick={() => prefer(page, { isTourSeen: true })}>
          No, thanks
        </button>
      </p>
    </div>
  )
}

/** The step that the tour is at. */
export function TourBar({ page }: { readonly page: Page }) {
  const at = page.tourStep.value
  const steps = stepsOf(page)
  const step = at === null ? undefined : steps[at]
  if (at === null || !step) return null
  const isLast = at === steps.length - 1
  return (
    <section class="tour notice" aria-label="Tour" aria-live="polite">
      <p>
        <strong>
          Tour, {at + 1} of {steps.length}.
        </strong>{' '}
        {step.words}
      </p>
      <p>
        {at > 0 && (
          <button type="button" onClick={() => goTo(page, at - 1)}>
            Back
          </button>
        )}
        <button type="button" class="strong" onClick={() => (isLast ? end(page) : goTo(page, at + 1))}>
          {isLast ? 'Done' : 'Next'}
        </button>
        {!isLast && (
          <button type="button" class="plain" onClick={() => end(page)}>
            Skip
          </button>
        )}
      </p>
    </section>
  )
}

/** Begins the tour. */
export function startTour(page: Page): void {
  goTo(page, 0)
}

function stepsOf({ store }: Page) {
  const claim = findEcho(store.standingByKey.value)
  if (claim === null) return []
  const page = latestOf(store.claimPage.value)
  const step = page?.claim.key === claim ? firstStepOf(page.chain) : null
  return tourOf(claim, store.standingByKey.value.get(claim)?.articles ?? 0, step)
}

/** The key of the step that leads from an origin. */
function firstStepOf({ nodes, edges }: ChainAnswer): string | null {
  const origins = new Set(nodes.filter(({ layer }) => layer === 'origin').map(({ key }) => key))
  const first = edges.find(({ from }) => origins.has(from)) ?? edges[0]
  return first ? `${first.from} ${first.to}` : null
}

function goTo(page: Page, at: number): void {
  const step = stepsOf(page)[at]
  if (step) page.store.go(step.go)
  page.tourStep.value = at
}

function end(page: Page): void {
  page.tourStep.value = null
  prefer(page, { isTourSeen: true })
}
