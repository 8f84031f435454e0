/** All claims as a list, or the page of the one that is open. */

import type { ClaimSort, ClaimSummary } from '../../core/api-claims.ts'
import { counted } from '../../core/counted.ts'
import { latestOf } from '../loading.ts'
import { openClaim } from '../state.ts'
import type { Store } from '../store.ts'
import { Badge } from './badge.tsx'
import { ClaimPageView } from './claim-page.tsx'
import { HiddenBy } from './hidden-by.tsx'
import { Failure, Loading } from './loading.tsx'

const SORTS: Readonly<Record<ClaimSort, string>> = {
  articles: 'most articles',
  origins: 'most origins',
  date: 'newest',
}

/** The tab of claims: behind an open claim the list keeps its place. */
export function Claims({ store }: { readonly store: Store }) {
  const isPage = store.view.value.claim !== null
  return (
    <>
      <div hidden={isPage}>
        <ClaimList store={store} />
      </div>
      {isPage && <ClaimPageView store={store} />}
    </>
  )
}

function ClaimList({ store }: { readonly store: Store }) {
  const list = latestOf(store.claims.value)
  const { claimSort } = store.view.value
  return (
    <section class="list" aria-label="Claims">
      <Failure load={store.claims.value} />
      <Loading load={store.claims.value} />
      {list && (
        <>
          <header class="list-head">
            <h2>{counted(list.total, 'claim')}</h2>
            <label class="field">
              Sort by
              <select
                value={claimSort}
                onChange={(event) => {
                  const sort = event.currentTarget.value as ClaimSort
                  store.go((view) => ({ ...view, claimSort: sort }))
                }}
              >
                {Object.entries(SORTS).map(([sort, word]) => (
                  <option key={sort} value={sort}>
                    {word}
                  </option>
                ))}
              </select>
            </label>
          </header>
          {list.claims.length === 0 && <HiddenBy store={store} what="claim" isMeant={({ kind }) => kind === 'claim'} />}
          <ol>
            {list.claims.map((claim) => (
              <ClaimRow key={claim.key} store={store} claim={claim} />
            ))}
          </ol>
          {list.nextCursor && (
            <button type="button" onClick={() => void store.moreClaims()}>
              More claims
            </button>
          )}
        </>
      )}
    </section>
  )
}

function ClaimRow({ store, claim }: { readonly store: Store; readonly claim: ClaimSummary }) {
  const [first, ...others] = claim.origins
  return (
    <li class="list-row claim-row">
      <Badge standing={claim} />
      <div>
        <button type="button" class="list-name quoted" onClick={() => store.go((view) => openClaim(view, claim.key))}>
          {claim.label}
        </button>
        <p class="quiet">
          {claim.words}
          {first && ` · from ${first.label}${others.length > 0 ? ` and ${others.length} more` : ''}`}
          {claim.firstSeen && ` · first seen ${claim.firstSeen.slice(0, 10)}`}
        </p>
      </div>
    </li>
  )
}
