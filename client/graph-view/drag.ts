/** Dragging nodes on the canvas. */

import type Sigma from 'sigma'
import type { MouseCoords } from 'sigma/types'
import type { Model } from '../scene.ts'
import type { Point } from '../shapes.ts'
import type { Pin } from '../state.ts'

export interface Dragging {
  /** True when the last press moved a node: the renderer takes its end for a click, which it is not. */
  hasMoved(): boolean
  stop(): void
}

/** Pixels that the pointer may slip in a click. */
const SLIP = 4

/** Lets the reader drag a node; where it is let go it is pinned. */
export function letDrag(sigma: Sigma, model: Model, onPin: (pin: Pin) => void): Dragging {
  let pressed: { readonly key: string; readonly at: Point } | null = null
  let hasMoved = false
  const press = () => {
    hasMoved = false
  }
  const move = (event: MouseCoords) => {
    if (!pressed) return
    event.preventSigmaDefault()
    event.original.preventDefault()
    hasMoved ||= Math.hypot(event.x - pressed.at.x, event.y - pressed.at.y) > SLIP
    if (!hasMoved) return
    const { x, y } = sigma.viewportToGraph(event)
    model.mergeNodeAttributes(pressed.key, { x, y })
  }
  const drop = () => {
    if (pressed && hasMoved) {
      const { x, y } = model.getNodeAttributes(pressed.key)
      onPin({ key: pressed.key, x, y })
    }
    pressed = null
  }
  sigma.on('downNode', ({ node, event: { x, y } }) => {
    pressed = { key: node, at: { x, y } }
  })
  const captor = sigma.getMouseCaptor()
  captor.on('mousedown', press)
  captor.on('mousemovebody', move)
  captor.on('mouseup', drop)
  return {
    hasMoved: () => hasMoved,
    stop() {
      captor.off('mousedown', press)
      captor.off('mousemovebody', move)
      captor.off('mouseup', drop)
    },
  }
}
