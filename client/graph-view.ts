/** The one place that knows the renderer (sigma 3), with the folder of its name: draws a scene, says what was clicked, and nothing else. */

import { createEdgeCurveProgram } from '@sigma/edge-curve'
import type Graph from 'graphology'
import Sigma from 'sigma'
import { createEdgeArrowProgram, EdgeLineProgram, EdgeRectangleProgram } from 'sigma/rendering'
import type { Extent } from 'sigma/types'
import { createCameraman } from './graph-view/cameraman.ts'
import { letDrag } from './graph-view/drag.ts'
import { createNodeProgram } from './graph-view/node-program.ts'
import { createOverlay } from './graph-view/overlay.ts'
import type { Bounds, Places } from './places.ts'
import {
  createModel,
  type Emphasis,
  edgeLook,
  emphasisOf,
  MANY_NODES,
  nodeLook,
  placeAll,
  type Scene,
} from './scene.ts'
import type { Point } from './shapes.ts'
import type { Camera, Pin, Selection } from './state.ts'

export interface GraphView {
  show(scene: Scene): void
  /** Moves nodes for now; the next scene has them where it says. */
  place(places: Places): void
  /** Zooms by a factor (below 1 comes nearer); null fits everything. */
  zoom(factor: number | null): void
  /** Lets a node or edge stand out as under the pointer; null ends that. */
  point(at: Selection | null): void
  /** Moves the camera by shares of the canvas. */
  pan(right: number, down: number): void
  destroy(): void
}

/** What is under the pointer, and where on the canvas, in CSS pixels. */
export interface Pointed extends Point {
  readonly at: Selection
}

export interface GraphViewOptions {
  readonly onSelect: (selection: Selection | null) => void
  /** With Shift held. */
  readonly onSelectBeside: (key: string) => void
  /** Clicked twice. */
  readonly onExpand: (key: string) => void
  /** Dragged to another place. */
  readonly onPin: (place: Pin) => void
  /** Under the pointer for a moment, or walked to with the keyboard; null: nothing. */
  readonly onPoint: (pointed: Pointed | null) => void
  /** The reader has moved the camera, and it has come to rest; null where it shows everything. */
  readonly onCamera: (camera: Camera | null) => void
  /** The browser took the drawing context away. */
  readonly onLost: () => void
  readonly reducedMotion: () => boolean
  /** Share of the canvas that the panel of what is selected covers from below. */
  readonly coveredShare: () => number
}

