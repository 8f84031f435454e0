/** The five seeds against a reader's annotation. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { clusterClaims } from '../../core/claims.ts'
import type { Statement } from '../../core/corpus-types.ts'
import { findPassages } from '../../core/reuse.ts'
import { read } from '../core/read.ts'
import { type Place, SEED_CLUSTERS, SEED_CONTRADICTIONS, SEED_PASSAGES } from '../fixtures/seed-clusters.ts'
import { findWords, makes, scoreClusters } from './score-clusters.ts'

const FOLDER = join(import.meta.dirname, '../../seeds')
const extractions = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => read(readFileSync(join(FOLDER, file), 'utf8'), { file }))
const { claims, contradictions } = clusterClaims(extractions)
const passages = findPassages(extractions)
const gold = Object.entries(SEED_CLUSTERS).flatMap(([cluster, members]) =>
  members.map(([seed, words]) => ({ ...findWords(extractions, seed, words), cluster })),
)
const textOf = ({ article, content }: Statement) => {
  const text = extractions.find((extraction) => extraction.article.key === article)?.article.text ?? ''
  return content.map(({ start, end }) => text.slice(start, end)).join(' … ')
}

test('what two seeds state alike is mostly one claim, and what is one claim is mostly alike', () => {
  const { joined, right, recall, mistakes } = scoreClusters(claims, gold, textOf)
  const figures = `pairs right ${right} of ${joined}, mean recall of clusters ${recall.toFixed(2)}`
  if (process.env.SHOW) console.log(figures, mistakes.join('\n'))
  expect(right / joined, figures).toBeGreaterThanOrEqual(0.95)
  expect(recall, figures).toBeGreaterThanOrEqual(0.65)
})

test.each(SEED_CONTRADICTIONS)('%s and %s exclude each other', (one, other) => {
  const statements = claims.flatMap((claim) => claim.statements)
  const idsOf = ([seed, words]: Place) => {
    const member = findWords(extractions, seed, words)
    return new Set(statements.filter((statement) => makes(statement, member)).map(({ id }) => id))
  }
  const [ones, others] = [idsOf(one), idsOf(other)]
  expect(contradictions.some(({ a, b }) => (ones.has(a) && others.has(b)) || (ones.has(b) && others.has(a)))).toBe(true)
})

test('words that two seeds share are found in both', () => {
  const found = SEED_PASSAGES.filter(([one, two, words]) => {
    const [place, otherPlace] = [findWords(extractions, one, words), findWords(extractions, two, words)]
    return passages.some(
      ({ article, span, other, otherSpan }) =>
        article === place.article &&
        other === otherPlace.article &&
        makes({ article, content: [span] }, place) &&
        makes({ article: other, content: [otherSpan] }, otherPlace),
    )
  })
  expect(found.length / SEED_PASSAGES.length).toBeGreaterThanOrEqual(0.85)
})
