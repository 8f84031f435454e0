/** An article's whole text with everything that was attributed in it marked, and a chip for each attribution beside it. */

import { type Signal, useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { ArticleAnswer } from '../../core/api-articles.ts'
import { counted } from '../../core/counted.ts'
import { shortLabel } from '../appearance.ts'
import { latestOf } from '../loading.ts'
import { type Paragraph, paragraphsOf } from '../paragraphs.ts'
import {
  currentAt,
  LOW_CONFIDENCE,
  marksIn,
  SHOWN,
  type Shown,
  stepFrom,
  tellAttribution,
  type Walked,
  walkedOf,
} from '../reading.ts'
import { openClaim, select, showTab } from '../state.ts'
import type { Store } from '../store.ts'
import { Badge } from './badge.tsx'
import { Corrections } from './corrections.tsx'
import { KindIcon } from './kind.tsx'
import { Failure, Loading } from './loading.tsx'
import { Marked } from './marked.tsx'
import { useArrival } from './use-arrival.ts'
import { Wrong } from './wrong.tsx'

/** The reader, over whichever view it was opened from. */
export function Reader({ store }: { readonly store: Store }) {
  const load = store.article.value
  const article = latestOf(load)
  const place = useRef<HTMLElement>(null)
  useArrival(place, article !== undefined)
  return (
    <section ref={place} class="reader" aria-label="Article">
      <Loading load={load} />
      <Failure load={load} />
      {article ? <Text key={article.key} store={store} article={article} /> : <CloseButton store={store} />}
    </section>
  )
}

function CloseButton({ store }: { readonly store: Store }) {
  return (
    <button class="plain" type="button" onClick={() => store.go((view) => ({ ...view, reading: null }))}>
      Close<span class="hidden-words"> the article</span>
    </button>
  )
}

function Text({ store, article }: { readonly store: Store; readonly article: ArticleAnswer }) {
  const at = store.view.value.reading?.at ?? null
  const shown = useSignal<Shown>('all')
  const lit = useSignal<number | null>(null)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const current = place.current?.querySelector('mark.current')
    const paragraph = [...(place.current?.querySelectorAll<HTMLElement>('p[data-start]') ?? [])].findLast(
      ({ dataset }) => at !== null && Number(dataset.start) <= at,
    )
    ;(current ?? paragraph)?.scrollIntoView({ block: 'center' })
  }, [article, at])
  const walked = walkedOf(article, shown.value)
  const marks = marksIn(article, walked, at)
  const current = currentAt(walked, at)
  const show = (next: Walked | null) => {
    // Walking along is no step of its own: Back leaves the article at once.
    if (!next) return
    store.amend((view) => ({ ...view, reading: { article: article.key, at: next.attribution.cue.start } }), true)
    store.announcement.value = tellAttribution(article, next)
  }
  const facts = [article.publisher, article.author, article.date?.slice(0, 16).replace('T', ' ')].filter(Boolean)
  return (
    <>
      <div class="reader-bar">
        <button
          id="previous"
          type="button"
          disabled={walked.length === 0}
          title="Key: k"
          onClick={() => show(stepFrom(walked, at, -1))}
        >
          <span aria-hidden="true">‹</span>
          <span class="hidden-words">Previous attribution</span>
        </button>
        <p aria-live="polite">
          {current ? `${walked.indexOf(current) + 1} of ` : ''}
          {counted(walked.length, 'attribution')}
        </p>
        <button
          id="next"
          type="button"
          disabled={walked.length === 0}
          title="Key: j"
          onClick={() => show(stepFrom(walked, at, 1))}
        >
          <span aria-hidden="true">›</span>
          <span class="hidden-words">Next attribution</span>
        </button>
        {current && <Current store={store} article={article} walked={current} />}
        <Choice shown={shown} />
        <CloseButton store={store} />
      </div>
      <div ref={place} class="text">
        <h2 tabIndex={-1}>{article.title}</h2>
        <p class="where">{facts.join(' · ')}</p>
        <p class="legend">
          <mark class="source">source</mark> · <mark class="cue">cue</mark> · <mark class="claim">claim</mark>
        </p>
        {paragraphsOf(article).map((paragraph) => (
          <Line
            key={paragraph.start}
            store={store}
            article={article}
            paragraph={paragraph}
            walked={walked.filter(({ attribution: { cue } }) => isIn(cue, paragraph))}
            current={current}
            lit={lit}
            onChoose={show}
            marks={marks.filter(
              (mark) => mark.start < paragraph.start + paragraph.text.length && paragraph.start < mark.end,
            )}
          />
        ))}
      </div>
    </>
  )
}

