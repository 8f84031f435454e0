/** "Wrong?": what a reader can say against an entity, a claim, an edge or a sentence. */

import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import type { Judgement } from '../correcting.ts'
import type { Store } from '../store.ts'
import { AuthorField } from './author-field.tsx'

interface WrongProps {
  readonly store: Store
  /** What is said of it, by the word on the button. */
  readonly choices: Readonly<Record<string, Judgement>>
  /** Fields that a choice depends on. */
  readonly children?: ComponentChildren
}

/** A small form: what is wrong, who says so, and why. What was typed stays until it is recorded. */
export function Wrong({ store, choices, children }: WrongProps) {
  const note = useSignal('')
  const send = async (judgement: Judgement) => {
    const why = note.value.trim()
    const said = { ...judgement, ...(why === '' ? {} : { note: why }) }
    const isRecorded = await store.correct(said, isGoneWith(judgement) ? null : undefined)
    if (isRecorded) note.value = ''
  }
  return (
    <details class="wrong">
      <summary>Wrong?</summary>
      {children}
      <AuthorField store={store} />
      <label class="field">
        Why
        <input value={note.value} onInput={(event) => (note.value = event.currentTarget.value)} />
      </label>
      <p class="node-commands">
        {Object.entries(choices).map(([word, judgement]) => (
          <button key={word} type="button" disabled={store.working.value !== ''} onClick={() => void send(judgement)}>
            {word}
          </button>
        ))}
      </p>
      <p class="quiet">It is recorded with your name, can be undone, and changes no article.</p>
    </details>
  )
}

/** What can be said against an attribution, which is named by its words. */
export function choicesForAttribution(
  place: Pick<Extract<Judgement, { readonly on: 'attribution' }>, 'article' | 'cue' | 'content'>,
): Readonly<Record<string, Judgement>> {
  return {
    'Nobody says this': { on: 'attribution', action: 'reject', ...place },
    'It is right': { on: 'attribution', action: 'confirm', ...place },
  }
}

/** What is selected goes with it; an article stays as it is. */
const isGoneWith = ({ action, on }: Judgement) => action === 'reject' && on !== 'attribution' && on !== 'mention'
