/** Traces how each article has a claim, from its own words and from what other articles show. */

import type { Account, Actor, Join, Link, Path, SharedWords } from '../corpus-types.ts'
import { groupBy } from '../group.ts'
import { compareText } from '../order.ts'
import { chainOf, createWitnesses, type Told, type Witness, type Witnesses, weigh } from './witnesses.ts'

/** The paths of a claim, by article, then statement. */
export function tracePaths(
  accounts: readonly Account[],
  joins: readonly Join[],
  shared: readonly SharedWords[],
): Path[] {
  const told = accounts
    .map((account): Told => ({ ...account, chain: chainOf(account) }))
    .sort((a, b) => compareText(a.article, b.article) || compareText(a.statement, b.statement))
  // most claims stand in one article: nobody shows what it leaves out
  const isAlone = told.every(({ article }) => article === told[0]?.article)
  const witnesses = isAlone ? createWitnesses([], [], []) : createWitnesses(told, joins, shared)
  return [...groupBy(told, ({ article }) => article).values()].flatMap((own) => {
    const sourced = own.filter(({ chain }) => chain.length > 0)
    if (sourced.length > 0) return distinct(sourced).map((account) => lengthen(account, witnesses))
    return [find(own, witnesses)]
  })
}

/** Of accounts that tell the same, the first; an account that tells less of the same chain ("the Herald reports") is left out. */
function distinct(accounts: readonly Told[]): Told[] {
  const seen = new Set<string>()
  const longestFirst = [...accounts].sort((a, b) => b.chain.length - a.chain.length)
  const kept = longestFirst.filter(({ chain, stance }) => {
    const side = stance === 'denied' || stance === 'questioned' ? stance : 'carried'
    const ends = chain.map((_, at) => [side, ...chain.slice(at).map(({ key }) => key)].join(' '))
    const isNew = !seen.has(ends[0] as string)
    for (const end of ends) seen.add(end)
    return isNew
  })
  return accounts.filter((account) => kept.includes(account))
}

// --------------------------------------------------------------------------------------------------------------- paths

const linksOf = (chain: readonly Actor[]): Link[] => chain.map(({ key, isNamed }) => ({ key, isNamed }))

const inferLinks = (chain: readonly Actor[], inferredFrom: string): Link[] =>
  chain.map(({ key, isNamed }) => ({ key, isNamed, inferredFrom }))

function pathOf(account: Told, links: readonly Link[], isSourceDropped: boolean, why: string): Path {
  const { statement, article, publisher, stance } = account
  return { statement, article, publisher, stance, links, isSourceDropped, why }
}

/** The path of an article that names no source: its outlet's own report, or what the most telling witness shows. */
function find(own: readonly Told[], witnesses: Witnesses): Path {
  const first = own[0] as Told
  const credited = findCredited(first, witnesses)
  if (credited) return credited
  const [best] = own
    .flatMap((account) =>
      witnesses
        .witnessesOf(account)
        .slice(0, 1)
        .map((witness) => ({ account, witness })),
    )
    .sort((a, b) => weigh(b.account, b.witness) - weigh(a.account, a.witness))
  if (best) {
    const { account, witness } = best
    const chain = beforePublisher(throughWitness(witness), first.publisher)
    const how = witness.role === 'copier' ? 'copied' : 'another article names it'
    return pathOf(account, inferLinks(chain, witness.told.article), chain.length > 0, `rule source-dropped: ${how}`)
  }
  const [copied] = own.flatMap((account) => witnesses.findCopied(account) ?? [])
  if (!copied) return pathOf(first, [], false, 'rule no-source')
  const link = { key: copied.article, isNamed: true, inferredFrom: copied.article }
  return pathOf(first, [link], false, 'rule copied: no source')
}

/** An article whose outlet others credit: they may name its source, else it is the outlet's own report. */
function findCredited(account: Told, { accountsByCarrier }: Witnesses): Path | undefined {
  const { publisher, article } = account
  if (publisher === null) return undefined
  const credit = accountsByCarrier.get(publisher)?.find((other) => other.article !== article)
  if (!credit) return undefined
  const sources = beforePublisher(credit.chain, publisher)
  return sources.length > 0
    ? pathOf(account, inferLinks(sources, credit.article), true, 'rule source-dropped: who credits the outlet names it')
    : pathOf(account, [{ key: publisher, isNamed: true }], false, 'rule own-report: others credit the outlet')
}

/** The witness's chain, and its outlet where the passage was copied from it. */
function throughWitness({ told, role }: Witness): readonly Actor[] {
  if (role !== 'copier') return told.chain
  const key = told.publisher ?? told.article
  return [...told.chain, { key, kind: 'outlet', isNamed: true, bodies: [] }]
}

/** What a chain says of an article's own publisher ends there: the article is where that outlet has it. */
function beforePublisher(chain: readonly Actor[], publisher: string | null): readonly Actor[] {
  const at = chain.findIndex(({ key }) => key === publisher)
  return at < 0 ? chain : chain.slice(0, at)
}

