/** The nodes of the graph: articles, claims, and the entities of all articles. */

import type { Claim } from './claims.ts'
import { byFrequency, compareText } from './order.ts'
import type { Article, Entity, EntityKind, Extraction, GraphNode, HeadCount, MentionRef } from './types.ts'

/** The node of an article. */
export function articleNode(article: Article): GraphNode {
  const { key, id, title, file, textHash, date, author, publisher, url } = article
  const label = title ? squeeze(title) : id
  return {
    key,
    attributes: { kind: 'article', label, articles: 1, file, textHash, date, author, publisher, url },
  }
}

/** The node of a claim. */
export function claimNode({ key, label, members, firstSeen }: Claim): GraphNode {
  const articles = new Set(members.map(({ extraction }) => extraction.article.key)).size
  return { key, attributes: { kind: 'claim', label, articles, firstSeen } }
}

/** What the articles say of one entity. */
interface Gathered {
  readonly kind: EntityKind
  readonly names: Map<string, number>
  readonly aliases: Set<string>
  readonly roles: Map<string, number>
  readonly dates: Map<string, number>
  readonly mentions: MentionRef[]
  number?: HeadCount
  motive?: string
}

/** The nodes of entities; `keyOf` gives the node's key for an entity's key. */
export function entityNodes(extractions: readonly Extraction[], keyOf: (key: string) => string): GraphNode[] {
  const byKey = new Map<string, Gathered>()
  for (const { article, entities } of extractions) {
    for (const entity of entities) {
      const key = keyOf(entity.key)
      const node = byKey.get(key) ?? emptyOf(entity.kind)
      byKey.set(key, node)
      gather(node, entity, key === entity.key)
      for (const { start, end, why } of entity.mentions) node.mentions.push({ article: article.key, start, end, why })
    }
  }
  return [...byKey].map(([key, gathered]) => entityNode(key, gathered))
}

const emptyOf = (kind: EntityKind): Gathered => ({
  kind,
  names: new Map(),
  aliases: new Set(),
  roles: new Map(),
  dates: new Map(),
  mentions: [],
})

function gather(node: Gathered, entity: Entity, isOwnKey: boolean): void {
  // a surname that joined a full name is an alias, not a candidate for the label
  if (isOwnKey) count(node.names, entity.name, entity.mentions.length + 1)
  else node.aliases.add(entity.name)
  for (const alias of entity.aliases) node.aliases.add(alias)
  if (entity.role) count(node.roles, entity.role.value, 1)
  if (entity.date) count(node.dates, entity.date.value, 1)
  if (entity.number) node.number = entity.number
  if (entity.motive) node.motive = entity.motive.value
}

const count = (counts: Map<string, number>, text: string, by: number) => counts.set(text, (counts.get(text) ?? 0) + by)

function entityNode(
  key: string,
  { kind, names, aliases, roles, dates, mentions, number, motive }: Gathered,
): GraphNode {
  const [label = key, ...otherNames] = byFrequency(names)
  const others = new Set([...otherNames, ...aliases])
  others.delete(label)
  const [date] = byFrequency(dates)
  return {
    key,
    attributes: {
      kind,
      label,
      aliases: [...others].sort(compareText),
      mentions,
      articles: new Set(mentions.map(({ article }) => article)).size,
      ...(roles.size > 0 ? { roles: byFrequency(roles) } : {}),
      ...(date ? { date } : {}),
      ...(number ? { number } : {}),
      ...(motive ? { motive } : {}),
    },
  }
}

const squeeze = (text: string) => text.replace(/\s+/g, ' ')
