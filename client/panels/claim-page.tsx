/** The page of one claim: how many origins it has, through whom it came, and what each article says. */

import { useRef } from 'preact/hooks'
import type { ChainAnswer, ClaimAnswer, StatementAnswer } from '../../core/api-claims.ts'
import { counted } from '../../core/counted.ts'
import { compareText } from '../../core/order.ts'
import { tellPrinted } from '../chain-parts.ts'
import { latestOf } from '../loading.ts'
import { quoted } from '../quoted.ts'
import { openClaim, read } from '../state.ts'
import type { Store } from '../store.ts'
import { tellConfirmation, tellUnnamed } from '../tell-confirmation.ts'
import { Chain } from './chain.tsx'
import { Corrections } from './corrections.tsx'
import { Failure, Loading } from './loading.tsx'
import { NodeButton } from './node-button.tsx'
import { NoteField } from './note-field.tsx'
import { SplitClaim } from './split-claim.tsx'
import { useArrival } from './use-arrival.ts'

/** The open claim. */
export function ClaimPageView({ store }: { readonly store: Store }) {
  const load = store.claimPage.value
  const page = latestOf(load)
  const place = useRef<HTMLElement>(null)
  useArrival(place, page !== undefined)
  return (
    <section ref={place} class="claim-page" aria-label="Claim">
      <p>
        <button type="button" class="plain back" onClick={() => store.go((view) => openClaim(view, null))}>
          ‹ All claims
        </button>
      </p>
      <Loading load={load} />
      <Failure load={load} />
      {page && (
        <>
          <Head store={store} claim={page.claim} chain={page.chain} />
          <Chain key={page.claim.key} store={store} chain={page.chain} claim={page.claim} />
          <Telling chain={page.chain} claim={page.claim} />
          <Contradictions store={store} claim={page.claim} />
          <Statements store={store} claim={page.claim} />
          <Joins claim={page.claim} />
          <Corrections store={store} ids={page.claim.corrected} />
          <SplitClaim key={page.claim.key} store={store} claim={page.claim} />
          <NoteField store={store} about={page.claim.key} />
        </>
      )}
    </section>
  )
}

interface HeadProps {
  readonly store: Store
  readonly claim: ClaimAnswer
  readonly chain: ChainAnswer
}

function Head({ store, claim, chain }: HeadProps) {
  const unnamed = tellUnnamed(claim, chain)
  return (
    <header class="claim-head">
      <h2 class="quoted" tabIndex={-1}>
        {claim.label}
      </h2>
      <Tally claim={claim} />
      <p class="standing">{tellConfirmation(claim)}</p>
      {unnamed && <p class="quiet">{unnamed}</p>}
      <p class="claim-links">
        <a href="#in-words">as text</a>
        <button
          type="button"
          class="plain"
          onClick={() => store.go((view) => ({ ...view, tab: 'graph', selection: { type: 'node', key: claim.key } }))}
        >
          Show in graph
        </button>
      </p>
    </header>
  )
}

/** Signs drawn one by one, up to this many. */
const MAX_SIGNS = 24

/** A small square an article, a small ring an origin: the picture of the sentence below it. */
function Tally({ claim }: { readonly claim: ClaimAnswer }) {
  const { articles, originRange, unnamedOnly } = claim
  const [least, most] = originRange
  const signs = (count: number) => Array.from({ length: Math.min(count, MAX_SIGNS) }, (_, at) => at)
  return (
    <p class="tally" aria-hidden="true">
      {signs(articles).map((at) => (
        <span key={at} class="tally-article" />
      ))}
      {most > 0 && <span class="tally-arrow">→</span>}
      {signs(most).map((at) => (
        <span
          key={at}
          class={['tally-origin', unnamedOnly && 'unnamed', at >= least && 'perhaps'].filter(Boolean).join(' ')}
        />
      ))}
    </p>
  )
}

