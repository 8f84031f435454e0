/** Lays out anew what is shown, and stops that. */

import type { Page } from '../page.ts'
import { sceneOf } from '../scene-of.ts'

/** "Tidy", and "Stop" while it works; Undo brings the old places back. */
export function TidyButton({ page }: { readonly page: Page }) {
  const stop = page.stopTidying.value
  if (stop)
    return (
      <button type="button" title="Leaves nodes where they are now" onClick={stop}>
        Stop
      </button>
    )
  return (
    <button
      type="button"
      title="Lays out anew what is shown, for three seconds; pinned nodes stay, and Undo brings the old places back"
      onClick={() => void start(page)}
    >
      Tidy
    </button>
  )
}

async function start(page: Page): Promise<void> {
  const { store, drawn, stopTidying } = page
  store.announcement.value = 'Laying out what is shown.'
  const { tidy } = await import('../tidy.ts')
  if (stopTidying.value) return
  const isMoving = !matchMedia('(prefers-reduced-motion: reduce)').matches
  stopTidying.value = tidy(sceneOf(page), {
    onStep: (places) => isMoving && drawn.current?.place(places),
    onEnd(places) {
      stopTidying.value = null
      store.place(places)
      store.announcement.value = 'Laid out. Undo brings the old places back.'
    },
  })
}
