/** Lays out anew what is shown, in threads of its own: ForceAtlas2 for a while, then nodes are moved apart. */

import { UndirectedGraph } from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import ForceAtlas2Worker from 'graphology-layout-forceatlas2/worker'
import NoverlapWorker from 'graphology-layout-noverlap/worker'
import { boundsOf, fitInto, type Places } from './places.ts'
import { type Scene, sizeIn } from './scene.ts'

export interface TidyOptions {
  /** The places so far, again and again. */
  readonly onStep: (places: Places) => void
  /** The last places, when it is done or was stopped. */
  readonly onEnd: (places: Places) => void
}

/** How long forces work, and how long nodes may take to get out of each other's way. */
const FORCES_MS = 3_000
const APART_MS = 1_500

/** Pixels that the picture has on a usual screen: how large nodes are in its units. */
const USUAL_SPAN = 650

const BARNES_HUT_FROM_NODES = 1_000

/**
 * Begins from where nodes stand; pinned ones stay, and so do those without links. Without pins the picture keeps its frame.
 * Gives a function that stops it.
 */
export function tidy(scene: Scene, { onStep, onEnd }: TidyOptions): () => void {
  const graph = linkedGraph(scene)
  const frame = boundsOf(graph.mapNodes((_, place) => place))
  const hasPins = scene.pins.some(({ key }) => graph.hasNode(key))
  const placesNow = (): Places => {
    const places = new Map(graph.mapNodes((key, { x, y }) => [key, { x, y }] as const))
    return hasPins ? places : fitInto(frame, places)
  }
  const forces = new ForceAtlas2Worker(graph, {
    getEdgeWeight: 'weight',
    settings: {
      ...forceAtlas2.inferSettings(graph),
      // hubs do not swallow the middle
      outboundAttractionDistribution: true,
      edgeWeightInfluence: 0.5,
      barnesHutOptimize: graph.order >= BARNES_HUT_FROM_NODES,
    },
  })
  let apart: NoverlapWorker | null = null
  const startApart = () => {
    forces.kill()
    const now = boundsOf(graph.mapNodes((_, place) => place))
    const pixel = Math.max(now.right - now.left, now.top - now.bottom) / USUAL_SPAN
    apart = new NoverlapWorker(graph, {
      inputReducer: (_key, { x, y, size }) => ({ x, y, size: (size ?? 0) * pixel }),
      outputReducer: (key, place) => (graph.getNodeAttribute(key, 'fixed') ? graph.getNodeAttributes(key) : place),
      settings: { margin: pixel, ratio: 1, gridSize: Math.ceil(2 * Math.sqrt(graph.order)) },
      onConverged: end,
    })
    timer = setTimeout(end, APART_MS)
    apart.start()
  }
  let isOver = false
  function end(): void {
    if (isOver) return
    isOver = true
    clearTimeout(timer)
    forces.kill()
    apart?.kill()
    onEnd(placesNow())
  }
  let timer = setTimeout(graph.order > 1 ? startApart : end, graph.order > 1 ? FORCES_MS : 0)
  graph.on('eachNodeAttributesUpdated', () => onStep(placesNow()))
  forces.start()
  return end
}

interface Body {
  x: number
  y: number
  /** Pixels. */
  size: number
  fixed: boolean
}

function linkedGraph(scene: Scene): UndirectedGraph<Body, { weight: number }> {
  const { graph, edges, pins } = scene
  const pinByKey = new Map(pins.map((pin) => [pin.key, pin]))
  const bodies = new UndirectedGraph<Body, { weight: number }>()
  const add = (key: string) => {
    const node = graph.nodeByKey.get(key)
    if (!node || bodies.hasNode(key)) return
    const { x, y } = pinByKey.get(key) ?? node
    bodies.addNode(key, { x, y, size: sizeIn(scene, node) + 2, fixed: pinByKey.has(key) })
  }
  for (const key of edges) {
    const edge = graph.edgeByKey.get(key)
    if (!edge || edge.source === edge.target) continue
    add(edge.source)
    add(edge.target)
    bodies.updateEdge(edge.source, edge.target, ({ weight = 0 }) => ({ weight: weight + edge.weight }))
  }
  return bodies
}
