/** The days of the shown articles, typed: for whoever has a week in mind, and for the keyboard. */

import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { readDay } from '../address.ts'
import { filter } from '../state.ts'
import type { Store } from '../store.ts'

/** Two fields; the strip at the foot shows and changes the same. */
export function Days({ store }: { readonly store: Store }) {
  return (
    <fieldset class="days">
      <legend>Days</legend>
      <Day store={store} end="from" word="From" />
      <Day store={store} end="to" word="To" />
    </fieldset>
  )
}

interface DayProps {
  readonly store: Store
  readonly end: 'from' | 'to'
  readonly word: string
}

function Day({ store, end, word }: DayProps) {
  const kept = store.view.value.filters[end] ?? ''
  const text = useSignal(kept)
  const isWrong = useSignal(false)
  useEffect(() => {
    text.value = kept
    isWrong.value = false
  }, [kept])
  const apply = () => {
    const typed = text.value.trim()
    const day = readDay(typed)
    isWrong.value = typed !== '' && day === null
    if (!isWrong.value && typed !== kept) store.go((view) => filter(view, { [end]: day }))
  }
  return (
    <div>
      <label class="field">
        {word}
        <input
          value={text.value}
          placeholder="like 2026-05-03"
          aria-invalid={isWrong.value}
          aria-describedby={isWrong.value ? `wrong-${end}` : undefined}
          onInput={(event) => (text.value = event.currentTarget.value)}
          onChange={apply}
          onKeyDown={(event) => event.key === 'Enter' && apply()}
        />
      </label>
      {isWrong.value && (
        <p id={`wrong-${end}`} class="wrong-value" role="alert">
          Not a day: write 2026-05-03, 2026-05 or 2026.
        </p>
      )}
    </div>
  )
}
