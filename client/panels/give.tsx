/** Adding articles: pasted, chosen or dropped, with what became of each. */

import { useSignal } from '@preact/signals'
import type { JobAnswer } from '../../core/api-jobs.ts'
import { counted } from '../../core/counted.ts'
import { giveAll, giveFiles, isGiving } from '../files.ts'
import { megabytes } from '../graph-data.ts'
import type { Store } from '../store.ts'
import { fieldIn, filled, MetadataFields, type Typed } from './metadata-fields.tsx'

/** A form that opens, and is open while there is anything to tell. */
export function Give({ store, isOpen = false }: { readonly store: Store; readonly isOpen?: boolean }) {
  const text = useSignal('')
  const typed = useSignal<Typed>({})
  const giving = store.giving.value
  const isBusy = isGiving(store)
  const paste = async () => {
    const given = { name: 'the text', body: text.value, mediaType: 'text/plain', metadata: filled(typed.value) }
    await giveAll(store, [given])
    // What was refused or stopped stays in the form, to be mended.
    if (store.giving.value.status !== 'done') return
    text.value = ''
    typed.value = {}
  }
  return (
    <details class="give" open={isOpen || giving.status !== 'idle'}>
      <summary>Add articles</summary>
      <label class="field">
        Files
        <input
          type="file"
          multiple
          accept=".txt,.md,.html,.htm,.json,.jsonl"
          disabled={isBusy}
          onChange={(event) => void giveFiles(store, event.currentTarget.files ?? [])}
        />
      </label>
      <p class="quiet">Or drop them anywhere on the page, or paste one text:</p>
      <textarea
        rows={6}
        aria-label="Text of the article"
        value={text.value}
        onInput={(event) => (text.value = event.currentTarget.value)}
      />
      <MetadataFields
        of="given"
        typed={typed.value}
        refusal={giving.status === 'failed' ? giving.refusal : null}
        onChange={(next) => (typed.value = next)}
      />
      <button type="button" class="strong" disabled={isBusy || text.value.trim() === ''} onClick={() => void paste()}>
        Add
      </button>
      <Progress store={store} />
    </details>
  )
}

/** How far it is, and what became of it. */
function Progress({ store }: { readonly store: Store }) {
  const giving = store.giving.value
  return (
    <div aria-live="polite">
      {giving.status === 'sending' && (
        <p class="progress">
          Sending {giving.name}, {megabytes(giving.bytes)}…{' '}
          <progress aria-label={`Sending ${giving.name}`} value={giving.sent} max={giving.bytes} />
          {/* The bar says it to a screen reader, which would otherwise be told each time. */}
          <span aria-hidden="true">{Math.round((100 * giving.sent) / giving.bytes)} %</span>
          <button type="button" onClick={giving.stop}>
            Cancel
          </button>
        </p>
      )}
      {giving.status === 'reading' && (
        <p class="progress">
          Reading {giving.name}: {giving.done} of {giving.total}{' '}
          <progress aria-label={`Reading ${giving.name}`} value={giving.done} max={giving.total} />
          <button type="button" onClick={giving.stop}>
            Stop
          </button>
        </p>
      )}
      {giving.status === 'failed' && (
        <>
          <p>
            <strong>{giving.name === 'the text' ? 'The text' : giving.name} was not added.</strong>{' '}
            {fieldIn(giving.refusal) === null && `${giving.refusal.message} ${giving.refusal.next}`}
          </p>
          {giving.job && <Outcome job={giving.job} />}
        </>
      )}
      {giving.status === 'done' && <Outcome job={giving.job} />}
    </div>
  )
}

function Outcome({ job }: { readonly job: JobAnswer }) {
  const { state, total, done, stored, unchanged, setAside, inputs } = job
  return (
    <>
      <p>
        {counted(stored, 'article')} added
        {unchanged > 0 && `, ${unchanged} known already`}
        {setAside > 0 && `, ${setAside} set aside`}.
        {state === 'cancelled' && ` You stopped it: ${counted(total - done, 'article')} not read.`}
      </p>
      <ul>
        {inputs
          .filter((input) => input.state === 'set-aside')
          .map(({ place, name, reason, next }) => (
            <li key={place}>
              <strong>{name}</strong>: {reason} {next}
            </li>
          ))}
      </ul>
    </>
  )
}
