/** A dialog over the page, with a name and a way out. */

import { useEffect, useRef } from 'preact/hooks'
import type { Dialog, Page } from '../page.ts'

interface DialogBoxProps {
  readonly page: Page
  readonly name: Dialog
  readonly title: string
  readonly children: () => preact.ComponentChildren
}

/** Open while the page says so; Escape closes it, and the focus goes back to where it was. */
export function DialogBox({ page, name, title, children }: DialogBoxProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const isOpen = page.dialog.value === name
  const close = () => {
    if (page.dialog.value === name) page.dialog.value = null
  }
  useEffect(() => {
    if (isOpen && !dialog.current?.open) dialog.current?.showModal()
    if (!isOpen) dialog.current?.close()
  }, [isOpen])
  return (
    <dialog ref={dialog} aria-labelledby={`${name}-title`} onClose={close}>
      {isOpen && (
        <>
          <header>
            <h2 id={`${name}-title`}>{title}</h2>
            <button type="button" class="plain" onClick={close}>
              Close
            </button>
          </header>
          {children()}
        </>
      )}
    </dialog>
  )
}
