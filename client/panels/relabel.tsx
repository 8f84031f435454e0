/** Says that an entity is called otherwise, or is of another kind. */

import { useSignal } from '@preact/signals'
import { ENTITY_KINDS, type EntityKind } from '../../core/types.ts'
import type { NodeDetail } from '../details.ts'
import type { Store } from '../store.ts'
import { AuthorField } from './author-field.tsx'
import { NameFields } from './name-fields.tsx'

interface RelabelProps {
  readonly store: Store
  readonly node: NodeDetail['node']
}

/** A form for an entity; nothing for claims and articles. */
export function Relabel({ store, node }: RelabelProps) {
  const kind = ENTITY_KINDS.find((one) => one === node.kind)
  return kind ? <Form store={store} node={node} known={kind} /> : null
}

function Form({ store, node, known }: RelabelProps & { readonly known: EntityKind }) {
  const label = useSignal(node.label)
  const kind = useSignal(known)
  const name = label.value.trim()
  const change = {
    ...(name !== node.label && { label: name }),
    ...(kind.value !== known && { kind: kind.value }),
  }
  const isRight = name !== '' && Object.keys(change).length > 0
  return (
    <details class="wrong">
      <summary>Called otherwise?</summary>
      <NameFields name={label} kind={kind} />
      <AuthorField store={store} />
      <p class="node-commands">
        <button
          type="button"
          disabled={!isRight || store.working.value !== ''}
          onClick={() => void store.correct({ on: 'entity', action: 'relabel', entity: node.key, ...change })}
        >
          Record
        </button>
      </p>
    </details>
  )
}
