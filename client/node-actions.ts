/** What can be done with a node, wherever it is shown: in the panel, in a table's row, by key. */

import type { NodeSummary } from '../core/api.ts'
import { shortLabel } from './appearance.ts'
import { expand, hide, openClaim, pin, read, selectBeside, unpin } from './state.ts'
import type { Store } from './store.ts'

export interface Action {
  readonly word: string
  /** Where the same has a key. */
  readonly key?: string
  /** The first thing one would do. */
  readonly isMain?: boolean
  readonly isOn?: boolean
  run(): void
}

/** Brings in a node's neighbours, or says why there are none to bring in. */
export function expandIn(store: Store, key: string): void {
  if (store.view.value.picture === 'entities')
    store.notice.value =
      'The picture of entities only has all its links already. To bring in neighbours, choose Graph: with claims.'
  else store.go((view) => expand(view, key))
}

/** In the order in which they are shown. */
export function actionsFor(store: Store, { key, kind, x, y }: NodeSummary): readonly Action[] {
  const { expanded, picture, pins, selection } = store.view.value
  const isPinned = pins.some((place) => place.key === key)
  const other = selection?.type === 'node' && selection.key !== key ? selection.key : null
  const label = other === null ? '' : shortLabel(store.graph.value.nodeByKey.get(other)?.label ?? other, 24)
  const actions: readonly (Action | false)[] = [
    kind === 'claim' && {
      word: 'Where it comes from',
      key: 'c',
      isMain: true,
      run: () => store.go((view) => openClaim(view, key)),
    },
    kind === 'article' && {
      word: 'Open the article',
      key: 'r',
      isMain: true,
      run: () => store.go((view) => read(view, key, null)),
    },
    other !== null && {
      word: `Select beside “${label}”`,
      key: 'Shift+Enter',
      run: () => store.go((view) => selectBeside(view, key)),
    },
    picture === 'claims' &&
      !expanded.includes(key) && {
        word: 'Expand',
        key: 'Enter',
        run: () => expandIn(store, key),
      },
    {
      word: isPinned ? 'Unpin' : 'Pin',
      key: 'x',
      isOn: isPinned,
      run: () => store.go((view) => (isPinned ? unpin(view, key) : pin(view, { key, x, y }))),
    },
    { word: 'Hide', key: 'h', run: () => store.go((view) => hide(view, key)) },
  ]
  return actions.filter((action) => action !== false)
}
