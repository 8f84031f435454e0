/** What the picture is made of, and what size and colour mean: chosen and said in one place. */

import { counted } from '../graph-data.ts'
import { type Group, groupWords } from '../meanings.ts'
import type { Page } from '../page.ts'
import {
  COLORS,
  type ColorMeaning,
  PICTURES,
  type PictureName,
  SIZES,
  type SizeMeaning,
  showPicture,
  type ViewState,
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

/** "Size: in how many articles it is. Colour: kind." */
export const meaningWords = ({ size, color }: Pick<ViewState, 'size' | 'color'>): string =>
  `Size: ${SIZE_WORDS[size].meaning}. Colour: ${COLOR_WORD[color]}.`

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
        Shape and icon: kind. {meaningWords({ size, color })}
        {meanings.isMeasuring.value && ' Sizes are being worked out…'}
        {color === 'community' && ' A community is linked within itself more than to others.'} Width of a link:{' '}
        {picture === 'entities' ? 'number of claims' : 'number of sentences'}.{' '}
        <EdgeIcon edge={{ kind: 'said', stance: 'denied' }} /> denied. <span class="badge">3→1</span> 3 articles, 1
        origin.
      </p>
      {groups.length > 0 && (
        <ul class="groups">
          {groups.map((group) => (
            <li key={group.number}>
              <GroupName group={group} />
              <small>{counted(group.size, 'node')}</small>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** A group's colour and name. */
export function GroupName({ group }: { readonly group: Group }) {
  return (
    <>
      <span class="swatch" style={{ background: group.color }} aria-hidden="true" />{' '}
      <span>{groupWords(group.around)}</span>
    </>
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
