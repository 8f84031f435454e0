/** Keeps the profiles of one block while articles come and go: only what a profile touches is worked out again. */

import type { Judgement } from '../corpus-types.ts'
import { compareText } from '../order.ts'
import type { Alarm } from '../resolve.ts'
import { type Bridges, judge, type Opinion } from './judge.ts'
import { type Presenter, resolveProfiles } from './one-entity.ts'
import type { Profile } from './profile.ts'

/** A profile and the key of its entity's node. */
export interface Known {
  readonly profile: Profile
  readonly node: string
}

export interface BlockChanges {
  /** Articles some of whose entities have another node than before. */
  readonly articles: readonly string[]
  /** By node, where it was worked out again; null where nothing is judged any more. */
  readonly judgements: ReadonlyMap<string, readonly Judgement[] | null>
}

/** The entities of one block. It depends on nothing but the articles that are there, whatever their order. */
export interface NameBlock {
  /** An article presents an entity so. */
  enter(profile: Profile, article: string): Known
  /** It does so no more. */
  leave(profile: Profile, article: string): void
  /** What changed since the last call. */
  takeChanges(): BlockChanges
  alarms(): Alarm[]
  isEmpty(): boolean
}

/** Above this a block is too common a name for anything but profiles of one key to be compared. */
export const MAX_BLOCK = 600
/** More names than this for one entity are worth a look. */
const MAX_NAMES = 12
/** So many articles are shown with a judgement. */
const SHOWN = 3

interface Member extends Presenter {
  node: string
  readonly articles: string[]
  /** Those with whom it may be one, or from whom something else than its name tells it apart. */
  links: Map<Member, Opinion | null> | null
  /** False for one who came and was not compared yet. */
  isLinked: boolean
  group: Group | null
}

/** Members that links lead to from one another: they are worked out together. */
interface Group {
  readonly members: readonly Member[]
  /** Nodes that have judgements. */
  readonly judged: readonly string[]
  readonly alarms: readonly Alarm[]
}

const NO_BRIDGES: ReadonlySet<string> = new Set()

