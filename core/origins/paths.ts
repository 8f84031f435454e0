/** Traces how each article has a claim, from its own words and from what other articles show. */

import type { Account, Actor, Join, Link, Path, SharedWords } from '../corpus-types.ts'
import { groupBy } from '../group.ts'
import { compareText } from '../order.ts'

/** An account with the chain that its article tells: the source first. */
interface Told extends Account {
  readonly chain: readonly Actor[]
}

/** More accounts than this of one claim are not all compared with one that names no source. */
const MAX_COMPARED = 50

/** The paths of a claim, by article, then statement. */
export function tracePaths(
  accounts: readonly Account[],
  joins: readonly Join[],
  shared: readonly SharedWords[],
): Path[] {
  const told = accounts
    .map((account): Told => ({ ...account, chain: chainOf(account) }))
    .sort((a, b) => compareText(a.article, b.article) || compareText(a.statement, b.statement))
  const evidence = createEvidence(told, joins, shared)
  return [...groupBy(told, ({ article }) => article).values()].flatMap((own) => {
    const sourced = own.filter(({ chain }) => chain.length > 0)
    if (sourced.length > 0) return distinct(sourced).map((account) => lengthen(account, evidence))
    return [find(own, evidence)]
  })
}

/** The chain as the article tells it, without its own publisher. */
function chainOf({ speaker, via, publisher }: Account): Actor[] {
  const chain: Actor[] = []
  for (const actor of [...(speaker ? [speaker] : []), ...[...via].reverse()]) {
    if (actor.key !== publisher && !chain.some(({ key }) => key === actor.key)) chain.push(actor)
  }
  return chain
}

/** Of accounts with the same chain and stance, the first. */
function distinct(accounts: readonly Told[]): Told[] {
  const seen = new Set<string>()
  return accounts.filter(({ chain, stance }) => {
    const mark = [stance, ...chain.map(({ key }) => key)].join(' ')
    return !seen.has(mark) && seen.add(mark)
  })
}

// ------------------------------------------------------------------------------------------------------------ evidence

/** What may show, to one account, a chain that it leaves out. */
interface Witness {
  readonly told: Told
  readonly join: Join | undefined
  /** The article copied the passage from the witness; "unknown": either from the other, or both from a third. */
  readonly copied: 'from' | 'unknown' | 'to' | null
}

interface Evidence {
  /** Accounts of other articles that name a source, the most telling first. */
  witnessesOf(account: Told): Witness[]
  /** An article without a source that the account's article copied. */
  findCopied(account: Told): Told | undefined
  /** Outlets that articles name in their chains, with the accounts that do. */
  readonly accountsByCarrier: ReadonlyMap<string, readonly Told[]>
}

function createEvidence(told: readonly Told[], joins: readonly Join[], shared: readonly SharedWords[]): Evidence {
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
      { at: copier, to: original, copied: isDirected ? ('from' as const) : ('unknown' as const) },
      { at: original, to: copier, copied: isDirected ? ('to' as const) : ('unknown' as const) },
    ]),
    ({ at }) => at,
  )
  const earliest = [...sourced].sort(compareAge).slice(0, MAX_COMPARED)
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
      const originals = (sharedByStatement.get(statement) ?? []).flatMap(({ to, copied }) =>
        copied === 'from' ? (unsourcedByStatement.get(to) ?? []) : [],
      )
      return originals.sort(compareAge)[0]
    },
    witnessesOf(account) {
      const joinByOther = new Map((joinsByStatement.get(account.statement) ?? []).map(({ to, join }) => [to, join]))
      const copiedByOther = new Map(
        (sharedByStatement.get(account.statement) ?? []).map(({ to, copied }) => [to, copied]),
      )
      const linked = [...new Set([...copiedByOther.keys(), ...joinByOther.keys()])].flatMap(
        (id) => byStatement.get(id) ?? [],
      )
      return [...new Set([...linked, ...earliest])]
        .filter(({ article }) => article !== account.article)
        .map((other) => ({
          told: other,
          join: joinByOther.get(other.statement),
          copied: copiedByOther.get(other.statement) ?? null,
        }))
        .map((witness) => ({ witness, weight: weigh(account, witness) }))
        .sort((a, b) => b.weight - a.weight || compareAge(a.witness.told, b.witness.told))
        .map(({ witness }) => witness)
    },
  }
}

/** Earliest first, without a date last. */
function compareAge(a: Account, b: Account): number {
  return compareText(a.date ?? '9999', b.date ?? '9999') || compareText(a.statement, b.statement)
}

/** How much a witness says of an account: a copied passage most, then an outlet that the article cites, then the wording. */
function weigh({ cites }: Told, { told, join, copied }: Witness): number {
  const isDoubted = told.stance === 'denied' || told.stance === 'questioned'
  const isCited =
    told.chain.some(({ key }) => cites.includes(key)) || (told.publisher && cites.includes(told.publisher))
  return (
    (isDoubted ? -16 : 0) +
    (copied === 'from' ? 8 : copied === 'unknown' ? 4 : 0) +
    (isCited ? 3 : 0) +
    (join ? (join.kind === 'meaning' ? join.score : 1 + join.score) : 0)
  )
}

