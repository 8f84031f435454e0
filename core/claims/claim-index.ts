/** Keeps the claims of a corpus while articles come and go: only what an article touches is worked out again. */

import type { Claim, Contradiction, Join } from '../corpus-types.ts'
import { compareText } from '../order.ts'
import { type Group, groupLinked, isConflict, type Link } from './cluster.ts'
import { composeClaim } from './compose.ts'
import { type Judgement, judgePair } from './judge.ts'
import type { Sketch } from './sketch.ts'

export interface ClaimIndex {
  /** Adds the statements of an article. Statements that are there already count once. */
  add(sketches: readonly Sketch[]): void
  /** Takes the statements of an article out again. */
  remove(sketches: readonly Sketch[]): void
  /** In the order of their keys. */
  claims(): Claim[]
  /** Between statements that are in claims, in the order of their ids. */
  contradictions(): Contradiction[]
}

/** Statements of the same words by the same speaker: judged once, however often they are printed. */
interface Wording {
  readonly key: string
  readonly isOwn: boolean
  /** Any of them: they do not differ in what is judged. */
  readonly sketch: Sketch
  readonly members: Map<string, Sketch>
  readonly neighbours: Map<Wording, Judgement>
  /** Wordings nested in this one, with the number of articles where they are. */
  readonly carried: Map<Wording, number>
  readonly carriedBy: Set<Wording>
  component: Component | null
}

interface Component {
  readonly wordings: readonly Wording[]
  readonly claims: readonly Claim[]
}

/** What more wordings share than this is boilerplate: it joins nothing. Counted over the corpus, so the order of articles is nothing to it. */
const MAX_BUCKET = 400
const CARRIES: Judgement = { kind: 'part', score: 1, why: 'rule nested' }
const SAME: Omit<Join, 'a' | 'b'> = { kind: 'wording', score: 1, why: 'rule same-words' }

/** Starts empty. */
export function createClaimIndex(): ClaimIndex {
  const wordings = new Map<string, Wording>()
  const buckets = new Map<number, Set<Wording> | Wording>()
  const stale = new Set<Wording>()
  const components = new Set<Component>()

  const membersOf = (key: number): Iterable<Wording> & { readonly size: number } => {
    const bucket = buckets.get(key)
    return bucket instanceof Set ? bucket : new Set(bucket ? [bucket] : [])
  }

  function touch(wording: Wording): void {
    stale.add(wording)
    if (!wording.component) return
    const { component } = wording
    components.delete(component)
    for (const member of component.wordings) {
      member.component = null
      stale.add(member)
    }
  }

  /** What an article's own sentence joins depends on all that it is like, and on who else says that. */
  function touchAll(wording: Wording): void {
    touch(wording)
    for (const other of wording.neighbours.keys()) {
      touch(other)
      if (other.isOwn) for (const rival of other.neighbours.keys()) touch(rival)
    }
  }

  function judge(one: Wording, two: Wording): void {
    if (one === two || (one.isOwn && two.isOwn) || one.neighbours.has(two)) return
    const judgement = one.key < two.key ? judgePair(one.sketch, two.sketch) : judgePair(two.sketch, one.sketch)
    if (!judgement) return
    one.neighbours.set(two, judgement)
    two.neighbours.set(one, judgement)
    touchAll(one)
    touchAll(two)
  }

  function separate(one: Wording, two: Wording): void {
    touchAll(one)
    touchAll(two)
    one.neighbours.delete(two)
    two.neighbours.delete(one)
  }

  function enter(wording: Wording): void {
    const candidates = new Set<Wording>()
    for (const key of wording.sketch.keys) {
      const bucket = buckets.get(key)
      if (bucket === undefined) buckets.set(key, wording)
      else if (bucket instanceof Set) bucket.add(wording)
      else buckets.set(key, new Set([bucket, wording]))
      const members = membersOf(key)
      if (members.size === MAX_BUCKET + 1) separateAll(members)
      if (members.size <= MAX_BUCKET) for (const other of members) candidates.add(other)
    }
    for (const other of candidates) judge(wording, other)
  }

  /** A bucket grew too large: what it alone brought together parts again. */
  function separateAll(members: Iterable<Wording>): void {
    for (const one of members)
      for (const two of [...one.neighbours.keys()]) if (!findSharedKey(one, two)) separate(one, two)
  }

  const findSharedKey = (one: Wording, two: Wording) => {
    const keys = new Set(two.sketch.keys)
    return one.sketch.keys.some((key) => keys.has(key) && membersOf(key).size <= MAX_BUCKET)
  }

  function leave(wording: Wording): void {
    for (const other of [...wording.neighbours.keys()]) separate(wording, other)
    for (const key of wording.sketch.keys) {
      const bucket = buckets.get(key)
      if (!(bucket instanceof Set)) buckets.delete(key)
      else {
        bucket.delete(wording)
        if (bucket.size === 1) buckets.set(key, [...bucket][0] as Wording)
        if (bucket.size === MAX_BUCKET) for (const one of bucket) for (const two of bucket) judge(one, two)
      }
    }
    wordings.delete(wording.key)
    stale.delete(wording)
  }

  function carry(sketches: readonly Sketch[], by: 1 | -1): void {
    const wordingById = new Map(sketches.map(({ statement, wording }) => [statement.id, wordings.get(wording)]))
    for (const { carries, wording } of sketches) {
      const [outer, inner] = [wordings.get(wording), carries === null ? undefined : wordingById.get(carries)]
      if (!outer || !inner || outer === inner) continue
      touch(outer)
      touch(inner)
      const count = (outer.carried.get(inner) ?? 0) + by
      if (count > 0) {
        outer.carried.set(inner, count)
        inner.carriedBy.add(outer)
      } else {
        outer.carried.delete(inner)
        inner.carriedBy.delete(outer)
      }
    }
  }

  function refresh(): void {
    for (const wording of stale) {
      if (wording.component || wording.isOwn) continue
      const component = toComponent(connectedTo(wording))
      components.add(component)
      for (const member of component.wordings) member.component = component
    }
    stale.clear()
  }

  return {
    add(sketches) {
      const fresh = sketches.filter(({ statement, wording }) => !wordings.get(wording)?.members.has(statement.id))
      for (const sketch of fresh) {
        const known = wordings.get(sketch.wording)
        const wording = known ?? toWording(sketch)
        wording.members.set(sketch.statement.id, sketch)
        touchAll(wording)
        if (known) continue
        wordings.set(sketch.wording, wording)
        enter(wording)
      }
      carry(fresh, 1)
    },
    remove(sketches) {
      const known = sketches.filter(({ statement, wording }) => wordings.get(wording)?.members.has(statement.id))
      carry(known, -1)
      for (const { statement, wording: key } of known) {
        const wording = wordings.get(key) as Wording
        touchAll(wording)
        wording.members.delete(statement.id)
        if (wording.members.size === 0) leave(wording)
      }
    },
    claims() {
      refresh()
      return [...components].flatMap(({ claims }) => claims).sort((a, b) => compareText(a.key, b.key))
    },
    contradictions() {
      refresh()
      return [...wordings.values()]
        .flatMap(contradictionsOf)
        .sort((x, y) => compareText(x.a, y.a) || compareText(x.b, y.b))
    },
  }
}

