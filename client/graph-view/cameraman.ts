/** Moves the camera: to what is selected, to where the address says, and as the reader wants. */

import type Sigma from 'sigma'
import type { Model, Scene } from '../scene.ts'
import type { Camera, Selection } from '../state.ts'

export interface Cameraman {
  /** Goes where the address says when it says so otherwise than by this camera; else brings a new selection to the middle. */
  follow(next: Scene, last: Scene): void
  /** What is clicked stays where it is. */
  stayAt(selection: Selection | null): void
  zoom(factor: number | null): void
  pan(right: number, down: number): void
  stop(): void
}

interface CameraOptions {
  readonly onCamera: (camera: Camera | null) => void
  readonly reducedMotion: () => boolean
  readonly coveredShare: () => number
}

/** The camera that shows everything. */
const WHOLE: Camera = { x: 0.5, y: 0.5, ratio: 1 }

/** How long the camera stands still before its place is told. */
const REST_MS = 300

/** Begins where the first scene says. */
export function createCameraman(sigma: Sigma, model: Model, first: Scene, options: CameraOptions): Cameraman {
  const camera = sigma.getCamera()
  let told: Camera = cameraOf(camera)
  let clicked: string | null = null
  let timer = 0
  camera.on('updated', () => {
    clearTimeout(timer)
    timer = window.setTimeout(() => {
      const now = cameraOf(camera)
      if (isSameCamera(now, told)) return
      told = now
      options.onCamera(isSameCamera(now, WHOLE) ? null : now)
    }, REST_MS)
  })
  const move = (state: Camera) => {
    if (options.reducedMotion()) camera.setState(state)
    else void camera.animate(state, { duration: 350 })
  }
  const centre = ({ selection }: Scene) => {
    if (!selection || selection.key === clicked) return
    const ends =
      selection.type === 'node' ? [selection.key] : model.hasEdge(selection.key) ? model.extremities(selection.key) : []
    // What the renderer displays may lag behind: where nodes were just told anew, it has their places in other units.
    const points = ends
      .filter((key) => model.hasNode(key))
      .map((key) => sigma.viewportToFramedGraph(sigma.graphToViewport(model.getNodeAttributes(key))))
    if (points.length === 0) return
    const middle = (axis: 'x' | 'y') => points.reduce((sum, point) => sum + point[axis], 0) / points.length
    clicked = selection.key
    const there = { x: middle('x'), y: middle('y'), ratio: Math.min(camera.ratio, 0.55) }
    // Into the middle of what can be seen.
    const { width, height } = sigma.getDimensions()
    const visible = { x: width / 2, y: (height * (1 - options.coveredShare())) / 2 }
    const { y } = sigma.viewportToFramedGraph(visible, { cameraState: { ...there, angle: 0 } })
    told = { ...there, y: 2 * there.y - y }
    move(told)
  }
  const goTo = (scene: Scene) => {
    const wanted = scene.camera ?? WHOLE
    if (isSameCamera(wanted, told)) return false
    told = wanted
    move(wanted)
    return true
  }
  if (!goTo(first)) centre(first)

  return {
    follow(next, last) {
      if (next.selection?.key !== last.selection?.key && next.selection?.key !== clicked) clicked = null
      if (next.camera === last.camera || !goTo(next)) centre(next)
    },
    stayAt(selection) {
      clicked = selection?.key ?? null
    },
    zoom(factor) {
      const { x, y, ratio } = camera.getState()
      move(factor === null ? WHOLE : { x, y, ratio: camera.getBoundedRatio(ratio * factor) })
    },
    pan(right, down) {
      const { x, y, ratio } = camera.getState()
      move({ x: x + right * ratio, y: y - down * ratio, ratio })
    },
    stop() {
      clearTimeout(timer)
    },
  }
}

const cameraOf = ({ x, y, ratio }: Camera): Camera => ({ x, y, ratio })

/** To the third digit, which is what an address holds. */
const isSameCamera = (a: Camera, b: Camera) =>
  (['x', 'y', 'ratio'] as const).every((part) => Math.abs(a[part] - b[part]) < 0.001)
