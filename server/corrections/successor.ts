/** From a key that a node had to the one that it has now, as the log of corrections tells it. */

import { keyApart, keyWithKind } from '../../core/corrections/entities.ts'
import type { LogEntry } from '../../core/corrections/types.ts'
import type { Store, StoredNode } from '../store/store.ts'

/** So many keys are looked at, and so many corrections of each. */
const MAX_KEYS = 50
const MAX_CORRECTIONS = 50

/** The node of a key, or of the key that it has since it was merged, relabelled, or began with another statement, or since that was taken back. */
export async function findNodeOf(store: Store, key: string): Promise<StoredNode | undefined> {
  const seen = new Set([key])
  for (const one of seen) {
    const node = await (one.startsWith('claim:') ? store.findClaim(one) : store.findNode(one))
    if (node !== undefined || seen.size > MAX_KEYS) return node
    const filter = { object: one, action: undefined, state: 'applied' } as const
    const { corrections } = await store.listCorrections(filter, MAX_CORRECTIONS, 0)
    for (const { entry } of corrections) for (const next of keysAfter(entry, one)) seen.add(next)
    const taken = { object: undefined, action: undefined, state: 'undone' } as const
    const { corrections: undone } = await store.listCorrections(taken, MAX_CORRECTIONS, 0)
    for (const { entry } of undone) for (const next of keysBefore(entry, one)) seen.add(next)
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

/** The key before a correction that gave what it was about, or a part of it, this one. */
function keysBefore(entry: LogEntry, key: string): readonly string[] {
  const [before] = entry.about
  if (entry.action === 'undo' || entry.object.type !== 'entity' || before === undefined) return []
  const isMade =
    entry.action === 'split'
      ? key === keyApart(before, entry.id)
      : 'kind' in entry && entry.kind !== undefined && key === keyWithKind(before, entry.kind)
  return isMade ? [before] : []
}
