/** What the picture is made of, and what size and colour mean: chosen and said in one place. */

import { shortLabel } from '../appearance.ts'
import { counted } from '../graph-data.ts'
import type { Page } from '../page.ts'
import {
  COLORS,
  type ColorMeaning,
  PICTURES,
  type PictureName,
  SIZES,
  type SizeMeaning,
  showPicture,
} from '../state.ts'
import { EdgeIcon } from './kind.tsx'

const PICTURE_WORD: Readonly<Record<PictureName, string>> = { claims: 'with claims', entities: 'entities only' }

const SIZE_WORDS: Readonly<Record<SizeMeaning, { readonly name: string; readonly meaning: string }>> = {
  articles: { name: 'articles', meaning: 'in how many articles it is' },
  pagerank: { name: 'PageRank', meaning: 'how much the links lead to it (PageRank)' },
  betweenness: {
    name: 'betweenness',
    meaning: 'how often it lies on the shortest way between two others (betweenness)',
  },
}

const COLOR_WORD: Readonly<Record<ColorMeaning, string>> = { kind: 'kind', community: 'community' }

/** The end of the column at the left. */
export function Legend({ page }: { readonly page: Page }) {
  const { store, meanings } = page
  const { picture, size, color } = store.view.value
  const groups = meanings.groups.value
  return (
    <section class="legend">
      <h2>Picture and legend</h2>
      <Choice
        word="Graph"
        value={picture}
        values={PICTURES}
        wordOf={(name) => PICTURE_WORD[name]}
        onChange={(next) => store.go((view) => showPicture(view, next))}
      />
      <Choice
        word="Size"
        value={size}
        values={SIZES}
        wordOf={(name) => SIZE_WORDS[name].name}
        onChange={(next) => store.go((view) => ({ ...view, size: next }))}
      />
      <Choice
        word="Colour"
        value={color}
        values={COLORS}
        wordOf={(name) => COLOR_WORD[name]}
        onChange={(next) => store.go((view) => ({ ...view, color: next }))}
      />
      <p>
        Shape and icon: kind. Size: {SIZE_WORDS[size].meaning}
        {meanings.isMeasuring.value && ', being worked out…'}. Colour:{' '}
        {color === 'kind' ? 'kind' : 'community, nodes that are linked among each other more than to others'}. Width of
        a link: {picture === 'entities' ? 'number of claims' : 'number of sentences'}.{' '}
        <EdgeIcon edge={{ kind: 'said', stance: 'denied' }} /> denied. <span class="badge">3→1</span> 3 articles, 1
        origin.
      </p>
      {groups.length > 0 && (
        <ul class="groups">
          {groups.map(({ number, color: swatch, around, size: count }) => (
            <li key={number}>
              <span class="swatch" style={{ background: swatch }} aria-hidden="true" />
              <span>{around === null ? 'other' : `around ${shortLabel(around, 34)}`}</span>
              <small>{counted(count, 'node')}</small>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

interface ChoiceProps<T extends string> {
  readonly word: string
  readonly value: T
  readonly values: readonly T[]
  readonly wordOf: (value: T) => string
  readonly onChange: (value: T) => void
}

function Choice<T extends string>({ word, value, values, wordOf, onChange }: ChoiceProps<T>) {
  return (
    <label class="field">
      {word}
      <select
        value={value}
        onChange={(event) => {
          const chosen = values.find((one) => one === event.currentTarget.value)
          if (chosen) onChange(chosen)
        }}
      >
        {values.map((one) => (
          <option key={one} value={one}>
            {wordOf(one)}
          </option>
        ))}
      </select>
    </label>
  )
}
