/** Keeps which entities of articles are one node while articles come and go. */

import type { Judgement } from '../corpus-types.ts'
import { compareText } from '../order.ts'
import type { Alarm } from '../resolve.ts'
import { alarmsIn, createBlock, enter, leave, type Member, type NameBlock, takeBlockChanges } from './block.ts'
import type { Profile } from './profile.ts'

export interface NameChanges {
  /** Keys of articles some of whose entities have another node than before, as far as they were there before. */
  readonly articles: ReadonlySet<string>
  /** By node; null where nothing is judged any more. */
  readonly judgements: ReadonlyMap<string, readonly Judgement[] | null>
}

export interface NameIndex {
  /** Adds an article that is not there. */
  add(article: string, profiles: readonly Profile[]): void
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
  const membersByArticle = new Map<string, readonly Member[]>()
  /** By the ids of their profiles. */
  const members = new Map<string, Member>()
  const alarmsByBlock = new Map<string, readonly Alarm[]>()

  function blockOf({ block: name }: Profile): NameBlock {
    const block = blocks.get(name) ?? createBlock(name)
    blocks.set(name, block)
    touched.add(name)
    return block
  }

  return {
    add(article, profiles) {
      const presented = profiles.map((profile) => {
        const member = enter(blockOf(profile), profile, article, members.get(profile.id))
        members.set(profile.id, member)
        return member
      })
      membersByArticle.set(article, presented)
    },
    remove(article) {
      for (const member of membersByArticle.get(article) ?? []) {
        leave(blockOf(member.profile), member, article)
        if (member.articles.length === 0) members.delete(member.profile.id)
      }
      membersByArticle.delete(article)
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
        if (block.members.length === 0) blocks.delete(name)
      }
      touched.clear()
      return { articles, judgements }
    },
    nodeOf: (article, entity) =>
      membersByArticle.get(article)?.find(({ profile }) => profile.key === entity)?.node ?? entity,
    alarms: () => [...alarmsByBlock].sort(([one], [two]) => compareText(one, two)).flatMap(([, alarms]) => alarms),
  }
}
