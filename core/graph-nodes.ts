/** The nodes of the graph: articles, claims, and the entities of all articles. */

import type { TracedClaim } from './corpus.ts'
import type { Judgement } from './corpus-types.ts'
import type { GraphNode, MentionRef } from './graph-types.ts'
import { byFrequency, compareText } from './order.ts'
import type { NodeKeyOf } from './origins/accounts.ts'
import type { Resolution } from './resolve.ts'
import type { Article, Entity, EntityKind, Extraction, HeadCount } from './types.ts'

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
export function claimNode({ key, aliases, label, statements, joins, firstSeen, trace }: TracedClaim): GraphNode {
  const articles = new Set(statements.map(({ article }) => article)).size
  return {
    key,
    attributes: {
      kind: 'claim',
      label,
      articles,
      firstSeen,
      origins: trace.origins.flatMap(({ sources }) => sources).sort(compareText),
      originRange: trace.originRange,
      unnamedOnly: trace.unnamedOnly,
      circular: trace.circles.length > 0,
      paths: trace.paths,
      ...(aliases.length > 0 ? { aliases } : {}),
      ...(joins.length > 0 ? { joins } : {}),
    },
  }
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

/** The nodes of the entities of all articles. */
export function entityNodes(
  extractions: readonly Extraction[],
  { judgements }: Resolution,
  nodeKeyOf: NodeKeyOf,
): GraphNode[] {
  const byKey = new Map<string, Gathered>()
  for (const { article, entities } of extractions) {
    for (const entity of entities) {
      const key = nodeKeyOf(article.key, entity.key)
      const node = byKey.get(key) ?? emptyOf(entity.kind)
      byKey.set(key, node)
      gather(node, entity, key === entity.key || key.startsWith(`${entity.key}~`))
      for (const { start, end, why } of entity.mentions) node.mentions.push({ article: article.key, start, end, why })
    }
  }
  const judgementsByKey = new Map(judgements.map(({ node, judgements: own }) => [node, own]))
  return [...byKey].map(([key, gathered]) => entityNode(key, gathered, judgementsByKey.get(key)))
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
  judgements: readonly Judgement[] | undefined,
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
      ...(judgements ? { judgements } : {}),
    },
  }
}

const squeeze = (text: string) => text.replace(/\s+/g, ' ')
