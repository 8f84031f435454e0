/** What articles are together, kept while they come and go: whom they share, what they state alike, what they copied, where it comes from. */

import { type ArticleReader, createArticleReader } from './article-reader.ts'
import { articleRows } from './article-rows.ts'
import { claimRows, type Opposition, type TracedClaim } from './claim-rows.ts'
import { createClaimIndex } from './claims/claim-index.ts'
import { type Sketch, sketchStatements } from './claims/sketch.ts'
import { findStatements } from './claims/statements.ts'
import { copyRows, pairKey } from './copy-rows.ts'
import type { Claim } from './corpus-types.ts'
import type { GraphChange, OwnedRows } from './graph-rows.ts'
import { compareText } from './order.ts'
import { createTeller, type Teller } from './origins/accounts.ts'
import { findShared } from './origins/shared.ts'
import { traceOrigins } from './origins.ts'
import { createNameIndex } from './resolve/name-index.ts'
import { findSightings, type Sighting } from './resolve/profile.ts'
import { createPassageIndex } from './reuse/passage-index.ts'
import { sketchArticle } from './reuse/sketch-article.ts'
import type { Extraction } from './types.ts'

export interface Corpus {
  /** Adds an article, in place of the one of its key. */
  put(extraction: Extraction): void
  /** Takes an article out; one that is not there is no matter. */
  remove(article: string): void
  /** What changed in the graph since the last call. The same articles give the same rows, whatever came and went in between. */
  takeChange(): GraphChange
  /** All claims as they were when a change was last taken, in the order of their keys. */
  claims(): readonly TracedClaim[]
}

/** What is kept of an article. */
interface Kept {
  readonly extraction: Extraction
  readonly sightings: readonly Sighting[]
  readonly sketches: readonly Sketch[]
  readonly reader: ArticleReader
  /** Made when it is asked for, and again when entities got other nodes. */
  teller: Teller | null
}

/** Starts empty. */
export function createCorpus(): Corpus {
  const names = createNameIndex()
  const statements = createClaimIndex()
  const passages = createPassageIndex()
  const keptByArticle = new Map<string, Kept>()
  const claims = new Map<string, Claim>()
  const claimsByArticle = new Map<string, Set<string>>()
  const claimByStatement = new Map<string, string>()
  /** Articles that came or went, or whose entities got other nodes. */
  const touched = new Set<string>()

  const getKept = (article: string) => keptByArticle.get(article) as Kept
  const tellerOf = (article: string) => {
    const kept = getKept(article)
    kept.teller ??= createTeller(kept.extraction, kept.reader.keyOf)
    return kept.teller
  }

  function remove(article: string): void {
    const kept = keptByArticle.get(article)
    if (!kept) return
    names.remove(kept.sightings)
    statements.remove(kept.sketches)
    passages.remove(article)
    keptByArticle.delete(article)
    touched.add(article)
  }

  function put(extraction: Extraction): void {
    const { key } = extraction.article
    remove(key)
    const sightings = findSightings(extraction)
    const sketches = sketchStatements(extraction, findStatements(extraction))
    const reader = createArticleReader(extraction, (entity) => names.nodeOf(key, entity))
    keptByArticle.set(key, { extraction, sightings, sketches, reader, teller: null })
    names.add(sightings)
    statements.add(sketches)
    passages.add(sketchArticle(extraction))
    touched.add(key)
  }

  /** Takes over what the index says of claims; returns the keys of those whose rows change. */
  function updateClaims(): { readonly changed: Set<string>; readonly gone: readonly string[] } {
    const { claims: fresh, gone } = statements.takeChanges()
    for (const key of gone) {
      for (const { id, article } of claims.get(key)?.statements ?? []) {
        if (claimByStatement.get(id) === key) claimByStatement.delete(id)
        claimsByArticle.get(article)?.delete(key)
      }
      claims.delete(key)
    }
    for (const claim of fresh) {
      for (const { article } of claims.get(claim.key)?.statements ?? []) claimsByArticle.get(article)?.delete(claim.key)
      claims.set(claim.key, claim)
    }
    for (const { key, statements: members } of fresh) {
      for (const { id, article } of members) {
        claimByStatement.set(id, key)
        const ofArticle = claimsByArticle.get(article)
        if (ofArticle) ofArticle.add(key)
        else claimsByArticle.set(article, new Set([key]))
      }
    }
    const ofTouched = [...touched].flatMap((article) => [...(claimsByArticle.get(article) ?? [])])
    return { changed: new Set([...fresh.map(({ key }) => key), ...ofTouched]), gone }
  }

  /** The contradictions of a claim, with the claim on the other side. */
  const opponentsOf = (key: string) =>
    statements.contradictionsAround(key).flatMap((contradiction) => {
      const sides = [claimByStatement.get(contradiction.a), claimByStatement.get(contradiction.b)]
      const other = sides.find((side) => side !== key)
      return sides.includes(key) && other !== undefined ? [{ contradiction, other }] : []
    })

  const trace = (claim: Claim): TracedClaim => ({
    ...claim,
    trace: traceOrigins(
      claim.statements.map((statement) => tellerOf(statement.article).toAccount(statement)),
      claim.joins,
      findShared(claim.statements, passages),
    ),
  })

  function rowsOfClaim(key: string): OwnedRows {
    const claim = trace(claims.get(key) as Claim)
    const oppositions = opponentsOf(key)
      .filter(({ other }) => key < other)
      .map(
        ({ contradiction, other }): Opposition => ({
          contradiction,
          claims: [claim, trace(claims.get(other) as Claim)],
        }),
      )
    return claimRows(claim, oppositions, (article) => getKept(article).reader)
  }

  function rowsOfArticle(article: string): OwnedRows | null {
    const kept = keptByArticle.get(article)
    if (!kept) return null
    return articleRows(kept.extraction, kept.reader.keyOf)
  }

  return {
    put,
    remove,
    takeChange() {
      const { articles, judgements } = names.takeChanges()
      for (const article of articles) {
        touched.add(article)
        const kept = keptByArticle.get(article)
        if (kept) kept.teller = null
      }
      const { changed, gone } = updateClaims()
      const pairs = passages.takeChanges()
      for (const [one, two] of pairs)
        for (const key of claimsByArticle.get(one) ?? []) if (claimsByArticle.get(two)?.has(key)) changed.add(key)
      // the side with the smaller key shows what speaks against both
      for (const key of [...changed]) for (const { other } of opponentsOf(key)) if (other < key) changed.add(other)
      const owners = new Map<string, OwnedRows | null>(gone.map((key) => [key, null]))
      for (const key of changed) owners.set(key, rowsOfClaim(key))
      for (const article of touched) owners.set(article, rowsOfArticle(article))
      for (const pair of pairs) {
        const shared = passages.passagesBetween(pair)
        owners.set(
          pairKey(...pair),
          shared.length === 0 ? null : copyRows(shared, (key) => getKept(key).extraction.article),
        )
      }
      touched.clear()
      return { owners, judgements, alarms: names.alarms() }
    },
    claims: () => [...claims.values()].map(trace).sort((a, b) => compareText(a.key, b.key)),
  }
}
