/** Says anew what is known of an article beside its text, or deletes it. */

import { useSignal } from '@preact/signals'
import type { Refusal } from '../giving.ts'
import type { Store } from '../store.ts'
import { changesOf, type Field, fieldIn, MetadataFields, typedOf } from './metadata-fields.tsx'

interface ArticleCommandsProps {
  readonly store: Store
  readonly article: Readonly<Record<Field, string | null>> & { readonly key: string }
}

/** A form that opens below the article's line. */
export function ArticleCommands({ store, article }: ArticleCommandsProps) {
  const typed = useSignal(typedOf(article))
  const refusal = useSignal<Refusal | null>(null)
  const save = async () => {
    refusal.value = await store.changeArticle(article.key, changesOf(article, typed.value))
  }
  return (
    <details class="wrong">
      <summary>
        Change or delete<span class="hidden-words"> {article.title}</span>
      </summary>
      <MetadataFields
        of={article.key}
        typed={typed.value}
        refusal={refusal.value}
        onChange={(next) => (typed.value = next)}
      />
      {refusal.value && fieldIn(refusal.value) === null && (
        <p role="alert">
          <strong>The article was not changed.</strong> {refusal.value.message} {refusal.value.next}
        </p>
      )}
      <p class="node-commands">
        <button type="button" onClick={() => void save()}>
          Save
        </button>
        <button
          type="button"
          onClick={() => {
            if (window.confirm(`Delete “${article.title}” and all that rests on it alone?`))
              void store.deleteArticle(article.key)
          }}
        >
          Delete
        </button>
      </p>
    </details>
  )
}
