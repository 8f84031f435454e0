/** What can be done with the selected node. */

import type { NodeSummary } from '../../core/api.ts'
import { counted } from '../../core/counted.ts'
import { actionsFor } from '../node-actions.ts'
import { expand } from '../state.ts'
import type { Store } from '../store.ts'

interface NodeCommandsProps {
  readonly store: Store
  readonly node: NodeSummary
}

/** A row of buttons; the same commands have keys. Once it is expanded, how many of its neighbours are still to come. */
export function NodeCommands({ store, node }: NodeCommandsProps) {
  const brought = store.expansions.value.get(node.key)
  const rest = brought ? brought.total - brought.keys.length : 0
  return (
    <>
      <fieldset class="node-commands">
        <legend class="hidden-words">Commands for this node</legend>
        {actionsFor(store, node).map(({ word, key, isMain, isOn, run }) => (
          <button
            key={word}
            type="button"
            class={isMain ? 'strong' : undefined}
            title={key && `Key: ${key}`}
            aria-pressed={isOn}
            onClick={run}
          >
            {word}
          </button>
        ))}
      </fieldset>
      {brought && (
        <p class="counts">
          {brought.keys.length} of {counted(brought.total, 'neighbour')} brought in
          {rest > 0 && (
            <button type="button" class="plain" onClick={() => store.go((view) => expand(view, node.key))}>
              and {rest} more
            </button>
          )}
        </p>
      )}
    </>
  )
}
