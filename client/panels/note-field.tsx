/** The reader's own note on a node, claim or article: kept in this browser only. */

import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Store } from '../store.ts'

/** A field that writes when it is left, also by leaving the page. */
export function NoteField({ store, about }: { readonly store: Store; readonly about: string }) {
  const kept = store.notes.value[about] ?? ''
  const text = useSignal(kept)
  const write = () => {
    if (text.value !== (store.notes.peek()[about] ?? '')) store.note(about, text.value)
  }
  useEffect(() => {
    text.value = kept
  }, [about, kept])
  useEffect(() => {
    window.addEventListener('pagehide', write)
    return () => {
      window.removeEventListener('pagehide', write)
      write()
    }
  }, [about])
  return (
    <label class="note">
      Your note <small>stays in this browser</small>
      <textarea
        rows={text.value === '' ? 1 : 3}
        value={text.value}
        onInput={(event) => (text.value = event.currentTarget.value)}
        onBlur={write}
      />
    </label>
  )
}
