/** Who goes somewhere with the keyboard arrives at its heading, and comes back to where the way began. */

import { useEffect, useLayoutEffect } from 'preact/hooks'

/** True while the reader uses the keyboard rather than a pointer. */
export function isKeyboardUsed(): boolean {
  return document.documentElement.dataset.input === 'keyboard'
}

/** What can have the focus: a part of the page, or of a picture in it. */
export type Focusable = HTMLElement | SVGElement

/** What has the focus now; null where nothing has it. */
export function focused(): Focusable | null {
  const here = document.activeElement
  return here !== document.body && (here instanceof HTMLElement || here instanceof SVGElement) ? here : null
}

/** Takes the focus to a place's heading, where the reader uses the keyboard and is not typing. */
export function arrive(place: Element | null): void {
  if (!isKeyboardUsed() || focused()?.matches('input, textarea, select')) return
  place?.querySelector('h2')?.focus({ preventScroll: true })
}

/** Takes the focus to the heading in `place` once it `isThere`, and back when the place closes. */
export function useArrival(place: { readonly current: HTMLElement | null }, isThere: boolean): void {
  useLayoutEffect(() => {
    const from = focused()
    return () => {
      // Once what was behind it is to be seen again.
      if (isKeyboardUsed()) queueMicrotask(() => from?.focus())
    }
  }, [])
  useEffect(() => {
    if (isThere) arrive(place.current)
  }, [isThere])
}

/** Takes the focus to what is looked at: the graph, else the view as a whole. */
export function focusView(): void {
  const graph = document.querySelector<HTMLElement>('.canvas:not([inert], [hidden]) .canvas-surface')
  ;(graph ?? document.getElementById('main'))?.focus({ preventScroll: true })
}
