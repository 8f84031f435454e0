/** Wordings of statements, and the clusters that connected ones make. */

import type { Contradiction, Join } from '../corpus-types.ts'
import { compareText } from '../order.ts'
import { type Group, groupLinked, isConflict, type Link } from './cluster.ts'
import { type Cluster, composeCluster } from './compose.ts'
import type { Judgement } from './judge.ts'
import type { Told } from './sketch.ts'

/** A statement with its number. */
export interface Member extends Told {
  readonly number: number
}

// records that are kept are written field by field: of each that is spread the engine makes a shape of its own

/** A statement by its number. */
export const toMember = ({ statement, carries }: Told, number: number): Member => ({ statement, carries, number })

/** Statements of the same words by the same speaker: judged once, however often they are printed. */
export interface Wording {
  readonly key: string
  readonly isOwn: boolean
  /** The number of the statement by which it is judged. */
  number: number
  /** In the order of their statements' ids. */
  members: readonly Member[]
  neighbours: ReadonlyMap<Wording, Judgement>
  /** How many of them exclude it. */
  opponents: number
  /** Wordings nested in this one, with the number of articles where they are. */
  carried: ReadonlyMap<Wording, number>
  carriedBy: ReadonlySet<Wording>
  component: Component | null
}

/** All wordings that joins lead to from one another, and their clusters. */
export interface Component {
  readonly wordings: readonly Wording[]
  readonly clusters: readonly Cluster[]
}

const CARRIES: Judgement = { kind: 'part', score: 1, why: 'rule nested' }
const SAME: Omit<Join, 'a' | 'b'> = { kind: 'wording', score: 1, why: 'rule same-words' }

/** A dispute has fewer sides: more statements that differ in a number or a name are one series. */
const MAX_OPPONENTS = 12

/** Most wordings have none: they share the empty ones. */
const NO_WORDINGS: ReadonlyMap<Wording, never> = new Map<Wording, never>()
const NO_MEMBERS: readonly Member[] = []
const NOBODY: ReadonlySet<Wording> = new Set()

/** A wording without members, judged by a statement. */
export const toWording = (key: string, { statement, number }: Member): Wording => ({
  key,
  isOwn: statement.attribution === null,
  number,
  members: NO_MEMBERS,
  neighbours: NO_WORDINGS,
  opponents: 0,
  carried: NO_WORDINGS,
  carriedBy: NOBODY,
  component: null,
})

/** A statement comes that is not there. */
export function addMember(wording: Wording, member: Member): void {
  wording.members = wording.members.concat(member).sort((a, b) => compareText(a.statement.id, b.statement.id))
}

/** The statement with this number goes. */
export function removeMember(wording: Wording, number: number): void {
  wording.members = wording.members.filter((member) => member.number !== number)
}

/** True where it has one statement and nothing to do with other wordings. */
export const isAlone = ({ members, neighbours, carried, carriedBy }: Wording): boolean =>
  members.length === 1 && neighbours.size === 0 && carried.size === 0 && carriedBy.size === 0

/** Makes two wordings neighbours. */
export function link(one: Wording, two: Wording, judgement: Judgement): void {
  one.neighbours = withEntry(one.neighbours, two, judgement)
  two.neighbours = withEntry(two.neighbours, one, judgement)
  countOpponents(one, two, judgement, 1)
}

/** They are neighbours no more. */
export function unlink(one: Wording, two: Wording): void {
  const judgement = one.neighbours.get(two) as Judgement
  one.neighbours = withoutEntry(one.neighbours, two)
  two.neighbours = withoutEntry(two.neighbours, one)
  countOpponents(one, two, judgement, -1)
}

function countOpponents(one: Wording, two: Wording, judgement: Judgement, by: 1 | -1): void {
  if (!isOpposition(judgement)) return
  one.opponents += by
  two.opponents += by
}

const isOpposition = ({ kind }: Judgement) => kind === 'polarity' || kind === 'number'

/** More exclude it than can be a dispute: it is one of a series of figures, and is set against none of them. */
export const isOfSeries = ({ opponents }: Wording) => opponents > MAX_OPPONENTS

/** Those that exclude it. */
export const opponentsOf = ({ neighbours }: Wording): Wording[] =>
  [...neighbours].flatMap(([other, judgement]) => (isOpposition(judgement) ? [other] : []))

/** Notes in how many articles one wording is nested in another. */
export function setCarried(outer: Wording, inner: Wording, count: number): void {
  outer.carried = count > 0 ? withEntry(outer.carried, inner, count) : withoutEntry(outer.carried, inner)
  if (inner.carriedBy === NOBODY) inner.carriedBy = new Set()
  const carriers = inner.carriedBy as Set<Wording>
  if (count > 0) carriers.add(outer)
  else carriers.delete(outer)
}

