/** What one article adds to the nodes of entities, as counts that can be added and taken back in any order. */

import type { GraphNode, MentionRef, NodeAttributes } from './graph-types.ts'
import { groupBy } from './group.ts'
import { byFrequency, compareText } from './order.ts'
import { readPersonName } from './resolve/names.ts'
import type { Entity, EntityKind, Extraction, HeadCount } from './types.ts'

const TALLY_FIELDS = ['name', 'alias', 'role', 'date', 'number', 'motive'] as const
export type TallyField = (typeof TALLY_FIELDS)[number]

/** So often is an entity called so. A `number` is written "2-2", or "2-" when its end is unknown. */
export interface Tally {
  readonly field: TallyField
  readonly text: string
  readonly count: number
}

/** What one article says of the entity of one node. */
export interface Contribution {
  /** Keys of the article's and of the entity's node. */
  readonly article: string
  readonly node: string
  readonly kind: EntityKind
  readonly tallies: readonly Tally[]
  readonly mentions: readonly MentionRef[]
}

/** How many articles call somebody so counts before how often they do. */
const ARTICLE_WEIGHT = 100

/** What an article adds to each node, one for each; `keyOf` gives the node's key for an entity's key. */
export function findContributions({ article, entities }: Extraction, keyOf: (key: string) => string): Contribution[] {
  const found = entities.map((entity): Contribution => {
    const node = keyOf(entity.key)
    const { name, aliases, role, date, number, motive, mentions } = entity
    const once = (field: TallyField, text: string | undefined): Tally[] =>
      text === undefined ? [] : [{ field, text, count: 1 }]
    return {
      article: article.key,
      node,
      kind: entity.kind,
      tallies: [
        // a surname that joined a full name is an alias, not a candidate for the label
        node === entity.key || node.startsWith(`${entity.key}~`) || isFullName(entity)
          ? { field: 'name', text: name, count: ARTICLE_WEIGHT + Math.min(mentions.length, ARTICLE_WEIGHT - 1) }
          : { field: 'alias', text: name, count: 1 },
        ...aliases.flatMap((alias) => once('alias', alias)),
        ...once('role', role?.value),
        ...once('date', date?.value),
        ...once('number', number && `${number.min}-${number.max ?? ''}`),
        ...once('motive', motive?.value),
      ],
      mentions: mentions.map(({ start, end, why }) => ({ article: article.key, start, end, why })),
    }
  })
  return [...groupBy(found, ({ node }) => node).values()].map(addUp)
}

/** "Robert Klein" joined to "Bob Klein": how he is called most decides. Not "Klein", "R. Klein". */
const isFullName = ({ kind, name }: Entity) => kind === 'person' && readPersonName(name).given.length > 1

/** Contributions to one node as one; of one article, if they are of one. */
function addUp(contributions: readonly Contribution[]): Contribution {
  const [first, ...others] = contributions as [Contribution, ...Contribution[]]
  if (others.length === 0) return first
  return {
    ...first,
    tallies: addTallies(
      [],
      contributions.flatMap(({ tallies }) => tallies),
    ),
    mentions: contributions
      .flatMap(({ mentions }) => mentions)
      .sort((a, b) => compareText(a.article, b.article) || a.start - b.start || a.end - b.end),
  }
}

/** Tallies with some more, or less; those that come to nothing go. */
export function addTallies(known: readonly Tally[], changes: readonly Tally[]): Tally[] {
  const tallies = new Map<string, Tally>()
  for (const tally of [...known, ...changes]) {
    const name = `${tally.field} ${tally.text}`
    tallies.set(name, { ...tally, count: tally.count + (tallies.get(name)?.count ?? 0) })
  }
  return [...tallies.values()].filter(({ count }) => count !== 0)
}

/** The attributes that tallies of all articles add up to, without the mentions. `articles` is the number of those that mention it. */
export function attributesOf(
  key: string,
  kind: EntityKind,
  tallies: readonly Tally[],
  articles: number,
): Omit<NodeAttributes, 'mentions'> {
  const textsOf = (field: TallyField) =>
    byFrequency(new Map(tallies.filter((tally) => tally.field === field).map(({ text, count }) => [text, count])))
  const [label = key, ...otherNames] = textsOf('name')
  const aliases = new Set([...otherNames, ...textsOf('alias')])
  aliases.delete(label)
  const roles = textsOf('role')
  const [date] = textsOf('date')
  const [number] = textsOf('number')
  const [motive] = textsOf('motive')
  return {
    kind,
    label,
    aliases: [...aliases].sort(compareText),
    articles,
    ...(roles.length > 0 ? { roles } : {}),
    ...(date ? { date } : {}),
    ...(number ? { number: toHeadCount(number) } : {}),
    ...(motive ? { motive } : {}),
  }
}

/** The nodes of entities that the contributions of all articles add up to. */
export function entityNodes(contributions: readonly Contribution[]): GraphNode[] {
  return [...groupBy(contributions, ({ node }) => node)].map(([key, ofNode]) => {
    const { kind, tallies, mentions } = addUp(ofNode)
    const articles = new Set(ofNode.map(({ article }) => article)).size
    return { key, attributes: { ...attributesOf(key, kind, tallies, articles), mentions } }
  })
}

function toHeadCount(number: string): HeadCount {
  const [min = '', max = ''] = number.split('-')
  return { min: Number(min), max: max === '' ? null : Number(max) }
}
