/** Where the filters leave nothing: what each of them hides, and one press to take it off. */

import type { NodeSummary } from '../../core/api.ts'
import { counted } from '../../core/counted.ts'
import type { Store } from '../store.ts'
import { chipsOf } from './chips.tsx'

interface HiddenByProps {
  readonly store: Store
  /** "claim", "node". */
  readonly what: string
  readonly isMeant: (node: NodeSummary) => boolean
}

/** A line, and a button for each filter that is on. */
export function HiddenBy({ store, what, isMeant }: HiddenByProps) {
  const view = store.view.value
  const { nodeByKey } = store.graph.value
  const chips = chipsOf(view, (key) => nodeByKey.get(key)?.label ?? key)
  const countWith = (keys: ReadonlySet<string>) =>
    [...keys].filter((key) => {
      const node = nodeByKey.get(key)
      return node !== undefined && isMeant(node)
    }).length
  return (
    <div class="hidden-by" role="status">
      <p>No {what} passes the filters.</p>
      <ul class="node-commands">
        {chips.map(({ word, remove }) => (
          <li key={word}>
            <button type="button" onClick={() => store.go(remove)}>
              Take off “{word}” <small>{counted(countWith(store.nodesIn(remove(view))), what)}</small>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
