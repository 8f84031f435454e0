/** Dragging nodes on the canvas. */

import type Sigma from 'sigma'
import type { MouseCoords } from 'sigma/types'
import type { Model } from '../scene.ts'
import type { Pin } from '../state.ts'

/** Lets the reader drag a node; where it is let go it is pinned. */
export function letDrag(sigma: Sigma, model: Model, onPin: (pin: Pin) => void): () => void {
  let dragged: { readonly key: string; hasMoved: boolean } | null = null
  const move = (event: MouseCoords) => {
    if (!dragged) return
    dragged.hasMoved = true
    const { x, y } = sigma.viewportToGraph(event)
    model.mergeNodeAttributes(dragged.key, { x, y })
    event.preventSigmaDefault()
    event.original.preventDefault()
  }
  const drop = () => {
    if (dragged?.hasMoved) {
      const { x, y } = model.getNodeAttributes(dragged.key)
      onPin({ key: dragged.key, x, y })
    }
    dragged = null
  }
  sigma.on('downNode', ({ node }) => {
    dragged = { key: node, hasMoved: false }
  })
  const captor = sigma.getMouseCaptor()
  captor.on('mousemovebody', move)
  captor.on('mouseup', drop)
  return () => {
    captor.off('mousemovebody', move)
    captor.off('mouseup', drop)
  }
}
