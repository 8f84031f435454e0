/** Says that what some articles name is another one than the rest. */

import { useSignal } from '@preact/signals'
import type { NodeDetail } from '../details.ts'
import type { Store } from '../store.ts'
import { AuthorField } from './author-field.tsx'

/** A form for an entity that several articles name; nothing for others. */
export function Split({ store, node }: { readonly store: Store; readonly node: NodeDetail['node'] }) {
  const chosen = useSignal<readonly string[]>([])
  const articles = [...new Set(node.mentions.map(({ article }) => article))]
  if (articles.length < 2 || node.kind === 'claim' || node.kind === 'article') return null
  const isRight = chosen.value.length > 0 && chosen.value.length < articles.length
  const toggle = (article: string) => {
    const others = chosen.value.filter((one) => one !== article)
    chosen.value = others.length < chosen.value.length ? others : [...others, article]
  }
  return (
    <details class="wrong">
      <summary>Two different ones?</summary>
      <p class="quiet">Choose the articles that mean another one.</p>
      {articles.map((article) => (
        <label key={article} class="box">
          <input type="checkbox" checked={chosen.value.includes(article)} onChange={() => toggle(article)} />
          {store.titleByKey.value.get(article) ?? article}
        </label>
      ))}
      <AuthorField store={store} />
      <button
        type="button"
        disabled={!isRight || store.working.value !== ''}
        onClick={() =>
          void store.correct({ on: 'entity', action: 'split', entity: node.key, articles: [...chosen.value] })
        }
      >
        Split
      </button>
    </details>
  )
}
