/** Measures claims, contradictions and shared passages of a made-up corpus against its truth. */

import type { JoinedClaims } from '../../core/claims.ts'
import type { Claim, Passage, Statement } from '../../core/corpus-types.ts'
import type { Extraction, Span } from '../../core/types.ts'
import type { Truth, Way } from './truth.ts'

export interface Measure {
  /** What there is to find, and what of it is found. */
  readonly all: number
  readonly found: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Where the words of a true statement stand. */
interface Place extends Span {
  readonly article: string
  readonly fact: string
  readonly way: Way
}

const MIN_COVERED = 0.5

/** Pairs of statements that claims join, against pairs of one fact; only statements that came about in the given ways count. */
export function measureClaims(
  claims: readonly Claim[],
  extractions: readonly Extraction[],
  truth: Truth,
  ways: readonly Way[],
): Measure {
  const placesByArticle = placesOf(extractions, truth)
  let joined = 0
  let right = 0
  for (const { statements } of claims) {
    const facts = new Map<string, Set<string>>()
    for (const statement of statements) {
      const place = placeOf(statement, placesByArticle)
      // what an article says around its facts is nothing that another says
      const fact = place?.fact ?? statement.id
      if (place && !ways.includes(place.way)) continue
      facts.set(fact, (facts.get(fact) ?? new Set()).add(statement.article))
    }
    const sizes = [...facts.values()].map(({ size }) => size)
    joined += pairsOf(sizes.reduce((sum, size) => sum + size, 0))
    right += sizes.reduce((sum, size) => sum + pairsOf(size), 0)
  }
  const articlesByFact = new Map<string, number>()
  for (const { fact, way } of truth.statements)
    if (ways.includes(way)) articlesByFact.set(fact, (articlesByFact.get(fact) ?? 0) + 1)
  const all = [...articlesByFact.values()].reduce((sum, size) => sum + pairsOf(size), 0)
  return toMeasure(right, joined, all)
}

/** Contradictions found between the facts that exclude each other, and between any others. */
export function measureContradictions(
  { claims, contradictions }: JoinedClaims,
  extractions: readonly Extraction[],
  truth: Truth,
): Measure {
  const placesByArticle = placesOf(extractions, truth)
  const statementById = new Map(claims.flatMap(({ statements }) => statements.map((one) => [one.id, one] as const)))
  const factOf = (id: string) => placeOf(statementById.get(id) as Statement, placesByArticle)?.fact ?? id
  const found = new Set(contradictions.map(({ a, b }) => [factOf(a), factOf(b)].sort().join(' ')))
  const right = truth.contradictions.filter((pair) => found.has([...pair].sort().join(' '))).length
  return toMeasure(right, found.size, truth.contradictions.length)
}

/** The part of the copied words that is found in both articles. */
export function recallPassages(passages: readonly Passage[], extractions: readonly Extraction[], truth: Truth): number {
  const keyById = new Map(extractions.map(({ article }) => [article.id, article.key]))
  const found = truth.copies.filter(({ copier, original }) => {
    const keys = [keyById.get(copier), keyById.get(original)]
    return passages.some(({ article, other }) => keys.includes(article) && keys.includes(other))
  })
  return found.length / truth.copies.length
}

function placesOf(extractions: readonly Extraction[], { statements }: Truth): ReadonlyMap<string, readonly Place[]> {
  const articleById = new Map(extractions.map(({ article }) => [article.id, article]))
  const places = new Map<string, Place[]>()
  for (const { article: id, words, fact, way } of statements) {
    const article = articleById.get(id)
    const start = article?.text.indexOf(words) ?? -1
    if (!article || start < 0) throw new Error(`article ${id} has no words "${words}"`)
    const place = { article: article.key, start, end: start + words.length, fact, way }
    places.set(article.key, [...(places.get(article.key) ?? []), place])
  }
  return places
}

const placeOf = ({ article, content }: Statement, places: ReadonlyMap<string, readonly Place[]>) =>
  places
    .get(article)
    ?.find(
      ({ start, end }) =>
        content.reduce((sum, span) => sum + Math.max(0, Math.min(span.end, end) - Math.max(span.start, start)), 0) >=
        MIN_COVERED * (end - start),
    )

const pairsOf = (count: number) => (count * (count - 1)) / 2

function toMeasure(found: number, claimed: number, all: number): Measure {
  const precision = found / Math.max(1, claimed)
  const recall = found / Math.max(1, all)
  return { all, found, precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall) }
}
