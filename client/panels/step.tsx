/** One step of a claim's chain: who had it from whom, and the sentences that show it. */

import { counted } from '../../core/counted.ts'
import type { StepDetail } from '../details.ts'
import type { Store } from '../store.ts'
import { EvidenceList } from './evidence.tsx'
import { NodeButton } from './node-button.tsx'

/** Panel of the selected step. */
export function StepPanel({ store, step }: { readonly store: Store; readonly step: StepDetail }) {
  const { from, to, isInferred, evidence } = step
  return (
    <article>
      <header class="detail-head link-head">
        <NodeButton store={store} node={to} />
        <h2 class="link-word" tabIndex={-1}>
          had it from
        </h2>
        <NodeButton store={store} node={from} />
        <p class="counts">
          {counted(evidence.length, 'sentence')}
          {isInferred && ' · inferred: the article itself does not say so, another one shows it'}
        </p>
      </header>
      <EvidenceList store={store} evidence={evidence} />
    </article>
  )
}
