/** An edge: both ends, and every sentence that it rests on. */

import type { EdgeAnswer } from '../../core/api-graph.ts'
import { edgeAppearance } from '../appearance.ts'
import { counted } from '../graph-data.ts'
import type { Store } from '../store.ts'
import { EvidenceList } from './evidence.tsx'
import { EdgeIcon } from './kind.tsx'
import { NodeButton } from './node-button.tsx'

/** Panel of the selected edge. */
export function EdgePanel({ store, edge }: { readonly store: Store; readonly edge: EdgeAnswer }) {
  const { sourceNode, targetNode, evidence, weight } = edge
  return (
    <article>
      <header class="detail-head link-head">
        <NodeButton store={store} node={sourceNode} />
        <h2 class="link-word" tabIndex={-1}>
          <EdgeIcon edge={edge} /> {edgeAppearance(edge).out}
        </h2>
        <NodeButton store={store} node={targetNode} />
        <p class="counts">
          {counted(weight, 'sentence')}
          {evidence.length < weight && `, of which the first ${evidence.length} are shown`}
        </p>
      </header>
      <EvidenceList store={store} evidence={evidence} edge={edge.key} />
    </article>
  )
}