/** Draws the first scene into the container. Throws when the browser has no WebGL. */
export function createGraphView(container: HTMLElement, first: Scene, options: GraphViewOptions): GraphView {
  let scene = first
  let hovered: Selection | null = null
  let emphasis: Emphasis | null = null
  let hoverTimer = 0
  let scale = scaleOf(container, scene)
  const model = createModel()
  placeAll(model, scene)

  const sigma = new Sigma(model as Graph, container, {
    renderLabels: false,
    ...settingsFor(scene),
    ...(options.reducedMotion() ? STILL : {}),
    allowInvalidContainer: true,
    stagePadding: Math.min(40, 0.05 * container.clientWidth),
    minCameraRatio: 0.04,
    maxCameraRatio: 2.5,
    minEdgeThickness: 1.2,
    zoomToSizeRatioFunction: (ratio) => ratio ** 0.35,
    nodeProgramClasses: { node: createNodeProgram() },
    edgeProgramClasses: {
      arrow: createEdgeArrowProgram({ lengthToThicknessRatio: 3.2, widenessToThicknessRatio: 2.6 }),
      curve: createEdgeCurveProgram({
        arrowHead: { extremity: 'target', lengthToThicknessRatio: 3.2, widenessToThicknessRatio: 2.6 },
      }),
      line: EdgeRectangleProgram,
      hairline: EdgeLineProgram,
    },
    defaultDrawNodeHover: () => undefined,
    nodeReducer: (key) => nodeLook(model.getNodeAttributes(key), scene, scale, false),
    edgeReducer: (key) => edgeLook(model.getEdgeAttributes(key), scene, false),
  })
  // The picture keeps its frame whatever is hidden or comes in.
  sigma.setCustomBBox(extentOf(scene.frame))
  sigma.refresh({ partialGraph: {} })
  for (const canvas of container.querySelectorAll('canvas')) canvas.setAttribute('aria-hidden', 'true')

  const onContextLost = (event: Event) => {
    event.preventDefault()
    options.onLost()
  }
  container.addEventListener('webglcontextlost', onContextLost, true)
  const observer = new ResizeObserver(() => {
    scale = scaleOf(container, scene)
    sigma.resize()
    sigma.scheduleRefresh()
  })
  observer.observe(container)

  const overlay = createOverlay(sigma, model)
  overlay.follow(scene)
  const draw = () => overlay.draw(scene, emphasis, (hovered ?? scene.selection)?.key ?? null, scale)
  /** What is drawn by the renderer stays as it is; only what stands out is drawn again. */
  const updateEmphasis = () => {
    emphasis = emphasisOf(model, scene, hovered)
    draw()
  }
  sigma.on('afterRender', draw)
  // What the words stand beside goes elsewhere.
  sigma.getCamera().on('updated', () => options.onPoint(null))
  sigma.on('downNode', () => options.onPoint(null))

  const hover = (at: Selection | null, point: Point) => {
    clearTimeout(hoverTimer)
    hoverTimer = window.setTimeout(() => {
      hovered = at
      options.onPoint(at && { at, x: point.x, y: point.y })
      updateEmphasis()
    }, HOVER_MS)
    container.classList.toggle('is-pointing', at !== null)
  }
  const cameraman = createCameraman(sigma, model, scene, options)
  const dragging = letDrag(sigma, model, options.onPin)
  const click = (selection: Selection | null) => {
    if (dragging.hasMoved()) return
    cameraman.stayAt(selection)
    options.onSelect(selection)
  }
  sigma.on('enterNode', ({ node, event }) => hover({ type: 'node', key: node }, event))
  sigma.on('leaveNode', ({ event }) => hover(null, event))
  sigma.on('enterEdge', ({ edge, event }) => hover({ type: 'edge', key: edge }, event))
  sigma.on('leaveEdge', ({ event }) => hover(null, event))
  sigma.on('clickNode', ({ node, event }) =>
    event.original.shiftKey ? options.onSelectBeside(node) : click({ type: 'node', key: node }),
  )
  sigma.on('clickEdge', ({ edge }) => click({ type: 'edge', key: edge }))
  sigma.on('clickStage', () => click(null))
  sigma.on('doubleClickNode', ({ node, event }) => {
    event.preventSigmaDefault()
    if (!dragging.hasMoved()) options.onExpand(node)
  })
  updateEmphasis()

  return {
    show(next) {
      const last = scene
      scene = next
      if (hasOther(next, last, ['graph', 'nodes', 'edges', 'pins'])) {
        placeAll(model, next)
        overlay.follow(next)
      }
      if (
        hasOther(next, last, [
          'nodes',
          'edges',
          'theme',
          'shareByKey',
          'mostArticles',
          'colorByKey',
          'frame',
          'isLayingOut',
        ])
      ) {
        scale = scaleOf(container, next)
        if (next.frame !== last.frame) sigma.setCustomBBox(extentOf(next.frame))
        sigma.setSettings(settingsFor(next))
        sigma.refresh()
      }
      updateEmphasis()
      cameraman.follow(next, last)
    },
    place(places) {
      model.updateEachNodeAttributes((key, node) => ({ ...node, ...places.get(key) }), { attributes: ['x', 'y'] })
    },
    zoom: cameraman.zoom,
    pan: cameraman.pan,
    point(at) {
      hovered = at
      const node = at?.type === 'node' && model.hasNode(at.key) ? model.getNodeAttributes(at.key) : null
      options.onPoint(at && node && { at, ...sigma.graphToViewport(node) })
      updateEmphasis()
    },
    destroy() {
      clearTimeout(hoverTimer)
      cameraman.stop()
      dragging.stop()
      observer.disconnect()
      container.removeEventListener('webglcontextlost', onContextLost, true)
      sigma.kill()
    },
  }
}

/** From here on edges are not followed under the pointer, which would draw all of them a second time. */
const MANY_EDGES = 5_000

/** How long the pointer rests before what is under it stands out. */
const HOVER_MS = 60

/** For whoever wants no motion, the camera is where it goes at once, and stops where it is let go. */
const STILL = { zoomDuration: 1, doubleClickZoomingDuration: 1, inertiaDuration: 1, inertiaRatio: 0 }

const hasOther = (a: Scene, b: Scene, parts: readonly (keyof Scene)[]) => parts.some((part) => a[part] !== b[part])

/** Below there is room for the buttons, as a share of the height. */
const FOOT = 0.07

/** A frame as the renderer has it. */
function extentOf({ left, right, bottom, top }: Bounds): { x: Extent; y: Extent } {
  return { x: [left, right], y: [bottom - FOOT * (top - bottom), top] }
}

/** What is left out so that a large picture stays quick. */
function settingsFor({ nodes, edges, isLayingOut }: Scene) {
  return { enableEdgeEvents: edges.size < MANY_EDGES && !isLayingOut, hideEdgesOnMove: nodes.size > MANY_NODES }
}

/** Full size from 650 pixels of canvas on, down to 0.7; smaller still where there are many nodes, hidden ones included: a filter changes no size. */
function scaleOf({ clientWidth, clientHeight }: HTMLElement, { graph }: Scene): number {
  const room = Math.min(1, Math.max(0.7, Math.min(clientWidth, clientHeight) / 650))
  return room * Math.min(1, (USUAL_NODES / Math.max(1, graph.nodeByKey.size)) ** 0.35)
}

/** So many nodes are drawn in full size. */
const USUAL_NODES = 600
