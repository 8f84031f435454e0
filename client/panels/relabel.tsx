/** Says that an entity is called otherwise, or is of another kind. */

import { useSignal } from '@preact/signals'
import { ENTITY_KINDS, type EntityKind } from '../../core/types.ts'
import { NODE_APPEARANCE } from '../appearance.ts'
import type { NodeDetail } from '../details.ts'
import type { Store } from '../store.ts'
import { AuthorField } from './author-field.tsx'

/** A form for an entity; nothing for claims and articles. */
export function Relabel({ store, node }: { readonly store: Store; readonly node: NodeDetail['node'] }) {
  const label = useSignal(node.label)
  const kind = useSignal<string>(node.kind)
  if (node.kind === 'claim' || node.kind === 'article') return null
  const name = label.value.trim()
  const change = {
    ...(name !== node.label && { label: name }),
    ...(kind.value !== node.kind && { kind: kind.value as EntityKind }),
  }
  const isRight = name !== '' && Object.keys(change).length > 0
  return (
    <details class="wrong">
      <summary>Called otherwise?</summary>
      <label class="field">
        Name
        <input value={label.value} onInput={(event) => (label.value = event.currentTarget.value)} />
      </label>
      <label class="field">
        Kind
        <select value={kind.value} onChange={(event) => (kind.value = event.currentTarget.value)}>
          {ENTITY_KINDS.map((one) => (
            <option key={one} value={one}>
              {NODE_APPEARANCE[one].one}
            </option>
          ))}
        </select>
      </label>
      <AuthorField store={store} />
      <p class="node-commands">
        <button
          type="button"
          disabled={!isRight || store.working.value !== ''}
          onClick={() => void store.correct({ on: 'entity', action: 'relabel', entity: node.key, ...change }, null)}
        >
          Record
        </button>
      </p>
    </details>
  )
}
