/** A paragraph of an article with its marks, and a chip beside it for each attribution or name in it. */

import type { Signal } from '@preact/signals'
import type { ArticleAnswer } from '../../core/api-articles.ts'
import { NODE_APPEARANCE, shortLabel } from '../appearance.ts'
import type { Mark } from '../marks.ts'
import type { Paragraph } from '../paragraphs.ts'
import { type Attribution, type Halt, LOW_CONFIDENCE, type Naming } from '../reading.ts'
import type { Store } from '../store.ts'
import { Badge } from './badge.tsx'
import { KindIcon } from './kind.tsx'
import { Marked } from './marked.tsx'

interface ReaderLineProps {
  readonly store: Store
  readonly article: ArticleAnswer
  readonly paragraph: Paragraph
  /** Those of this paragraph. */
  readonly halts: readonly Halt[]
  readonly current: Halt | null
  readonly lit: Signal<number | null>
  readonly marks: readonly Mark[]
  readonly onChoose: (halt: Halt) => void
}

/** Whatever is under the pointer, or chosen, is lit on both sides. */
export function ReaderLine({ store, article, paragraph, halts, current, lit, marks, onChoose }: ReaderLineProps) {
  const { start, text, kind, heading } = paragraph
  const choose = (number: number) => {
    const halt = halts.find((one) => one.number === number)
    if (halt) onChoose(halt)
  }
  return (
    <div class="line">
      <p data-start={start} class={`region-${kind}`}>
        {heading !== null && <span class="comment-by">{heading}</span>}
        <Marked
          text={text}
          offset={start}
          marks={marks}
          lit={lit.value}
          onLight={(number) => (lit.value = number)}
          onChoose={choose}
        />
      </p>
      {halts.length > 0 && (
        <ul class="margin" aria-label={`${halts[0]?.type === 'name' ? 'Names' : 'Attributions'} of this paragraph`}>
          {halts.map((halt) => (
            <li key={halt.number}>
              <button
                type="button"
                class={lit.value === halt.number ? 'margin-chip lit' : 'margin-chip'}
                aria-pressed={halt.number === current?.number}
                onClick={() => onChoose(halt)}
                onMouseEnter={() => (lit.value = halt.number)}
                onMouseLeave={() => (lit.value = null)}
                onFocus={() => (lit.value = halt.number)}
                onBlur={() => (lit.value = null)}
              >
                {halt.type === 'name' ? (
                  <Named naming={halt.naming} />
                ) : (
                  <Speaker store={store} article={article} attribution={halt.attribution} />
                )}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Named({ naming: { entity, mention } }: { readonly naming: Naming }) {
  return (
    <>
      <KindIcon kind={entity.kind} />
      <span class="margin-name" title={`${entity.label}, ${NODE_APPEARANCE[entity.kind].one}`}>
        {entity.label}
      </span>
      {mention.corrected && <em>corrected</em>}
    </>
  )
}

interface SpeakerProps {
  readonly store: Store
  readonly article: ArticleAnswer
  readonly attribution: Attribution
}

function Speaker({ store, article, attribution }: SpeakerProps) {
  const { speaker, stance, via, confidence, corrected } = attribution
  const entity = article.entities.find(({ key }) => key === speaker)
  const labelOf = (key: string) => article.entities.find((one) => one.key === key)?.label ?? key
  const cue = article.text.slice(attribution.cue.start, attribution.cue.end)
  const name = entity?.label ?? 'no source'
  const through = via.length > 0 ? `, through ${via.map(labelOf).join(', ')}` : ''
  return (
    <>
      {entity && <KindIcon kind={entity.kind} />}
      <span class="margin-name" title={`${name}: ${cue}${through}`}>
        {name}
      </span>
      <em>{stance === 'asserted' ? shortLabel(cue, 14) : stance}</em>
      <Badge
        standing={attribution.claim === undefined ? undefined : store.standingByKey.value.get(attribution.claim)}
      />
      {corrected && <em>corrected</em>}
      {confidence < LOW_CONFIDENCE && <span title={`confidence ${confidence.toFixed(2)}`}>unsure</span>}
    </>
  )
}
