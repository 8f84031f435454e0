/** Says that some of a claim's sentences state something else than the rest. */

import type { ClaimAnswer } from '../../core/api-claims.ts'
import { shortLabel } from '../appearance.ts'
import { quoted } from '../quoted.ts'
import type { Store } from '../store.ts'
import { SplitForm } from './split-form.tsx'

/** Letters of a sentence. */
const MAX_LETTERS = 140

/** A form for a claim of several sentences; nothing for others. */
export function SplitClaim({ store, claim }: { readonly store: Store; readonly claim: ClaimAnswer }) {
  return (
    <SplitForm
      store={store}
      question="Two different claims?"
      hint="Choose the sentences that state something else."
      options={claim.statements.map(({ id, exact, article }) => ({
        value: id,
        label: (
          <span>
            {quoted(shortLabel(exact.join(' … '), MAX_LETTERS))} <small>{article.label}</small>
          </span>
        ),
      }))}
      toCorrection={(chosen) => ({ on: 'claim', action: 'split', claim: claim.key, statements: [...chosen] })}
    />
  )
}
