/** What the reader sees while the server is asked: what is on its way, that it takes long, and a way out. */

import { useEffect, useState } from 'preact/hooks'
import { megabytes } from '../graph-data.ts'
import type { Loadable } from '../loading.ts'

/** Says what failed, the next step, and offers to try again. */
export function Failure({ load }: { readonly load: Loadable<unknown> }) {
  if (load.status !== 'failed') return null
  return (
    <div class="failure" role="alert">
      <p>
        <strong>Could not load {load.name}.</strong> {load.message} {load.next}
      </p>
      <button type="button" onClick={load.retry}>
        Retry
      </button>
    </div>
  )
}

/** "Loading the claims…"; after a second that it still goes on, and after ten a way to end it. While something older is shown, nothing before that second. */
export function Loading({ load }: { readonly load: Loadable<unknown> }) {
  const seconds = useWaited(load.status === 'loading' ? load.stop : null)
  if (load.status !== 'loading' || (load.last !== undefined && seconds === 0)) return null
  return (
    <div class="is-loading" role="status">
      <p>
        {seconds === 0 ? 'Loading' : 'Still loading'} {load.name}…{load.bytes > 0 && ` ${megabytes(load.bytes)}`}
      </p>
      {seconds > 0 && <progress aria-label={`Loading ${load.name}`} />}
      {seconds >= LONG && (
        <p>
          The server takes long to answer.{' '}
          <button type="button" onClick={load.stop}>
            Cancel
          </button>
        </p>
      )}
    </div>
  )
}

/** Seconds after which something else is said. */
const LONG = 10
const SAID_AFTER = [1, LONG]

/** The last of `SAID_AFTER` that has passed since `begun` came; 0 before the first. */
function useWaited(begun: unknown): number {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    setSeconds(0)
    if (begun === null) return
    const timers = SAID_AFTER.map((after) => setTimeout(() => setSeconds(after), after * 1_000))
    return () => timers.forEach(clearTimeout)
  }, [begun])
  return seconds
}
