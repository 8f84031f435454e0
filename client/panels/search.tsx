/** Search with suggestions: arrows walk through the hits, Enter selects one, Escape closes. */

import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { NodeSummary } from '../../core/api.ts'
import type { SearchAnswer } from '../../core/api-search.ts'
import { HearsayError } from '../../core/errors.ts'
import { NODE_KINDS } from '../../core/types.ts'
import { NODE_APPEARANCE, shortLabel } from '../appearance.ts'
import { counted } from '../graph-data.ts'
import type { Store } from '../store.ts'
import { KindIcon } from './kind.tsx'

type Hit = SearchAnswer['groups'][number]['hits'][number]

/** The search field and the list below it. */
export function Search({ store }: { readonly store: Store }) {
  const text = useSignal('')
  const hits = useSignal<readonly Hit[] | null>(null)
  const failure = useSignal('')
  const active = useSignal(-1)
  const timer = useRef(0)

  const close = () => {
    clearTimeout(timer.current)
    hits.value = null
    failure.value = ''
    active.value = -1
  }
  const look = async (query: string) => {
    try {
      const answer = await store.search(query)
      if (text.value.trim() !== query) return
      hits.value = answer.groups.flatMap((group) => group.hits)
      failure.value = ''
      active.value = hits.value.length > 0 ? 0 : -1
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
    else timer.current = window.setTimeout(() => void look(query), 150)
  }
  const choose = (hit: NodeSummary) => {
    text.value = ''
    close()
    store.select({ type: 'node', key: hit.key })
    // Out of the field, so that single keys are commands again.
    document.getElementById('detail')?.focus()
  }
  const onKey = (event: KeyboardEvent) => {
    const found = hits.value ?? []
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const hit = found[active.value]
    if (step !== 0 && found.length > 0) active.value = (active.value + step + found.length) % found.length
    else if (event.key === 'Enter' && hit) choose(hit)
    else if (event.key === 'Escape' && (hits.value || text.value !== '')) type('')
    else return
    event.preventDefault()
    document.getElementById(`hit-${active.value}`)?.scrollIntoView({ block: 'nearest' })
  }

  const isOpen = hits.value !== null || failure.value !== ''
  return (
    <search class="search">
      <input
        id="search"
        type="text"
        enterkeyhint="search"
        role="combobox"
        autocomplete="off"
        placeholder="Search people, outlets, claims  /"
        aria-label="Search people, outlets and claims"
        aria-expanded={isOpen}
        aria-controls="hits"
        aria-activedescendant={active.value >= 0 ? `hit-${active.value}` : undefined}
        value={text.value}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={onKey}
        onBlur={close}
      />
      {isOpen && (
        <div id="hits" class="hits" role="listbox" aria-label="Hits" onMouseDown={(event) => event.preventDefault()}>
          {failure.value !== '' && <p role="alert">{failure.value}</p>}
          {hits.value?.length === 0 && <p>No hits for “{text.value.trim()}”. Try a shorter or another word.</p>}
          {NODE_KINDS.map((kind) => (
            <HitGroup
              key={kind}
              store={store}
              hits={hits.value ?? []}
              kind={kind}
              active={active.value}
              choose={choose}
            />
          ))}
        </div>
      )}
    </search>
  )
}

interface HitGroupProps {
  readonly store: Store
  readonly hits: readonly Hit[]
  readonly kind: Hit['kind']
  readonly active: number
  readonly choose: (hit: Hit) => void
}

function HitGroup({ store, hits, kind, active, choose }: HitGroupProps) {
  if (!hits.some((hit) => hit.kind === kind)) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a listbox groups its options by role, not by fieldset
    <div role="group" aria-label={NODE_APPEARANCE[kind].many}>
      <p class="hit-kind" aria-hidden="true">
        {NODE_APPEARANCE[kind].many}
      </p>
      {hits.map(
        (hit, i) =>
          hit.kind === kind && (
            <div
              key={hit.key}
              id={`hit-${i}`}
              class="hit"
              role="option"
              tabIndex={-1}
              aria-selected={i === active}
              onClick={() => choose(hit)}
              onKeyDown={() => undefined}
            >
              <KindIcon kind={kind} />
              <span class="hit-name">
                {shortLabel(hit.label, 110)}
                {hit.match !== hit.label && <small> {shortLabel(hit.match, 60)}</small>}
              </span>
              <small class="hit-note">
                {store.nodes.value.has(hit.key)
                  ? counted(hit.degree, 'link')
                  : store.graph.value.nodeByKey.has(hit.key)
                    ? 'hidden by filter'
                    : 'not in view'}
              </small>
            </div>
          ),
      )}
    </div>
  )
}
