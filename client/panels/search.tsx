/** Search, also in near spellings: arrows walk through the hits, Enter opens one, Escape closes. */

import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { NodeSummary } from '../../core/api.ts'
import type { SearchAnswer, SearchHitAnswer, SentenceHit } from '../../core/api-search.ts'
import { counted } from '../../core/counted.ts'
import { HearsayError } from '../../core/errors.ts'
import type { Span } from '../../core/types.ts'
import { MAX_QUERY } from '../address.ts'
import { NODE_APPEARANCE } from '../appearance.ts'
import { read, selectFound } from '../state.ts'
import type { Store } from '../store.ts'
import { Badge } from './badge.tsx'
import { KindIcon } from './kind.tsx'
import { focusView } from './use-arrival.ts'

/** Milliseconds without a key before the server is asked. */
const REST_MS = 150

/** The search field and the list below it. What is typed stands in the address too. */
export function Search({ store }: { readonly store: Store }) {
  const { query, selection } = store.view.value
  const text = useSignal(query)
  const answer = useSignal<SearchAnswer | null>(null)
  const failure = useSignal('')
  const active = useSignal(-1)
  const timer = useRef(0)
  const field = useRef<HTMLInputElement>(null)

  const close = () => {
    clearTimeout(timer.current)
    answer.value = null
    failure.value = ''
    active.value = -1
  }
  const keep = (words: string) => {
    if (store.view.value.query !== words) store.amend((view) => ({ ...view, query: words }), true)
  }
  const look = async (words: string) => {
    keep(words)
    if (words === '') return close()
    try {
      const found = await store.search(words)
      if (text.value.trim() !== words || document.activeElement !== field.current) return
      answer.value = found
      failure.value = ''
      active.value = optionsOf(found).length > 0 ? 0 : -1
    } catch (error) {
      if (!(error instanceof HearsayError)) throw error
      failure.value = `${error.message} ${error.next}`
    }
  }
  const type = (value: string) => {
    text.value = value
    clearTimeout(timer.current)
    timer.current = window.setTimeout(() => void look(value.trim()), REST_MS)
  }
  // A link with a search begins with its hits; Back brings the words back. At once, before anything can be typed.
  useLayoutEffect(() => {
    if (query !== '') field.current?.focus()
  }, [])
  useLayoutEffect(() => {
    if (query !== text.value.trim()) text.value = query
  }, [query])

  const choose = (option: Option, isBeside: boolean) => {
    text.value = ''
    close()
    store.go((view) => {
      if ('article' in option) return { ...read(view, option.article.key, option.start), query: '' }
      const shown = store.isFilteredOut(option.key) ? store.reveal(view, option.key) : view
      return selectFound(shown, option.key, isBeside)
    })
    // Out of the field, so that single keys are commands again.
    document.getElementById('main')?.focus()
  }
  const onKey = (event: KeyboardEvent) => {
    const options = answer.value ? optionsOf(answer.value) : []
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const option = options[active.value]
    if (step !== 0 && options.length > 0) active.value = (active.value + step + options.length) % options.length
    else if (event.key === 'Enter' && option) choose(option, event.shiftKey)
    else if (event.key === 'Escape' && text.value !== '') {
      text.value = ''
      void look('')
    } else if (event.key === 'Escape') focusView()
    else return
    event.preventDefault()
    document.getElementById(`hit-${active.value}`)?.scrollIntoView({ block: 'nearest' })
  }

  const isOpen = answer.value !== null || failure.value !== ''
  return (
    <search class="search">
      <input
        ref={field}
        id="search"
        type="text"
        enterkeyhint="search"
        role="combobox"
        autocomplete="off"
        maxLength={MAX_QUERY}
        placeholder="Search people, outlets, claims  /"
        aria-label="Search people, outlets, claims and sentences"
        aria-expanded={isOpen}
        aria-controls="hits"
        aria-autocomplete="list"
        aria-activedescendant={active.value >= 0 ? `hit-${active.value}` : undefined}
        value={text.value}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={onKey}
        onFocus={() => void look(text.value.trim())}
        onBlur={() => {
          close()
          keep(text.value.trim())
        }}
      />
      {isOpen && (
        // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the focus in the field
        <div class="hits" onMouseDown={(event) => event.preventDefault()}>
          {failure.value !== '' && <p role="alert">{failure.value}</p>}
          {answer.value && isWithoutExact(answer.value) && (
            <p role="status">
              No hits for “{text.value.trim()}”.{' '}
              {answer.value.groups.length > 0 ? 'These have similar words.' : 'Try a shorter or another word.'}
            </p>
          )}
          {answer.value && <Hits store={store} answer={answer.value} active={active.value} choose={choose} />}
          {selection?.type === 'node' && active.value >= 0 && (
            <p class="quiet">
              <kbd>Shift</kbd> with Enter or a click selects it beside what is selected, for the path between the two.
            </p>
          )}
        </div>
      )}
    </search>
  )
}

