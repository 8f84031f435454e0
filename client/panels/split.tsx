/** Says that what some articles name is another one than the rest. */

import type { NodeDetail } from '../details.ts'
import type { Store } from '../store.ts'
import { SplitForm } from './split-form.tsx'

/** A form for an entity that several articles name; nothing for others. */
export function Split({ store, node }: { readonly store: Store; readonly node: NodeDetail['node'] }) {
  if (node.kind === 'claim' || node.kind === 'article') return null
  const articles = [...new Set(node.mentions.map(({ article }) => article))]
  return (
    <SplitForm
      store={store}
      question="Two different ones?"
      hint="Choose the articles that mean another one."
      options={articles.map((value) => ({ value, label: store.titleByKey.value.get(value) ?? value }))}
      toCorrection={(chosen) => ({ on: 'entity', action: 'split', entity: node.key, articles: [...chosen] })}
    />
  )
}
