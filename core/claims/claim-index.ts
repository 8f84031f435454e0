/** Keeps the claims of a corpus while articles come and go: only what an article touches is worked out again. */

import type { Claim, Contradiction } from '../corpus-types.ts'
import { compareText } from '../order.ts'
import { createNumbers, createPostings } from '../postings.ts'
import { createShelf } from '../shelf.ts'
import { isConflict } from './cluster.ts'
import { type Judgement, judgePair } from './judge.ts'
import { createPacker, keysOf, type Packed } from './packed.ts'
import { type Judged, type Sketch, type Told, toTold } from './sketch.ts'
import {
  addMember,
  type Component,
  connectedTo,
  contradictionsOf,
  firstOf,
  hasMember,
  homeOf,
  inOrder,
  isOfSeries,
  link,
  opponentsOf,
  removeMember,
  setCarried,
  toComponent,
  toWording,
  unlink,
  type Wording,
} from './wording.ts'

export interface ClaimIndex {
  /** Adds the statements of an article, and gives what is kept of them. Statements that are there already count once. */
  add(sketches: readonly Sketch[]): Told[]
  /** Takes the statements of an article out again. */
  remove(told: readonly Told[]): void
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
/** So many wordings are at hand as records: most are judged again and again while articles of a matter come. */
const UNPACKED = 1_000

/** Starts empty. */
export function createClaimIndex(): ClaimIndex {
  const wordings = new Map<string, Wording>()
  /** Under which the keys of wordings are known. */
  const numbers = createNumbers<Wording>()
  const postings = createPostings()
  const packer = createPacker()
  const unpacked = createShelf<Judged>(UNPACKED, (key) => packer.unpack(wordings.get(key) as Wording))
  const stale = new Set<Wording>()
  /** Something speaks against them, or no longer does; their claims are as they were. */
  const opposed = new Set<Wording>()
  const components = new Set<Component>()
  const changed = new Map<string, Claim>()
  const gone = new Set<string>()
  const componentByClaim = new Map<string, Component>()

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
    for (const [other, judgement] of wording.neighbours) {
      if (wording.isOwn) touch(other)
      else if (other.isOwn) for (const rival of other.neighbours.keys()) touch(rival)
      else if (isConflict(judgement)) opposed.add(other)
    }
  }

  /** Makes or ends the link of two wordings, and notes what follows from it. */
  function relate(one: Wording, two: Wording, judgement: Judgement, change: () => void): void {
    const both = [one, two]
    if (!isConflict(judgement)) {
      for (const wording of both) (wording.isOwn ? touchAll : touch)(wording)
      change()
      return
    }
    // what keeps apart those who are not together anyway changes no claim
    if (one.component === two.component) for (const wording of both) if (!wording.isOwn) touch(wording)
    const [before, wasShown] = [both.map(isOfSeries), !both.some(isOfSeries)]
    change()
    if (wasShown || !both.some(isOfSeries)) for (const wording of both) opposed.add(wording)
    for (const [at, wording] of both.entries())
      if (isOfSeries(wording) !== before[at]) for (const other of [wording, ...opponentsOf(wording)]) opposed.add(other)
  }

  function judge(one: Wording, two: Wording): void {
    if (one === two || (one.isOwn && two.isOwn) || one.neighbours.has(two)) return
    const [first, second] = one.key < two.key ? [one, two] : [two, one]
    const judgement = judgePair(unpacked.get(first.key), unpacked.get(second.key))
    if (judgement) relate(one, two, judgement, () => link(one, two, judgement))
  }

  function separate(one: Wording, two: Wording): void {
    relate(one, two, one.neighbours.get(two) as Judgement, () => unlink(one, two))
  }

  function enter(wording: Wording): void {
    const number = numbers.give(wording)
    wording.number = number
    const candidates = new Set<number>()
    for (const key of keysOf(wording)) {
      const others = postings.thingsOf(key)
      if (others.length < MAX_BUCKET) for (const other of others) candidates.add(other)
      postings.add(key, number)
      if (postings.sizeOf(key) === MAX_BUCKET + 1) separateAll(key)
    }
    for (const other of candidates) judge(wording, numbers.get(other))
  }

  const wordingsOf = (key: number) => postings.thingsOf(key).map(numbers.get)

  /** A key got too many wordings: what it alone brought together parts again. */
  function separateAll(key: number): void {
    for (const one of wordingsOf(key))
      for (const two of [...one.neighbours.keys()])
        if (keysOf(two).includes(key) && !shareKey(one, two)) separate(one, two)
  }

  function shareKey(one: Wording, two: Wording): boolean {
    const keys = keysOf(two)
    return keysOf(one).some((key) => keys.includes(key) && postings.sizeOf(key) <= MAX_BUCKET)
  }

  function leave(wording: Wording): void {
    for (const other of [...wording.neighbours.keys()]) separate(wording, other)
    for (const key of keysOf(wording)) {
      postings.remove(key, wording.number)
      if (postings.sizeOf(key) !== MAX_BUCKET) continue
      const members = wordingsOf(key)
      for (const [at, one] of members.entries()) for (const two of members.slice(at + 1)) judge(one, two)
    }
    wordings.delete(wording.key)
    unpacked.drop(wording.key)
    stale.delete(wording)
    opposed.delete(wording)
    numbers.free(wording.number)
  }

  function carry(all: readonly Told[], by: 1 | -1): void {
    const wordingById = new Map(all.map(({ statement, wording }) => [statement.id, wordings.get(wording)]))
    for (const { carries, wording } of all) {
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
    for (const wording of opposed) {
      const home = wording.isOwn ? homeOf(wording) : wording
      const claim = home?.component?.claims.find(({ statements }) => statements.some(({ id }) => id === firstOf(home)))
      if (claim) changed.set(claim.key, claim)
    }
    opposed.clear()
  }

  return {
    add(sketches) {
      const all = sketches.map(toTold)
      const fresh = all.filter((told) => !hasMember(wordings.get(told.wording), told))
      const packed = new Map(packer.pack(sketches).map((one, index) => [all[index], one]))
      for (const told of fresh) {
        const known = wordings.get(told.wording)
        const wording = known ?? toWording(told, packed.get(told) as Packed)
        addMember(wording, told)
        touchAll(wording)
        if (known) continue
        wordings.set(told.wording, wording)
        enter(wording)
      }
      carry(fresh, 1)
      return all
    },
    remove(all) {
      const known = all.filter((told) => hasMember(wordings.get(told.wording), told))
      carry(known, -1)
      for (const told of known) {
        const wording = wordings.get(told.wording) as Wording
        touchAll(wording)
        removeMember(wording, told)
        if (wording.members.length === 0) leave(wording)
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
