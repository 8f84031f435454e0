/** Keeps which entities of articles are one node while articles come and go. */

import type { Judgement } from '../corpus-types.ts'
import { compareText } from '../order.ts'
import { type Alarm, resolveSightings } from '../resolve.ts'
import type { Sighting } from './profile.ts'

export interface NameChanges {
  /** Keys of articles some of whose entities have another node than before. */
  readonly articles: ReadonlySet<string>
  /** By node; null where nothing is judged any more. */
  readonly judgements: ReadonlyMap<string, readonly Judgement[] | null>
}

export interface NameIndex {
  add(sightings: readonly Sighting[]): void
  remove(sightings: readonly Sighting[]): void
  /** What changed since the last call. */
  takeChanges(): NameChanges
  /** The node's key of an entity of an article. */
  nodeOf(article: string, entity: string): string
  /** All that there are, by what they are about. */
  alarms(): Alarm[]
}

interface Block {
  readonly sightings: Map<string, Sighting>
  nodes: ReadonlyMap<string, { readonly article: string; readonly node: string }>
  judged: readonly string[]
  alarms: readonly Alarm[]
}

const nameOf = ({ article, entity }: Pick<Sighting, 'article' | 'entity'>) => JSON.stringify([article, entity])

/** Starts empty. */
export function createNameIndex(): NameIndex {
  const blocks = new Map<string, Block>()
  const touched = new Set<string>()
  const nodes = new Map<string, string>()

  function blockOf({ profile: { block: name } }: Sighting): Block {
    const block = blocks.get(name) ?? { sightings: new Map(), nodes: new Map(), judged: [], alarms: [] }
    blocks.set(name, block)
    touched.add(name)
    return block
  }

  return {
    add(sightings) {
      for (const sighting of sightings) blockOf(sighting).sightings.set(nameOf(sighting), sighting)
    },
    remove(sightings) {
      for (const sighting of sightings) blockOf(sighting).sightings.delete(nameOf(sighting))
    },
    takeChanges() {
      const articles = new Set<string>()
      const judgements = new Map<string, readonly Judgement[] | null>()
      const fresh = new Map<string, readonly Judgement[]>()
      for (const name of touched) {
        const block = blocks.get(name) as Block
        const resolution = resolveSightings(name, [...block.sightings.values()])
        for (const node of block.judged) judgements.set(node, null)
        for (const { node, judgements: own } of resolution.judgements) fresh.set(node, own)
        const now = new Map(
          resolution.assignments.map((one) => [nameOf(one), { article: one.article, node: one.node }]),
        )
        for (const [place, { article, node }] of now) if (block.nodes.get(place)?.node !== node) articles.add(article)
        for (const [place, { article }] of block.nodes) {
          if (now.has(place)) continue
          articles.add(article)
          nodes.delete(place)
        }
        for (const [place, { node }] of now) nodes.set(place, node)
        block.nodes = now
        block.judged = resolution.judgements.map(({ node }) => node)
        block.alarms = resolution.alarms
        if (block.sightings.size === 0) blocks.delete(name)
      }
      touched.clear()
      for (const [node, own] of fresh) judgements.set(node, own)
      return { articles, judgements }
    },
    nodeOf: (article, entity) => nodes.get(nameOf({ article, entity })) ?? entity,
    alarms: () => [...blocks].sort(([one], [two]) => compareText(one, two)).flatMap(([, { alarms }]) => alarms),
  }
}
