/** All keys, the switch for single letters, and the tour again. */

import { COMMANDS } from '../keys.ts'
import { type Page, prefer } from '../page.ts'
import { DialogBox } from './dialog-box.tsx'
import { startTour } from './tour.tsx'

/** The dialog of keys. */
export function Help({ page }: { readonly page: Page }) {
  return (
    <DialogBox page={page} name="help" title="Keys">
      {() => (
        <>
          <div class="help-head">
            <label class="box">
              <input
                type="checkbox"
                checked={page.preferences.value.hasLetterKeys}
                onChange={(event) => prefer(page, { hasLetterKeys: event.currentTarget.checked })}
              />
              single keys are commands
            </label>
            <button
              type="button"
              onClick={() => {
                page.dialog.value = null
                startTour(page)
              }}
            >
              Take the tour
            </button>
          </div>
          <dl class="keys">
            {[...COMMANDS, ...ELSEWHERE].map(({ key, does }) => (
              <div key={key}>
                <dt>
                  <kbd>{key === 'Escape' ? 'Esc' : key}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </DialogBox>
  )
}

/** Keys that other parts of the page listen to. */
const ELSEWHERE = [
  { key: 'Ctrl Z', does: 'undo; with Shift redo' },
  { key: '← →', does: 'in the graph: round the neighbours; with Shift move the picture' },
  { key: 'Space', does: 'in the graph: go to the neighbour' },
  { key: 'Enter', does: 'in the graph: bring in more neighbours' },
  { key: '↑ ↓', does: 'in a table: from row to row; → to the commands of a row' },
  { key: '⇧ Enter', does: 'in a table or in the search: select beside what is selected' },
]
