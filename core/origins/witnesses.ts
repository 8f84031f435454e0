/** Which other articles show what an article leaves out. */

import type { Account, Actor, Join, SharedWords } from '../corpus-types.ts'
import { groupBy } from '../group.ts'
import { compareText } from '../order.ts'
import { findComponents } from './circles.ts'

/** An account with the chain that its article tells: the source first. */
export interface Told extends Account {
  readonly chain: readonly Actor[]
}

/** More accounts than this of one claim are not all compared with one that names no source. */
const MAX_COMPARED = 50

/** The chain as the article tells it, without its own publisher. */
export function chainOf({ speaker, via, publisher }: Account): Actor[] {
  const chain: Actor[] = []
  for (const actor of [...(speaker ? [speaker] : []), ...[...via].reverse()]) {
    if (actor.key !== publisher && !chain.some(({ key }) => key === actor.key)) chain.push(actor)
  }
  return chain
}

/** What may show, to one account, a chain that it leaves out. */
export interface Witness {
  readonly told: Told
  /** Joined by their wording, directly or through others: not only in meaning. */
  readonly isSameWords: boolean
  /** Of the join between the two; 0 when they are joined through others. */
  readonly score: number
  /** Of the account's article in a passage that the two share; "unknown": either from the other, or both from a third. */
  readonly role: 'copier' | 'unknown' | 'original' | null
}

/** The accounts of one claim, to look up what they show of one another. */
export interface Witnesses {
  /** Accounts of other articles that name a source, the most telling first. */
  readonly witnessesOf: (account: Told) => Witness[]
  /** An article without a source that the account's article copied. */
  readonly findCopied: (account: Told) => Told | undefined
  /** Outlets that articles name in their chains, with the accounts that do. */
  readonly accountsByCarrier: ReadonlyMap<string, readonly Told[]>
}

/** Prepares the accounts of one claim. */
export function createWitnesses(
  told: readonly Told[],
  joins: readonly Join[],
  shared: readonly SharedWords[],
): Witnesses {
  const sourced = told.filter(({ chain }) => chain.length > 0)
  const byStatement = new Map(sourced.map((account) => [account.statement, account]))
  const joinsByStatement = groupBy(
    joins.flatMap((join) => [
      { join, at: join.a, to: join.b },
      { join, at: join.b, to: join.a },
    ]),
    ({ at }) => at,
  )
  const sharedByStatement = groupBy(
    shared.flatMap(({ copier, original, isDirected }) => [
      { at: copier, to: original, role: isDirected ? ('copier' as const) : ('unknown' as const) },
      { at: original, to: copier, role: isDirected ? ('original' as const) : ('unknown' as const) },
    ]),
    ({ at }) => at,
  )
  const wordsOf = groupByWords(joins)
  const byAge = [...sourced].sort(compareAge)
  const earliest = byAge.slice(0, MAX_COMPARED)
  const ofSameWords = groupBy(byAge, ({ statement }) => wordsOf(statement))
  const accountsByCarrier = new Map<string, Told[]>()
  for (const account of sourced) {
    for (const { key } of account.chain) {
      const known = accountsByCarrier.get(key)
      if (known) known.push(account)
      else accountsByCarrier.set(key, [account])
    }
  }
  const unsourcedByStatement = new Map(
    told.flatMap((account) => (account.chain.length > 0 ? [] : [[account.statement, account] as const])),
  )
  return {
    accountsByCarrier,
    findCopied({ statement }) {
      const originals = (sharedByStatement.get(statement) ?? []).flatMap(({ to, role }) =>
        role === 'copier' ? (unsourcedByStatement.get(to) ?? []) : [],
      )
      return originals.sort(compareAge)[0]
    },
    witnessesOf(account) {
      if (sourced.length === 0) return []
      const words = wordsOf(account.statement)
      const scoreByOther = new Map(
        (joinsByStatement.get(account.statement) ?? []).map(({ to, join }) => [to, join.score]),
      )
      const roleByOther = new Map((sharedByStatement.get(account.statement) ?? []).map(({ to, role }) => [to, role]))
      const linked = [...new Set([...roleByOther.keys(), ...scoreByOther.keys()])].flatMap(
        (id) => byStatement.get(id) ?? [],
      )
      return [...new Set([...linked, ...(ofSameWords.get(words) ?? []).slice(0, MAX_COMPARED), ...earliest])]
        .filter(({ article }) => article !== account.article)
        .map((other) => ({
          told: other,
          isSameWords: wordsOf(other.statement) === words,
          score: scoreByOther.get(other.statement) ?? 0,
          role: roleByOther.get(other.statement) ?? null,
        }))
        .map((witness) => ({ witness, weight: weigh(account, witness) }))
        .sort((a, b) => b.weight - a.weight || compareAge(a.witness.told, b.witness.told))
        .map(({ witness }) => witness)
    },
  }
}

/** Statements whose joins are of wording have one group; the group of a statement without such joins is its own. */
function groupByWords(joins: readonly Join[]): (statement: string) => string {
  const together = new Map<string, Set<string>>()
  const put = (from: string, to: string) => together.set(from, (together.get(from) ?? new Set<string>()).add(to))
  for (const { a, b, kind } of joins) {
    if (kind === 'meaning') continue
    put(a, b)
    put(b, a)
  }
  const groupByStatement = new Map(
    findComponents(together).flatMap((members) => members.map((member) => [member, members[0] as string] as const)),
  )
  return (statement) => groupByStatement.get(statement) ?? statement
}

/** Earliest first, without a date last. */
function compareAge(a: Account, b: Account): number {
  return compareText(a.date ?? '9999', b.date ?? '9999') || compareText(a.statement, b.statement)
}

/** How much a witness says of an account: a copied passage most, then an outlet that the article cites, then the wording, then a source that is no outlet. */
export function weigh({ cites }: Told, { told, isSameWords, score, role }: Witness): number {
  const isDoubted = told.stance === 'denied' || told.stance === 'questioned'
  const isCited =
    told.chain.some(({ key }) => cites.includes(key)) || (told.publisher && cites.includes(told.publisher))
  return (
    (isDoubted ? -16 : 0) +
    (role === 'copier' ? 8 : role === 'unknown' ? 4 : 0) +
    (isCited ? 3 : 0) +
    (isSameWords ? 2 : score) +
    (told.chain[0]?.kind === 'outlet' ? 0 : 0.5)
  )
}
