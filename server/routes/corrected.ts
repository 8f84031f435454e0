/** What answers say of corrections. */

import { findAttribution } from '../../core/corrections/find.ts'
import { findMention } from '../../core/corrections/mentions.ts'
import type { Attribution, Extraction, Mention } from '../../core/types.ts'
import { correctionsOfArticle } from '../corrections/of-article.ts'
import type { Store } from '../store/store.ts'

/** Each id once; nothing where there are none. */
export const marked = (ids: readonly string[] | undefined): { corrected?: string[] } =>
  ids === undefined || ids.length === 0 ? {} : { corrected: [...new Set(ids)] }

/** Ids of the corrections that hold, in log order, by the attribution or mention as it was read. */
export async function findCorrected(
  store: Store,
  extraction: Extraction,
): Promise<ReadonlyMap<Attribution | Mention, readonly string[]>> {
  const found = new Map<Attribution | Mention, string[]>()
  for (const { id, object } of await correctionsOfArticle(store, extraction)) {
    const of =
      object.type === 'attribution'
        ? extraction.attributions[findAttribution(extraction, object)]
        : findMention(extraction, object)?.mention
    if (of) found.set(of, [...(found.get(of) ?? []), id])
  }
  return found
}
