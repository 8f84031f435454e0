/** Finds which entities of different articles are the same. */

import type { Judgement } from './corpus-types.ts'
import { groupBy } from './group.ts'
import { compareText } from './order.ts'
import { MAX_BLOCK, resolveBlock } from './resolve/block.ts'
import { findSightings, type Sighting } from './resolve/profile.ts'
import type { Extraction } from './types.ts'

/** An entity of an article whose node has another key than its own. */
export interface Assignment {
  readonly article: string
  readonly entity: string
  readonly node: string
}

/** Something that grew larger than one entity plausibly is. */
export interface Alarm {
  /** Key of a node, or name of a block. */
  readonly about: string
  readonly size: number
  readonly why: string
}

export interface Resolution {
  readonly assignments: readonly Assignment[]
  /** Why nodes are one or apart, by node key; nodes about which nothing had to be judged are left out. */
  readonly judgements: readonly { readonly node: string; readonly judgements: readonly Judgement[] }[]
  readonly alarms: readonly Alarm[]
}

/** More names than this for one entity are worth a look. */
const MAX_NAMES = 12

/** Resolves the entities of a corpus, block by block; an article touches the blocks of its own entities only. */
export function resolveEntities(extractions: readonly Extraction[]): Resolution {
  const blocks = groupBy(extractions.flatMap(findSightings), ({ profile }) => profile.block)
  const parts = [...blocks].sort(([a], [b]) => compareText(a, b)).map(([name, block]) => resolveSightings(name, block))
  return {
    assignments: parts.flatMap(({ assignments }) => assignments),
    judgements: parts.flatMap(({ judgements }) => judgements),
    alarms: parts.flatMap(({ alarms }) => alarms),
  }
}

/** Resolves one block, given all its sightings in any order. */
export function resolveSightings(block: string, sightings: readonly Sighting[]): Resolution {
  const resolved = resolveBlock(sightings)
  const nodeByProfile = new Map(resolved.flatMap(({ node, profiles }) => profiles.map(({ id }) => [id, node] as const)))
  const assignments = sightings.flatMap(({ article, entity, profile }): Assignment[] => {
    const node = nodeByProfile.get(profile.id) as string
    return node === entity ? [] : [{ article, entity, node }]
  })
  const large = resolved.flatMap(({ node, profiles }): Alarm[] => {
    const size = new Set(profiles.map(({ name }) => name)).size
    return size > MAX_NAMES ? [{ about: node, size, why: 'many names for one entity' }] : []
  })
  const size = new Set(sightings.map(({ profile }) => profile.id)).size
  return {
    assignments,
    judgements: resolved.flatMap(({ node, judgements }) => (judgements.length > 0 ? [{ node, judgements }] : [])),
    alarms: size > MAX_BLOCK ? [...large, { about: block, size, why: 'a name too common to compare' }] : large,
  }
}
