/** The claims of a corpus as people corrected them, on top of those that the rules made. */

import type { ClaimIndex } from '../claims/claim-index.ts'
import { type Cluster, composeCluster } from '../claims/compose.ts'
import type { Contradiction, Join } from '../corpus-types.ts'
import { groupBy } from '../group.ts'
import { compareText } from '../order.ts'
import { foldCorrections, type Group, type Partition, type Placed } from './partition.ts'
import type { ClaimAnchor, ClaimCorrection, Outcome, StatementAnchor } from './types.ts'

export interface ClaimView {
  /** All corrections of claims, in log order. */
  correct(corrections: readonly ClaimCorrection[]): void
  /** Takes over what the index says; returns the keys of claims that are new or others, and of those that went. */
  takeChanges(): { readonly changed: ReadonlySet<string>; readonly gone: readonly string[] }
  find(key: string): Cluster | undefined
  all(): Cluster[]
  /** Keys of the claims that an article carries. */
  keysOfArticle(article: string): readonly string[]
  /** Keys of the claims that two articles carry. */
  keysOfBoth(one: string, two: string): readonly string[]
  /** Keys of the claims that an anchor means. */
  keysOf(anchor: ClaimAnchor): readonly string[]
  /** What speaks against a claim, with the claim on the other side. */
  opponentsOf(key: string): { readonly contradiction: Contradiction; readonly other: string }[]
  /** By the id of the correction. */
  outcomes(): ReadonlyMap<string, Outcome>
}

/** What corrections made: of which claims of the rules its statements are. */
interface Corrected {
  readonly cluster: Cluster
  readonly bases: readonly string[]
}

interface Before {
  readonly corrected: ReadonlyMap<string, Corrected>
  readonly covered: ReadonlySet<string>
}

const NO_PARTITION: Partition = {
  groups: [],
  groupOfCell: () => undefined,
  cellBySplit: new Map(),
  outcomes: new Map(),
}

const articleOf = ({ article }: StatementAnchor) => article

/** What it is about, and the other that it names. */
const anchorsOf = (correction: ClaimCorrection): ClaimAnchor[] => {
  const { action, object } = correction
  if (action === 'merge') return [object, correction.other]
  return action === 'split' ? [object, correction.apart] : [object]
}

const MERGED = { kind: 'meaning', score: 1 } as const

