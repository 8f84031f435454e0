/** Search with suggestions: arrows walk through the hits, Enter opens one, Escape closes. */

import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { SearchAnswer, SearchHitAnswer, SentenceHit } from '../../core/api-search.ts'
import { HearsayError } from '../../core/errors.ts'
import type { Span } from '../../core/types.ts'
import { NODE_APPEARANCE } from '../appearance.ts'
import { counted } from '../graph-data.ts'
import { read } from '../state.ts'
import type { Store } from '../store.ts'
import { Badge } from './badge.tsx'
import { KindIcon } from './kind.tsx'

/** Milliseconds without a key before the server is asked. */
const REST_MS = 150

/** The search field and the list below it. */
export function Search({ store }: { readonly store: Store }) {
  const text = useSignal('')
  const answer = useSignal<SearchAnswer | null>(null)
  const failure = useSignal('')
  const active = useSignal(-1)
  const timer = useRef(0)

  const close = () => {
    clearTimeout(timer.current)
    answer.value = null
    failure.value = ''
    active.value = -1
  }
  const look = async (query: string) => {
    try {
      const found = await store.search(query)
      if (text.value.trim() !== query) return
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
    const query = value.trim()
    if (query === '') close()
    else timer.current = window.setTimeout(() => void look(query), REST_MS)
  }
  const choose = (option: Option) => {
    text.value = ''
    close()
    if ('article' in option) store.go((view) => read(view, option.article.key, option.start))
    else store.select({ type: 'node', key: option.key })
    // Out of the field, so that single keys are commands again.
    document.getElementById('search')?.blur()
  }
  const onKey = (event: KeyboardEvent) => {
    const options = answer.value ? optionsOf(answer.value) : []
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const option = options[active.value]
    if (step !== 0 && options.length > 0) active.value = (active.value + step + options.length) % options.length
    else if (event.key === 'Enter' && option) choose(option)
    else if (event.key === 'Escape' && (answer.value || text.value !== '')) type('')
    else return
    event.preventDefault()
    document.getElementById(`hit-${active.value}`)?.scrollIntoView({ block: 'nearest' })
  }

  const isOpen = answer.value !== null || failure.value !== ''
  return (
    <search class="search">
      <input
        id="search"
        type="text"
        enterkeyhint="search"
        role="combobox"
        autocomplete="off"
        placeholder="Search people, outlets, claims  /"
        aria-label="Search people, outlets, claims and sentences"
        aria-expanded={isOpen}
        aria-controls="hits"
        aria-autocomplete="list"
        aria-activedescendant={active.value >= 0 ? `hit-${active.value}` : undefined}
        value={text.value}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={onKey}
        onBlur={close}
      />
      {isOpen && (
        <div id="hits" class="hits" role="listbox" aria-label="Hits" onMouseDown={(event) => event.preventDefault()}>
          {failure.value !== '' && <p role="alert">{failure.value}</p>}
          {answer.value && <Hits store={store} answer={answer.value} active={active.value} choose={choose} />}
          {answer.value && optionsOf(answer.value).length === 0 && (
            <p>No hits for “{text.value.trim()}”. Try a shorter or another word.</p>
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

interface HitsProps {
  readonly store: Store
  readonly answer: SearchAnswer
  readonly active: number
  readonly choose: (option: Option) => void
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
        onClick={() => choose(option)}
        onKeyDown={() => undefined}
      >
        {content}
      </div>
    )
  }
  return (
    <>
      {answer.groups.map(({ kind, hits, total }) => (
        <Group key={kind} word={NODE_APPEARANCE[kind].many} shown={hits.length} total={total}>
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
    </>
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
  const isKnown = store.graph.value.nodeByKey.has(hit.key)
  const place = store.nodes.value.has(hit.key)
    ? counted(hit.degree, 'link')
    : isKnown
      ? 'hidden by a filter'
      : 'not in view'
  return (
    <>
      <KindIcon kind={hit.kind} />
      <span class="hit-name">
        <Highlighted text={hit.match} highlights={hit.highlights} />
        {hit.match !== hit.label && <small> {hit.label}</small>}{' '}
        <Badge standing={hit.standing && { ...hit.standing, articles: hit.articles }} />
      </span>
      <small class="hit-note">{place}</small>
    </>
  )
}

/** A text with the words that were looked for in bold, cut to its beginning or to the first of them. */
function Highlighted({ text, highlights }: { readonly text: string; readonly highlights: readonly Span[] }) {
  const start = Math.max(0, (highlights[0]?.start ?? 0) - 60)
  const end = Math.min(text.length, start + 160)
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
