/** Keeps the claims of a corpus while articles come and go: only what an article touches is worked out again. */

import type { Claim, Contradiction } from '../corpus-types.ts'
import { compareText } from '../order.ts'
import { isConflict } from './cluster.ts'
import { claimKey, composeClaim, firstOfClaim } from './compose.ts'
import type { Judgement } from './judge.ts'
import { createNeighbourhood } from './neighbourhood.ts'
import type { PackedStatements } from './packed.ts'
import type { Told } from './sketch.ts'
import { createStatementTable } from './statement-table.ts'
import {
  type Component,
  connectedTo,
  contradictionsOf,
  firstOf,
  homeOf,
  inOrder,
  isOfSeries,
  type Member,
  opponentsOf,
  setCarried,
  toComponent,
  type Wording,
} from './wording.ts'
import { createWordings } from './wordings.ts'

export interface ClaimIndex {
  /** Adds the statements of an article, in place of those that it had. */
  add(article: string, statements: PackedStatements): void
  /** Takes the statements of an article out; one that is not there is no matter. */
  remove(article: string): void
  /** What claims are written from, of each statement of an article. */
  toldBy(article: string): Told[]
  /** The same of the statement with an id; undefined for one that is not there. */
  getTold(id: string): Told | undefined
  /** In the order of their keys. */
  claims(): Claim[]
  find(claim: string): Claim | undefined
  /** The key of the claim that a statement is in; an article's own sentence may be in none. */
  claimOf(id: string): string | undefined
  /** Keys of the claims that an article carries. */
  claimsOf(article: string): string[]
  /** Keys of the claims that two articles carry. */
  claimsOfBoth(one: string, two: string): string[]
  /** Between statements that are in claims, in the order of their ids. */
  contradictions(): Contradiction[]
  /** What changed since the last call. */
  takeChanges(): ClaimChanges
  /** What speaks against a claim or what is joined to it, in the order of the ids. */
  contradictionsAround(claim: string): Contradiction[]
}

/** Keys of claims. */
export interface ClaimChanges {
  /** Those that are new or others. */
  readonly changed: readonly string[]
  /** Those that no claim has any more. */
  readonly gone: readonly string[]
}

