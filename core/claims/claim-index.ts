/** Keeps the claims of a corpus while articles come and go: only what an article touches is worked out again. */

import type { Contradiction, Statement } from '../corpus-types.ts'
import { compareText } from '../order.ts'
import { isConflict } from './cluster.ts'
import { type Cluster, claimKey, composeCluster, firstOfClaim } from './compose.ts'
import type { Judgement } from './judge.ts'
import { createNeighbourhood } from './neighbourhood.ts'
import { keysIn, type PackedStatements } from './packed.ts'
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
  toMember,
  type Wording,
} from './wording.ts'
import { createWordings } from './wordings.ts'

export interface ClaimIndex {
  /** Adds the statements of an article, in place of those that it had. */
  add(article: string, statements: PackedStatements): void
  /** Takes the statements of an article out; one that is not there is no matter. */
  remove(article: string): void
  /** The statements of an article. */
  statementsOf(article: string): Statement[]
  /** All there are, in the order of their keys. */
  clusters(): Cluster[]
  find(claim: string): Cluster | undefined
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
    for (const { key } of component.clusters) {
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
    table.numbersOf(article).map((number) => toMember(table.toldOf(number), number))

  /** Notes, or no longer does, which statements of an article only carry others of it. */
  function carry(all: readonly Member[], by: 1 | -1): void {
    for (const { carries, number } of all) {
      if (carries === null) continue
      const [outer, inner] = [wordings.of(number), wordings.of((all[carries] as Member).number)]
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
      for (const { key } of component.clusters) {
        changed.add(key)
        gone.delete(key)
      }
      for (const member of component.wordings) member.component = component
    }
    for (const wording of opposed) {
      const home = wording.isOwn ? homeOf(wording) : wording
      const cluster = home?.component?.clusters.find(({ statements }) =>
        statements.some(({ id }) => id === firstOf(home)),
      )
      if (cluster) changed.add(cluster.key)
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

  /** The cluster that the statement with a number is in. */
  function clusterAt(number: number): Cluster | undefined {
    if (wordings.awakeOf(number)) return joinedClusterAt(number)
    if (table.isOwn(number)) return undefined
    const { statement, carries } = table.toldOf(number)
    return composeCluster([statement], carries === null ? [] : [statement.id], [])
  }

  /** The same, where its wording is not alone. */
  function joinedClusterAt(number: number): Cluster | undefined {
    const wording = wordings.awakeOf(number)
    const home = wording?.isOwn ? homeOf(wording) : wording
    return home?.component?.clusters.find(({ statements }) =>
      statements.some(({ id }) => id === firstOf(wording as Wording)),
    )
  }

  function claimKeyAt(number: number): string | undefined {
    if (wordings.awakeOf(number)) return joinedClusterAt(number)?.key
    return table.isOwn(number) ? undefined : claimKey(table.idOf(number))
  }

  function componentOf(claim: string): Component | null | undefined {
    refresh()
    const number = table.find(firstOfClaim(claim))
    const wording = number === undefined ? undefined : wordings.awakeOf(number)
    return (wording?.isOwn ? homeOf(wording) : wording)?.component
  }

  function find(claim: string): Cluster | undefined {
    refresh()
    const number = table.find(firstOfClaim(claim))
    const found = number === undefined ? undefined : clusterAt(number)
    return found?.key === claim ? found : undefined
  }

  return {
    add(article, statements) {
      remove(article)
      table.add(article, statements)
      const all = membersOf(article)
      for (const [index, member] of all.entries()) {
        const { wording, isNew } = wordings.join(member)
        touchAll(wording)
        if (isNew) neighbourhood.enter(wording, keysIn(statements, index))
        else neighbourhood.represent(wording)
      }
      carry(all, 1)
    },
    remove,
    statementsOf: (article) => table.numbersOf(article).map((number) => table.toldOf(number).statement),
    clusters() {
      refresh()
      const clusters = table.numbers().flatMap((number) => clusterAt(number) ?? [])
      const byKey = new Map(clusters.map((cluster) => [cluster.key, cluster]))
      return [...byKey.values()].sort((a, b) => compareText(a.key, b.key))
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
        (article) => new Set(table.numbersOf(article).flatMap((number) => joinedClusterAt(number)?.key ?? [])),
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
