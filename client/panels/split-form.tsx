/** Asks which of several are another one than the rest. */

import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import type { Judgement } from '../correcting.ts'
import type { Store } from '../store.ts'
import { AuthorField } from './author-field.tsx'

interface SplitFormProps {
  readonly store: Store
  readonly question: string
  readonly hint: string
  readonly options: readonly SplitOption[]
  /** What is recorded when these are chosen: some, but not all. */
  toCorrection(chosen: readonly string[]): Judgement
}

interface SplitOption {
  readonly value: string
  readonly label: ComponentChildren
}

/** A form where there are several to choose from; nothing for one. */
export function SplitForm({ store, question, hint, options, toCorrection }: SplitFormProps) {
  const chosen = useSignal<readonly string[]>([])
  if (options.length < 2) return null
  const isRight = chosen.value.length > 0 && chosen.value.length < options.length
  const toggle = (value: string) => {
    const others = chosen.value.filter((one) => one !== value)
    chosen.value = others.length < chosen.value.length ? others : [...others, value]
  }
  return (
    <details class="wrong">
      <summary>{question}</summary>
      <p class="quiet">{hint}</p>
      {options.map(({ value, label }) => (
        <label key={value} class="box">
          <input type="checkbox" checked={chosen.value.includes(value)} onChange={() => toggle(value)} />
          {label}
        </label>
      ))}
      <AuthorField store={store} />
      <p class="node-commands">
        <button
          type="button"
          disabled={!isRight || store.working.value !== ''}
          onClick={() => void store.correct(toCorrection(chosen.value))}
        >
          Split
        </button>
      </p>
    </details>
  )
}
