/** The right-hand panel: what is selected, with its evidence. */

import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { DETAIL_WIDTH } from '../kept.ts'
import { latestOf } from '../loading.ts'
import { type Page, prefer } from '../page.ts'
import { EdgePanel } from './edge.tsx'
import { Failure, Loading } from './loading.tsx'
import { NodePanel } from './node.tsx'
import { PairPanel } from './path.tsx'
import { StepPanel } from './step.tsx'
import { arrive, focused, isKeyboardUsed } from './use-arrival.ts'

/** The selected node, edge or step; a hint when nothing is selected. */
export function Detail({ page }: { readonly page: Page }) {
  const { store } = page
  const load = store.detail.value
  const detail = latestOf(load)
  const { selection, second } = store.view.value
  const panel = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const from = focused()
    if (!selection || from === null || panel.current?.contains(from)) return
    page.cameFrom.current = isKeyboardUsed() ? from : null
  }, [selection, second])
  useEffect(() => {
    if (!detail) return
    panel.current?.scrollTo(0, 0)
    showChosen()
    // Who selects with the keyboard goes on reading where the selection is told.
    arrive(panel.current)
  }, [detail ? selection : null, second])
  return (
    <aside
      ref={panel}
      id="detail"
      class={selection ? 'detail side' : 'detail side is-empty'}
      tabIndex={-1}
      aria-label="Evidence"
      aria-busy={load.status === 'loading'}
    >
      <Handle page={page} />
      {selection ? (
        <button class="plain close" type="button" onClick={() => store.select(null)}>
          Close<span class="hidden-words"> the selection</span>
        </button>
      ) : (
        <button class="plain close" type="button" title="Key: ]" onClick={() => prefer(page, { isDetailOpen: false })}>
          Hide<span class="hidden-words"> the evidence</span>
        </button>
      )}
      <Loading load={load} />
      <Failure load={load} />
      <Loading load={store.beside.value} />
      <Failure load={store.beside.value} />
      {load.status === 'none' && <Hint />}
      {selection && second && <PairPanel store={store} selection={selection} second={second} />}
      {!second && detail?.type === 'node' && <NodePanel key={detail.node.key} store={store} detail={detail} />}
      {detail?.type === 'edge' && <EdgePanel key={detail.edge.key} store={store} edge={detail.edge} />}
      {detail?.type === 'step' && <StepPanel store={store} step={detail} />}
    </aside>
  )
}

/** On a narrow screen the panel comes over the view: what was chosen there is scrolled to above it. */
function showChosen(): void {
  document
    .querySelector('main .view :is(tr.is-selected, .chain [aria-pressed="true"])')
    ?.scrollIntoView({ block: 'nearest' })
}

/** The edge of the panel: dragged, or moved with the arrow keys, it makes the panel wider or narrower. */
function Handle({ page }: { readonly page: Page }) {
  const { min, max } = DETAIL_WIDTH
  const width = page.preferences.value.detailWidth
  const resize = (to: number) => prefer(page, { detailWidth: Math.round(Math.min(max, Math.max(min, to))) })
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved
    <div
      class="handle"
      role="separator"
      tabIndex={0}
      aria-label="Width of the evidence panel"
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) resize(window.innerWidth - event.clientX)
      }}
      onKeyDown={(event) => {
        const step = event.key === 'ArrowLeft' ? 20 : event.key === 'ArrowRight' ? -20 : 0
        if (step === 0) return
        resize(width + step)
        event.preventDefault()
      }}
    />
  )
}

function Hint() {
  return (
    <div class="hint">
      <h2>Evidence</h2>
      <p>Select a node to see who said, reported and cited what.</p>
      <p>Select a link to read the sentences that it rests on.</p>
      <p class="quiet">
        <kbd>/</kbd> searches, <kbd>?</kbd> lists all keys.
      </p>
    </div>
  )
}
