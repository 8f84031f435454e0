/** What people have said of a node, an edge or an article, each with a button that takes it back. */

import type { Store } from '../store.ts'

interface CorrectionsProps {
  readonly store: Store
  /** Ids of the corrections. */
  readonly ids: readonly string[] | undefined
}

/** Nothing where nobody has corrected anything. */
export function Corrections({ store, ids = [] }: CorrectionsProps) {
  const known = store.correctionById.value
  if (ids.length === 0) return null
  return (
    <section class="corrections">
      <h3>Corrected by people</h3>
      <ul>
        {ids.map((id) => (
          <li key={id}>
            {known.get(id)?.says ?? `correction ${id}`} {known.get(id) && <small>{known.get(id)?.entry.author}</small>}
            <button type="button" class="plain" onClick={() => void store.takeBack(id)}>
              Take back
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