type Option = SearchHitAnswer | SentenceHit

/** All hits in the order of the list. */
function optionsOf({ groups, sentences }: SearchAnswer): readonly Option[] {
  return [...groups.flatMap(({ hits }) => hits), ...sentences]
}

/** Near spellings there may be. */
function isWithoutExact({ groups, sentences }: SearchAnswer): boolean {
  return groups.every(({ total }) => total === 0) && sentences.length === 0
}

interface HitsProps {
  readonly store: Store
  readonly answer: SearchAnswer
  readonly active: number
  readonly choose: (option: Option, isBeside: boolean) => void
}

function Hits({ store, answer, active, choose }: HitsProps) {
  const options = optionsOf(answer)
  const row = (option: Option, key: string, content: preact.ComponentChildren) => {
    const at = options.indexOf(option)
    return (
      <div
        key={key}
        id={`hit-${at}`}
        class="hit"
        role="option"
        tabIndex={-1}
        aria-selected={at === active}
        onClick={(event) => choose(option, event.shiftKey)}
        onKeyDown={() => undefined}
      >
        {content}
      </div>
    )
  }
  return (
    <div id="hits" role="listbox" aria-label="Hits">
      {answer.groups.map(({ kind, hits, total }) => (
        <Group
          key={kind}
          word={NODE_APPEARANCE[kind].many}
          shown={hits.filter(({ similar }) => !similar).length}
          total={total}
        >
          {hits.map((hit) => row(hit, hit.key, <NodeHit store={store} hit={hit} />))}
        </Group>
      ))}
      {answer.sentences.length > 0 && (
        <Group word="sentences" shown={answer.sentences.length} total={answer.sentences.length}>
          {answer.sentences.map((sentence) =>
            row(
              sentence,
              `${sentence.article.key} ${sentence.start}`,
              <span class="hit-name quoted">
                <Highlighted text={sentence.text} highlights={sentence.highlights} />
                <small> {sentence.article.label}</small>
              </span>,
            ),
          )}
        </Group>
      )}
    </div>
  )
}

interface GroupProps {
  readonly word: string
  readonly shown: number
  readonly total: number
  readonly children: preact.ComponentChildren
}

function Group({ word, shown, total, children }: GroupProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a listbox groups its options by role, not by fieldset
    <div role="group" aria-label={word}>
      <p class="hit-kind" aria-hidden="true">
        {word}
        {total > shown && ` · ${shown} of ${total}`}
      </p>
      {children}
    </div>
  )
}

function NodeHit({ store, hit }: { readonly store: Store; readonly hit: SearchHitAnswer }) {
  return (
    <>
      <KindIcon kind={hit.kind} />
      <span class="hit-name">
        {hit.similar && <small>similar: </small>}
        <Highlighted text={hit.match} highlights={hit.highlights} />
        {hit.match !== hit.label && <small> {hit.label}</small>}{' '}
        <Badge standing={hit.standing && { ...hit.standing, articles: hit.articles }} />
      </span>
      <small class="hit-note">{placeOf(store, hit)}</small>
    </>
  )
}

function placeOf(store: Store, { key, degree }: NodeSummary): string {
  if (store.isFilteredOut(key)) return 'hidden by a filter – show'
  return store.nodes.value.has(key) ? counted(degree, 'link') : 'not in view'
}

/** A text with the words that were looked for in bold, cut between words to its beginning or to the first of them. */
function Highlighted({ text, highlights }: { readonly text: string; readonly highlights: readonly Span[] }) {
  const start = text.lastIndexOf(' ', Math.max(0, (highlights[0]?.start ?? 0) - 60)) + 1
  const gap = text.lastIndexOf(' ', start + 160)
  const end = text.length <= start + 160 ? text.length : gap > (highlights[0]?.end ?? start) ? gap : start + 160
  const inside = highlights.filter((span) => span.start >= start && span.end <= end)
  const pieces = inside.map((span, at) => (
    <>
      {text.slice(at === 0 ? start : inside[at - 1]?.end, span.start)}
      <b>{text.slice(span.start, span.end)}</b>
    </>
  ))
  return (
    <>
      {start > 0 && '…'}
      {pieces}
      {text.slice(inside.at(-1)?.end ?? start, end)}
      {end < text.length && '…'}
    </>
  )
}
