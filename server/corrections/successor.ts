/** From a key that a node had to the one that it has now, as the log of corrections tells it. */

import { keyWithKind } from '../../core/corrections/entities.ts'
import type { LogEntry } from '../../core/corrections/types.ts'
import type { Store, StoredNode } from '../store/store.ts'

/** So many keys are looked at, and so many corrections of each. */
const MAX_KEYS = 50
const MAX_CORRECTIONS = 50

/** The node of a key, or of the key that it has since it was merged, relabelled, or began with another statement. */
export async function findNodeOf(store: Store, key: string): Promise<StoredNode | undefined> {
  const seen = new Set([key])
  for (const one of seen) {
    const node = await (one.startsWith('claim:') ? store.findClaim(one) : store.findNode(one))
    if (node !== undefined || seen.size > MAX_KEYS) return node
    const filter = { object: one, action: undefined, state: 'applied' } as const
    const { corrections } = await store.listCorrections(filter, MAX_CORRECTIONS, 0)
    for (const { entry } of corrections) for (const next of keysAfter(entry, one)) seen.add(next)
  }
  return undefined
}

/** Keys that what had a key may have after a correction. */
function keysAfter(entry: LogEntry, key: string): readonly string[] {
  if (entry.action === 'undo' || entry.about[0] === undefined) return []
  const { object } = entry
  if (object.type === 'claim') return [...object.statements.map(({ id }) => `claim:${id}`), ...othersOf(entry)]
  if (object.type !== 'entity') return []
  if (entry.action === 'relabel' && 'kind' in entry && entry.kind) return [keyWithKind(key, entry.kind)]
  return othersOf(entry)
}

const othersOf = ({ action, about }: LogEntry): readonly string[] => (action === 'merge' ? about : [])
