/** Groups the mentions of one article into entities. */

import type { Gazetteer } from './gazetteer.ts'
import { slug } from './id.ts'
import { readAcronyms } from './mentions/acronyms.ts'
import { groupEvents } from './mentions/group-events.ts'
import { resolvePeople } from './mentions/resolve-people.ts'
import type { Article, Entity, EntityKind, Mention } from './types.ts'

/** Node key of an entity that has a name: "person:barack-obama". */
export const entityKey = (kind: EntityKind, name: string) => `${kind}:${slug(name)}`

/** Groups mentions of one kind and name; a surname joins its full name, an acronym its expansion. */
export function groupMentions(
  article: Pick<Article, 'text' | 'date' | 'key'>,
  mentions: readonly Mention[],
  gazetteer: Gazetteer,
): Entity[] {
  const personNames = resolvePeople(article.text, mentions, gazetteer)
  const acronyms = readAcronyms(article.text, mentions)
  const byKey = new Map<string, { kind: EntityKind; name: string; aliases: Set<string>; mentions: Mention[] }>()
  for (const mention of mentions) {
    if (mention.kind === 'event') continue
    const name = personNames.get(mention) ?? acronyms.get(mention.name)?.of.name ?? mention.name
    const key = entityKey(mention.kind, name)
    const group = byKey.get(key) ?? { kind: mention.kind, name, aliases: new Set<string>(), mentions: [] }
    if (mention.text !== name) group.aliases.add(mention.text.replace(/\s+/g, ' '))
    group.mentions.push(mention)
    byKey.set(key, group)
  }
  const named = [...byKey].map(([key, group]) => ({
    key,
    kind: group.kind,
    name: group.name,
    aliases: [...group.aliases].sort(),
    mentions: group.mentions,
  }))
  const events = mentions.filter(({ kind }) => kind === 'event')
  return [...named, ...groupEvents(article, events, gazetteer)]
}