/** The same as the picture: how each origin would know it, then how each article has it, first to last. */
function Telling({ chain, claim }: { readonly chain: ChainAnswer; readonly claim: ClaimAnswer }) {
  const { origins, telling, quotations, pathCount } = chain
  const wordsByKey = new Map(quotations.map(({ article, words }) => [article, words]))
  const articleByKey = new Map(claim.statements.map(({ article }) => [article.key, article]))
  const dateOf = (key: string) => articleByKey.get(key)?.date ?? '9999'
  const told = telling.toSorted(
    (a, b) => compareText(dateOf(a.article), dateOf(b.article)) || compareText(a.article, b.article),
  )
  return (
    <section>
      <h3 id="in-words" tabIndex={-1}>
        In words
      </h3>
      {origins.length > 0 && (
        <ol class="telling-origins" aria-label="Origins">
          {[...new Set(origins.map(({ sentence }) => sentence))].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ol>
      )}
      <ol class="telling" aria-label="Articles, first to last">
        {told.map(({ article, sentence, sourceDropped }, at) => {
          const isFirst = told[at - 1]?.article !== article
          const words = wordsByKey.get(article)
          return (
            <li key={at}>
              {isFirst && <p class="where">{tellPrinted(articleByKey.get(article))}</p>}
              {sentence} {sourceDropped && <strong>⚠ Source dropped.</strong>}
              {isFirst && words && <p class="quoted">{quoted(words)}</p>}
            </li>
          )
        })}
      </ol>
      {pathCount > telling.length && (
        <p class="quiet">
          The first {telling.length} of {pathCount} are shown.
        </p>
      )}
    </section>
  )
}

function Contradictions({ store, claim }: { readonly store: Store; readonly claim: ClaimAnswer }) {
  if (claim.contradictions.length === 0) return null
  return (
    <section class="contradictions">
      <h3>
        <span aria-hidden="true">≠ </span>Contradicted by
      </h3>
      <ul>
        {claim.contradictions.map(({ edge, claim: other, score, why }) => (
          <li key={edge}>
            <NodeButton store={store} node={other} />
            <p class="quiet">
              sureness {score.toFixed(2)} · {why}{' '}
              <button type="button" class="plain" onClick={() => store.select({ type: 'edge', key: edge })}>
                Both sentences
              </button>
              <button type="button" class="plain" onClick={() => store.go((view) => openClaim(view, other.key))}>
                Its own chain
              </button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Statements({ store, claim }: { readonly store: Store; readonly claim: ClaimAnswer }) {
  const { statements, statementCount } = claim
  return (
    <section>
      <h3>
        What the articles say <small>{counted(statementCount, 'sentence')}, first to last</small>
      </h3>
      <ol class="statements">
        {statements.map((statement) => (
          <Statement key={statement.id} store={store} statement={statement} />
        ))}
      </ol>
      {statementCount > statements.length && <p class="quiet">The first {statements.length} are shown.</p>}
    </section>
  )
}

function Statement({ store, statement }: { readonly store: Store; readonly statement: StatementAnswer }) {
  const { article, exact, content, stance, sourceDropped, confidence, why } = statement
  return (
    <li>
      <p class="where">
        <strong>{article.label}</strong>
        {article.publisher && ` · ${article.publisher}`}
        {article.date && ` · ${article.date.slice(0, 16).replace('T', ' ')}`}
      </p>
      <blockquote>{exact.join(' … ')}</blockquote>
      <p class="where">
        {tellSource(statement)}
        {stance !== 'asserted' && (
          <>
            {' · '}
            <strong>{stance}</strong>
          </>
        )}
        {sourceDropped && (
          <>
            {' · '}
            <strong>⚠ source dropped</strong>
          </>
        )}
        {` · confidence ${confidence.toFixed(2)} · ${why}`}
      </p>
      <button type="button" onClick={() => store.go((view) => read(view, article.key, content[0]?.start ?? null))}>
        Open in article
      </button>
    </li>
  )
}

function tellSource({ speaker, via, ownVoice, sourceInferred, viaInferred = [], shownBy }: StatementAnswer): string {
  if (ownVoice) return 'in the article’s own voice'
  const through = via.length > 0 ? ` through ${via.map(({ label }) => label).join(', ')}` : ''
  const named = speaker ? `from ${speaker.label}` : 'names no source'
  const inferred = [...viaInferred, ...(sourceInferred ? [sourceInferred] : [])].map(({ label }) => label)
  const shown =
    inferred.length > 0 && shownBy ? `; “${shownBy.label}” shows that it comes from ${inferred.join(', ')}` : ''
  return named + through + shown
}

function Joins({ claim }: { readonly claim: ClaimAnswer }) {
  const { joins, joinCount, statements } = claim
  if (joins.length === 0) return null
  const numberById = new Map(statements.map(({ id }, at) => [id, at + 1]))
  return (
    <details>
      <summary>Why these are one claim: {counted(joinCount, 'join')}</summary>
      <ul class="joins">
        {joins.map(({ a, b, kind, score, why }) => (
          <li key={`${a} ${b}`}>
            sentences {numberById.get(a) ?? '…'} and {numberById.get(b) ?? '…'}: {kind}, {score.toFixed(2)}
            <span class="quiet"> · {why}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
