/** A node's name as a button that goes there. */

import type { NodeKind } from '../../core/types.ts'
import { NODE_APPEARANCE, shortLabel } from '../appearance.ts'
import type { Store } from '../store.ts'
import { Badge } from './badge.tsx'
import { KindIcon } from './kind.tsx'

interface NodeButtonProps {
  readonly store: Store
  readonly node: { readonly key: string; readonly kind: NodeKind; readonly label: string }
}

/** Icon, name and, for a claim, its badge. */
export function NodeButton({ store, node }: NodeButtonProps) {
  return (
    <button type="button" class="walk" onClick={() => store.select({ type: 'node', key: node.key })}>
      <KindIcon kind={node.kind} />
      <span class={node.kind === 'claim' ? 'quoted' : undefined}>
        <span class="hidden-words">{NODE_APPEARANCE[node.kind].one}: </span>
        {shortLabel(node.label, 160)} <Badge standing={store.standingByKey.value.get(node.key)} />
      </span>
    </button>
  )
}
