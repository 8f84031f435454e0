/** Hosts the renderer: starts it, feeds it, and gives way to the table where the browser cannot draw. */

import { useEffect, useRef } from 'preact/hooks'
import type { GraphView } from '../graph-view.ts'
import type { Page } from '../page.ts'
import { expand, pin, selectBeside } from '../state.ts'

interface CanvasProps {
  readonly page: Page
  readonly isHidden: boolean
}

/** The drawn graph with its zoom buttons. It stays in the page while the table or the reader covers it. */
export function Canvas({ page: { store, theme }, isHidden }: CanvasProps) {
  const container = useRef<HTMLDivElement>(null)
  const graphView = useRef<GraphView | null>(null)
  const losses = useRef(0)
  const { selection, second, hops, pins, camera } = store.view.value
  const scene = {
    graph: store.graph.value,
    nodes: store.nodes.value,
    edges: store.edges.value,
    standingByKey: store.standingByKey.value,
    theme: theme.value,
    selection: selection?.type === 'step' ? null : selection,
    second,
    hops,
    path: store.path.value,
    pins,
    camera,
  }

  const latest = useRef(scene)
  latest.current = scene

  const start = async () => {
    try {
      // Loaded on its own: the renderer fails as a whole, on loading, where there is no WebGL.
      const { createGraphView } = await import('../graph-view.ts')
      if (!container.current || graphView.current) return
      graphView.current = createGraphView(container.current, latest.current, {
        onSelect: store.select,
        onSelectBeside: (key) => store.go((view) => selectBeside(view, key)),
        onExpand: (key) => store.go((view) => expand(view, key)),
        onPin: (place) => store.go((view) => pin(view, place)),
        onCamera: (place) => store.amend((view) => ({ ...view, camera: place }), true),
        onLost,
        reducedMotion: () => matchMedia('(prefers-reduced-motion: reduce)').matches,
      })
    } catch {
      giveUp('The graph cannot be drawn in this browser (it needs WebGL). The table shows the same nodes and edges.')
    }
  }
  const giveUp = (reason: string) => {
    container.current?.replaceChildren()
    store.canDraw.value = false
    store.notice.value = reason
  }
  const onLost = () => {
    graphView.current?.destroy()
    graphView.current = null
    losses.current++
    if (losses.current === 1) void start()
    else giveUp('The browser stopped drawing the graph. The table shows the same nodes and edges.')
  }

  useEffect(() => {
    void start()
    return () => graphView.current?.destroy()
  }, [])
  useEffect(() => graphView.current?.show(scene), Object.values(scene))

  const label = `Graph, ${scene.nodes.size} nodes, ${scene.edges.size} edges`
  return (
    <div class="canvas" hidden={!store.canDraw.value} inert={isHidden}>
      <div
        ref={container}
        class="canvas-surface"
        role="img"
        aria-label={label}
        aria-describedby="summary canvas-help"
      />
      <p id="canvas-help" class="hidden-words">
        The table holds the same nodes and edges and works with the keyboard. Press t for the table, / to search.
      </p>
      <fieldset class="zoom">
        <legend class="hidden-words">Zoom</legend>
        <button type="button" aria-label="Zoom in" onClick={() => graphView.current?.zoom(0.7)}>
          +
        </button>
        <button type="button" aria-label="Zoom out" onClick={() => graphView.current?.zoom(1.43)}>
          −
        </button>
        <button type="button" title="Show everything" onClick={() => graphView.current?.zoom(null)}>
          Fit
        </button>
      </fieldset>
    </div>
  )
}
