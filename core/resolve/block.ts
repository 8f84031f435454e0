/** Works out which profiles of one block are one entity. */

import type { Judgement, Presented } from '../corpus-types.ts'
import { groupBy } from '../group.ts'
import { compareText } from '../order.ts'
import { type Bridges, judge, type Opinion, SURE } from './judge.ts'
import { isDomain, readPersonName } from './names.ts'
import { type Profile, qualifierOf, type Sighting } from './profile.ts'

/** Profiles that are one entity, and its node's key. */
export interface Resolved {
  readonly node: string
  readonly profiles: readonly Profile[]
  readonly judgements: readonly Judgement[]
}

/** Above this a block is too common a name for anything but equal profiles of one key to be compared. */
export const MAX_BLOCK = 600
/** Judgements of one node that are kept; the strongest first. */
const MAX_JUDGEMENTS = 40
const MAX_ARTICLES_SHOWN = 3

interface Pair extends Opinion {
  readonly a: number
  readonly b: number
}

/**
 * The entities of one block, by key. It depends on nothing but the block's sightings, whatever their order.
 * Sure joins come first, each only where no "not same" stands between the two sides; an unsure one
 * ("Lee", "J. Lee") only where a single entity can be meant.
 */
export function resolveBlock(sightings: readonly Sighting[]): Resolved[] {
  const sightingsById = groupBy(sightings, ({ profile }) => profile.id)
  const ids = [...sightingsById.keys()].sort(compareText)
  const profiles = ids.map((id) => (sightingsById.get(id) as Sighting[])[0]?.profile as Profile)
  const pairs = judgePairs(profiles)
  const { rootOf, unsure } = joinPairs(profiles.length, pairs)

  const present = (index: number): Presented => {
    const { id, name, traits } = profiles[index] as Profile
    const articles = new Set((sightingsById.get(id) as Sighting[]).map(({ article }) => article))
    return { name, traits, articles: [...articles].sort(compareText).slice(0, MAX_ARTICLES_SHOWN) }
  }
  const toJudgement = (pair: Pair): Judgement => {
    const { verdict, score, why } = unsure.has(pair)
      ? { ...pair, verdict: 'unsure' as const, why: `${pair.why}; more than one can be meant` }
      : pair
    return { a: present(pair.a), b: present(pair.b), verdict, score, why }
  }
  const pairsByRoot = new Map<number, Pair[]>()
  for (const pair of pairs) {
    if (pair.isPlain) continue
    for (const root of new Set([rootOf(pair.a), rootOf(pair.b)])) {
      const known = pairsByRoot.get(root)
      if (known) known.push(pair)
      else pairsByRoot.set(root, [pair])
    }
  }
  const groups = [...groupBy(profiles.keys(), rootOf)].map(([root, members]) => ({
    profiles: members.map((index) => profiles[index] as Profile),
    judgements: (pairsByRoot.get(root) ?? []).slice(0, MAX_JUDGEMENTS).map(toJudgement),
  }))
  return nameGroups(groups)
}

/** All pairs with something for or against them, surest first. */
function judgePairs(profiles: readonly Profile[]): Pair[] {
  const isBridged = bridgesOf(profiles)
  const pairs: Pair[] = []
  const compare = (members: readonly number[]) => {
    members.forEach((a, at) => {
      for (const b of members.slice(at + 1)) {
        const opinion = judge(profiles[a] as Profile, profiles[b] as Profile, isBridged)
        if (opinion) pairs.push({ a, b, ...opinion })
      }
    })
  }
  if (profiles.length <= MAX_BLOCK) compare([...profiles.keys()])
  else for (const members of groupBy(profiles.keys(), (index) => profiles[index]?.key).values()) compare(members)
  return pairs.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
}

/** Roles that one profile has together: an article tells that the person crossed. */
function bridgesOf(profiles: readonly Profile[]): Bridges {
  const bridges = new Set<string>()
  for (const { traits } of profiles) {
    const roles = traits.filter((trait) => trait.startsWith('role ')).map((trait) => trait.slice('role '.length))
    for (const role of roles) for (const other of roles) bridges.add(`${role} ${other}`)
  }
  return (role, other) => role !== other && bridges.has(`${role} ${other}`)
}

