/** An article's whole text with everything that was attributed in it marked, or everybody whom it names. */

import { type Signal, useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { ArticleAnswer } from '../../core/api-articles.ts'
import { latestOf } from '../loading.ts'
import { paragraphsOf } from '../paragraphs.ts'
import { currentAt, type Halt, haltsOf, marksIn, namingsAt, SHOWN, type Shown, stepFrom, tellHalt } from '../reading.ts'
import type { Store } from '../store.ts'
import { Failure, Loading } from './loading.tsx'
import { AttributionCommands, NamingCommands } from './reader-commands.tsx'
import { ReaderLine } from './reader-line.tsx'
import { useArrival } from './use-arrival.ts'

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
      <span class="as-sign" aria-hidden="true">
        ×
      </span>
      <span class="in-words">Close</span>
      <span class="hidden-words"> the article</span>
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
  const halts = haltsOf(article, shown.value)
  const marks = marksIn(article, halts, at)
  const current = currentAt(halts, at)
  const namings = namingsAt(article, at)
  const show = (next: Halt | null) => {
    // Walking along is no step of its own: Back leaves the article at once.
    if (!next) return
    store.amend((view) => ({ ...view, reading: { article: article.key, at: next.start } }), true)
    store.announcement.value = tellHalt(article, next)
  }
  const facts = [article.publisher, article.author, article.date?.slice(0, 16).replace('T', ' ')].filter(Boolean)
  return (
    <>
      <div class="reader-bar">
        <Walk halts={halts} current={current} shown={shown.value} step={(step) => show(stepFrom(halts, at, step))} />
        {current?.type === 'attribution' && (current.start === at || namings.length === 0) && (
          <AttributionCommands key={current.number} store={store} article={article} attribution={current.attribution} />
        )}
        <Choice shown={shown} />
        <CloseButton store={store} />
        {namings.map((naming) => (
          <NamingCommands
            key={`${naming.entity.key} ${naming.mention.start} ${naming.mention.end}`}
            store={store}
            article={article}
            naming={naming}
          />
        ))}
      </div>
      <div ref={place} class="text">
        <h2 tabIndex={-1}>{article.title}</h2>
        <p class="where">{facts.join(' · ')}</p>
        <Signs shown={shown.value} />
        {paragraphsOf(article).map((paragraph) => (
          <ReaderLine
            key={paragraph.start}
            store={store}
            article={article}
            paragraph={paragraph}
            halts={halts.filter(
              ({ start }) => paragraph.start <= start && start < paragraph.start + paragraph.text.length,
            )}
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

interface WalkProps {
  readonly halts: readonly Halt[]
  readonly current: Halt | null
  readonly shown: Shown
  readonly step: (step: 1 | -1) => void
}

/** Back and on, and how far one is. */
function Walk({ halts, current, shown, step }: WalkProps) {
  const word = shown === 'names' ? 'name' : 'attribution'
  return (
    <>
      <button id="previous" type="button" disabled={halts.length === 0} title="Key: k" onClick={() => step(-1)}>
        <span aria-hidden="true">‹</span>
        <span class="hidden-words">Previous {word}</span>
      </button>
      <p aria-live="polite">
        {current ? `${halts.indexOf(current) + 1} of ` : ''}
        {halts.length.toLocaleString('en-GB')}
        <span class="in-words"> {halts.length === 1 ? word : `${word}s`}</span>
      </p>
      <button id="next" type="button" disabled={halts.length === 0} title="Key: j" onClick={() => step(1)}>
        <span aria-hidden="true">›</span>
        <span class="hidden-words">Next {word}</span>
      </button>
    </>
  )
}

function Choice({ shown }: { readonly shown: Signal<Shown> }) {
  return (
    <label class="field">
      <span class="in-words">Show</span>
      <select value={shown.value} onChange={(event) => (shown.value = event.currentTarget.value as Shown)}>
        {SHOWN.map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </select>
    </label>
  )
}

/** What the marks mean. */
function Signs({ shown }: { readonly shown: Shown }) {
  if (shown === 'names')
    return (
      <p class="legend">
        <mark class="name">whoever is named</mark> · choose a name to say that it is wrong
      </p>
    )
  return (
    <p class="legend">
      <mark class="source">named source</mark> · <mark class="source by-unnamed">unnamed source</mark> ·{' '}
      <mark class="cue">cue</mark> · <mark class="claim">claim</mark>
    </p>
  )
}
