/** What somebody is called, and of what kind that is. */

import type { Signal } from '@preact/signals'
import { ENTITY_KINDS, type EntityKind } from '../../core/types.ts'
import { NODE_APPEARANCE } from '../appearance.ts'

interface NameFieldsProps {
  readonly name: Signal<string>
  readonly kind: Signal<EntityKind>
  /** Id of a list of names to offer. */
  readonly list?: string
}

/** Two fields of a form. */
export function NameFields({ name, kind, list }: NameFieldsProps) {
  return (
    <>
      <label class="field">
        Name
        <input value={name.value} list={list} onInput={(event) => (name.value = event.currentTarget.value)} />
      </label>
      <label class="field">
        Kind
        <select value={kind.value} onChange={(event) => (kind.value = event.currentTarget.value as EntityKind)}>
          {ENTITY_KINDS.map((one) => (
            <option key={one} value={one}>
              {NODE_APPEARANCE[one].one}
            </option>
          ))}
        </select>
      </label>
    </>
  )
}
