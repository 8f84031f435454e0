/** "Wrong?": what a reader can say against an entity, a claim, an edge or a sentence. */

import { useSignal } from '@preact/signals'
import type { CorrectionBody } from '../../core/api-corrections.ts'
import type { Store } from '../store.ts'

interface WrongProps {
  readonly store: Store
  /** What is said of it, by the word on the button. */
  readonly choices: Readonly<Record<string, Judgement>>
}

/** A correction, still without who says so and why. */
export type Judgement = DistributiveOmit<CorrectionBody, 'author' | 'note'>
type DistributiveOmit<T, K extends string> = T extends unknown ? Omit<T, K> : never

/** A small form: what is wrong, who says so, and why. */
export function Wrong({ store, choices }: WrongProps) {
  const author = useSignal('')
  const note = useSignal('')
  const send = (judgement: Judgement) => {
    const body = {
      ...judgement,
      author: author.value.trim() || 'unknown',
      ...(note.value.trim() === '' ? {} : { note: note.value.trim() }),
    } as CorrectionBody
    void store.correct(body, null)
  }
  return (
    <details class="wrong">
      <summary>Wrong?</summary>
      <label class="field">
        Your name
        <input value={author.value} onInput={(event) => (author.value = event.currentTarget.value)} />
      </label>
      <label class="field">
        Why
        <input value={note.value} onInput={(event) => (note.value = event.currentTarget.value)} />
      </label>
      <p class="node-commands">
        {Object.entries(choices).map(([word, judgement]) => (
          <button key={word} type="button" onClick={() => send(judgement)}>
            {word}
          </button>
        ))}
      </p>
      <p class="quiet">It is recorded with your name, can be undone, and changes no article.</p>
    </details>
  )
}
