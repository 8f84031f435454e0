/** Works out which of some profiles are one entity. */

import type { Judgement, Presented } from '../corpus-types.ts'
import { groupBy } from '../group.ts'
import { compareText } from '../order.ts'
import { type Opinion, SURE } from './judge.ts'
import type { PersonName } from './names.ts'
import { isDomain } from './names.ts'
import { type Profile, qualifierOf } from './profile.ts'

/** A profile and the keys of the articles that present an entity so, in order. */
export interface Presenter {
  readonly profile: Profile
  readonly articles: readonly string[]
}

/** Those who present one entity, and its node's key. */
export interface Resolved<One extends Presenter> {
  readonly node: string
  readonly presenters: readonly One[]
  readonly judgements: readonly Judgement[]
}

/** Judgements of one node that are kept; the strongest first. */
const MAX_JUDGEMENTS = 40
const MAX_ARTICLES_SHOWN = 3

interface Pair extends Opinion {
  readonly a: number
  readonly b: number
}

/**
 * The entities of profiles in the order of their ids; `opinionOf` judges two of them.
 * Sure joins come first, each only where no "not same" stands between the two sides; an unsure one
 * ("Lee", "J. Lee") only where a single entity can be meant.
 */
export function resolveProfiles<One extends Presenter>(
  presenters: readonly One[],
  opinionOf: (a: One, b: One) => Opinion | null,
): Resolved<One>[] {
  const { pairs, strangers } = judgePairs(presenters, opinionOf)
  const { rootOf, unsure } = joinPairs(presenters.length, pairs, strangers)
  const present = (index: number): Presented => {
    const { profile, articles } = presenters[index] as One
    return { name: profile.name, traits: profile.traits, articles: articles.slice(0, MAX_ARTICLES_SHOWN) }
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
  const groups = [...groupBy(presenters.keys(), rootOf)].map(([root, members]) => ({
    presenters: members.map((index) => presenters[index] as One),
    judgements: (pairsByRoot.get(root) ?? []).slice(0, MAX_JUDGEMENTS).map(toJudgement),
  }))
  return nameGroups(groups)
}

/** All pairs with something for or against them, surest first; apart from them those whose names are plainly others, who are most. */
function judgePairs<One>(presenters: readonly One[], opinionOf: (a: One, b: One) => Opinion | null) {
  const pairs: Pair[] = []
  const strangers: (readonly [number, number])[] = []
  for (const [a, one] of presenters.entries())
    for (let b = a + 1; b < presenters.length; b++) {
      const opinion = opinionOf(one, presenters[b] as One)
      if (opinion?.isPlain && opinion.verdict === 'not-same') strangers.push([a, b])
      else if (opinion) pairs.push({ a, b, ...opinion })
    }
  return { pairs: pairs.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b), strangers }
}

function joinPairs(count: number, pairs: readonly Pair[], strangers: readonly (readonly [number, number])[]) {
  const above = Array.from({ length: count }, (_, index) => index)
  const rootOf = (index: number): number => {
    const next = above[index] as number
    if (next === index) return index
    const root = rootOf(next)
    above[index] = root
    return root
  }
  const foes = above.map(() => new Set<number>())
  const judgedApart = pairs.flatMap(({ a, b, verdict }) => (verdict === 'not-same' ? [[a, b] as const] : []))
  for (const [a, b] of [...judgedApart, ...strangers]) {
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

type Group<One extends Presenter> = Omit<Resolved<One>, 'node'>

/**
 * Gives each group the key of its best name. Where something tells groups of one key apart, they get a qualifier;
 * groups of one key of which nothing is known stay one node.
 */
function nameGroups<One extends Presenter>(groups: readonly Group<One>[]): Resolved<One>[] {
  const named = groups.map((group) => ({
    ...group,
    best: group.presenters.map(({ profile }) => profile).sort(compareNames)[0] as Profile,
  }))
  return [...groupBy(named, ({ best }) => best.key)].flatMap(([key, rivals]) => {
    const nodes = new Set<string>()
    const resolved = rivals.map(({ presenters, judgements }): Resolved<One> => {
      const telling = presenters.find(({ profile }) => profile.traits.length > 0)
      const isTold = rivals.length > 1 && judgements.some(({ verdict }) => verdict === 'not-same')
      if (!telling || !isTold) return { node: key, presenters, judgements }
      let node = `${key}~${qualifierOf(telling.profile)}`
      while (nodes.has(node)) node += '~2'
      nodes.add(node)
      return { node, presenters, judgements }
    })
    return [...groupBy(resolved, ({ node }) => node)].map(([node, same]) => ({
      node,
      presenters: same.flatMap(({ presenters }) => presenters),
      judgements: same.flatMap(({ judgements }) => judgements),
    }))
  })
}

/** The better name for a node first: a full name before a bare one, a name before an address, the plain form before others. */
function compareNames(a: Profile, b: Profile): number {
  return rankOf(a) - rankOf(b) || (a.kind === 'agency' ? b.key.length - a.key.length : 0) || compareText(a.key, b.key)
}

function rankOf({ kind, name, read }: Profile): number {
  if (kind === 'person') {
    const { given, middle } = read as PersonName
    return given === '' ? 9 : given.length === 1 ? 8 : middle.length
  }
  if (kind === 'outlet') return (isDomain(name) ? 2 : 0) + (/^the /i.test(name) ? 1 : 0)
  return kind === 'event' ? name.length : 0
}
