/** An edge: both ends, and every sentence that it rests on. */

import type { EdgeAnswer } from '../../core/api-graph.ts'
import { counted } from '../../core/counted.ts'
import { edgeAppearance } from '../appearance.ts'
import type { Store } from '../store.ts'
import { EvidenceList } from './evidence.tsx'
import { EdgeIcon } from './kind.tsx'
import { NodeButton } from './node-button.tsx'

/** Panel of the selected edge. */
export function EdgePanel({ store, edge }: { readonly store: Store; readonly edge: EdgeAnswer }) {
  const { sourceNode, targetNode, evidence, total, claims = [] } = edge
  return (
    <article>
      <header class="detail-head link-head">
        <NodeButton store={store} node={sourceNode} />
        <h2 class="link-word" tabIndex={-1}>
          <EdgeIcon edge={edge} /> {edgeAppearance(edge).out}
        </h2>
        <NodeButton store={store} node={targetNode} />
        <p class="counts">
          {claims.length > 0 && `${counted(claims.length, 'claim')} · `}
          {counted(total, 'sentence')}
          {evidence.length < total && `, of which the first ${evidence.length} are shown`}
        </p>
      </header>
      {claims.length > 0 && (
        <ul class="rows">
          {claims.map((claim) => (
            <li key={claim.key} class="row">
              <NodeButton store={store} node={claim} />
            </li>
          ))}
        </ul>
      )}
      {/* A link that stands for claims is none of the graph's: what it rests on is theirs. */}
      <EvidenceList store={store} evidence={evidence} edge={claims.length > 0 ? undefined : edge.key} />
      {edge.nextCursor !== null && (
        <button type="button" onClick={() => void store.moreEvidence()}>
          More of {counted(total, 'sentence')}
        </button>
      )}
    </article>
  )
}
