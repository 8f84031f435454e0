/** "Wrong?" of an attribution in its article: nobody says this, or somebody else does. */

import { useSignal } from '@preact/signals'
import type { ArticleAnswer } from '../../core/api-articles.ts'
import type { Attribution } from '../reading.ts'
import type { Store } from '../store.ts'
import { choicesForAttribution, Wrong } from './wrong.tsx'

interface WrongAttributionProps {
  readonly store: Store
  readonly article: ArticleAnswer
  readonly attribution: Attribution
}

/** In the list of who may say it: nobody whom the article names. */
const NOBODY = ''

/** Whoever else the article names can be chosen; the choice is a button then. */
export function WrongAttribution({ store, article, attribution }: WrongAttributionProps) {
  const { cue, content } = attribution
  const known = attribution.speaker ?? NOBODY
  const chosen = useSignal(known)
  const place = { article: article.key, cue, content }
  const speakers = article.entities
    .filter(({ kind }) => kind !== 'event')
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en'))
  const label = speakers.find(({ key }) => key === chosen.value)?.label
  const other = label === undefined ? 'No source is named' : `${label} says this`
  const judgement = { on: 'attribution', action: 'relabel', ...place, speaker: chosen.value || null } as const
  return (
    <Wrong
      store={store}
      choices={{ ...choicesForAttribution(place), ...(chosen.value === known ? {} : { [other]: judgement }) }}
    >
      <label class="field">
        Said by
        <select value={chosen.value} onChange={(event) => (chosen.value = event.currentTarget.value)}>
          <option value={NOBODY}>nobody who is named</option>
          {speakers.map(({ key, label: name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </Wrong>
  )
}
