/** The one file that knows the renderer (sigma 3): draws a scene, says what was clicked, and nothing else. */

import { createEdgeCurveProgram } from '@sigma/edge-curve'
import { createNodeImageProgram } from '@sigma/node-image'
import type Graph from 'graphology'
import Sigma from 'sigma'
import {
  createEdgeArrowProgram,
  createNodeCompoundProgram,
  EdgeRectangleProgram,
  NodeProgram,
  type NodeProgramType,
} from 'sigma/rendering'
import type { NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'
import { drawLabels, type LabelStyle } from './canvas-labels.ts'
import { NODE_FRAGMENT_SHADER, NODE_VERTEX_SHADER } from './node-shader.ts'
import {
  addMissing,
  createModel,
  type Emphasis,
  edgeLook,
  emphasisOf,
  type Model,
  nodeLook,
  type Scene,
} from './scene.ts'
import { sceneLabels } from './scene-labels.ts'
import type { Selection } from './state.ts'

export interface GraphView {
  show(scene: Scene): void
  /** Zooms by a factor (below 1 comes nearer); null fits everything. */
  zoom(factor: number | null): void
  destroy(): void
}

export interface GraphViewOptions {
  readonly onSelect: (selection: Selection | null) => void
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
  addMissing(model, scene.graph)
  emphasis = emphasisOf(model, scene, hovered)

  const sigma = new Sigma(model as Graph, container, {
    renderLabels: false,
    enableEdgeEvents: true,
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
    },
    defaultDrawNodeHover: () => undefined,
    nodeReducer: (key) => nodeLook(model.getNodeAttribute(key, 'node'), scene, emphasis, scale),
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
  sigma.on('clickNode', ({ node }) => click({ type: 'node', key: node }))
  sigma.on('clickEdge', ({ edge }) => click({ type: 'edge', key: edge }))
  sigma.on('clickStage', () => click(null))
  sigma.on('afterRender', () =>
    drawTexts(sigma, model, scene, emphasis, (hovered ?? scene.selection)?.key ?? null, scale),
  )

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
    move({ x: middle('x'), y: middle('y'), ratio: Math.min(sigma.getCamera().ratio, 0.55) })
  }
  const move = (state: { x: number; y: number; ratio: number }) => {
    if (options.reducedMotion()) sigma.getCamera().setState(state)
    else void sigma.getCamera().animate(state, { duration: 350 })
  }
  centre()

  return {
    show(next) {
      const last = scene
      scene = next
      if (next.selection?.key !== last.selection?.key && next.selection?.key !== clicked) clicked = null
      if (next.graph !== last.graph) addMissing(model, next.graph)
      emphasis = emphasisOf(model, scene, hovered)
      sigma.refresh()
      centre()
    },
    zoom(factor) {
      const { x, y, ratio } = sigma.getCamera().getState()
      move(
        factor === null
          ? { x: 0.5, y: 0.5, ratio: 1 }
          : { x, y, ratio: sigma.getCamera().getBoundedRatio(ratio * factor) },
      )
    },
    destroy() {
      clearTimeout(hoverTimer)
      observer.disconnect()
      container.removeEventListener('webglcontextlost', onContextLost, true)
      sigma.kill()
    },
  }
}

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

interface NodeLook extends NodeDisplayData {
  readonly outline: string
  readonly outlineWidth: number
  readonly isSquare: number
}

/** Shape below, icon above. */
function createNodeProgram(): NodeProgramType {
  const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext
  const UNIFORMS = ['u_matrix', 'u_sizeRatio', 'u_correctionRatio'] as const
  class NodeShapeProgram extends NodeProgram<(typeof UNIFORMS)[number]> {
    getDefinition() {
      return {
        VERTICES: 3,
        VERTEX_SHADER_SOURCE: NODE_VERTEX_SHADER,
        FRAGMENT_SHADER_SOURCE: NODE_FRAGMENT_SHADER,
        METHOD: TRIANGLES,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_size', size: 1, type: FLOAT },
          { name: 'a_outlineWidth', size: 1, type: FLOAT },
          { name: 'a_isSquare', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_outline', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_angle', size: 1, type: FLOAT }],
        CONSTANT_DATA: [[0], [(2 * Math.PI) / 3], [(4 * Math.PI) / 3]],
      }
    }
    processVisibleItem(nodeIndex: number, offset: number, data: NodeLook) {
      this.array.set(
        [
          data.x,
          data.y,
          data.size,
          data.outlineWidth,
          data.isSquare,
          floatColor(data.color),
          floatColor(data.outline),
          nodeIndex,
        ],
        offset,
      )
    }
    setUniforms(params: RenderParams, { gl, uniformLocations }: Parameters<NodeProgram['setUniforms']>[1]) {
      const location = uniformLocations as Record<(typeof UNIFORMS)[number], WebGLUniformLocation>
      gl.uniformMatrix3fv(location.u_matrix, false, params.matrix)
      gl.uniform1f(location.u_sizeRatio, params.sizeRatio)
      gl.uniform1f(location.u_correctionRatio, params.correctionRatio)
    }
  }
  const IconProgram = createNodeImageProgram({
    padding: 0.22,
    colorAttribute: 'iconBackground',
    size: { mode: 'force', value: 96 },
    debounceTimeout: 0,
  })
  return createNodeCompoundProgram([NodeShapeProgram as unknown as NodeProgramType, IconProgram])
}
