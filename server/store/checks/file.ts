/** Checks of the file: what SQLite itself can tell. */

import { counted } from '../../../core/counted.ts'
import { type Check, type Fault, RESTORE } from './check.ts'

/** Pages, indexes, those of words included, and that a row's ends are there. */
export const fileCheck: Check = {
  subject: 'pages of the file',
  *run(database) {
    for (const problem of database.prepare<[], string>('pragma integrity_check').pluck().iterate())
      if (problem !== 'ok') yield { where: 'file', what: problem, next: RESTORE }
    const strays = database.prepare<[], { table: string; rowid: number | null }>('pragma foreign_key_check')
    for (const { table, rowid } of strays.iterate())
      yield { where: table, what: `row ${rowid} refers to a row that is not there`, next: RESTORE }
    return database.pragma('page_count', { simple: true }) as number
  },
}

/** The indexes of words, each with the rows that it is over. */
const INDEXES = [
  { index: 'name_search', rows: 'select id from words where field < 2' },
  { index: 'text_search', rows: 'select id from words where field = 2' },
  { index: 'article_search', rows: 'select id from article_text' },
] as const

/** The indexes of words: over the rows that they should be over. */
export const searchCheck: Check = {
  subject: 'texts to search in',
  *run(database) {
    let checked = 0
    for (const { index, rows } of INDEXES) {
      const indexed = `select id from ${index}_docsize`
      const difference = database
        .prepare<[], number>(
          `select count(*) from (select * from (${rows} except ${indexed}) union all select * from (${indexed} except ${rows}))`,
        )
        .pluck()
        .get()
      if (difference) yield outdated(index, difference)
      checked += database.prepare<[], number>(`select count(*) from (${rows})`).pluck().get() ?? 0
    }
    const unlisted = database
      .prepare<[], number>('select count(*) from (select key from article except select article from article_text)')
      .pluck()
      .get()
    if (unlisted) yield outdated('article_text', unlisted)
    return checked
  },
}

const outdated = (where: string, count: number): Fault => ({
  where,
  what: `missing there, or should be gone: ${counted(count, 'text')}`,
  next: RESTORE,
})
