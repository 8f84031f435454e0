/** Adding articles: pasted, chosen or dropped, with what became of each. */

import { useSignal } from '@preact/signals'
import type { JobAnswer, Metadata, MetadataChange } from '../../core/api-jobs.ts'
import { type Given, mediaTypeOf } from '../giving.ts'
import { counted } from '../graph-data.ts'
import type { Store } from '../store.ts'

const FIELDS = { title: 'Title', publisher: 'Publisher', date: 'Date', url: 'Address' } as const
type Field = keyof typeof FIELDS
const NAMES = Object.keys(FIELDS) as readonly Field[]

/** A form that opens; files may also be dropped on it. */
export function Give({ store }: { readonly store: Store }) {
  const text = useSignal('')
  const metadata = useSignal<Readonly<Partial<Record<Field, string>>>>({})
  const isOver = useSignal(false)
  const giving = store.giving.value
  const isBusy = giving.status === 'sending' || giving.status === 'reading'
  const send = async (files: Iterable<File>) => {
    const given: Given[] = []
    const others: string[] = []
    for (const file of files) {
      const mediaType = mediaTypeOf(file.name)
      if (mediaType) given.push({ name: file.name, body: file, mediaType, metadata: {} })
      else others.push(file.name)
    }
    if (others.length > 0)
      store.notice.value = `Not a text or a web page: ${others.join(', ')}. Give .txt, .md, .html, .json or .jsonl.`
    await store.give(given)
  }
  const paste = async () => {
    await store.give([
      { name: 'the text', body: text.value, mediaType: 'text/plain', metadata: filled(metadata.value) },
    ])
    if (store.giving.value.status === 'done') {
      text.value = ''
      metadata.value = {}
    }
  }
  return (
    <details
      class={isOver.value ? 'give is-over' : 'give'}
      onDragOver={(event) => {
        event.preventDefault()
        isOver.value = true
      }}
      onDragLeave={() => (isOver.value = false)}
      onDrop={(event) => {
        event.preventDefault()
        isOver.value = false
        void send(event.dataTransfer?.files ?? [])
      }}
    >
      <summary>Add articles</summary>
      <label class="field">
        Files
        <input
          type="file"
          multiple
          accept=".txt,.md,.html,.htm,.json,.jsonl"
          disabled={isBusy}
          onChange={(event) => void send(event.currentTarget.files ?? [])}
        />
      </label>
      <p class="quiet">Or drop them here, or paste one text:</p>
      <textarea
        rows={6}
        aria-label="Text of the article"
        value={text.value}
        onInput={(event) => (text.value = event.currentTarget.value)}
      />
      <MetadataFields
        values={metadata.value}
        onChange={(field, value) => {
          metadata.value = { ...metadata.value, [field]: value }
        }}
      />
      <button type="button" class="strong" disabled={isBusy || text.value.trim() === ''} onClick={() => void paste()}>
        Add
      </button>
      <Progress store={store} />
    </details>
  )
}

/** Says anew what is known of an article beside its text, or deletes it. */
export function ArticleCommands({
  store,
  article,
}: {
  readonly store: Store
  readonly article: Readonly<Record<Field, string | null>> & { readonly key: string }
}) {
  const metadata = useSignal<Readonly<Partial<Record<Field, string>>>>(
    Object.fromEntries(NAMES.map((field) => [field, article[field] ?? ''])),
  )
  return (
    <details class="wrong">
      <summary>
        Change or delete<span class="hidden-words"> {article.title}</span>
      </summary>
      <MetadataFields
        values={metadata.value}
        onChange={(field, value) => {
          metadata.value = { ...metadata.value, [field]: value }
        }}
      />
      <p class="node-commands">
        <button type="button" onClick={() => void store.changeArticle(article.key, changesOf(article, metadata.value))}>
          Save
        </button>
        <button
          type="button"
          onClick={() => {
            if (window.confirm(`Delete “${article.title}” and all that rests on it alone?`))
              void store.deleteArticle(article.key)
          }}
        >
          Delete
        </button>
      </p>
    </details>
  )
}

interface MetadataFieldsProps {
  readonly values: Readonly<Partial<Record<Field, string>>>
  readonly onChange: (field: Field, value: string) => void
}

function MetadataFields({ values, onChange }: MetadataFieldsProps) {
  return (
    <div class="metadata">
      {NAMES.map((field) => (
        <label key={field} class="field">
          {FIELDS[field]}
          <input value={values[field] ?? ''} onInput={(event) => onChange(field, event.currentTarget.value)} />
        </label>
      ))}
    </div>
  )
}

function filled(values: Readonly<Partial<Record<Field, string>>>): Metadata {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''))
}

/** What differs from what is shown; what was emptied is taken back. */
function changesOf(
  article: Readonly<Record<Field, string | null>>,
  values: Readonly<Partial<Record<Field, string>>>,
): MetadataChange {
  const trimmed = NAMES.map((field) => [field, (values[field] ?? '').trim()] as const)
  const changed = trimmed.filter(([field, value]) => value !== (article[field] ?? ''))
  return Object.fromEntries(changed.map(([field, value]) => [field, value === '' ? null : value]))
}

function Progress({ store }: { readonly store: Store }) {
  const giving = store.giving.value
  return (
    <div aria-live="polite">
      {giving.status === 'sending' && <p>Sending {giving.name}…</p>}
      {giving.status === 'reading' && (
        <p>
          Reading {giving.name}: {giving.done} of {giving.total} <progress value={giving.done} max={giving.total} />
        </p>
      )}
      {giving.status === 'failed' && (
        <p>
          <strong>Nothing was added.</strong> {giving.message} {giving.next}
        </p>
      )}
      {giving.status === 'done' && <Outcome job={giving.job} />}
    </div>
  )
}

function Outcome({ job }: { readonly job: JobAnswer }) {
  const { stored, unchanged, setAside, inputs } = job
  return (
    <>
      <p>
        {counted(stored, 'article')} added
        {unchanged > 0 && `, ${unchanged} known already`}
        {setAside > 0 && `, ${setAside} set aside`}.
      </p>
      <ul>
        {inputs
          .filter(({ state }) => state === 'set-aside')
          .map(({ place, name, reason, next }) => (
            <li key={place}>
              <strong>{name}</strong>: {reason} {next}
            </li>
          ))}
      </ul>
    </>
  )
}