/** Starts empty. */
export function createClaimIndex(): ClaimIndex {
  const table = createStatementTable()
  const wordings = createWordings(table)
  const neighbourhood = createNeighbourhood(table, wordings, relate)
  const stale = new Set<Wording>()
  /** Something speaks against them, or no longer does; their claims are as they were. */
  const opposed = new Set<Wording>()
  const changed = new Set<string>()
  const gone = new Set<string>()

  function touch(wording: Wording): void {
    stale.add(wording)
    if (!wording.component) return
    const { component } = wording
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

  const membersOf = (article: string): Member[] =>
    table.numbersOf(article).map((number) => ({ ...table.toldOf(number), number }))

  /** Notes, or no longer does, which statements of an article only carry others of it. */
  function carry(all: readonly Member[], by: 1 | -1): void {
    const numberById = new Map(all.map(({ statement, number }) => [statement.id, number]))
    for (const { carries, number } of all) {
      const carried = carries === null ? undefined : numberById.get(carries)
      if (carried === undefined) continue
      const [outer, inner] = [wordings.of(number), wordings.of(carried)]
      if (outer === inner) continue
      touch(outer)
      touch(inner)
      setCarried(outer, inner, (outer.carried.get(inner) ?? 0) + by)
    }
  }

  function refresh(): void {
    for (const wording of stale) {
      if (wording.component || wording.isOwn) continue
      const component = toComponent(connectedTo(wording))
      for (const { key } of component.claims) {
        changed.add(key)
        gone.delete(key)
      }
      for (const member of component.wordings) member.component = component
    }
    for (const wording of opposed) {
      const home = wording.isOwn ? homeOf(wording) : wording
      const claim = home?.component?.claims.find(({ statements }) => statements.some(({ id }) => id === firstOf(home)))
      if (claim) changed.add(claim.key)
    }
    for (const wording of [...stale, ...opposed]) wordings.rest(wording)
    stale.clear()
    opposed.clear()
  }

  function remove(article: string): void {
    const all = membersOf(article)
    carry(all, -1)
    for (const { number } of all) {
      const wording = wordings.of(number)
      touchAll(wording)
      if (wording.members.length > 1) {
        wordings.part(wording, number)
        neighbourhood.represent(wording)
        continue
      }
      neighbourhood.leave(wording)
      wordings.part(wording, number)
      stale.delete(wording)
      opposed.delete(wording)
    }
    table.remove(article)
  }

  /** The claim that the statement with a number is in. */
  function claimAt(number: number): Claim | undefined {
    if (wordings.awakeOf(number)) return joinedClaimAt(number)
    return table.isOwn(number) ? undefined : composeClaim([table.toldOf(number)], [])
  }

  /** The same, where its wording is not alone. */
  function joinedClaimAt(number: number): Claim | undefined {
    const wording = wordings.awakeOf(number)
    const home = wording?.isOwn ? homeOf(wording) : wording
    return home?.component?.claims.find(({ statements }) =>
      statements.some(({ id }) => id === firstOf(wording as Wording)),
    )
  }

  function claimKeyAt(number: number): string | undefined {
    if (wordings.awakeOf(number)) return joinedClaimAt(number)?.key
    return table.isOwn(number) ? undefined : claimKey(table.idOf(number))
  }

  function componentOf(claim: string): Component | null | undefined {
    refresh()
    const number = table.find(firstOfClaim(claim))
    const wording = number === undefined ? undefined : wordings.awakeOf(number)
    return (wording?.isOwn ? homeOf(wording) : wording)?.component
  }

  function find(claim: string): Claim | undefined {
    refresh()
    const number = table.find(firstOfClaim(claim))
    const found = number === undefined ? undefined : claimAt(number)
    return found?.key === claim ? found : undefined
  }

  return {
    add(article, statements) {
      remove(article)
      table.add(article, statements)
      const all = membersOf(article)
      for (const member of all) {
        const { wording, isNew } = wordings.join(member)
        touchAll(wording)
        if (isNew) neighbourhood.enter(wording)
        else neighbourhood.represent(wording)
      }
      carry(all, 1)
    },
    remove,
    toldBy: (article) => table.numbersOf(article).map(table.toldOf),
    getTold(id) {
      const number = table.find(id)
      return number === undefined ? undefined : table.toldOf(number)
    },
    claims() {
      refresh()
      const claims = table.numbers().flatMap((number) => claimAt(number) ?? [])
      return [...new Map(claims.map((claim) => [claim.key, claim])).values()].sort((a, b) => compareText(a.key, b.key))
    },
    find,
    claimOf(id) {
      refresh()
      const number = table.find(id)
      return number === undefined ? undefined : claimKeyAt(number)
    },
    claimsOf(article) {
      refresh()
      return [...new Set(table.numbersOf(article).flatMap((number) => claimKeyAt(number) ?? []))]
    },
    claimsOfBoth(one, two) {
      refresh()
      const [ofOne, ofTwo] = [one, two].map(
        (article) => new Set(table.numbersOf(article).flatMap((number) => joinedClaimAt(number)?.key ?? [])),
      )
      return [...(ofOne as Set<string>)].filter((key) => ofTwo?.has(key))
    },
    contradictions() {
      refresh()
      return inOrder([...wordings.awake()].flatMap((one) => contradictionsOf(one).filter(({ isFirst }) => isFirst)))
    },
    takeChanges() {
      refresh()
      const changes = { changed: [...changed], gone: [...gone] }
      changed.clear()
      gone.clear()
      return changes
    },
    contradictionsAround(claim) {
      const own = componentOf(claim)?.wordings.flatMap((wording) => [
        wording,
        ...[...wording.neighbours.keys()].filter((other) => other.isOwn && homeOf(other) === wording),
      ])
      return inOrder((own ?? []).flatMap(contradictionsOf))
    },
  }
}
