/** The scene that the page's state describes. */

import type { Page } from './page.ts'
import type { Scene } from './scene.ts'

/** Reads the state; a component that calls it is drawn again when any of it changes. */
export function sceneOf({ store, theme, meanings, stopTidying }: Page): Scene {
  const { selection, second, hops, pins, camera } = store.view.value
  return {
    graph: store.graph.value,
    nodes: store.nodes.value,
    edges: store.edges.value,
    standingByKey: store.standingByKey.value,
    theme: theme.value,
    frame: store.frame.value,
    selection: selection?.type === 'step' ? null : selection,
    second,
    reach: hops ?? 1,
    shareByKey: meanings.shareByKey.value,
    mostArticles: meanings.mostArticles.value,
    colorByKey: meanings.colorByKey.value,
    path: store.path.value,
    pins,
    isLayingOut: stopTidying.value !== null,
    camera,
  }
}
