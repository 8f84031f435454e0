/** Says that words of an article name another one: one of the graph, or one that is new. */

import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { ENTITY_KINDS, type EntityKind } from '../../core/types.ts'
import type { Judgement } from '../correcting.ts'
import type { Naming } from '../reading.ts'
import type { Store } from '../store.ts'
import { AuthorField } from './author-field.tsx'
import { NameFields } from './name-fields.tsx'

interface SomebodyElseProps {
  readonly store: Store
  readonly entity: Naming['entity']
  readonly place: Pick<Extract<Judgement, { readonly on: 'mention' }>, 'on' | 'article' | 'mention' | 'entity'>
}

/** A form that offers the names of the graph. */
export function SomebodyElse({ store, entity, place }: SomebodyElseProps) {
  const name = useSignal(entity.label)
  const kind = useSignal<EntityKind>(entity.kind)
  const names = useId()
  const label = name.value.trim()
  const isOther = label !== '' && (label !== entity.label || kind.value !== entity.kind)
  const others = [...store.graph.value.nodeByKey.values()].filter((node) =>
    ENTITY_KINDS.some((one) => one === node.kind),
  )
  const record = () => {
    const known = others.find((node) => node.label === label && node.kind === kind.value)
    const who = known ? { names: known.key } : { label, kind: kind.value }
    void store.correct({ ...place, action: 'relabel', ...who })
  }
  return (
    <details class="wrong">
      <summary>Somebody else?</summary>
      <NameFields name={name} kind={kind} list={names} />
      <datalist id={names}>
        {others.map((node) => (
          <option key={node.key} value={node.label}>
            {node.kind}
          </option>
        ))}
      </datalist>
      <AuthorField store={store} />
      <p class="node-commands">
        <button type="button" disabled={!isOther || store.working.value !== ''} onClick={record}>
          Record
        </button>
      </p>
      <p class="quiet">Only these words are meant, not all that are called so.</p>
    </details>
  )
}
