/** Keeps the profiles of one block while articles come and go: only what a profile touches is worked out again. */

import type { Judgement } from '../corpus-types.ts'
import { compareText } from '../order.ts'
import type { Alarm } from '../resolve.ts'
import { type Bridges, judge, type Opinion } from './judge.ts'
import { type Presenter, resolveProfiles } from './one-entity.ts'
import type { Profile } from './profile.ts'

export interface BlockChanges {
  /** Articles some of whose entities have another node than before. */
  readonly articles: readonly string[]
  /** By node, where it was worked out again; null where nothing is judged any more. */
  readonly judgements: ReadonlyMap<string, readonly Judgement[] | null>
}

/** Above this a block is too common a name for anything but profiles of one key to be compared. */
export const MAX_BLOCK = 600
/** More names than this for one entity are worth a look. */
const MAX_NAMES = 12
/** So many articles are shown with a judgement. */
const SHOWN = 3

/** One way in which articles of the block present an entity. */
export interface Member extends Presenter {
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

/**
 * The entities of one block. It depends on nothing but the articles that are there, whatever their order.
 * A record without functions, for there are as many as names.
 */
export interface NameBlock {
  readonly name: string
  // lists, not maps and sets: most blocks have one member
  readonly members: Member[]
  unlinked: Member[]
  stale: Member[]
  judgedBefore: string[]
  bridges: ReadonlySet<string>
  areBridgesStale: boolean
  isCommon: boolean
}

const NO_BRIDGES: ReadonlySet<string> = new Set()
/** Most groups have neither judgements nor alarms: they share the empty list. */
const NOTHING: readonly never[] = []

/** Starts empty. */
export const createBlock = (name: string): NameBlock => ({
  name,
  members: [],
  unlinked: [],
  stale: [],
  judgedBefore: [],
  bridges: NO_BRIDGES,
  areBridgesStale: false,
  isCommon: false,
})

/** An article presents an entity so; `known` is the member of that profile, where there is one. */
export function enter(block: NameBlock, profile: Profile, article: string, known: Member | undefined): Member {
  if (known) {
    const at = countBefore(known.articles, article)
    known.articles.splice(at, 0, article)
    if (at < SHOWN && known.links) loosen(block, known)
    return known
  }
  const member = { profile, node: profile.key, articles: [article], links: null, isLinked: false, group: null }
  block.members.push(member)
  block.unlinked.push(member)
  block.stale.push(member)
  if (rolesOf(profile).length > 1) block.areBridgesStale = true
  return member
}

/** It does so no more; a member without articles is gone. */
export function leave(block: NameBlock, member: Member, article: string): void {
  const { members } = block
  const at = countBefore(member.articles, article)
  member.articles.splice(at, 1)
  if (member.articles.length > 0) {
    if (at < SHOWN && member.links) loosen(block, member)
    return
  }
  loosen(block, member)
  for (const other of member.links?.keys() ?? []) other.links?.delete(member)
  members.splice(members.indexOf(member), 1)
  if (rolesOf(member.profile).length > 1) block.areBridgesStale = true
}

const isThere = ({ articles }: Member) => articles.length > 0

/** What changed since the last call. */
export function takeBlockChanges(block: NameBlock): BlockChanges {
  linkNew(block)
  const articles: string[] = []
  const judgements = new Map<string, readonly Judgement[]>()
  for (const member of block.stale)
    if (!member.group && isThere(member)) settle(block, member, { articles, judgements })
  block.stale = []
  const gone = block.judgedBefore.map((node) => [node, null] as const)
  block.judgedBefore = []
  return { articles, judgements: new Map([...gone, ...judgements]) }
}

/** Names too common, or with too many forms. */
export function alarmsIn({ name, members }: NameBlock): Alarm[] {
  const groups = new Set(members.map(({ group }) => group))
  const large = [...groups]
    .flatMap((group) => group?.alarms ?? [])
    .sort((one, two) => compareText(one.about, two.about))
  const common = { about: name, size: members.length, why: 'a name too common to compare' }
  return members.length > MAX_BLOCK ? [...large, common] : large
}

/** Its group is to be worked out again. */
function loosen(block: NameBlock, member: Member): void {
  block.stale.push(member)
  if (!member.group) return
  const { judged, members: together } = member.group
  block.judgedBefore.push(...judged)
  for (const one of together) one.group = null
  block.stale.push(...together)
}

/** Compares those who came; all, where what the whole block tells is another now. */
function linkNew(block: NameBlock): void {
  const { members } = block
  const wasCommon = block.isCommon
  block.isCommon = members.length > MAX_BLOCK
  if (block.areBridgesStale || block.isCommon !== wasCommon) {
    if (block.areBridgesStale) block.bridges = bridgesOf(members)
    block.areBridgesStale = false
    block.unlinked = [...members]
    for (const member of block.unlinked) {
      loosen(block, member)
      member.links = null
      member.isLinked = false
    }
  }
  const compare = createCompare(block)
  for (const member of block.unlinked) if (!member.isLinked && isThere(member)) link(block, member, compare)
  block.unlinked = []
}

type Compare = (one: Member, two: Member) => Opinion | null

function createCompare({ bridges, isCommon }: NameBlock): Compare {
  const isBridged: Bridges = (role, other) => role !== other && bridges.has(`${role} ${other}`)
  return ({ profile: a }, { profile: b }) => {
    if (isCommon && a.key !== b.key) return null
    return a.id < b.id ? judge(a, b, isBridged) : judge(b, a, isBridged)
  }
}

function link(block: NameBlock, one: Member, compare: Compare): void {
  for (const other of block.members) {
    if (other === one || !other.isLinked) continue
    const opinion = compare(one, other)
    const isOtherName = opinion === null || (opinion.isPlain && opinion.verdict === 'not-same')
    if (isOtherName && one.profile.key !== other.profile.key) continue
    loosen(block, other)
    one.links = (one.links ?? new Map()).set(other, opinion)
    other.links = (other.links ?? new Map()).set(one, opinion)
  }
  one.isLinked = true
}

/** Works out the group of a member. */
function settle(
  block: NameBlock,
  start: Member,
  changes: { readonly articles: string[]; readonly judgements: Map<string, readonly Judgement[]> },
): void {
  const compare = createCompare(block)
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
  const judged = resolved.filter(({ judgements }) => judgements.length > 0).map(({ node }) => node)
  const alarms = resolved.flatMap(alarmsOf)
  const group: Group = {
    members: ofGroup,
    judged: judged.length > 0 ? judged : NOTHING,
    alarms: alarms.length > 0 ? alarms : NOTHING,
  }
  for (const member of ofGroup) member.group = group
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
