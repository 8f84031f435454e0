/** What of an entity is needed to judge, without its article, whether two articles mean the same one. */

import { hashText } from '../id.ts'
import { CROSSING_WORDS, LOCAL_OFFICES, ROLE_FIELDS } from '../rules/role-fields.ts'
import type { Article, Entity, EntityKind, Extraction } from '../types.ts'
import {
  type BodyName,
  bareBody,
  type EventName,
  foldWords,
  initialsOf,
  normalBody,
  type PersonName,
  readBodyName,
  readEventName,
  readPersonName,
  squeezeOutlet,
} from './names.ts'

/** One way in which articles present an entity. Survives JSON; entities of equal profiles are one. */
export interface Profile {
  /** Kind, key and traits in one text. */
  readonly id: string
  readonly kind: EntityKind
  /** Entities of different blocks are never one. */
  readonly block: string
  /** The entity's key, which its node takes unless it is one with others or shares its name. */
  readonly key: string
  readonly name: string
  /** In order: "role office", "office mayor of rowan", "acronym vwb", "date 2016-09", "year 2016". */
  readonly traits: readonly string[]
  /** The name as names of its kind are read; null for outlets and documents. */
  readonly read: PersonName | EventName | BodyName | null
}

/** Of the entities of one article that other articles may mean too. Unnamed sources and untitled documents are its own. */
export function findProfiles({ article, entities }: Extraction): Profile[] {
  return entities.flatMap((entity): Profile[] => {
    const block = blockOf(entity)
    if (block === null) return []
    const { key, kind, name } = entity
    const traits = [...new Set(traitsOf(entity, article))].sort()
    const id = [key, name, ...traits].join('|')
    return [{ id, kind, block: `${kind} ${block}`, key, name, traits, read: readName(entity) }]
  })
}

function readName({ kind, name }: Entity): Profile['read'] {
  if (kind === 'person') return readPersonName(name)
  if (kind === 'event') return readEventName(name)
  return kind === 'agency' ? readBodyName(name) : null
}

/** The one key under which an entity is compared with those of other articles; null for none. */
function blockOf({ kind, name, key }: Entity): string | null {
  // a key with a mark of its article: "agency:campaign~1a2b"
  if (key.includes('~')) return null
  if (kind === 'person') return readPersonName(name).surname || null
  if (kind === 'outlet') return squeezeOutlet(name)
  if (kind === 'agency') return initialsOf(bareBody(name)) || normalBody(name)
  if (kind === 'event') return readEventName(name).head
  if (kind === 'document') return isTitled(name) ? foldWords(name).join(' ') : null
  return null
}

/** "the Corvane Report", not "a report". */
const isTitled = (name: string) => (name.match(/(?<!\p{L})\p{Lu}\p{Ll}/gu) ?? []).length >= 2

function traitsOf(entity: Entity, article: Article): string[] {
  const { kind, aliases, name, role, date } = entity
  if (kind === 'person') return personTraits([role?.value ?? '', ...aliases.filter((alias) => alias !== name)])
  if (kind === 'agency' || kind === 'outlet') {
    const acronyms = aliases.filter((alias) => /^(?:\p{Lu}\.?){2,6}$/u.test(alias)).flatMap((alias) => foldWords(alias))
    return acronyms.map((acronym) => `acronym ${acronym}`)
  }
  if (kind !== 'event') return []
  const year = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(name)?.[0] ?? date?.value.slice(0, 4) ?? article.date?.slice(0, 4)
  return [...(date ? [`date ${date.value}`] : []), ...(year ? [`year ${year}`] : [])]
}

const fieldByWord = new Map(ROLE_FIELDS.flatMap(({ field, words }) => words.map((word) => [word, field] as const)))

/** What words say of a person. "Mayor of Rowan" -> role office, office mayor of rowan */
export function personTraits(descriptions: readonly string[]): string[] {
  return descriptions.flatMap((description) => {
    const words = foldWords(description.toLowerCase().replaceAll('co-', ''))
    // whoever has been something else before may be anything
    if (words.some((word) => CROSSING_WORDS.includes(word))) return ['crossed']
    // the last word of the first phrase: "president of the actors' union" is no actor
    const head = foldWords(description.split(/\s(?:of|for|at|in|from|to|with|who)\s|,/)[0] ?? '')
    const field = head.flatMap((word) => fieldByWord.get(word) ?? []).at(-1)
    return [...(field ? [`role ${field}`] : []), ...localOffice(words.join(' '))]
  })
}

const LOCAL_OFFICE = new RegExp(
  `(?:^| )(${LOCAL_OFFICES.join('|')}) (?:of|for) (?:the )?(\\S+(?: (?!and |who |said )\\S+)?)`,
)

/** "mayor of rowan" -> "office mayor of rowan" */
function localOffice(words: string): string[] {
  const [, office, place] = LOCAL_OFFICE.exec(words) ?? []
  return office ? [`office ${office} of ${place}`] : []
}

/** A short name for what tells a profile from another of its name. */
export function qualifierOf({ id, traits }: Profile): string {
  const told = ['role ', 'office ', 'year '].flatMap((start) => {
    const trait = traits.find((one) => one.startsWith(start))
    return trait ? [trait.slice(start.length).replaceAll(' ', '-')] : []
  })
  return told[0] ?? hashText(id).slice(0, 6)
}