/** Starts empty. */
export function createBlock(name: string): NameBlock {
  const members = new Map<string, Member>()
  // lists, not sets: there are as many blocks as names, and most have one member
  let unlinked: Member[] = []
  let stale: Member[] = []
  let judgedBefore: string[] = []
  let bridges = NO_BRIDGES
  let areBridgesStale = false
  let isCommon = false

  const isBridged: Bridges = (role, other) => role !== other && bridges.has(`${role} ${other}`)
  function compare({ profile: a }: Member, { profile: b }: Member): Opinion | null {
    if (isCommon && a.key !== b.key) return null
    return a.id < b.id ? judge(a, b, isBridged) : judge(b, a, isBridged)
  }

  /** Its group is to be worked out again. */
  function loosen(member: Member): void {
    stale.push(member)
    if (!member.group) return
    const { judged, members: together } = member.group
    judgedBefore.push(...judged)
    for (const one of together) one.group = null
    stale.push(...together)
  }

  function link(one: Member): void {
    for (const other of members.values()) {
      if (other === one || !other.isLinked) continue
      const opinion = compare(one, other)
      const isOtherName = opinion === null || (opinion.isPlain && opinion.verdict === 'not-same')
      if (isOtherName && one.profile.key !== other.profile.key) continue
      loosen(other)
      one.links = (one.links ?? new Map()).set(other, opinion)
      other.links = (other.links ?? new Map()).set(one, opinion)
    }
    one.isLinked = true
  }

  /** Compares those who came; all, where what the whole block tells is another now. */
  function linkNew(): void {
    const wasCommon = isCommon
    isCommon = members.size > MAX_BLOCK
    if (areBridgesStale || isCommon !== wasCommon) {
      if (areBridgesStale) bridges = bridgesOf([...members.values()])
      areBridgesStale = false
      unlinked = [...members.values()]
      for (const member of unlinked) {
        loosen(member)
        member.links = null
        member.isLinked = false
      }
    }
    for (const member of unlinked) if (!member.isLinked && members.get(member.profile.id) === member) link(member)
    unlinked = []
  }

  /** Works out the group of a member. */
  function settle(
    start: Member,
    changes: { readonly articles: string[]; readonly judgements: Map<string, readonly Judgement[]> },
  ) {
    const connected = new Set([start])
    for (const member of connected) for (const other of member.links?.keys() ?? []) connected.add(other)
    const ofGroup = [...connected].sort((a, b) => compareText(a.profile.id, b.profile.id))
    const resolved = resolveProfiles(ofGroup, (a, b) => a.links?.get(b) ?? compare(a, b))
    for (const { node, presenters, judgements } of resolved) {
      if (judgements.length > 0) changes.judgements.set(node, judgements)
      for (const member of presenters) {
        if (member.node !== node) changes.articles.push(...member.articles)
        member.node = node
      }
    }
    const judged = resolved.flatMap(({ node, judgements }) => (judgements.length > 0 ? [node] : []))
    const group: Group = { members: ofGroup, judged, alarms: resolved.flatMap(alarmsOf) }
    for (const member of ofGroup) member.group = group
  }

  return {
    enter(profile, article) {
      const known = members.get(profile.id)
      const member = known ?? { profile, node: profile.key, articles: [], links: null, isLinked: false, group: null }
      const at = countBefore(member.articles, article)
      member.articles.splice(at, 0, article)
      if (known) {
        if (at < SHOWN && known.links) loosen(known)
        return known
      }
      members.set(profile.id, member)
      unlinked.push(member)
      stale.push(member)
      if (rolesOf(profile).length > 1) areBridgesStale = true
      return member
    },
    leave({ id }, article) {
      const member = members.get(id) as Member
      const at = countBefore(member.articles, article)
      member.articles.splice(at, 1)
      if (member.articles.length > 0) {
        if (at < SHOWN && member.links) loosen(member)
        return
      }
      loosen(member)
      for (const other of member.links?.keys() ?? []) other.links?.delete(member)
      members.delete(id)
      if (rolesOf(member.profile).length > 1) areBridgesStale = true
    },
    takeChanges() {
      linkNew()
      const articles: string[] = []
      const judgements = new Map<string, readonly Judgement[]>()
      for (const member of stale)
        if (!member.group && members.get(member.profile.id) === member) settle(member, { articles, judgements })
      stale = []
      const gone = judgedBefore.map((node) => [node, null] as const)
      judgedBefore = []
      return { articles, judgements: new Map([...gone, ...judgements]) }
    },
    alarms() {
      const groups = new Set([...members.values()].map(({ group }) => group))
      const large = [...groups]
        .flatMap((group) => group?.alarms ?? [])
        .sort((one, two) => compareText(one.about, two.about))
      const common = { about: name, size: members.size, why: 'a name too common to compare' }
      return members.size > MAX_BLOCK ? [...large, common] : large
    },
    isEmpty: () => members.size === 0,
  }
}

const rolesOf = ({ traits }: Profile) =>
  traits.filter((trait) => trait.startsWith('role ')).map((trait) => trait.slice('role '.length))

/** Roles that one profile has together: an article tells that the person crossed. */
function bridgesOf(members: readonly Member[]): ReadonlySet<string> {
  const bridges = new Set<string>()
  for (const { profile } of members) {
    const roles = rolesOf(profile)
    for (const role of roles) for (const other of roles) bridges.add(`${role} ${other}`)
  }
  return bridges
}

function alarmsOf({ node, presenters }: { readonly node: string; readonly presenters: readonly Presenter[] }): Alarm[] {
  const size = new Set(presenters.map(({ profile }) => profile.name)).size
  return size > MAX_NAMES ? [{ about: node, size, why: 'many names for one entity' }] : []
}

/** How many of some keys in order stand before one. */
function countBefore(keys: readonly string[], key: string): number {
  let [from, to] = [0, keys.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (compareText(keys[middle] as string, key) < 0) from = middle + 1
    else to = middle
  }
  return from
}
