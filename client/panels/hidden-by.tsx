/** Where the filters leave nothing: what each of them hides, and one press to take it off. */

import type { NodeSummary } from '../../core/api.ts'
import { counted } from '../../core/counted.ts'
import type { Store } from '../store.ts'
import { chipsOf, clearAll } from './chips.tsx'

interface HiddenByProps {
  readonly store: Store
  /** "claim", "node". */
  readonly what: string
  readonly isMeant: (node: NodeSummary) => boolean
}

/** A line, a button for each filter that is on, and one for all of them where they are several. */
export function HiddenBy({ store, what, isMeant }: HiddenByProps) {
  const view = store.view.value
  const { nodeByKey } = store.graph.value
  const chips = chipsOf(view, (key) => nodeByKey.get(key)?.label ?? key)
  const choices = chips.map(({ word, remove }) => ({ name: `Take off “${word}”`, remove }))
  if (chips.length > 1) choices.push({ name: 'Clear all', remove: clearAll })
  const countWith = (keys: ReadonlySet<string>) =>
    [...keys].filter((key) => {
      const node = nodeByKey.get(key)
      return node !== undefined && isMeant(node)
    }).length
  return (
    <div class="hidden-by" role="status">
      <p>No {what} passes the filters.</p>
      <ul class="node-commands">
        {choices.map(({ name, remove }) => (
          <li key={name}>
            <button type="button" onClick={() => store.go(remove)}>
              {name} <small>{counted(countWith(store.nodesIn(remove(view))), what)}</small>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
