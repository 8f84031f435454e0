/** Corpora of which it is known who has what from whom. */

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createClaimIndex } from '../../core/claims/claim-index.ts'
import { sketchStatements } from '../../core/claims/sketch.ts'
import { findStatements } from '../../core/claims/statements.ts'
import { clusterClaims } from '../../core/claims.ts'
import { createRandom } from '../../core/model/training/random.ts'
import { findPassages } from '../../core/reuse.ts'
import { generateCorpus } from '../../scripts/corpora/generate.ts'
import { WAYS, type Way } from '../../scripts/corpora/truth.ts'
import { read } from '../core/read.ts'
import { measureClaims, measureContradictions, recallPassages } from './score-corpus.ts'

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
  const measure = measureClaims(clusters, extractions, made.truth, ways)
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
  const ids = new Set(articles.map(({ input }) => input.id))
  const texts = articles.map(({ input }) => read(input.text, input))
  const truth = { ...made.truth, statements: made.truth.statements.filter(({ article }) => ids.has(article)) }
  expect(measureClaims(clusterClaims(texts), texts, truth, COPIED).f1).toBeGreaterThanOrEqual(0.9)
})

test('articles that come and go in any order leave the same claims as all at once', () => {
  const sketches = extractions
    .slice(0, 60)
    .map((extraction) => sketchStatements(extraction, findStatements(extraction)))
  const bytes = (index: ReturnType<typeof createClaimIndex>) => JSON.stringify([index.claims(), index.contradictions()])
  const whole = createClaimIndex()
  for (const sketch of sketches) whole.add(sketch)
  const expected = bytes(whole)
  const order = fc.shuffledSubarray([...sketches.keys()], { minLength: sketches.length })
  fc.assert(
    fc.property(order, fc.subarray([...sketches.keys()]), fc.nat(59), (added, removed, asked) => {
      const index = createClaimIndex()
      for (const [position, at] of added.entries()) {
        index.add(sketches[at] ?? [])
        if (position === asked) index.claims()
      }
      for (const at of removed) index.remove(sketches[at] ?? [])
      if (asked % 2 === 0) index.claims()
      for (const at of removed) index.add(sketches[at] ?? [])
      expect(bytes(index)).toBe(expected)
    }),
    { numRuns: 12, seed: 5 },
  )
})

test('removing articles leaves what the others alone have', () => {
  const sketches = extractions
    .slice(0, 48)
    .map((extraction) => sketchStatements(extraction, findStatements(extraction)))
  const [kept, gone] = [sketches.slice(0, 30), sketches.slice(30)]
  const index = createClaimIndex()
  for (const sketch of sketches) index.add(sketch)
  index.claims()
  for (const sketch of gone) index.remove(sketch)
  const alone = createClaimIndex()
  for (const sketch of kept) alone.add(sketch)
  expect(JSON.stringify(index.claims())).toBe(JSON.stringify(alone.claims()))
  expect(JSON.stringify(index.contradictions())).toBe(JSON.stringify(alone.contradictions()))
})
