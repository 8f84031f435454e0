/** What answers say of corrections. */

import { findAttribution } from '../../core/corrections/find.ts'
import { groupBy } from '../../core/group.ts'
import type { Extraction } from '../../core/types.ts'
import type { Store } from '../store/store.ts'

const MAX_SHOWN = 1_000

/** Each id once; nothing where there are none. */
export const marked = (ids: readonly string[] | undefined): { corrected?: string[] } =>
  ids === undefined || ids.length === 0 ? {} : { corrected: [...new Set(ids)] }

/** Ids of the corrections that hold, by the index of the attribution as it was read. */
export async function findCorrected(
  store: Store,
  extraction: Extraction,
): Promise<ReadonlyMap<number, readonly string[]>> {
  const { key, textHash } = extraction.article
  const filter = { object: key, textHash, action: undefined, state: 'applied' } as const
  const { corrections } = await store.listCorrections(filter, MAX_SHOWN, 0)
  const found = [...corrections].reverse().flatMap(({ entry }) => {
    if (entry.action === 'undo' || entry.object.type !== 'attribution') return []
    if (entry.object.article !== key && entry.texts?.[entry.object.article] !== textHash) return []
    return [{ id: entry.id, index: findAttribution(extraction, entry.object) }]
  })
  return new Map([...groupBy(found, ({ index }) => index)].map(([index, same]) => [index, same.map(({ id }) => id)]))
}
