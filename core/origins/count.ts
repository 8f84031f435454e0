/** Counts the origins in which the paths of a claim end. */

import type { Account, Origin, Path, SharedWords, Trace } from '../corpus-types.ts'
import { groupBy } from '../group.ts'
import { compareText } from '../order.ts'
import { findComponents } from './circles.ts'
import { flowOf, pathsThatCarry } from './flow.ts'
import { rangeOf } from './range.ts'

/**
 * Origins of the paths of one claim. A source with a name is one origin, however many carry it; unnamed sources are one
 * for each first carrier, and may be one person together; a circle that nobody outside feeds is one or none.
 */
export function countOrigins(
  paths: readonly Path[],
  accounts: readonly Account[],
  shared: readonly SharedWords[],
): Omit<Trace, 'paths'> {
  const carrying = pathsThatCarry(paths)
  const { flow, fed } = flowOf(carrying)
  const components = findComponents(flow)
  const circles = components
    .filter(({ length }) => length > 1)
    .map((keys) => keys.sort(compareText))
    .sort((a, b) => compareText(a[0] as string, b[0] as string))
  const closed = circles.filter((circle) => {
    const members = new Set(circle)
    return !circle.some((key) => [...(fed.get(key) ?? [])].some((from) => !members.has(from)))
  })
  const articles = new Set(accounts.map(({ article }) => article))
  const ends = carrying.filter(({ links: [source] }) => source && !articles.has(source.key) && !fed.has(source.key))
  const origins = [
    ...namedOrigins(ends),
    ...unnamedOrigins(ends.filter(isNotRelay(carrying)).filter(isNotOfOutlet(carrying, accounts)), shared),
  ]
  return {
    origins,
    originRange: rangeOf(origins, carrying, accounts, flow, closed.length),
    unnamedOnly: origins.length > 0 && closed.length === 0 && origins.every(({ isNamed }) => !isNamed),
    circles,
  }
}

/** Sources that end a path: by name. */
function namedOrigins(ends: readonly Path[]): Origin[] {
  const named = ends.filter(({ links: [source] }) => source?.isNamed)
  return [...groupBy(named, ({ links }) => links[0]?.key as string).keys()]
    .sort(compareText)
    .map((key) => ({ carrier: null, sources: [key], isNamed: true }))
}

/** False where others have it from the carrier's unnamed sources too, and those had it from somebody with a name. */
function isNotRelay(paths: readonly Path[]): (end: Path) => boolean {
  const fed = new Set(
    paths.flatMap(({ links, publisher, article }) => {
      const at = links.findIndex(({ isNamed }) => !isNamed)
      if (at <= 0) return []
      return [links.slice(at).find(({ isNamed }) => isNamed)?.key ?? publisher ?? article]
    }),
  )
  return (end) => end.links[0]?.isNamed !== false || !fed.has(carrierOf(end))
}

/** False for "a new report" where the same article goes on to tell, through the same carrier, which outlet reports that. */
function isNotOfOutlet(paths: readonly Path[], accounts: readonly Account[]): (end: Path) => boolean {
  const speakers = new Map(accounts.map(({ speaker }) => [speaker?.key, speaker?.kind]))
  const markOf = ({ article, links }: Path) => `${article} ${links[1]?.key ?? ''}`
  const told = new Set(
    paths
      .filter(({ links: [source, carrier] }) => source && carrier && speakers.get(source.key) === 'outlet')
      .map(markOf),
  )
  return (end) =>
    speakers.get(end.links[0]?.key) !== 'document' || end.links[0]?.isNamed === true || !told.has(markOf(end))
}

/** Sources that end a path without a name: together by who carried them first, and where one passage tells of both. */
function unnamedOrigins(ends: readonly Path[], shared: readonly SharedWords[]): Origin[] {
  const unnamed = ends.filter(({ links: [source] }) => source && !source.isNamed)
  if (unnamed.length === 0) return []
  const together = new Map<string, Set<string>>()
  const unite = (a: string, b: string) => {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const)
      together.set(one, (together.get(one) ?? new Set<string>()).add(other))
  }
  for (const path of unnamed) for (const source of sourcesOf(path)) unite(source, carrierOf(path))
  const carrierByStatement = new Map(unnamed.map((path) => [path.statement, carrierOf(path)]))
  for (const { copier, original } of shared) {
    const [one, other] = [carrierByStatement.get(copier), carrierByStatement.get(original)]
    if (one !== undefined && other !== undefined) unite(one, other)
  }
  const carriers = new Set(carrierByStatement.values())
  const groupByKey = new Map(
    findComponents(together).flatMap((keys) => {
      const [carrier = ''] = keys.filter((key) => carriers.has(key)).sort(compareText)
      return keys.map((key) => [key, carrier] as const)
    }),
  )
  return [...groupBy(unnamed, (path) => groupByKey.get(carrierOf(path)) as string)]
    .map(([carrier, group]): Origin => {
      const sources = [...new Set(group.map(({ links }) => links[0]?.key as string))].sort(compareText)
      return { carrier, sources, isNamed: false }
    })
    .sort((a, b) => compareText(a.carrier as string, b.carrier as string))
}

/** The unnamed ones at the beginning of a path: an official, or a message that an official told of. */
function sourcesOf({ links }: Path): string[] {
  const named = links.findIndex(({ isNamed }) => isNamed)
  return links.slice(0, named < 0 ? links.length : named).map(({ key }) => key)
}

/** Who carried an unnamed source first: the next one with a name, else the article's outlet, else the article. */
const carrierOf = ({ links, publisher, article }: Path): string =>
  links.find(({ isNamed }) => isNamed)?.key ?? publisher ?? article
