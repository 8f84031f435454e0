/** Says that two nodes are one. */

import type { NodeSummary } from '../../core/api.ts'
import type { Judgement } from '../correcting.ts'
import type { Store } from '../store.ts'
import { AuthorField } from './author-field.tsx'

interface MergeProps {
  readonly store: Store
  readonly a: NodeSummary
  readonly b: NodeSummary
}

/** A button where both are entities or both are claims: others cannot be one. */
export function Merge({ store, a, b }: MergeProps) {
  const judgement = mergeOf(a, b)
  if (!judgement) return null
  return (
    <section class="wrong">
      <h3>Are they the same?</h3>
      <p class="quiet">Merging is recorded, can be undone, and changes no article.</p>
      <AuthorField store={store} />
      <p class="node-commands">
        <button
          type="button"
          disabled={store.working.value !== ''}
          onClick={() => void store.correct(judgement, { type: 'node', key: a.key })}
        >
          Merge into “{a.label.slice(0, 60)}”
        </button>
      </p>
    </section>
  )
}

function mergeOf(a: NodeSummary, b: NodeSummary): Judgement | null {
  const isEntity = ({ kind }: NodeSummary) => kind !== 'claim' && kind !== 'article'
  if (isEntity(a) && isEntity(b)) return { on: 'entity', action: 'merge', entity: a.key, other: b.key }
  if (a.kind === 'claim' && b.kind === 'claim') return { on: 'claim', action: 'merge', claim: a.key, other: b.key }
  return null
}
