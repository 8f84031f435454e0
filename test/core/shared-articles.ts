/** Short made-up articles that repeat, copy, reword and contradict each other, for tests of what articles are together. */

import type { Extraction } from '../../core/types.ts'
import { read } from './read.ts'

const TEXTS: readonly { readonly publisher: string; readonly date: string; readonly text: string }[] = [
  {
    publisher: 'Valley Herald',
    date: '2024-03-01',
    text: 'Bridge to close\n\nTwo senior council officials told the Valley Herald that the old river bridge would close in April because its piers are cracked. Mayor Ann Lee denied the report. “The bridge is safe for every car and lorry in this valley,” Lee said.',
  },
  {
    publisher: 'Corvane Times',
    date: '2024-03-02',
    text: 'Herald: bridge will close\n\nThe old river bridge would close in April because its piers are cracked, the Valley Herald reported. Lee said: “The bridge is safe for every car and lorry in this valley.”',
  },
  {
    publisher: 'Port Ashby Gazette',
    date: '2024-03-03',
    text: 'No bridge in April\n\nThe old river bridge would close in April because its piers are cracked. Traders on the north bank fear for their shops.',
  },
  {
    publisher: 'Daily Moor',
    date: '2024-03-04',
    text: 'Engineer speaks\n\nAnn Lee, a novelist from the moor, said the old river bridge was a symbol of the valley. The engineer Bob Hall said that the piers of the old river bridge are not cracked.',
  },
  {
    publisher: 'Harbour Post',
    date: '2024-03-05',
    text: 'Bridge row\n\nTwo senior council officials told the Valley Herald that the old river bridge would close in April because its piers are cracked. The Corvane Times, citing the Valley Herald, said the closure would last for six months.',
  },
  {
    publisher: 'Lowland News',
    date: '2024-03-06',
    text: 'Closure\n\nThe closure would last for six months, the Corvane Times reported. The Valley Water Board (VWB) said that the river had risen by two metres. The VWB warned of floods.',
  },
]

/** One extraction of each, in the order of their dates. */
export const EXTRACTIONS: readonly Extraction[] = TEXTS.map(({ text, publisher, date }, index) =>
  read(text, { publisher, date, file: `shared-${index}.txt` }),
)

/** The same articles as they were corrected later: without their last sentence, with one of the next. */
export const OTHER_VERSIONS: readonly Extraction[] = TEXTS.map(({ text, publisher, date }, index) => {
  const lastOf = (whole: string) => whole.slice(whole.lastIndexOf('. ', whole.length - 2) + 1)
  const next = TEXTS[(index + 1) % TEXTS.length]?.text ?? ''
  const changed = text.slice(0, text.length - lastOf(text).length) + lastOf(next)
  return read(changed, { publisher, date, file: `shared-${index}.txt` })
})
