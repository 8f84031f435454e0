/** The log of corrections of the store in memory. */

import { inLogOrder } from '../../core/corrections/log.ts'
import type { LogEntry, Outcome } from '../../core/corrections/types.ts'
import type { CorrectionFilter, CorrectionStore, StoredCorrection } from './correction-store.ts'
import type { MemoryState } from './memory.ts'

type Corrections = MemoryState['corrections']

/** The reading half of the store that concerns corrections. */
export function memoryCorrectionQueries(now: () => MemoryState): CorrectionStore {
  return {
    async listCorrections(filter, limit, offset) {
      const { corrections } = now()
      const found = logOf(now())
        .reverse()
        .flatMap(({ id }) => corrections.get(id) ?? [])
        .filter((correction) => isMeant(correction, filter))
      return { corrections: found.slice(offset, offset + limit), total: found.length }
    },
    findCorrection: async (id) => now().corrections.get(id),
  }
}

function isMeant({ entry, outcome }: StoredCorrection, filter: CorrectionFilter): boolean {
  const { object, textHash = '', action, state } = filter
  const article = 'object' in entry && 'article' in entry.object ? entry.object.article : undefined
  return (
    (action === undefined || entry.action === action) &&
    (state === undefined || outcome.state === state) &&
    (object === undefined ||
      object === article ||
      entry.about.includes(object) ||
      Object.values(entry.texts ?? {}).includes(textHash))
  )
}

/** The whole log in its order. */
export const logOf = ({ corrections }: Pick<MemoryState, 'corrections'>): LogEntry[] =>
  inLogOrder([...corrections.values()].map(({ entry }) => entry))

/** The log with new entries and new outcomes. */
export function correctionsAfter(
  before: Corrections,
  entries: readonly LogEntry[],
  outcomes: ReadonlyMap<string, Outcome>,
): Corrections {
  const after = new Map(before)
  for (const entry of entries) if (!after.has(entry.id)) after.set(entry.id, { entry, outcome: { state: 'applied' } })
  for (const [id, outcome] of outcomes) {
    const known = after.get(id)
    if (known) after.set(id, { ...known, outcome })
  }
  return after
}
