/** What is known of an article beside its text, as a form; what the server refuses is said beside its field. */

import type { Metadata, MetadataChange } from '../../core/api-jobs.ts'
import type { Refusal } from '../giving.ts'

const FIELDS = { title: 'Title', publisher: 'Publisher', date: 'Date', url: 'Address' } as const
export type Field = keyof typeof FIELDS

/** What the reader typed so far. */
export type Typed = Readonly<Partial<Record<Field, string>>>

interface MetadataFieldsProps {
  /** Makes the ids of this form its own. */
  readonly of: string
  readonly typed: Typed
  readonly refusal: Refusal | null
  readonly onChange: (typed: Typed) => void
}

/** One line a field. */
export function MetadataFields({ of, typed, refusal, onChange }: MetadataFieldsProps) {
  const wrong = refusal && fieldIn(refusal)
  const reason = refusal && `${refusal.message.replace(/^"\w+": /, '')} ${refusal.next}`
  return (
    <div class="metadata">
      {(Object.keys(FIELDS) as Field[]).map((field) => {
        const isWrong = wrong === field
        const id = `${of} ${field}`.replaceAll(/[^\w-]+/g, '-')
        return (
          <div key={field}>
            <label class="field">
              {FIELDS[field]}
              <input
                value={typed[field] ?? ''}
                placeholder={field === 'date' ? 'like 2026-05-03' : undefined}
                inputMode={field === 'url' ? 'url' : undefined}
                aria-invalid={isWrong}
                aria-describedby={isWrong ? id : undefined}
                onInput={(event) => onChange({ ...typed, [field]: event.currentTarget.value })}
              />
            </label>
            {isWrong && (
              <p id={id} class="wrong-value" role="alert">
                {reason}
              </p>
            )}
          </div>
        )
      })}
    </div>
  )
}

/** The field that a refusal names; null where it names none. */
export function fieldIn({ message }: Refusal): Field | null {
  const name = /"(\w+)"/.exec(message)?.[1] ?? ''
  return name in FIELDS ? (name as Field) : null
}

/** What was typed in, without the fields that are empty. */
export function filled(typed: Typed): Metadata {
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => value.trim() !== ''))
}

/** What differs from what is known of an article; what was emptied is taken back. */
export function changesOf(article: Readonly<Record<Field, string | null>>, typed: Typed): MetadataChange {
  const given = Object.entries(typed).map(([field, value]) => [field as Field, value.trim()] as const)
  const changed = given.filter(([field, value]) => value !== (article[field] ?? ''))
  return Object.fromEntries(changed.map(([field, value]) => [field, value === '' ? null : value]))
}

/** An article's metadata as the form begins with them. */
export function typedOf(article: Readonly<Record<Field, string | null>>): Typed {
  return Object.fromEntries((Object.keys(FIELDS) as Field[]).map((field) => [field, article[field] ?? '']))
}
