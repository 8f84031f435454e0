/** Checks of the log of corrections. */

import { withId } from '../../../core/corrections/log.ts'
import type { LogEntry } from '../../../core/corrections/types.ts'
import type { CorrectionTable } from '../schema.ts'
import { type Check, RESTORE } from './check.ts'

/** Entries of the log: that each is as it was written. */
export const correctionCheck: Check = {
  subject: 'corrections',
  *run(database) {
    let checked = 0
    for (const row of database.prepare<[], CorrectionTable>('select * from correction').iterate()) {
      checked++
      const { id, ...said } = JSON.parse(row.entry) as LogEntry
      const isAsWritten = id === row.id && withId(said).id === id && said.at === row.at && said.action === row.action
      if (!isAsWritten) yield { where: row.id, what: 'it is not as it was written', next: RESTORE }
    }
    return checked
  },
}
