/** Says how many origins there can be at least and at most. */

import type { Account, Origin, Path } from '../corpus-types.ts'
import { SEAT_RULES } from '../rules/seats.ts'
import type { Flow } from './flow.ts'

/** Fewest: those that are surely apart, and one for all that may be one person. Most: each by itself, and each closed circle. */
export function rangeOf(
  origins: readonly Origin[],
  paths: readonly Path[],
  accounts: readonly Account[],
  flow: Flow['flow'],
  closedCircles: number,
): [number, number] {
  const named = new Set(origins.flatMap(({ isNamed, sources }) => (isNamed ? sources : [])))
  const doubtful = new Set([
    ...bodiesOfSpeakers(named, accounts),
    ...seatsIn(named),
    ...leaningOutlets(named, accounts, flow),
  ])
  const documents = new Set(accounts.flatMap(({ speaker }) => (speaker?.kind === 'document' ? [speaker.key] : [])))
  const apart = origins.filter((origin) => !origin.isNamed && !isMaybeNamed(origin, paths, documents))
  const secretive = secretiveOutlets(named, accounts).filter((outlet) => !doubtful.has(outlet))
  const least = named.size - doubtful.size - secretive.length + Math.min(apart.length + secretive.length, 1)
  return [Math.max(least, Math.min(origins.length, 1)), origins.length + closedCircles]
}

/** "The ministry said" may be its spokeswoman, whom another article names. */
const bodiesOfSpeakers = (named: ReadonlySet<string>, accounts: readonly Account[]): string[] =>
  accounts.flatMap(({ speaker }) =>
    speaker && named.has(speaker.key) ? speaker.bodies.filter((body) => named.has(body)) : [],
  )

/** "The White House said" may be the administration that another article names. */
function seatsIn(named: ReadonlySet<string>): string[] {
  const bodies = [...named].filter((key) => key.startsWith('agency:')).map((key) => key.slice('agency:'.length))
  return SEAT_RULES.filter(
    ({ seat, government }) => bodies.includes(seat) && bodies.some((body) => body !== seat && government.test(body)),
  ).map(({ seat }) => `agency:${seat}`)
}

/** An outlet that leans on another one in the claim may have it from there. */
const leaningOutlets = (named: ReadonlySet<string>, accounts: readonly Account[], flow: Flow['flow']): string[] =>
  accounts.flatMap(({ carrierCites }) =>
    carrierCites.flatMap(({ from, to }) => (named.has(from) && flow.has(to.key) ? [from] : [])),
  )

/** Outlets of which the articles know unnamed sources only: those may be one person, as others may. */
function secretiveOutlets(named: ReadonlySet<string>, accounts: readonly Account[]): string[] {
  const citations = new Set(accounts.flatMap(({ carrierCites }) => carrierCites))
  const known = [...citations].filter(({ from }) => named.has(from))
  const open = new Set(known.filter(({ to }) => to.isNamed).map(({ from }) => from))
  return [...new Set(known.map(({ from }) => from))].filter((outlet) => !open.has(outlet))
}

/**
 * The official whom one article has from an outlet may be the person whom another article has from there by name; within
 * one article two are meant. The document of which one outlet tells may be what another outlet published.
 */
function isMaybeNamed({ carrier, sources }: Origin, paths: readonly Path[], documents: ReadonlySet<string>): boolean {
  const through = paths.filter(({ links: [source, next] }) => source?.isNamed && next?.key === carrier)
  if (through.length === 0) return false
  if (sources.every((source) => documents.has(source))) return true
  const besides = new Set(through.map(({ article }) => article))
  return !paths.some(({ links: [source], article }) => source && sources.includes(source.key) && besides.has(article))
}
