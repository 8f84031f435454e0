/** What is under the pointer, in a few words. The panel of evidence says the same and more once it is selected. */

import { counted } from '../../core/counted.ts'
import { edgeAppearance, NODE_APPEARANCE, shortLabel } from '../appearance.ts'
import { badgeWords } from '../graph-data.ts'
import type { Pointed } from '../graph-view.ts'
import type { Store } from '../store.ts'

interface TooltipProps {
  readonly store: Store
  readonly pointed: Pointed
}

/** Stands beside the pointer, on the side where the canvas has room. Screen readers are told of neighbours in the live region. */
export function Tooltip({ store, pointed: { at, x, y } }: TooltipProps) {
  const lines = at.type === 'node' ? nodeLines(store, at.key) : edgeLines(store, at.key)
  if (lines.length === 0) return null
  const place = { '--x': `${Math.round(x)}px`, '--y': `${Math.round(y)}px` }
  return (
    <div class="tooltip" style={place} aria-hidden="true">
      {lines.map((line, row) => (row === 0 ? <strong key={line}>{line}</strong> : <span key={line}>{line}</span>))}
    </div>
  )
}

function nodeLines({ graph, standingByKey }: Store, key: string): readonly string[] {
  const node = graph.value.nodeByKey.get(key)
  if (!node) return []
  const standing = standingByKey.value.get(key)
  const articles = standing ? badgeWords(standing) : counted(node.articles, 'article')
  return [
    shortLabel(node.label, 90),
    `${NODE_APPEARANCE[node.kind].one} · ${articles} · ${counted(node.degree, 'link')}`,
  ]
}

function edgeLines({ graph, view }: Store, key: string): readonly string[] {
  const { nodeByKey, edgeByKey } = graph.value
  const edge = edgeByKey.get(key)
  if (!edge) return []
  const label = (end: string) => shortLabel(nodeByKey.get(end)?.label ?? end, 60)
  return [
    `${label(edge.source)} ${edgeAppearance(edge).out} ${label(edge.target)}`,
    counted(edge.weight, view.value.picture === 'entities' ? 'claim' : 'sentence'),
  ]
}
