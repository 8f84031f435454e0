/** Says that two nodes are one. */

import type { NodeSummary } from '../../core/api.ts'
import type { CorrectionBody } from '../../core/api-corrections.ts'
import type { Store } from '../store.ts'

interface MergeProps {
  readonly store: Store
  readonly a: NodeSummary
  readonly b: NodeSummary
}

/** A button where both are entities or both are claims: others cannot be one. */
export function Merge({ store, a, b }: MergeProps) {
  const body = mergeBody(a, b)
  if (!body) return null
  return (
    <section>
      <h3>Are they the same?</h3>
      <p class="quiet">Merging is recorded, can be undone, and changes no article.</p>
      <button type="button" onClick={() => void store.correct(body, { type: 'node', key: a.key })}>
        Merge into “{a.label.slice(0, 60)}”
      </button>
    </section>
  )
}

function mergeBody(a: NodeSummary, b: NodeSummary): CorrectionBody | null {
  const author = 'unknown'
  const isEntity = ({ kind }: NodeSummary) => kind !== 'claim' && kind !== 'article'
  if (isEntity(a) && isEntity(b)) return { on: 'entity', action: 'merge', entity: a.key, other: b.key, author }
  if (a.kind === 'claim' && b.kind === 'claim')
    return { on: 'claim', action: 'merge', claim: a.key, other: b.key, author }
  return null
}