/** The path of an article that names its source, with the carriers that it leaves out. */
function lengthen(account: Told, witnesses: Witnesses): Path {
  const { chain, cites, publisher, article } = account
  const told = linksOf(chain)
  const isBare = !chain.some(({ isNamed }) => isNamed)
  const isCredited = witnesses.accountsByCarrier.get(publisher ?? '')?.some((other) => other.article !== article)
  if (isBare && isCredited) return pathOf(account, told, false, 'rule told: others credit the outlet')
  for (const witness of witnesses.witnessesOf(account)) {
    const { isSameWords, role } = witness
    if (!isSameWords && role !== 'copier' && role !== 'unknown') continue
    const source = sourceOfOutlet(account, witness)
    if (source) return pathOf(account, [...source, ...told], false, 'rule outlet’s source: the same words elsewhere')
    const fuller = beforePublisher(throughWitness(witness), publisher)
    const links = fillIn(chain, fuller, witness.told.article)
    if (links === null) continue
    const isCited = links.every(({ key, isNamed, inferredFrom }) => !inferredFrom || !isNamed || cites.includes(key))
    if (role !== 'copier' && !isBare && !isCited) continue
    const how = role === 'copier' ? 'copied' : 'the same words elsewhere'
    const further = role === 'copier' ? null : findCommonRelay({ ...account, chain: fuller }, witnesses)
    return pathOf(account, further ? [...links, further] : links, isBare, `rule carrier-dropped: ${how}`)
  }
  const relay = findCommonRelay(account, witnesses)
  return relay
    ? pathOf(account, [...told, relay], false, 'rule common-relay: both cite it, and it cites whom they credit')
    : pathOf(account, told, false, 'rule told')
}

/** "The Herald reports" here, the Post for the same words there, and the Herald leans on the Post: it has them from there. */
function sourceOfOutlet({ chain, carrierCites, publisher }: Told, { told }: Witness): Link[] | null {
  const [outlet] = chain
  const nearest = told.chain.at(-1)
  if (outlet?.kind !== 'outlet' || nearest?.kind !== 'outlet') return null
  if (told.chain.some(({ key }) => key === outlet.key || key === publisher)) return null
  const leans = [...carrierCites, ...told.carrierCites].some(
    ({ from, to }) => from === outlet.key && to.key === nearest.key,
  )
  return leans ? inferLinks(told.chain, told.article) : null
}

/**
 * Two articles share a passage that they credit to one outlet, both cite another one, and that one leans on the first:
 * both have the passage through it; an article that keeps the unnamed source alone credits the same one. Null where there is no such outlet, or more than one.
 */
function findCommonRelay(account: Told, { witnessesOf }: Witnesses): Link | null {
  const nearest = account.chain.at(-1)
  if (nearest?.kind !== 'outlet') return null
  const relays = new Map<string, Link>()
  for (const { told, role } of witnessesOf(account)) {
    const theirs = told.chain.at(-1)?.key
    if (role === null) continue
    const isBare = told.chain.every(({ isNamed }) => !isNamed)
    for (const { from: relay, to: cited } of [...account.carrierCites, ...told.carrierCites]) {
      if (!isBare && theirs !== nearest.key && theirs !== relay) continue
      const isCommon = account.cites.includes(relay) && told.cites.includes(relay)
      const isOther = relay !== account.publisher && !account.chain.some(({ key }) => key === relay)
      if (cited.key === nearest.key && isCommon && isOther && !relays.has(relay))
        relays.set(relay, { key: relay, isNamed: true, inferredFrom: told.article })
    }
  }
  return relays.size === 1 ? ([...relays.values()][0] as Link) : null
}

/** A chain with the steps that a fuller one has beside its own; null where the fuller one is none of the same source. */
function fillIn(chain: readonly Actor[], fuller: readonly Actor[], inferredFrom: string): Link[] | null {
  const [source] = chain
  const [other] = fuller
  // a message here, an official who tells of it there
  const isShown = chain.length === 1 && source?.kind === 'document' && !source.isNamed && other?.kind === 'unnamed'
  if (isShown) return [...linksOf(chain), ...inferLinks(fuller, inferredFrom)]
  const places: number[] = []
  for (const actor of chain) {
    const from = (places.at(-1) ?? -1) + 1
    const at = fuller.findIndex((one, index) => index >= from && areOne(actor, one))
    if (at < 0) return null
    places.push(at)
  }
  if (places[0] !== 0 || fuller.length === chain.length) return null
  return fuller.map((actor, at): Link => {
    const own = chain[places.indexOf(at)]
    return own ? { key: own.key, isNamed: own.isNamed } : { key: actor.key, isNamed: actor.isNamed, inferredFrom }
  })
}

/** The same, or two unnamed ones of one kind, who may be. */
const areOne = (a: Actor, b: Actor) => a.key === b.key || (!a.isNamed && !b.isNamed && a.kind === b.kind)
