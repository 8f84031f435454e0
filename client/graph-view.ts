/** The one place that knows the renderer (sigma 3), with the folder of its name: draws a scene, says what was clicked, and nothing else. */

import { createEdgeCurveProgram } from '@sigma/edge-curve'
import type Graph from 'graphology'
import Sigma from 'sigma'
import { createEdgeArrowProgram, EdgeLineProgram, EdgeRectangleProgram } from 'sigma/rendering'
import { drawLabels, type LabelStyle } from './canvas-labels.ts'
import { letDrag } from './graph-view/drag.ts'
import { createNodeProgram } from './graph-view/node-program.ts'
import {
  createModel,
  type Emphasis,
  edgeLook,
  emphasisOf,
  MANY_NODES,
  type Model,
  nodeLook,
  placeAll,
  type Scene,
} from './scene.ts'
import { sceneLabels } from './scene-labels.ts'
import type { Camera, Pin, Selection } from './state.ts'

export interface GraphView {
  show(scene: Scene): void
  /** Zooms by a factor (below 1 comes nearer); null fits everything. */
  zoom(factor: number | null): void
  /** Lets a node or edge stand out as under the pointer; null ends that. */
  point(at: Selection | null): void
  /** Moves the camera by shares of the canvas. */
  pan(right: number, down: number): void
  destroy(): void
}

export interface GraphViewOptions {
  readonly onSelect: (selection: Selection | null) => void
  /** With Shift held. */
  readonly onSelectBeside: (key: string) => void
  /** Clicked twice. */
  readonly onExpand: (key: string) => void
  /** Dragged to another place. */
  readonly onPin: (place: Pin) => void
  /** The reader has moved the camera, and it has come to rest. */
  readonly onCamera: (camera: Camera) => void
  /** The browser took the drawing context away. */
  readonly onLost: () => void
  readonly reducedMotion: () => boolean
}

/** Draws the first scene into the container. Throws when the browser has no WebGL. */
export function createGraphView(container: HTMLElement, first: Scene, options: GraphViewOptions): GraphView {
  let scene = first
  let hovered: Selection | null = null
  let emphasis: Emphasis | null = null
  let clicked: string | null = null
  let hoverTimer = 0
  let scale = scaleOf(container)
  const model = createModel()
  placeAll(model, scene)
  emphasis = emphasisOf(model, scene, hovered)

  const sigma = new Sigma(model as Graph, container, {
    renderLabels: false,
    enableEdgeEvents: scene.edges.size < MANY_EDGES,
    hideEdgesOnMove: scene.nodes.size > MANY_NODES,
    allowInvalidContainer: true,
    stagePadding: 40,
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
    nodeReducer: (key) => nodeLook(model.getNodeAttributes(key), scene, emphasis, scale),
    edgeReducer: (key) => edgeLook(model.getEdgeAttributes(key), scene, emphasis),
  })
  sigma.setCustomBBox(sigma.getBBox())
  for (const canvas of container.querySelectorAll('canvas')) canvas.setAttribute('aria-hidden', 'true')

  const onContextLost = (event: Event) => {
    event.preventDefault()
    options.onLost()
  }
  container.addEventListener('webglcontextlost', onContextLost, true)
  const observer = new ResizeObserver(() => {
    scale = scaleOf(container)
    sigma.resize()
    sigma.scheduleRefresh()
  })
  observer.observe(container)

  /** Redraws only what the old or the new emphasis touches, or, when fading begins or ends, all that is shown. */
  const updateEmphasis = () => {
    const last = emphasis
    emphasis = emphasisOf(model, scene, hovered)
    const isPartial = last && emphasis && last.rest === emphasis.rest
    const nodes = isPartial ? [...last.nodes, ...(emphasis?.nodes ?? [])] : [...scene.nodes]
    const edges = isPartial ? [...last.edges, ...(emphasis?.edges ?? [])] : [...scene.edges]
    sigma.refresh({
      partialGraph: {
        nodes: nodes.filter((key) => scene.nodes.has(key)),
        edges: edges.filter((key) => scene.edges.has(key)),
      },
      skipIndexation: true,
      schedule: true,
    })
  }
  const hover = (next: Selection | null) => {
    clearTimeout(hoverTimer)
    hoverTimer = window.setTimeout(() => {
      hovered = next
      updateEmphasis()
    }, 60)
    container.classList.toggle('is-pointing', next !== null)
  }
  const click = (selection: Selection | null) => {
    clicked = selection?.key ?? null
    options.onSelect(selection)
  }
  sigma.on('enterNode', ({ node }) => hover({ type: 'node', key: node }))
  sigma.on('leaveNode', () => hover(null))
  sigma.on('enterEdge', ({ edge }) => hover({ type: 'edge', key: edge }))
  sigma.on('leaveEdge', () => hover(null))
  sigma.on('clickNode', ({ node, event }) =>
    event.original.shiftKey ? options.onSelectBeside(node) : click({ type: 'node', key: node }),
  )
  sigma.on('clickEdge', ({ edge }) => click({ type: 'edge', key: edge }))
  sigma.on('clickStage', () => click(null))
  sigma.on('doubleClickNode', ({ node, event }) => {
    event.preventSigmaDefault()
    options.onExpand(node)
  })
  sigma.on('afterRender', () =>
    drawTexts(sigma, model, scene, emphasis, (hovered ?? scene.selection)?.key ?? null, scale),
  )
  const stopDragging = letDrag(sigma, model, options.onPin)

  const camera = sigma.getCamera()
  let told: Camera = cameraOf(camera)
  let cameraTimer = 0
  camera.on('updated', () => {
    clearTimeout(cameraTimer)
    cameraTimer = window.setTimeout(() => {
      const now = cameraOf(camera)
      if (isSameCamera(now, told)) return
      told = now
      options.onCamera(now)
    }, CAMERA_REST_MS)
  })
  const move = (state: Camera) => {
    if (options.reducedMotion()) camera.setState(state)
    else void camera.animate(state, { duration: 350 })
  }

  /** Brings the selection to the middle, unless it was just clicked where it is. */
  const centre = () => {
    const { selection } = scene
    if (!selection || selection.key === clicked) return
    const ends =
      selection.type === 'node' ? [selection.key] : model.hasEdge(selection.key) ? model.extremities(selection.key) : []
    const points = ends.map((key) => sigma.getNodeDisplayData(key)).filter((point) => point !== undefined)
    if (points.length === 0) return
    const middle = (axis: 'x' | 'y') => points.reduce((sum, point) => sum + point[axis], 0) / points.length
    clicked = selection.key
    told = { x: middle('x'), y: middle('y'), ratio: Math.min(camera.ratio, 0.55) }
    move(told)
  }
  /** Goes where the address says, when it says so otherwise than by this camera. */
  const follow = () => {
    const wanted = scene.camera ?? WHOLE
    if (isSameCamera(wanted, told)) return false
    told = wanted
    move(wanted)
    return true
  }
  if (!follow()) centre()

  return {
    show(next) {
      const last = scene
      scene = next
      if (next.selection?.key !== last.selection?.key && next.selection?.key !== clicked) clicked = null
      if (next.graph !== last.graph || next.pins !== last.pins) placeAll(model, next)
      emphasis = emphasisOf(model, scene, hovered)
      if (next.edges !== last.edges) sigma.setSetting('enableEdgeEvents', scene.edges.size < MANY_EDGES)
      if (next.nodes !== last.nodes) sigma.setSetting('hideEdgesOnMove', scene.nodes.size > MANY_NODES)
      sigma.refresh()
      if (next.camera === last.camera || !follow()) centre()
    },
    zoom(factor) {
      const { x, y, ratio } = camera.getState()
      move(factor === null ? WHOLE : { x, y, ratio: camera.getBoundedRatio(ratio * factor) })
    },
    point(at) {
      hovered = at
      updateEmphasis()
    },
    pan(right, down) {
      const { x, y, ratio } = camera.getState()
      move({ x: x + right * ratio, y: y - down * ratio, ratio })
    },
    destroy() {
      clearTimeout(hoverTimer)
      clearTimeout(cameraTimer)
      stopDragging()
      observer.disconnect()
      container.removeEventListener('webglcontextlost', onContextLost, true)
      sigma.kill()
    },
  }
}

