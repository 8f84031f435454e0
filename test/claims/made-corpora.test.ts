/** Corpora of which it is known who has what from whom. */

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ClaimIndex, createClaimIndex } from '../../core/claims/claim-index.ts'
import { labelClaim, labelIn } from '../../core/claims/label.ts'
import { clusterClaims, type JoinedClaims } from '../../core/claims.ts'
import type { Statement } from '../../core/corpus-types.ts'
import { createRandom } from '../../core/model/training/random.ts'
import { findPassages } from '../../core/reuse.ts'
import { sketchClaims } from '../../core/sketches.ts'
import type { Extraction } from '../../core/types.ts'
import { generateCorpus } from '../../scripts/corpora/generate.ts'
import { measureClaims, measureContradictions, recallPassages } from '../../scripts/corpora/score-corpus.ts'
import { truthOf, WAYS, type Way } from '../../scripts/corpora/truth.ts'
import { read } from '../core/read.ts'

const made = generateCorpus({ articles: 240, random: createRandom(7) })
const extractions = made.articles.map(({ extraction }) => extraction)
const clusters = clusterClaims(extractions)
/** All but rewordings. */
const COPIED = WAYS.filter((way) => way !== 'reworded')

test('the same corpus comes from the same chance', () => {
  expect(JSON.stringify(generateCorpus({ articles: 240, random: createRandom(7) }))).toBe(JSON.stringify(made))
})

test.each<[string, readonly Way[], number, number]>([
  ['copied, relayed, cut in half or left without its source', COPIED, 0.97, 0.97],
  ['reworded too', WAYS, 0.97, 0.9],
])('what was %s is one claim', (_name, ways, precision, recall) => {
  const measure = measureClaims(clusters.claims, extractions, made.truth, ways)
  expect(measure.precision).toBeGreaterThanOrEqual(precision)
  expect(measure.recall).toBeGreaterThanOrEqual(recall)
})

test('the same fact with another number is a contradiction', () => {
  const measure = measureContradictions(clusters, extractions, made.truth)
  expect(measure.precision).toBeGreaterThanOrEqual(0.85)
  expect(measure.recall).toBeGreaterThanOrEqual(0.9)
})

test('copied passages are found, whole and in both articles', () => {
  expect(recallPassages(findPassages(extractions), extractions, made.truth)).toBeGreaterThanOrEqual(0.95)
})

test('claims are found in texts that are read, not only in what was meant', () => {
  const articles = made.articles.slice(0, 48)
  const texts = articles.map(({ input }) => read(input.text, input))
  const { claims } = clusterClaims(texts)
  expect(measureClaims(claims, texts, truthOf(articles, made.truth), COPIED).f1).toBeGreaterThanOrEqual(0.9)
})

const few = extractions.slice(0, 60)
const sketched = few.map((extraction) => ({ article: extraction.article.key, sketches: sketchClaims(extraction) }))
const fewByKey = new Map(few.map((extraction) => [extraction.article.key, extraction]))
const labelOf = (statement: Statement) => labelIn(fewByKey.get(statement.article) as Extraction, statement)

/** The claims of an index, called by words of the articles, and what excludes each other, as text. */
const bytesOf = (index: ClaimIndex) =>
  JSON.stringify({
    claims: index.clusters().map((cluster) => labelClaim(cluster, labelOf)),
    contradictions: index.contradictions(),
  } satisfies JoinedClaims)

test('articles that come and go in any order leave the same claims as all at once', () => {
  const expected = JSON.stringify(clusterClaims(few))
  const order = fc.shuffledSubarray(sketched, { minLength: sketched.length })
  fc.assert(
    fc.property(order, fc.subarray(sketched), fc.nat(59), (added, removed, asked) => {
      const index = createClaimIndex()
      for (const [position, { article, sketches }] of added.entries()) {
        index.add(article, sketches)
        if (position === asked) index.clusters()
      }
      for (const { article } of removed) index.remove(article)
      if (asked % 2 === 0) index.clusters()
      for (const { article, sketches } of removed) index.add(article, sketches)
      expect(bytesOf(index)).toBe(expected)
    }),
    { numRuns: 12, seed: 5 },
  )
})

test('removing articles leaves what the others alone have', () => {
  const [kept, gone] = [sketched.slice(0, 30), sketched.slice(30, 48)]
  const index = createClaimIndex()
  for (const { article, sketches } of [...kept, ...gone]) index.add(article, sketches)
  index.clusters()
  for (const { article } of gone) index.remove(article)
  expect(bytesOf(index)).toBe(JSON.stringify(clusterClaims(few.slice(0, 30))))
})
