/** Corrects the entities of one article: those that people rejected go, those of another kind change it. */

import { entityKey } from '../entities.ts'
import { compareSpans } from '../span.ts'
import type { Attribution, Entity, EntityKind, Extraction } from '../types.ts'

/** What corrections make of an entity of an article. */
export interface EntityEffect {
  /** Key of its node. */
  readonly node: string
  readonly isRejected: boolean
  /** Ids of the corrections that make it none, or one of another kind. */
  readonly corrected: readonly string[]
}

/** What an entity is called from now on, null for what is none, and by whom. */
interface Renaming {
  readonly key: string | null
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
  const renamings = new Map<string, Renaming>()
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
function rename(extraction: Extraction, renamings: ReadonlyMap<string, Renaming>): Extraction {
  const { article, attributions, citations, publications, affiliations, entities } = extraction
  const keyOf = (key: string): string | null => {
    const renaming = renamings.get(key)
    return renaming === undefined ? key : renaming.key
  }
  const correctActors = (attribution: Attribution): Attribution => {
    const { speaker, via, document, recipient, corrected = [], ...rest } = attribution
    const by = [speaker, ...via, document, recipient].flatMap((key) => (key && renamings.get(key)?.corrected) || [])
    const [newDocument, newRecipient] = [document && keyOf(document), recipient && keyOf(recipient)]
    return {
      ...rest,
      speaker: speaker && keyOf(speaker),
      via: via.flatMap((key) => keyOf(key) ?? []),
      ...(newDocument ? { document: newDocument } : {}),
      ...(newRecipient ? { recipient: newRecipient } : {}),
      ...(corrected.length + by.length > 0 ? { corrected: [...new Set([...corrected, ...by])] } : {}),
    }
  }
  const outlet = article.publisher && entityKey('outlet', article.publisher)
  return {
    ...extraction,
    // what is no outlet publishes nothing
    article: outlet && renamings.has(outlet) ? { ...article, publisher: null } : article,
    entities: correctList(entities, keyOf),
    attributions: attributions.map(correctActors),
    citations: citations.flatMap((citation) => {
      const [from, to] = [keyOf(citation.from), keyOf(citation.to)]
      return from && to && from !== to ? [{ ...citation, from, to }] : []
    }),
    publications: publications.flatMap((publication) => {
      const [publisher, work] = [keyOf(publication.publisher), keyOf(publication.work)]
      return publisher && work ? [{ ...publication, publisher, work }] : []
    }),
    affiliations: affiliations.flatMap((affiliation) => {
      const [member, body] = [keyOf(affiliation.member), keyOf(affiliation.body)]
      return member && body && member !== body ? [{ ...affiliation, member, body }] : []
    }),
  }
}

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