/** Starts without corrections; `findByWords` gives the id of the statement of an article with these words. */
export function createClaimView(
  index: ClaimIndex,
  findByWords: (anchor: StatementAnchor) => string | undefined,
): ClaimView {
  let corrections: readonly ClaimCorrection[] = []
  let isFresh = false
  /** Keys of the articles by whose words corrections name things. */
  let articlesNamed: ReadonlySet<string> = new Set()
  let partition: Partition | null = null
  let corrected: ReadonlyMap<string, Corrected> = new Map()
  /** The corrected claim of each statement of the claims of the rules that corrections concern; null where it is rejected. */
  let keyByStatement: ReadonlyMap<string, string | null> = new Map()
  let covered: ReadonlySet<string> = new Set()

  const find = (key: string) => corrected.get(key)?.cluster ?? (covered.has(key) ? undefined : index.find(key))
  const keyOf = (statement: string): string | undefined => {
    const key = keyByStatement.get(statement)
    return key === undefined ? index.claimOf(statement) : (key ?? undefined)
  }

  const findStatements = ({ statements: anchors }: ClaimAnchor): string[] =>
    anchors.flatMap((anchor) => {
      const id = index.claimOf(anchor.id) === undefined ? findByWords(anchor) : anchor.id
      return id !== undefined && index.claimOf(id) !== undefined ? [id] : []
    })

  function fold(): Partition | null {
    if (corrections.length === 0) return null
    const placed = corrections.map((correction): Placed => {
      const { id, action } = correction
      const [places = [], others = []] = anchorsOf(correction).map(findStatements)
      return { id, action, places, others, label: action === 'relabel' ? correction.label : undefined }
    })
    return foldCorrections(placed, {
      cellOf: (statement) => index.claimOf(statement) as string,
      keyOfKind: (key) => key,
      canBeOne: () => true,
      keyApart: (key, id) => `${key}~${id}`,
    })
  }

  /** True where claims that corrections made or named changed. */
  const concernsCorrections = (fresh: readonly string[], gone: readonly string[]): boolean =>
    [...fresh, ...gone].some((key) => covered.has(key)) ||
    (articlesNamed.size > 0 &&
      fresh.some((key) => index.find(key)?.statements.some(({ article }) => articlesNamed.has(article))))

  /** Makes the claims of all groups anew. */
  function applyPartition(): void {
    const { groups, cellBySplit, groupOfCell } = partition ?? NO_PARTITION
    covered = new Set(groups.flatMap(({ cells }) => cells.filter((cell) => index.find(cell) !== undefined)))
    const ids = [...covered].flatMap((base) => (index.find(base) as Cluster).statements.map(({ id }) => id))
    const groupOf = (id: string) => groupOfCell(cellBySplit.get(id) ?? (index.claimOf(id) as string)) as Group
    const merges = groupBy(mergesWithin(groupOf), ({ a }) => groupOf(a))
    const made = new Map<string, Corrected>()
    const keys = new Map<string, string | null>()
    for (const [group, members] of groupBy(ids, groupOf)) {
      const one = group.isRejected ? null : correctCluster(group, new Set(members), merges.get(group) ?? [])
      if (one) made.set(one.cluster.key, one)
      for (const id of members) keys.set(id, one?.cluster.key ?? null)
    }
    corrected = made
    keyByStatement = keys
  }

  /** The merges that hold, as reasons why statements are one claim. */
  const mergesWithin = (groupOf: (id: string) => Group | undefined): Join[] =>
    corrections.flatMap((correction): Join[] => {
      if (correction.action !== 'merge') return []
      const others = findStatements(correction.other)
      const pairs = findStatements(correction.object).flatMap((one) =>
        others.filter((two) => two !== one && groupOf(two) === groupOf(one)).map((two) => [one, two].sort()),
      )
      const [a, b] = pairs[0] ?? []
      return a && b ? [{ a, b, ...MERGED, why: `correction ${correction.id}` }] : []
    })

  function correctCluster(group: Group, ids: ReadonlySet<string>, merges: readonly Join[]): Corrected {
    const { label, corrected: by } = group
    const bases = [...new Set([...ids].map((id) => index.claimOf(id) as string))].sort(compareText)
    const ofGroup = bases.map((base) => index.find(base) as Cluster)
    const composed = composeCluster(
      ofGroup.flatMap(({ statements }) => statements).filter(({ id }) => ids.has(id)),
      ofGroup.flatMap(({ carrying }) => carrying).filter((id) => ids.has(id)),
      [...ofGroup.flatMap(({ joins }) => joins).filter(({ a, b }) => ids.has(a) && ids.has(b)), ...merges],
    )
    const cluster = { ...composed, ...(label === undefined ? {} : { label }), corrected: by }
    return { cluster, bases }
  }

  /** Keys of the claims that are new or others, and of those on the other side of what speaks against them. */
  function changedSince(before: Before, fresh: ReadonlySet<string>): Set<string> {
    const isSame = (key: string) => JSON.stringify(before.corrected.get(key)) === JSON.stringify(corrected.get(key))
    const made = new Set([...before.corrected.keys(), ...corrected.keys()].filter((key) => !isSame(key)))
    const concerned = new Set([
      ...[...before.covered].filter((base) => !covered.has(base)),
      ...[...covered].filter((base) => !before.covered.has(base)),
      ...[...made].flatMap((key) => [...(before.corrected.get(key)?.bases ?? []), ...basesOf(key)]),
    ])
    const opposed = [...concerned].flatMap((base) =>
      index.contradictionsAround(base).flatMap(({ a, b }) => [keyOf(a) ?? [], keyOf(b) ?? []].flat()),
    )
    const onFresh = [...corrected].flatMap(([key, { bases: own }]) =>
      own.some((base) => fresh.has(base)) ? [key] : [],
    )
    return new Set([...fresh, ...made, ...concerned, ...opposed, ...onFresh])
  }

  function keysOfArticle(article: string): readonly string[] {
    const keys = index.claimsOf(article)
    return partition === null ? keys : [...new Set(keys.flatMap(claimsOf))]
    function claimsOf(base: string): string[] {
      if (!covered.has(base)) return [base]
      const inArticle = index.find(base)?.statements.filter((statement) => statement.article === article) ?? []
      return inArticle.flatMap(({ id }) => keyOf(id) ?? [])
    }
  }

  const basesOf = (key: string): readonly string[] => corrected.get(key)?.bases ?? [key]

  return {
    correct(all) {
      corrections = all
      isFresh = true
      articlesNamed = new Set(all.flatMap(anchorsOf).flatMap(({ statements: named }) => named.map(articleOf)))
    },
    takeChanges() {
      const { changed: fresh, gone } = index.takeChanges()
      if (!isFresh && !concernsCorrections(fresh, gone)) return { changed: new Set(fresh), gone }
      isFresh = false
      const before = { corrected, covered }
      partition = fold()
      applyPartition()
      const others = changedSince(before, new Set(fresh))
      const keys = new Set([...gone, ...others, ...before.covered, ...before.corrected.keys(), ...covered])
      return {
        changed: new Set([...others].filter((key) => find(key) !== undefined)),
        gone: [...keys].filter((key) => find(key) === undefined),
      }
    },
    find,
    all: () =>
      index
        .clusters()
        .filter(({ key }) => !covered.has(key))
        .concat([...corrected.values()].map(({ cluster }) => cluster)),
    keysOfArticle,
    keysOfBoth(one, two) {
      if (partition === null) return index.claimsOfBoth(one, two)
      const ofTwo = new Set(keysOfArticle(two))
      return keysOfArticle(one).filter((key) => ofTwo.has(key))
    },
    keysOf: (anchor) => [...new Set(findStatements(anchor).flatMap((id) => keyOf(id) ?? []))],
    opponentsOf: (key) =>
      basesOf(key).flatMap((base) =>
        index.contradictionsAround(base).flatMap((contradiction) => {
          const sides = [keyOf(contradiction.a), keyOf(contradiction.b)]
          const other = sides.find((side) => side !== key)
          return sides.includes(key) && other !== undefined ? [{ contradiction, other }] : []
        }),
      ),
    outcomes: () => partition?.outcomes ?? new Map(),
  }
}
