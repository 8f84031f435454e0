/** Corrects the entities of one article: those that people rejected go, those of another kind change it. */

import { entityKey } from '../entities.ts'
import { compareSpans } from '../span.ts'
import type { Entity, EntityKind, Extraction } from '../types.ts'
import { replaceActors, type Successor } from './actors.ts'

/** What corrections make of an entity of an article. */
export interface EntityEffect {
  /** Key of its node. */
  readonly node: string
  readonly isRejected: boolean
  /** Ids of the corrections that make it none, or one of another kind. */
  readonly corrected: readonly string[]
}

export const kindOfKey = (key: string): EntityKind => key.slice(0, key.indexOf(':')) as EntityKind

export interface CorrectedEntities {
  readonly extraction: Extraction
  /** Keys of the nodes of the entities that have a new key. */
  readonly nodeByNewKey: ReadonlyMap<string, string>
}

/** The extraction as corrected, itself where nothing changes; `effectOf` gives null for entities that no correction concerns. */
export function correctEntities(
  extraction: Extraction,
  effectOf: (entity: string) => EntityEffect | null,
): CorrectedEntities {
  const renamings = new Map<string, Successor>()
  const nodeByNewKey = new Map<string, string>()
  for (const { key, kind } of extraction.entities) {
    const effect = effectOf(key)
    if (effect === null) continue
    const { node, isRejected, corrected } = effect
    const newKey = keyWithKind(key, kindOfKey(node))
    if (isRejected) renamings.set(key, { key: null, corrected })
    else if (kindOfKey(node) !== kind) {
      renamings.set(key, { key: newKey, corrected })
      nodeByNewKey.set(newKey, node)
    }
  }
  return renamings.size === 0
    ? { extraction, nodeByNewKey }
    : { extraction: rename(extraction, renamings), nodeByNewKey }
}

/** "agency:valley-herald", outlet -> "outlet:valley-herald" */
export const keyWithKind = (key: string, kind: string): string => `${kind}${key.slice(key.indexOf(':'))}`

/** Null takes an entity out wherever it stands. */
function rename(extraction: Extraction, renamings: ReadonlyMap<string, Successor>): Extraction {
  const { article, entities } = extraction
  const outlet = article.publisher && entityKey('outlet', article.publisher)
  return {
    ...replaceActors(extraction, (key) => renamings.get(key)),
    // what is no outlet publishes nothing
    article: outlet && renamings.has(outlet) ? { ...article, publisher: null } : article,
    entities: correctList(entities, (key) => {
      const renaming = renamings.get(key)
      return renaming === undefined ? key : renaming.key
    }),
  }
}

/** "person:ann-lee~1a2b3c": what the correction of this id split off from the one of this key. */
export const keyApart = (key: string, correction: string): string => `${key}~${correction.slice(0, MARK_LENGTH)}`
const MARK_LENGTH = 6

/** Entities that get the key of one that is there join it. */
function correctList(entities: readonly Entity[], keyOf: (key: string) => string | null): Entity[] {
  const byKey = new Map<string, Entity>()
  for (const entity of entities) {
    const key = keyOf(entity.key)
    if (key === null) continue
    const known = byKey.get(key)
    const kind = kindOfKey(key)
    const own = { ...entity, key, kind, mentions: entity.mentions.map((mention) => ({ ...mention, kind })) }
    byKey.set(key, known ? joinEntities(known, own) : own)
  }
  return [...byKey.values()]
}

const joinEntities = (known: Entity, other: Entity): Entity => ({
  ...other,
  ...known,
  aliases: [...new Set([...known.aliases, ...other.aliases])].sort(),
  mentions: [...known.mentions, ...other.mentions].sort(compareSpans),
})
