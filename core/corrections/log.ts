/** The log of corrections: its order, and which of its entries hold. */

import { groupBy } from '../group.ts'
import { shortHash } from '../id.ts'
import { compareText } from '../order.ts'
import type { Correction, LogEntry } from './types.ts'

type WithoutId<Entry> = Entry extends unknown ? Omit<Entry, 'id'> : never
/** An entry before it has its id. */
export type NewEntry = WithoutId<LogEntry>

/** Gives an entry the hash of its content as id, so that the same entry twice is one. */
export function withId(entry: NewEntry): LogEntry {
  return { id: shortHash([canonicalJson(entry)], 12), ...entry }
}

/** JSON with the keys of all records in order. */
const canonicalJson = (record: unknown): string =>
  JSON.stringify(record, (_key, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => compareText(a, b)))
      : value,
  )

/** Entries by time, then by id, each once: the order in which they are replayed, whoever wrote them. */
export function inLogOrder<Entry extends LogEntry>(entries: readonly Entry[]): Entry[] {
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()].sort(
    (a, b) => compareText(a.at, b.at) || compareText(a.id, b.id),
  )
}

/** The corrections that nobody took back, in log order, and by which undo each other entry was. An undo that was undone itself counts for nothing. */
export function readLog(entries: readonly LogEntry[]): {
  readonly active: readonly Correction[]
  readonly undone: ReadonlyMap<string, string>
} {
  const ordered = inLogOrder(entries)
  const undosByTarget = groupBy(
    ordered.flatMap((entry) => (entry.action === 'undo' ? [entry] : [])),
    ({ undoes }) => undoes,
  )
  // an entry names another by the hash of its content, so that there are no circles
  const undoOf = (id: string): string | undefined =>
    undosByTarget.get(id)?.find((undo) => undoOf(undo.id) === undefined)?.id
  const undone = new Map(
    ordered.flatMap(({ id }) => {
      const undo = undoOf(id)
      return undo === undefined ? [] : [[id, undo] as const]
    }),
  )
  const active = ordered.flatMap((entry) => (entry.action === 'undo' || undone.has(entry.id) ? [] : [entry]))
  return { active, undone }
}
