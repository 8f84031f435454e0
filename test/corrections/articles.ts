/** Four short made-up articles, each in two versions: as first read, and with other sentences before, so that all offsets change. */

import type { ArticleInput, Extraction } from '../../core/types.ts'
import { read } from '../core/read.ts'

const TEXTS: readonly { readonly publisher: string; readonly date: string; readonly text: string }[] = [
  {
    publisher: 'Valley Herald',
    date: '2024-03-01',
    text: 'Bridge to close\n\nMayor Ann Lee denied that the old river bridge would close in April. “The bridge is safe for every car and lorry in this valley,” Lee said.',
  },
  {
    publisher: 'Corvane Times',
    date: '2024-03-02',
    text: 'Bridge row\n\nThe old river bridge would close in April because its piers are cracked, two officials told the Valley Herald. Lee said: “The bridge is safe for every car and lorry in this valley.”',
  },
  {
    publisher: 'Daily Moor',
    date: '2024-03-04',
    text: 'Engineer speaks\n\nThe engineer Bob Hall said that the piers of the old river bridge are cracked. Hall works for the Valley Water Board.',
  },
  {
    publisher: 'Harbour Post',
    date: '2024-03-05',
    text: 'No bridge\n\nThe piers of the old river bridge are not cracked, Ann Lee said. Robert Hall said the closure would last for six months, the Daily Moor reported.',
  },
]

const readAll = (change: (text: string) => string, known: Partial<ArticleInput> = {}): readonly Extraction[] =>
  TEXTS.map(({ text, publisher, date }, index) =>
    read(change(text), { publisher, date, file: `corrected-${index}.txt`, ...known }),
  )

/** In the order of their dates. */
export const ARTICLES: readonly Extraction[] = readAll((text) => text)

/** The same articles with a title of their publisher's, and so with other keys. */
export const ARTICLES_RENAMED: readonly Extraction[] = readAll((text) => text, { title: 'The river bridge' })

/** The same articles with other words before and after. */
export const ARTICLES_REWRITTEN: readonly Extraction[] = readAll(
  (text) => `${text.replace('\n\n', '\n\nIt rained again on Sunday. ')} Nobody else was to be reached.`,
)
