/** A kind as shape, icon and word. */

import type { EdgeSummary } from '../../core/api.ts'
import type { NodeKind } from '../../core/types.ts'
import { edgeAppearance, NODE_APPEARANCE } from '../appearance.ts'

/** The kind's shape with its icon, as on the canvas. */
export function KindIcon({ kind }: { readonly kind: NodeKind }) {
  const { shape, icon } = NODE_APPEARANCE[kind]
  return (
    <svg class={`kind-icon kind-${kind}`} viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
      {shape === 'square' ? (
        <rect class="kind-shape" x="1.5" y="1.5" width="21" height="21" rx="2" />
      ) : (
        <circle class="kind-shape" cx="12" cy="12" r="10.8" />
      )}
      <path class="kind-sign" d={icon} fill-rule="evenodd" transform="translate(5.3 5.3) scale(0.56)" />
    </svg>
  )
}

/** A short stroke in the colour and form of an edge. */
export function EdgeIcon({ edge }: { readonly edge: Pick<EdgeSummary, 'kind' | 'stance'> }) {
  const { form, width, sign } = edgeAppearance(edge)
  const isDenied = edge.kind === 'said' && edge.stance === 'denied'
  return (
    <svg
      class={`edge-icon edge-${isDenied ? 'denied' : edge.kind}`}
      viewBox="0 0 28 16"
      width="28"
      height="16"
      aria-hidden="true"
    >
      <path
        class="edge-stroke"
        stroke-width={Math.max(1.4, width)}
        d={form === 'curve' ? 'M1 12Q12 0 22 8' : 'M1 8H22'}
      />
      {form !== 'line' && (
        <path class="edge-head" d={form === 'curve' ? 'M27 11.5l-7.5-.6 3.6-6z' : 'M27.5 8l-8 4.2V3.8z'} />
      )}
      {sign && (
        <text class="edge-sign" x="11" y="12.5" text-anchor="middle">
          {sign}
        </text>
      )}
    </svg>
  )
}