/** The camera that shows everything. */
const WHOLE: Camera = { x: 0.5, y: 0.5, ratio: 1 }

/** From here on edges are not followed under the pointer, which would draw all of them a second time. */
const MANY_EDGES = 5_000

/** How long the camera stands still before its place is told. */
const CAMERA_REST_MS = 300

const cameraOf = ({ x, y, ratio }: Camera): Camera => ({ x, y, ratio })

/** To the third digit, which is what an address holds. */
const isSameCamera = (a: Camera, b: Camera) =>
  (['x', 'y', 'ratio'] as const).every((part) => Math.abs(a[part] - b[part]) < 0.001)

function drawTexts(
  sigma: Sigma,
  model: Model,
  scene: Scene,
  emphasis: Emphasis | null,
  focus: string | null,
  scale: number,
): void {
  const context = sigma.getCanvases().labels?.getContext('2d')
  if (!context) return
  const { width, height } = sigma.getDimensions()
  const { labels, obstacles } = sceneLabels(model, scene, emphasis, focus, {
    width,
    height,
    point: (node) => sigma.graphToViewport(node),
    length: (size) => sigma.scaleSize(size * scale),
  })
  drawLabels(
    context,
    labels,
    obstacles,
    readStyle(sigma.getContainer()),
    emphasis ? 60 : Math.round((width * height) / 15_000),
  )
}

/** Full size from 800 pixels of canvas on, down to 0.6. */
function scaleOf({ clientWidth, clientHeight }: HTMLElement): number {
  return Math.min(1, Math.max(0.6, Math.min(clientWidth, clientHeight) / 800))
}

function readStyle(element: HTMLElement): LabelStyle {
  const style = getComputedStyle(element)
  return {
    ink: style.getPropertyValue('--ink'),
    background: style.getPropertyValue('--background'),
    font: `12.5px ${style.fontFamily}`,
    strongFont: `600 14px ${style.fontFamily}`,
    lineHeight: 17,
  }
}
