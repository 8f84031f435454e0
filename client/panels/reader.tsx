/** An article's whole text with everything that was attributed in it marked, at the place the reader came for. */

import { useEffect, useRef } from 'preact/hooks'
import type { ArticleAnswer } from '../../core/api-articles.ts'
import { type Mark, marksOf } from '../marks.ts'
import { paragraphsOf } from '../paragraphs.ts'
import type { Store } from '../store.ts'
import { Marked } from './marked.tsx'
import { Failure } from './status.tsx'

/** The reader over graph or table. */
export function Reader({ store }: { readonly store: Store }) {
  const article = store.article.value
  return (
    <section class="reader" aria-label="Article">
      <button class="close" type="button" onClick={store.closeReader}>
        Close<span class="hidden-words"> the article</span>
      </button>
      {article.status === 'loading' && <p class="is-loading">Loading {article.name}…</p>}
      <Failure what="the article" load={article} />
      {article.status === 'ready' && <Text article={article.value} at={store.view.value.reading?.at ?? null} />}
    </section>
  )
}

function Text({ article, at }: { readonly article: ArticleAnswer; readonly at: number | null }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const current = place.current?.querySelector('mark.current')
    const paragraph = [...(place.current?.querySelectorAll<HTMLElement>('p[data-start]') ?? [])].findLast(
      ({ dataset }) => at !== null && Number(dataset.start) <= at,
    )
    ;(current ?? paragraph)?.scrollIntoView({ block: 'center' })
  }, [article, at])
  const marks = articleMarks(article, at)
  const facts = [article.publisher, article.author, article.date].filter(Boolean).join(' · ')
  return (
    <div ref={place} class="text">
      <h2>{article.title}</h2>
      <p class="where">{facts}</p>
      <p class="legend">
        <mark class="source">source</mark> <mark class="cue">cue</mark> <mark class="claim">claim</mark>
      </p>
      {paragraphsOf(article).map(({ start, text, kind, heading }) => (
        <p key={start} data-start={start} class={`region-${kind}`}>
          {heading !== null && <span class="comment-by">{heading}</span>}
          <Marked
            text={text}
            offset={start}
            marks={marks.filter((mark) => mark.start < start + text.length && start < mark.end)}
          />
        </p>
      ))}
    </div>
  )
}

function articleMarks(article: ArticleAnswer, at: number | null): readonly Mark[] {
  const marks = article.attributionList.map((attribution) => marksOf(attribution))
  const isAt = (mark: Mark) => at !== null && mark.start <= at && at < mark.end
  const holdsCue = (list: readonly Mark[]) => list.some((mark) => mark.role === 'cue' && mark.start === at)
  const current = marks.find(holdsCue) ?? marks.find((list) => list.some(isAt))
  const mentioned = article.entities.flatMap(({ mentions }) => mentions).filter(({ start }) => !current && start === at)
  return [
    ...marks.flatMap((list) => (list === current ? list.map((mark) => ({ ...mark, isCurrent: true })) : list)),
    ...mentioned.map((span): Mark => ({ ...span, role: 'words', isCurrent: true })),
  ]
}
