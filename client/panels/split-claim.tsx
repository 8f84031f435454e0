/** Says that some of a claim's sentences state something else than the rest. */

import { useSignal } from '@preact/signals'
import type { ClaimAnswer } from '../../core/api-claims.ts'
import { shortLabel } from '../appearance.ts'
import { quoted } from '../quoted.ts'
import type { Store } from '../store.ts'
import { AuthorField } from './author-field.tsx'

/** Letters of a sentence. */
const MAX_LETTERS = 140

/** A form for a claim of several sentences; nothing for others. */
export function SplitClaim({ store, claim }: { readonly store: Store; readonly claim: ClaimAnswer }) {
  const chosen = useSignal<readonly string[]>([])
  const { key, statements } = claim
  if (statements.length < 2) return null
  const isRight = chosen.value.length > 0 && chosen.value.length < statements.length
  const toggle = (id: string) => {
    const others = chosen.value.filter((one) => one !== id)
    chosen.value = others.length < chosen.value.length ? others : [...others, id]
  }
  return (
    <details class="wrong">
      <summary>Two different claims?</summary>
      <p class="quiet">Choose the sentences that state something else.</p>
      {statements.map(({ id, exact, article }) => (
        <label key={id} class="box">
          <input type="checkbox" checked={chosen.value.includes(id)} onChange={() => toggle(id)} />
          <span>
            {quoted(shortLabel(exact.join(' … '), MAX_LETTERS))} <small>{article.label}</small>
          </span>
        </label>
      ))}
      <AuthorField store={store} />
      <p class="node-commands">
        <button
          type="button"
          disabled={!isRight || store.working.value !== ''}
          onClick={() =>
            void store.correct({ on: 'claim', action: 'split', claim: key, statements: [...chosen.value] })
          }
        >
          Split
        </button>
      </p>
    </details>
  )
}