function Choice({ shown }: { readonly shown: Signal<Shown> }) {
  return (
    <label class="field">
      Show
      <select value={shown.value} onChange={(event) => (shown.value = event.currentTarget.value as Shown)}>
        {SHOWN.map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </select>
    </label>
  )
}

const isIn = ({ start }: { readonly start: number }, paragraph: Paragraph) =>
  paragraph.start <= start && start < paragraph.start + paragraph.text.length

interface LineProps {
  readonly store: Store
  readonly article: ArticleAnswer
  readonly paragraph: Paragraph
  readonly walked: readonly Walked[]
  readonly current: Walked | null
  readonly lit: Signal<number | null>
  readonly marks: ReturnType<typeof marksIn>
  readonly onChoose: (walked: Walked) => void
}

function Line({ store, article, paragraph, walked, current, lit, marks, onChoose }: LineProps) {
  const { start, text, kind, heading } = paragraph
  return (
    <div class="line">
      <p data-start={start} class={`region-${kind}`}>
        {heading !== null && <span class="comment-by">{heading}</span>}
        <Marked
          text={text}
          offset={start}
          marks={marks}
          lit={lit.value}
          onLight={(attribution) => (lit.value = attribution)}
        />
      </p>
      {walked.length > 0 && (
        <ul class="margin" aria-label="Attributions of this paragraph">
          {walked.map((one) => (
            <li key={one.number}>
              <button
                type="button"
                class={lit.value === one.number ? 'margin-chip lit' : 'margin-chip'}
                aria-pressed={one.number === current?.number}
                onClick={() => onChoose(one)}
                onMouseEnter={() => (lit.value = one.number)}
                onMouseLeave={() => (lit.value = null)}
                onFocus={() => (lit.value = one.number)}
                onBlur={() => (lit.value = null)}
              >
                <Speaker store={store} article={article} walked={one} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

interface WalkedProps {
  readonly store: Store
  readonly article: ArticleAnswer
  readonly walked: Walked
}

/** What can be done with the attribution that the reader is at. */
function Current({ store, article, walked: { attribution } }: WalkedProps) {
  const { claim, cue, content, corrected } = attribution
  const place = { on: 'attribution', article: article.key, cue, content } as const
  return (
    <>
      {claim !== undefined && (
        <>
          <Badge standing={store.standingByKey.value.get(claim)} />
          <button type="button" class="plain" onClick={() => store.go((view) => openClaim(view, claim))}>
            Where it comes from
          </button>
          <button
            type="button"
            class="plain"
            onClick={() => store.go((view) => showTab(select(view, { type: 'node', key: claim }), 'graph'))}
          >
            Show in graph
          </button>
        </>
      )}
      <Wrong
        store={store}
        choices={{
          'Nobody says this': { ...place, action: 'reject' },
          'It is right': { ...place, action: 'confirm' },
        }}
      />
      <Corrections store={store} ids={corrected} />
    </>
  )
}

function Speaker({ store, article, walked: { attribution } }: WalkedProps) {
  const { speaker, stance, via, confidence } = attribution
  const entity = article.entities.find(({ key }) => key === speaker)
  const labelOf = (key: string) => article.entities.find((one) => one.key === key)?.label ?? key
  const cue = article.text.slice(attribution.cue.start, attribution.cue.end)
  const name = entity?.label ?? 'no source'
  const through = via.length > 0 ? `, through ${via.map(labelOf).join(', ')}` : ''
  return (
    <>
      {entity && <KindIcon kind={entity.kind} />}
      <span class="margin-name" title={`${name}: ${cue}${through}`}>
        {name}
      </span>
      <em>{stance === 'asserted' ? shortLabel(cue, 14) : stance}</em>
      <Badge
        standing={attribution.claim === undefined ? undefined : store.standingByKey.value.get(attribution.claim)}
      />
      {confidence < LOW_CONFIDENCE && <span title={`confidence ${confidence.toFixed(2)}`}>unsure</span>}
    </>
  )
}
