/** What is wrong with a database, for tests of what can happen to one. */

import type { Fault } from '../../server/store/checks/check.ts'
import { verifyDatabase } from '../../server/store/verify.ts'

/** All faults, with what was being checked. */
export function faultsOf(file: string): (Fault & { readonly subject: string })[] {
  const faults: (Fault & { readonly subject: string })[] = []
  let ofCheck: Fault[] = []
  for (const result of verifyDatabase(file)) {
    if (!('checked' in result)) ofCheck.push(result)
    else {
      faults.push(...ofCheck.map((fault) => ({ ...fault, subject: result.subject })))
      ofCheck = []
    }
  }
  return faults
}
