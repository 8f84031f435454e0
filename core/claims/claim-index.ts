/** Keeps the claims of a corpus while articles come and go: only what an article touches is worked out again. */

import type { Claim, Contradiction } from '../corpus-types.ts'
import { compareText } from '../order.ts'
import { judgePair } from './judge.ts'
import type { Sketch } from './sketch.ts'
import {
  type Component,
  connectedTo,
  contradictionsOf,
  homeOf,
  inOrder,
  link,
  setCarried,
  toComponent,
  toWording,
  unlink,
  type Wording,
} from './wording.ts'

export interface ClaimIndex {
  /** Adds the statements of an article. Statements that are there already count once. */
  add(sketches: readonly Sketch[]): void
  /** Takes the statements of an article out again. */
  remove(sketches: readonly Sketch[]): void
  /** In the order of their keys. */
  claims(): Claim[]
  /** Between statements that are in claims, in the order of their ids. */
  contradictions(): Contradiction[]
  /** What changed since the last call: claims that are new or others, and keys that no claim has any more. */
  takeChanges(): ClaimChanges
  /** What speaks against a claim or what is joined to it, in the order of the ids. */
  contradictionsAround(claim: string): Contradiction[]
}

export interface ClaimChanges {
  readonly claims: readonly Claim[]
  readonly gone: readonly string[]
}

/** What more wordings share than this is boilerplate: it joins nothing. Counted over the corpus, so the order of articles is nothing to it. */
const MAX_BUCKET = 100
/** Starts empty. */
export function createClaimIndex(): ClaimIndex {
  const wordings = new Map<string, Wording>()
  /** Most keys have one wording only. */
  const buckets = new Map<number, Wording[] | Wording>()
  const stale = new Set<Wording>()
  const components = new Set<Component>()
  const changed = new Map<string, Claim>()
  const gone = new Set<string>()
  const componentByClaim = new Map<string, Component>()

  const sizeOf = (key: number): number => {
    const bucket = buckets.get(key)
    return Array.isArray(bucket) ? bucket.length : bucket ? 1 : 0
  }

  function touch(wording: Wording): void {
    stale.add(wording)
    if (!wording.component) return
    const { component } = wording
    components.delete(component)
    for (const { key } of component.claims) {
      gone.add(key)
      changed.delete(key)
    }
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
    link(one, two, judgement)
    touchAll(one)
    touchAll(two)
  }

  function separate(one: Wording, two: Wording): void {
    touchAll(one)
    touchAll(two)
    unlink(one, two)
  }

  function enter(wording: Wording): void {
    const candidates = new Set<Wording>()
    const consider = (other: Wording) => {
      if (!wording.isOwn || !other.isOwn) candidates.add(other)
    }
    for (const key of wording.sketch.keys) {
      const bucket = buckets.get(key)
      if (bucket === undefined) buckets.set(key, wording)
      else if (!Array.isArray(bucket)) {
        buckets.set(key, [bucket, wording])
        consider(bucket)
      } else {
        bucket.push(wording)
        if (bucket.length === MAX_BUCKET + 1) separateAll(bucket)
        if (bucket.length <= MAX_BUCKET) bucket.forEach(consider)
      }
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
    return one.sketch.keys.some((key) => keys.has(key) && sizeOf(key) <= MAX_BUCKET)
  }

  function leave(wording: Wording): void {
    for (const other of [...wording.neighbours.keys()]) separate(wording, other)
    for (const key of wording.sketch.keys) {
      const bucket = buckets.get(key)
      if (!Array.isArray(bucket)) buckets.delete(key)
      else {
        bucket.splice(bucket.indexOf(wording), 1)
        if (bucket.length === 1) buckets.set(key, bucket[0] as Wording)
        if (bucket.length === MAX_BUCKET) for (const one of bucket) for (const two of bucket) judge(one, two)
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
      setCarried(outer, inner, (outer.carried.get(inner) ?? 0) + by)
    }
  }

  function refresh(): void {
    for (const wording of stale) {
      if (wording.component || wording.isOwn) continue
      const component = toComponent(connectedTo(wording))
      components.add(component)
      for (const claim of component.claims) {
        changed.set(claim.key, claim)
        gone.delete(claim.key)
        componentByClaim.set(claim.key, component)
      }
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
      return inOrder([...wordings.values()].flatMap((one) => contradictionsOf(one).filter(({ isFirst }) => isFirst)))
    },
    takeChanges() {
      refresh()
      for (const key of gone) componentByClaim.delete(key)
      const changes = { claims: [...changed.values()], gone: [...gone] }
      changed.clear()
      gone.clear()
      return changes
    },
    contradictionsAround(claim) {
      refresh()
      const component = componentByClaim.get(claim)
      const own = component?.wordings.flatMap((wording) => [
        wording,
        ...[...wording.neighbours.keys()].filter((other) => other.isOwn && homeOf(other) === wording),
      ])
      return inOrder((own ?? []).flatMap(contradictionsOf))
    },
  }
}
