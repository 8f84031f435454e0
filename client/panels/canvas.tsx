/** Hosts the renderer: starts it, feeds it, walks it with keys, and gives way to the table where the browser cannot draw. */

import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { counted } from '../../core/counted.ts'
import type { Pointed } from '../graph-view.ts'
import { expandIn } from '../node-actions.ts'
import { isNarrow, type Page } from '../page.ts'
import type { Scene } from '../scene.ts'
import { sceneOf } from '../scene-of.ts'
import { pin, selectBeside } from '../state.ts'
import { stopsFrom, type WalkStop } from '../walk.ts'
import { HiddenBy } from './hidden-by.tsx'
import { TidyButton } from './tidy-button.tsx'
import { Tooltip } from './tooltip.tsx'

/** On narrow screens what is selected is told in a sheet that covers about so much of the canvas. */
const SHEET = 0.6

interface CanvasProps {
  readonly page: Page
  readonly isHidden: boolean
}

/** The drawn graph with its zoom buttons. It stays in the page while another view or the reader covers it. */
export function Canvas({ page, isHidden }: CanvasProps) {
  const { store, drawn } = page
  const container = useRef<HTMLDivElement>(null)
  const losses = useRef(0)
  const pointed = useSignal<Pointed | null>(null)
  const scene = sceneOf(page)
  const latest = useRef(scene)
  latest.current = scene

  const start = async () => {
    try {
      // Loaded on its own: the renderer fails as a whole, on loading, where there is no WebGL.
      const { createGraphView } = await import('../graph-view.ts')
      if (!container.current || drawn.current) return
      drawn.current = createGraphView(container.current, latest.current, {
        onSelect: store.select,
        onSelectBeside: (key) => store.go((view) => selectBeside(view, key)),
        onExpand: (key) => expandIn(store, key),
        onPin: (place) => store.go((view) => pin(view, place)),
        onPoint: (next) => (pointed.value = next),
        onCamera: (place) => store.amend((view) => ({ ...view, camera: place }), true),
        onLost,
        coveredShare: () => (isNarrow() ? SHEET : 0),
        reducedMotion: () => matchMedia('(prefers-reduced-motion: reduce)').matches,
      })
    } catch {
      giveUp('The graph cannot be drawn in this browser (it needs WebGL). The table shows the same nodes and links.')
    }
  }
  const stop = () => {
    drawn.current?.destroy()
    drawn.current = null
  }
  const giveUp = (reason: string) => {
    container.current?.replaceChildren()
    store.canDraw.value = false
    store.notice.value = reason
  }
  const onLost = () => {
    stop()
    losses.current++
    if (losses.current === 1) void start()
    else giveUp('The browser stopped drawing the graph. The table shows the same nodes and links.')
  }

  useEffect(() => {
    void start()
    return stop
  }, [])
  // Nothing is drawn that nobody sees; what changed meanwhile is shown on coming back.
  useEffect(() => {
    if (!isHidden) drawn.current?.show(scene)
  }, [isHidden, ...Object.values(scene)])

  const walk = useWalk(page, scene)
  return (
    <div class="canvas" hidden={!store.canDraw.value} inert={isHidden}>
      <div
        ref={container}
        class="canvas-surface"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application with keys of its own
        tabIndex={0}
        role="application"
        aria-label={`Graph, ${counted(scene.nodes.size, 'node')}, ${counted(scene.edges.size, 'link')}`}
        aria-describedby="summary canvas-help"
        onKeyDown={walk}
      />
      <p id="canvas-help" class="hidden-words">
        Arrow keys go round the neighbours of the selected node, or round all nodes while none is selected. Space
        selects one and goes to its evidence, Escape comes back. Enter brings in more. The table holds the same nodes
        and links.
      </p>
      {scene.nodes.size === 0 && (
        <div class="nothing">
          <HiddenBy store={store} what="node" isMeant={() => true} />
        </div>
      )}
      {pointed.value && <Tooltip store={store} pointed={pointed.value} />}
      <fieldset class="zoom">
        <legend class="hidden-words">Zoom</legend>
        {scene.pins.length > 0 && (
          <button
            type="button"
            title="Pinned nodes go back to their places"
            onClick={() => store.go((view) => ({ ...view, pins: [] }))}
          >
            Unpin all
          </button>
        )}
        <TidyButton page={page} />
        <button type="button" title="Nearer" onClick={() => drawn.current?.zoom(0.7)}>
          +
        </button>
        <button type="button" title="Farther" onClick={() => drawn.current?.zoom(1.43)}>
          −
        </button>
        <button type="button" title="Show everything" onClick={() => drawn.current?.zoom(null)}>
          Fit
        </button>
      </fieldset>
    </div>
  )
}

/** Shares of the canvas that Shift with an arrow moves the picture by. */
const PAN = 0.2

const ARROWS: Readonly<Record<string, { readonly step: 1 | -1; readonly right: number; readonly down: number }>> = {
  ArrowRight: { step: 1, right: PAN, down: 0 },
  ArrowDown: { step: 1, right: 0, down: PAN },
  ArrowLeft: { step: -1, right: -PAN, down: 0 },
  ArrowUp: { step: -1, right: 0, down: -PAN },
}

/** Keys of the canvas: arrows point at neighbours one after the other, or at all nodes while none is selected; Space goes there, Enter expands. */
function useWalk({ store, drawn }: Page, scene: Scene) {
  const pointed = useRef<{ readonly from: string | null; readonly stop: WalkStop; readonly at: number } | null>(null)
  return (event: KeyboardEvent) => {
    const from = scene.selection?.type === 'node' ? scene.selection.key : null
    const arrow = ARROWS[event.key]
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (arrow && event.shiftKey) drawn.current?.pan(arrow.right, arrow.down)
    else if (arrow) {
      const stops = stopsFrom(scene.graph, scene, from)
      const last = pointed.current?.from === from ? pointed.current.at : arrow.step === 1 ? -1 : 0
      const at = stops.length === 0 ? 0 : (last + arrow.step + stops.length) % stops.length
      const stop = stops[at]
      pointed.current = stop ? { from, stop, at } : null
      if (stop) drawn.current?.point({ type: 'node', key: stop.key })
      store.announcement.value = stop?.tell() ?? (from === null ? 'No nodes are shown.' : 'No neighbours are shown.')
    } else if (event.key === ' ' && pointed.current?.from === from) {
      drawn.current?.point(null)
      store.select({ type: 'node', key: pointed.current.stop.key })
    } else if (event.key === 'Enter' && from !== null) expandIn(store, from)
    else return
    event.preventDefault()
  }
}
