/** Groups the mentions of one article into entities. */

import { slug } from './id.ts'
import type { Entity, EntityKind, Mention } from './types.ts'

/** Node key of an entity that has a name: "person:barack-obama". */
export const entityKey = (kind: EntityKind, name: string) => `${kind}:${slug(name)}`

/** Groups mentions of one kind and name; a surname joins its full name, an acronym its expansion. */
export function groupMentions(text: string, mentions: readonly Mention[]): Entity[] {
  const fullNames = fullNameBySurname(mentions)
  const expansions = expansionByAcronym(text, mentions)
  const byKey = new Map<string, { kind: EntityKind; name: string; aliases: Set<string>; mentions: Mention[] }>()
  for (const mention of mentions) {
    const name = canonicalName(mention, fullNames, expansions)
    const key = entityKey(mention.kind, name)
    const group = byKey.get(key) ?? { kind: mention.kind, name, aliases: new Set<string>(), mentions: [] }
    if (mention.text !== name) group.aliases.add(mention.text.replace(/\s+/g, ' '))
    group.mentions.push(mention)
    byKey.set(key, group)
  }
  return [...byKey].map(([key, group]) => ({
    key,
    kind: group.kind,
    name: group.name,
    aliases: [...group.aliases].sort(),
    mentions: group.mentions,
  }))
}

function canonicalName(
  mention: Mention,
  fullNames: ReadonlyMap<string, string>,
  expansions: ReadonlyMap<string, string>,
): string {
  if (mention.kind === 'person') return fullNames.get(mention.name) ?? mention.name
  if (mention.kind === 'event') return mention.name.replace(/^(?:the|a|an)\s+/i, '')
  return expansions.get(mention.name) ?? mention.name
}

/** "Lee" -> "Ann Lee", where one full name with that surname stands in the article; the first one where there are more. */
function fullNameBySurname(mentions: readonly Mention[]): Map<string, string> {
  const fullNames = new Map<string, string>()
  for (const { kind, name } of mentions) {
    const surname = name.split(' ').at(-1)
    if (kind === 'person' && surname && surname !== name && !fullNames.has(surname)) fullNames.set(surname, name)
  }
  return fullNames
}

/** "Valley Water Board (VWB)": the letters stand right after the name that they abbreviate. */
function expansionByAcronym(text: string, mentions: readonly Mention[]): Map<string, string> {
  const expansions = new Map<string, string>()
  for (const { kind, name, end } of mentions) {
    if (kind !== 'agency' && kind !== 'outlet') continue
    const acronym = /^\s*\((?:the )?([A-Z]{2,6})\)/.exec(text.slice(end, end + 14))?.[1]
    const initials = name.replace(/[^\p{Lu}]/gu, '')
    if (acronym && initials.includes(acronym)) expansions.set(acronym, name)
  }
  return expansions
}
