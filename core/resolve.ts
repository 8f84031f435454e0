/** Finds which entities of different articles are the same. */

import type { Judgement } from './corpus-types.ts'
import { compareText } from './order.ts'
import { createNameIndex } from './resolve/name-index.ts'
import { findProfiles } from './resolve/profile.ts'
import type { Extraction } from './types.ts'

/** An entity of an article whose node has another key than its own. */
export interface Assignment {
  readonly article: string
  readonly entity: string
  readonly node: string
}

/** Something that grew larger than one entity plausibly is. */
export interface Alarm {
  /** Key of a node, or name of a block. */
  readonly about: string
  readonly size: number
  readonly why: string
}

export interface Resolution {
  readonly assignments: readonly Assignment[]
  /** Why nodes are one or apart, by node key; nodes about which nothing had to be judged are left out. */
  readonly judgements: readonly { readonly node: string; readonly judgements: readonly Judgement[] }[]
  readonly alarms: readonly Alarm[]
}

/** Resolves the entities of a corpus. */
export function resolveEntities(extractions: readonly Extraction[]): Resolution {
  const names = createNameIndex()
  for (const extraction of extractions) names.add(extraction.article.key, findProfiles(extraction))
  const { judgements } = names.takeChanges()
  return {
    assignments: extractions.flatMap(({ article, entities }) =>
      entities.flatMap(({ key: entity }): Assignment[] => {
        const node = names.nodeOf(article.key, entity)
        return node === entity ? [] : [{ article: article.key, entity, node }]
      }),
    ),
    judgements: [...judgements]
      .sort(([one], [two]) => compareText(one, two))
      .flatMap(([node, own]) => (own ? [{ node, judgements: own }] : [])),
    alarms: names.alarms(),
  }
}
