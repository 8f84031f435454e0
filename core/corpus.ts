/** What articles are together: whom they share, what they state alike, what they copied, and where it comes from. */

import { clusterClaims } from './claims.ts'
import type { Claim, Contradiction, Passage, Trace } from './corpus-types.ts'
import { groupBy } from './group.ts'
import { compareText } from './order.ts'
import { createTeller, type NodeKeyOf } from './origins/accounts.ts'
import { findShared, indexPassages } from './origins/shared.ts'
import { traceOrigins } from './origins.ts'
import { type Resolution, resolveEntities } from './resolve.ts'
import { findPassages } from './reuse.ts'
import type { Extraction } from './types.ts'

/** A claim with where it comes from. */
export interface TracedClaim extends Claim {
  readonly trace: Trace
}

export interface Corpus {
  /** In the order of their articles' keys. */
  readonly extractions: readonly Extraction[]
  readonly resolution: Resolution
  readonly claims: readonly TracedClaim[]
  readonly contradictions: readonly Contradiction[]
  readonly passages: readonly Passage[]
}

/** Joins extractions to a corpus. The same ones give the same records, in whatever order they come. */
export function joinArticles(extractions: readonly Extraction[]): Corpus {
  const ordered = [...extractions].sort(
    (a, b) => compareText(a.article.key, b.article.key) || compareText(a.article.textHash, b.article.textHash),
  )
  const resolution = resolveEntities(ordered)
  const nodeKeyOf = nodeKeysOf(resolution)
  const { claims, contradictions } = clusterClaims(ordered)
  const passages = findPassages(ordered)
  const passagesByArticle = indexPassages(passages)
  const tellerByArticle = new Map(
    ordered.map((extraction) => [placeOf(extraction.article), createTeller(extraction, nodeKeyOf)]),
  )
  const traced = claims.map((claim): TracedClaim => {
    const accounts = claim.statements.flatMap((statement) => {
      const teller = tellerByArticle.get(placeOf({ key: statement.article, textHash: statement.textHash }))
      return teller ? [teller.toAccount(statement)] : []
    })
    return { ...claim, trace: traceOrigins(accounts, claim.joins, findShared(claim.statements, passagesByArticle)) }
  })
  return { extractions: ordered, resolution, claims: traced, contradictions, passages }
}

/** Two texts may share a key when an article was changed. */
export const placeOf = ({ key, textHash }: { readonly key: string; readonly textHash: string }): string =>
  `${key} ${textHash}`

/** Looks up the nodes of a resolution. */
export function nodeKeysOf({ assignments }: Resolution): NodeKeyOf {
  const nodesByArticle = new Map(
    [...groupBy(assignments, ({ article }) => article)].map(([article, own]) => [
      article,
      new Map(own.map(({ entity, node }) => [entity, node])),
    ]),
  )
  return (article, entity) => nodesByArticle.get(article)?.get(entity) ?? entity
}