function withEntry<Value>(map: ReadonlyMap<Wording, Value>, key: Wording, value: Value): ReadonlyMap<Wording, Value> {
  return map.size > 0 ? (map as Map<Wording, Value>).set(key, value) : new Map([[key, value]])
}

function withoutEntry<Value>(map: ReadonlyMap<Wording, Value>, key: Wording): ReadonlyMap<Wording, Value> {
  if (map.size > 0) (map as Map<Wording, Value>).delete(key)
  return map.size > 0 ? map : NO_WORDINGS
}

/** All attributed wordings that joins lead to. */
export function connectedTo(start: Wording): Wording[] {
  const found = new Set([start])
  for (const wording of found) {
    for (const [other, judgement] of wording.neighbours) if (!other.isOwn && !isConflict(judgement)) found.add(other)
    for (const other of wording.carried.keys()) found.add(other)
    for (const other of wording.carriedBy) found.add(other)
  }
  return [...found]
}

/** Works out the clusters of connected wordings. */
export function toComponent(wordings: readonly Wording[]): Component {
  const links: Link<Wording>[] = []
  for (const one of wordings) {
    for (const [two, judgement] of one.neighbours)
      if (!two.isOwn && one.key < two.key) links.push({ a: one, b: two, judgement })
    for (const two of one.carried.keys()) links.push({ a: one, b: two, judgement: CARRIES })
  }
  return { wordings, clusters: groupLinked(wordings, links).map(toCluster) }
}

function toCluster({ nodes, links }: Group<Wording>): Cluster {
  const own = nodes.flatMap((wording) =>
    [...wording.neighbours.keys()]
      .filter((other) => other.isOwn && homeOf(other) === wording)
      .map((other): Link<Wording> => ({ a: wording, b: other, judgement: wording.neighbours.get(other) as Judgement })),
  )
  const all = [...nodes, ...own.map(({ b }) => b)]
  const joins = [
    ...[...links, ...own].map(({ a, b, judgement: { kind, score, why } }) =>
      toJoin(firstOf(a), firstOf(b), { kind: kind as Join['kind'], score, why }),
    ),
    ...all.flatMap((wording) => {
      const [first = '', ...others] = wording.members.map(({ statement }) => statement.id)
      return others.map((other) => toJoin(first, other, SAME))
    }),
  ]
  const members = all.flatMap((wording) => wording.members)
  return composeCluster(
    members.map(({ statement }) => statement),
    members.flatMap(({ statement, carries }) => (carries === null ? [] : [statement.id])),
    joins,
  )
}

/** The wording of another article's attribution that an article's own sentence is most like; null when it is like none. */
export function homeOf(own: Wording): Wording | null {
  const [best] = [...own.neighbours]
    .filter(([other, judgement]) => !isConflict(judgement) && isElsewhere(own, other))
    .sort(([one, { score: x }], [two, { score: y }]) => y - x || compareText(one.key, two.key))
  return best?.[0] ?? null
}

const articlesOf = ({ members }: Wording) => new Set(members.map(({ statement }) => statement.article))

/** True when an article other than the one has the other. */
function isElsewhere(one: Wording, other: Wording): boolean {
  const articles = articlesOf(one)
  return articles.size > 1 || [...articlesOf(other)].some((article) => !articles.has(article))
}

/** The least id of its statements. */
export const firstOf = ({ members }: Wording): string => members[0]?.statement.id ?? ''

const toJoin = (one: string, two: string, rest: Omit<Join, 'a' | 'b'>): Join =>
  one < two ? { a: one, b: two, ...rest } : { a: two, b: one, ...rest }

/** What speaks against a wording; `isFirst` on one side of each pair only. */
export function contradictionsOf(one: Wording): (Contradiction & { readonly isFirst: boolean })[] {
  if (one.opponents === 0 || isOfSeries(one)) return []
  return [...one.neighbours].flatMap(([two, { kind, score, why }]) => {
    if ((kind !== 'polarity' && kind !== 'number') || isOfSeries(two) || !isTold(one) || !isTold(two)) return []
    const [a = '', b = ''] = [firstOf(one), firstOf(two)].sort()
    return [{ a, b, kind, score, why, isFirst: one.key < two.key }]
  })
}

/** Each once, in the order of the ids. */
export function inOrder(contradictions: readonly Contradiction[]): Contradiction[] {
  const byPair = new Map(contradictions.map(({ a, b, kind, score, why }) => [`${a} ${b}`, { a, b, kind, score, why }]))
  return [...byPair.values()].sort((x, y) => compareText(x.a, y.a) || compareText(x.b, y.b))
}

/** True for what is in a claim. */
const isTold = (wording: Wording) => !wording.isOwn || homeOf(wording) !== null
