/** What can be done with the selected node. */

import type { NodeSummary } from '../../core/api.ts'
import { expand, hide, openClaim, pin, read, unpin } from '../state.ts'
import type { Store } from '../store.ts'

interface NodeCommandsProps {
  readonly store: Store
  readonly node: NodeSummary
  /** How many neighbours it has. */
  readonly total: number
}

/** A row of buttons; the same commands have keys. */
export function NodeCommands({ store, node, total }: NodeCommandsProps) {
  const { key, kind, x, y } = node
  const { expanded, picture, pins } = store.view.value
  const brought = store.expansions.value.get(key)
  const rest = brought ? brought.total - brought.keys.length : total
  const isPinned = pins.some((place) => place.key === key)
  return (
    <fieldset class="node-commands">
      <legend class="hidden-words">Commands for this node</legend>
      {kind === 'claim' && (
        <button type="button" class="strong" title="Key: c" onClick={() => store.go((view) => openClaim(view, key))}>
          Where it comes from
        </button>
      )}
      {kind === 'article' && (
        <button type="button" class="strong" title="Key: r" onClick={() => store.go((view) => read(view, key, null))}>
          Open the article
        </button>
      )}
      {picture === 'claims' && (!expanded.includes(key) || (brought && rest > 0)) && (
        <button type="button" title="Key: Enter" onClick={() => store.go((view) => expand(view, key))}>
          {brought ? `Expand: ${rest} more` : 'Expand'}
        </button>
      )}
      <button
        type="button"
        title="Key: x"
        aria-pressed={isPinned}
        onClick={() => store.go((view) => (isPinned ? unpin(view, key) : pin(view, { key, x, y })))}
      >
        {isPinned ? 'Unpin' : 'Pin'}
      </button>
      <button type="button" title="Key: h" onClick={() => store.go((view) => hide(view, key))}>
        Hide
      </button>
    </fieldset>
  )
}
