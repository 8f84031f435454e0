/** Saves the sentences behind the shown links; as this takes a while, it says how far it is and can be stopped. */

import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { HearsayError } from '../../core/errors.ts'
import { save } from '../save.ts'
import type { Store } from '../store.ts'
import { gatherEvidence, refuseTooMany } from '../view-evidence.ts'
import { evidenceCsv } from '../view-files.ts'

/** A button, and a bar while it is at work. */
export function Sentences({ store }: { readonly store: Store }) {
  const done = useSignal<number | null>(null)
  const failure = useSignal('')
  const stopper = useRef<AbortController | null>(null)
  const edges = [...store.edges.value]
  const gather = async () => {
    const controller = new AbortController()
    stopper.current = controller
    failure.value = ''
    try {
      refuseTooMany(edges.length)
      done.value = 0
      const answers = await gatherEvidence(edges, store.edge, {
        signal: controller.signal,
        onProgress: (links) => (done.value = links),
      })
      if (answers) save('hearsay-sentences.csv', 'text/csv', evidenceCsv(answers))
    } catch (error) {
      if (!(error instanceof HearsayError)) throw error
      failure.value = `${error.message} ${error.next}`
    } finally {
      done.value = null
    }
  }
  useEffect(() => () => stopper.current?.abort(), [])
  return (
    <>
      {done.value === null ? (
        <button type="button" onClick={() => void gather()}>
          CSV of sentences
        </button>
      ) : (
        <span class="progress" role="status">
          Gathering sentences… <progress aria-label="Gathering sentences" value={done.value} max={edges.length} />
          <button type="button" onClick={() => stopper.current?.abort()}>
            Stop
          </button>
        </span>
      )}
      {failure.value !== '' && <span role="alert">{failure.value}</span>}
    </>
  )
}