function joinPairs(count: number, pairs: readonly Pair[]) {
  const above = Array.from({ length: count }, (_, index) => index)
  const rootOf = (index: number): number => {
    const next = above[index] as number
    if (next === index) return index
    const root = rootOf(next)
    above[index] = root
    return root
  }
  const foes = above.map(() => new Set<number>())
  for (const { a, b, verdict } of pairs) {
    if (verdict !== 'not-same') continue
    foes[a]?.add(b)
    foes[b]?.add(a)
  }
  const areFoes = (a: number, b: number) =>
    [...(foes[rootOf(a)] as Set<number>)].some((foe) => rootOf(foe) === rootOf(b))
  const friends = pairs.filter(({ verdict }) => verdict === 'same')
  const friendsOf = new Map<number, Pair[]>()
  for (const pair of friends) {
    for (const end of [pair.a, pair.b]) friendsOf.set(end, [...(friendsOf.get(end) ?? []), pair])
  }
  /** Somebody else whom one side may as well mean. */
  const hasRival = (end: number, chosen: number, { score }: Pair) =>
    (friendsOf.get(end) ?? []).some((pair) => {
      const other = pair.a === end ? pair.b : pair.a
      const isApart = rootOf(other) !== rootOf(chosen) && rootOf(other) !== rootOf(end)
      return isApart && pair.score >= score - 0.001 && (score < SURE || areFoes(other, chosen))
    })
  const unsure = new Set<Pair>()
  for (const pair of friends) {
    const { a, b } = pair
    if (rootOf(a) === rootOf(b)) continue
    if (areFoes(a, b) || hasRival(a, b, pair) || hasRival(b, a, pair)) {
      unsure.add(pair)
      continue
    }
    const [root, joined] = [rootOf(a), rootOf(b)].sort((x, y) => x - y) as [number, number]
    above[joined] = root
    for (const foe of foes[joined] as Set<number>) foes[root]?.add(foe)
  }
  return { rootOf, unsure }
}

// --------------------------------------------------------------------------------------------------------------- names

interface Group {
  readonly profiles: readonly Profile[]
  readonly judgements: readonly Judgement[]
}

/**
 * Gives each group the key of its best name. Where something tells groups of one key apart, they get a qualifier;
 * groups of one key of which nothing is known stay one node.
 */
function nameGroups(groups: readonly Group[]): Resolved[] {
  const named = groups.map((group) => ({ ...group, best: [...group.profiles].sort(compareNames)[0] as Profile }))
  return [...groupBy(named, ({ best }) => best.key)].flatMap(([key, rivals]) => {
    const nodes = new Set<string>()
    const resolved = rivals.map(({ profiles, judgements }): Resolved => {
      const telling = profiles.find(({ traits }) => traits.length > 0)
      const isTold = rivals.length > 1 && judgements.some(({ verdict }) => verdict === 'not-same')
      if (!telling || !isTold) return { node: key, profiles, judgements }
      let node = `${key}~${qualifierOf(telling)}`
      while (nodes.has(node)) node += '~2'
      nodes.add(node)
      return { node, profiles, judgements }
    })
    return [...groupBy(resolved, ({ node }) => node)].map(([node, same]) => ({
      node,
      profiles: same.flatMap(({ profiles }) => profiles),
      judgements: same.flatMap(({ judgements }) => judgements),
    }))
  })
}

/** The better name for a node first: a full name before a bare one, a name before an address, the plain form before others. */
function compareNames(a: Profile, b: Profile): number {
  return rankOf(a) - rankOf(b) || (a.kind === 'agency' ? b.key.length - a.key.length : 0) || compareText(a.key, b.key)
}

function rankOf({ kind, name }: Profile): number {
  if (kind === 'person') {
    const { given, middle } = readPersonName(name)
    return given === '' ? 9 : given.length === 1 ? 8 : middle.length
  }
  if (kind === 'outlet') return (isDomain(name) ? 2 : 0) + (/^the /i.test(name) ? 1 : 0)
  return kind === 'event' ? name.length : 0
}