// --------------------------------------------------------------------------------------------------------------- paths

const linksOf = (chain: readonly Actor[]): Link[] => chain.map(({ key, isNamed }) => ({ key, isNamed }))

const inferLinks = (chain: readonly Actor[], inferredFrom: string): Link[] =>
  chain.map(({ key, isNamed }) => ({ key, isNamed, inferredFrom }))

function pathOf(account: Told, links: readonly Link[], isSourceDropped: boolean, why: string): Path {
  const { statement, article, publisher, stance } = account
  return { statement, article, publisher, stance, links, isSourceDropped, why }
}

/** The path of an article that names no source: its publisher's own report, or what the most telling witness shows. */
function find(own: readonly Told[], evidence: Evidence): Path {
  const first = own[0] as Told
  const { publisher } = first
  const credits = publisher === null ? [] : (evidence.accountsByCarrier.get(publisher) ?? [])
  const credit = credits.filter(({ article }) => article !== first.article)[0]
  if (credit && publisher !== null) {
    const sources = credit.chain.slice(
      0,
      credit.chain.findIndex(({ key }) => key === publisher),
    )
    return sources.length > 0
      ? pathOf(
          first,
          inferLinks(sources, credit.article),
          true,
          'rule source-dropped: who credits the outlet names its source',
        )
      : pathOf(first, [{ key: publisher, isNamed: true }], false, 'rule own-report: others credit the outlet')
  }
  const found = own.flatMap((account) =>
    evidence
      .witnessesOf(account)
      .slice(0, 1)
      .map((witness) => ({ account, witness })),
  )
  const { account, witness } = found.sort((a, b) => weigh(b.account, b.witness) - weigh(a.account, a.witness))[0] ?? {
    account: first,
  }
  if (!witness) {
    const copied = own.flatMap((one) => evidence.findCopied(one) ?? [])[0]
    return copied
      ? pathOf(
          first,
          [{ key: copied.article, isNamed: true, inferredFrom: copied.article }],
          false,
          'rule copied: no source',
        )
      : pathOf(first, [], false, 'rule no-source')
  }
  const chain = beforePublisher(throughWitness(witness), publisher)
  const why =
    witness.copied === 'from' ? 'rule source-dropped: copied' : 'rule source-dropped: another article names it'
  return pathOf(account, inferLinks(chain, witness.told.article), chain.length > 0, why)
}

/** The witness's chain, and its outlet where the passage was copied from it. */
function throughWitness({ told, copied }: Witness): readonly Actor[] {
  if (copied !== 'from') return told.chain
  const key = told.publisher ?? told.article
  return [...told.chain, { key, kind: 'outlet', isNamed: true, bodies: [] }]
}

/** What a chain says of an article's own publisher ends there: the article is where that outlet has it. */
function beforePublisher(chain: readonly Actor[], publisher: string | null): readonly Actor[] {
  const at = chain.findIndex(({ key }) => key === publisher)
  return at < 0 ? chain : chain.slice(0, at)
}

/** The path of an article that names its source, with the carriers that it leaves out. */
function lengthen(account: Told, evidence: Evidence): Path {
  const { chain, cites, publisher } = account
  for (const witness of evidence.witnessesOf(account)) {
    const { told, join, copied } = witness
    if (copied !== 'from' && (join === undefined || join.kind === 'meaning') && copied !== 'unknown') continue
    const fuller = beforePublisher(throughWitness(witness), publisher)
    const places = placesIn(chain, fuller)
    if (places === null || fuller.length === chain.length) continue
    const missing = fuller.filter((_, at) => !places.includes(at))
    const isBare = !chain.some(({ isNamed }) => isNamed)
    const isCited = missing.every(({ key, isNamed }) => !isNamed || cites.includes(key))
    if (copied !== 'from' && !isBare && !isCited) continue
    const links = fuller.map((actor, at): Link => {
      const own = chain[places.indexOf(at)]
      return own
        ? { key: own.key, isNamed: own.isNamed }
        : { key: actor.key, isNamed: actor.isNamed, inferredFrom: told.article }
    })
    const why = copied === 'from' ? 'rule carrier-dropped: copied' : 'rule carrier-dropped: same words elsewhere'
    return pathOf(account, links, isBare, why)
  }
  return pathOf(account, linksOf(chain), false, 'rule told')
}

/** Where each actor of a chain stands in a fuller one, in order; null when one does not. Unnamed ones of one kind may be one. */
function placesIn(chain: readonly Actor[], fuller: readonly Actor[]): number[] | null {
  const places: number[] = []
  for (const { key, kind, isNamed } of chain) {
    const from = (places.at(-1) ?? -1) + 1
    const at = fuller.findIndex(
      (other, index) => index >= from && (other.key === key || (!isNamed && !other.isNamed && other.kind === kind)),
    )
    if (at < 0) return null
    places.push(at)
  }
  // the two must begin with the same source
  return places[0] === 0 ? places : null
}
