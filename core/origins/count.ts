/** Counts the origins in which the paths of a claim end. */

import type { Account, Origin, Path, SharedWords, Trace } from '../corpus-types.ts'
import { groupBy } from '../group.ts'
import { compareText } from '../order.ts'
import { findComponents } from './circles.ts'
import { type Flow, flowOf, pathsThatCarry } from './flow.ts'

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
  const origins = [...namedOrigins(ends), ...unnamedOrigins(ends, shared)]
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
  return [...groupBy(named, ({ links }) => links[0]?.key as string)]
    .map(([key]): Origin => ({ carrier: null, sources: [key], isNamed: true }))
    .sort((a, b) => compareText(a.sources[0] as string, b.sources[0] as string))
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

function rangeOf(
  origins: readonly Origin[],
  paths: readonly Path[],
  accounts: readonly Account[],
  flow: Flow['flow'],
  closedCircles: number,
): [number, number] {
  const named = origins.filter(({ isNamed }) => isNamed)
  const unnamed = origins.filter(({ isNamed }) => !isNamed)
  const keys = new Set(named.flatMap(({ sources }) => sources))
  // "the ministry said" may be its spokeswoman, who is quoted by name elsewhere
  const speaking = new Set(
    accounts.flatMap(({ speaker }) =>
      speaker && keys.has(speaker.key) ? speaker.bodies.filter((body) => keys.has(body)) : [],
    ),
  )
  // an outlet that leans on another one in the claim may have it from there
  const leaning = new Set(
    accounts.flatMap(({ carrierCites }) =>
      carrierCites.flatMap(([from, to]) => (keys.has(from) && flow.has(to) ? [from] : [])),
    ),
  )
  const maybeNamed = unnamed.filter((origin) => isMaybeNamed(origin, paths))
  const sure = named.length - new Set([...speaking, ...leaning]).size + (unnamed.length > maybeNamed.length ? 1 : 0)
  return [Math.max(sure, Math.min(origins.length, 1)), origins.length + closedCircles]
}

/** The official whom one article has from an outlet may be the person whom another article has from there by name. */
function isMaybeNamed({ carrier, sources }: Origin, paths: readonly Path[]): boolean {
  const through = paths.filter(({ links: [source, next] }) => source?.isNamed && next?.key === carrier)
  if (through.length === 0) return false
  const besides = new Set(through.map(({ article }) => article))
  return !paths.some(({ links: [source], article }) => source && sources.includes(source.key) && besides.has(article))
}
