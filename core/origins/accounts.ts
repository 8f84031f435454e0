/** Reads from an article what it tells of where its statements come from. */

import type { Account, Actor, Statement } from '../corpus-types.ts'
import { entityKey } from '../entities.ts'
import type { Extraction } from '../types.ts'

/** What is known of an article beside its statements. */
export interface Teller {
  toAccount(statement: Statement): Account
}

/** Prepares an extraction for reading accounts from it; `keyOf` gives the node's key for an entity's. */
export function createTeller(
  { article, entities, attributions, citations, affiliations }: Extraction,
  keyOf: (entity: string) => string,
): Teller {
  const kindByKey = new Map(entities.map(({ key, kind }) => [key, kind]))
  const toActor = (key: string): Actor => {
    const kind = kindByKey.get(key) ?? 'outlet'
    return {
      key: keyOf(key),
      kind,
      // a key with a mark of its article: "document:report~1a2b"
      isNamed: kind !== 'unnamed' && !(kind === 'document' && key.includes('~')),
      bodies: affiliations.filter(({ member }) => member === key).map(({ body }) => keyOf(body)),
    }
  }
  const publisher = article.publisher ? keyOf(entityKey('outlet', article.publisher)) : null
  const cites = [...new Set(citations.map(({ to }) => keyOf(to)))].sort()
  const carrierCites = citations
    .filter(({ from }) => from !== article.key)
    .map(({ from, to }) => ({ from: keyOf(from), to: toActor(to) }))
  return {
    toAccount({ id, date, attribution: index }) {
      const attribution = index === null ? undefined : attributions[index]
      return {
        statement: id,
        article: article.key,
        date,
        publisher,
        speaker: attribution?.speaker ? toActor(attribution.speaker) : null,
        via: (attribution?.via ?? []).map(toActor),
        stance: attribution?.stance ?? 'asserted',
        cites,
        carrierCites,
      }
    },
  }
}
