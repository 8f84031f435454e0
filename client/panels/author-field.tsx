/** The name that corrections are recorded with; it is asked for once. */

import type { Store } from '../store.ts'

/** A field that this browser remembers. */
export function AuthorField({ store }: { readonly store: Store }) {
  return (
    <label class="field">
      Your name
      <input
        value={store.author.value}
        autocomplete="name"
        onInput={(event) => (store.author.value = event.currentTarget.value)}
      />
    </label>
  )
}
