/** Keeps which entities of articles are one node while articles come and go. */

import type { Judgement } from '../corpus-types.ts'
import { compareText } from '../order.ts'
import type { Alarm } from '../resolve.ts'
import { alarmsIn, createBlock, enter, type Known, leave, type NameBlock, takeBlockChanges } from './block.ts'
import type { Profile, Sighting } from './profile.ts'

export interface NameChanges {
  /** Keys of articles some of whose entities have another node than before, as far as they were there before. */
  readonly articles: ReadonlySet<string>
  /** By node; null where nothing is judged any more. */
  readonly judgements: ReadonlyMap<string, readonly Judgement[] | null>
}

export interface NameIndex {
  /** Adds an article that is not there. */
  add(article: string, sightings: readonly Sighting[]): void
  /** Takes an article out; one that is not there is no matter. */
  remove(article: string): void
  /** What changed since the last call. */
  takeChanges(): NameChanges
  /** The node's key of an entity of an article. */
  nodeOf(article: string, entity: string): string
  /** All that there are, by the names of their blocks. */
  alarms(): Alarm[]
}

/** Starts empty. */
export function createNameIndex(): NameIndex {
  const blocks = new Map<string, NameBlock>()
  const touched = new Set<string>()
  /** By article, then by the entity's key. */
  const knownByArticle = new Map<string, Map<string, Known>>()
  const alarmsByBlock = new Map<string, readonly Alarm[]>()

  function blockOf({ block: name }: Profile): NameBlock {
    const block = blocks.get(name) ?? createBlock(name)
    blocks.set(name, block)
    touched.add(name)
    return block
  }

  return {
    add(article, sightings) {
      knownByArticle.set(
        article,
        new Map(sightings.map(({ entity, profile }) => [entity, enter(blockOf(profile), profile, article)])),
      )
    },
    remove(article) {
      for (const known of knownByArticle.get(article)?.values() ?? [])
        leave(blockOf(known.profile), known.profile, article)
      knownByArticle.delete(article)
    },
    takeChanges() {
      const articles = new Set<string>()
      const judgements = new Map<string, readonly Judgement[] | null>()
      for (const name of touched) {
        const block = blocks.get(name) as NameBlock
        const changes = takeBlockChanges(block)
        for (const article of changes.articles) articles.add(article)
        for (const [node, own] of changes.judgements) judgements.set(node, own)
        const alarms = alarmsIn(block)
        if (alarms.length > 0) alarmsByBlock.set(name, alarms)
        else alarmsByBlock.delete(name)
        if (block.members.size === 0) blocks.delete(name)
      }
      touched.clear()
      return { articles, judgements }
    },
    nodeOf: (article, entity) => knownByArticle.get(article)?.get(entity)?.node ?? entity,
    alarms: () => [...alarmsByBlock].sort(([one], [two]) => compareText(one, two)).flatMap(([, alarms]) => alarms),
  }
}