const toWording = (sketch: Sketch): Wording => ({
  key: sketch.wording,
  isOwn: sketch.statement.attribution === null,
  sketch,
  members: new Map(),
  neighbours: new Map(),
  carried: new Map(),
  carriedBy: new Set(),
  component: null,
})

/** All attributed wordings that joins lead to. */
function connectedTo(start: Wording): Wording[] {
  const found = new Set([start])
  for (const wording of found) {
    for (const [other, judgement] of wording.neighbours) if (!other.isOwn && !isConflict(judgement)) found.add(other)
    for (const other of wording.carried.keys()) found.add(other)
    for (const other of wording.carriedBy) found.add(other)
  }
  return [...found]
}

function toComponent(wordings: readonly Wording[]): Component {
  const links: Link<Wording>[] = []
  for (const one of wordings) {
    for (const [two, judgement] of one.neighbours)
      if (!two.isOwn && one.key < two.key) links.push({ a: one, b: two, judgement })
    for (const two of one.carried.keys()) links.push({ a: one, b: two, judgement: CARRIES })
  }
  return { wordings, claims: groupLinked(wordings, links).map(toClaim) }
}

function toClaim({ nodes, links }: Group<Wording>): Claim {
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
      const [first = '', ...others] = [...wording.members.keys()].sort()
      return others.map((other) => toJoin(first, other, SAME))
    }),
  ]
  return composeClaim(
    all.flatMap(({ members }) => [...members.values()]),
    joins,
  )
}

/** The wording of another article's attribution that an article's own sentence is most like; null when it is like none. */
function homeOf(own: Wording): Wording | null {
  const [best] = [...own.neighbours]
    .filter(([other, judgement]) => !isConflict(judgement) && isElsewhere(own, other))
    .sort(([one, { score: x }], [two, { score: y }]) => y - x || compareText(one.key, two.key))
  return best?.[0] ?? null
}

const articlesOf = ({ members }: Wording) => new Set([...members.values()].map(({ statement }) => statement.article))

/** True when an article other than the one has the other. */
function isElsewhere(one: Wording, other: Wording): boolean {
  const articles = articlesOf(one)
  return articles.size > 1 || [...articlesOf(other)].some((article) => !articles.has(article))
}

const firstOf = ({ members }: Wording) => [...members.keys()].sort()[0] as string

const toJoin = (one: string, two: string, rest: Omit<Join, 'a' | 'b'>): Join =>
  one < two ? { a: one, b: two, ...rest } : { a: two, b: one, ...rest }

function contradictionsOf(one: Wording): Contradiction[] {
  return [...one.neighbours].flatMap(([two, { kind, score, why }]) => {
    if (one.key > two.key || (kind !== 'polarity' && kind !== 'number') || !isTold(one) || !isTold(two)) return []
    const [a = '', b = ''] = [firstOf(one), firstOf(two)].sort()
    return [{ a, b, kind, score, why }]
  })
}

/** True for what is in a claim. */
const isTold = (wording: Wording) => !wording.isOwn || homeOf(wording) !== null
