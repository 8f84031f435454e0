/** Who passes a claim on to whom. */

import type { Path } from '../corpus-types.ts'

/** By key, both ways round: whom each one gives it to, and from whom each one has it. */
export interface Flow {
  readonly flow: ReadonlyMap<string, ReadonlySet<string>>
  readonly fed: ReadonlyMap<string, ReadonlySet<string>>
}

/** Who denies a claim or doubts it is no origin of it. */
export const pathsThatCarry = (paths: readonly Path[]): readonly Path[] =>
  paths.filter(({ stance }) => stance !== 'denied' && stance !== 'questioned')

/** Along each path from its source to its article, and on to the outlet that published it where others have it from there. */
export function flowOf(paths: readonly Path[]): Flow {
  const flow = new Map<string, Set<string>>()
  const fed = new Map<string, Set<string>>()
  const pass = (from: string, to: string) => {
    if (from === to) return
    setOf(flow, from).add(to)
    setOf(flow, to)
    setOf(fed, to).add(from)
  }
  const carriers = new Set(paths.flatMap(({ links }) => links.map(({ key }) => key)))
  for (const { links, article, publisher } of paths) {
    const keys = [...links.map(({ key }) => key), article]
    setOf(flow, article)
    for (const [at, key] of keys.entries()) if (at > 0) pass(keys[at - 1] as string, key)
    const isOwnReport = links.length === 0 || links.some(({ key }) => key === publisher)
    if (publisher && carriers.has(publisher) && !isOwnReport) pass(article, publisher)
  }
  return { flow, fed }
}

function setOf(map: Map<string, Set<string>>, key: string): Set<string> {
  const known = map.get(key) ?? new Set<string>()
  map.set(key, known)
  return known
}
