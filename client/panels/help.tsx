/** All keys, and the switch for single letters. */

import { useEffect, useRef } from 'preact/hooks'
import { COMMANDS } from '../keys.ts'
import { type Page, prefer } from '../page.ts'

/** A dialog over the page. */
export function Help({ page }: { readonly page: Page }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const isOpen = page.dialog.value === 'help'
  useEffect(() => {
    if (isOpen && !dialog.current?.open) dialog.current?.showModal()
    if (!isOpen) dialog.current?.close()
  }, [isOpen])
  return (
    <dialog ref={dialog} class="help" aria-labelledby="help-title" onClose={() => (page.dialog.value = null)}>
      {isOpen && (
        <>
          <header>
            <h2 id="help-title">Keys</h2>
            <button type="button" class="plain" onClick={() => (page.dialog.value = null)}>
              Close
            </button>
          </header>
          <label class="box">
            <input
              type="checkbox"
              checked={page.preferences.value.hasLetterKeys}
              onChange={(event) => prefer(page, { hasLetterKeys: event.currentTarget.checked })}
            />
            single keys are commands
          </label>
          <dl class="keys">
            {COMMANDS.map(({ key, does }) => (
              <div key={key}>
                <dt>
                  <kbd>{key === 'Escape' ? 'Esc' : key}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
            <div>
              <dt>
                <kbd>Ctrl Z</kbd>
              </dt>
              <dd>undo; with Shift redo</dd>
            </div>
          </dl>
        </>
      )}
    </dialog>
  )
}
