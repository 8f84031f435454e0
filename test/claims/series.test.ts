/** Many statements of one form that differ in a number: figures of a series, not a dispute. */

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createClaimIndex } from '../../core/claims/claim-index.ts'
import { findStatements } from '../../core/claims/statements.ts'
import { createCorpus } from '../../core/corpus.ts'
import { buildGraph } from '../../core/graph.ts'
import { sketchClaims } from '../../core/sketches.ts'
import type { Extraction } from '../../core/types.ts'
import { part, writeArticle } from '../../scripts/corpora/write-article.ts'
import { createRows } from '../core/rows.ts'

/** "Officials said 7 people were evacuated from the flooded houses of Selm on Monday." */
const articleWith = (number: number): Extraction =>
  writeArticle({
    id: `${number}`,
    title: `Flood ${number}`,
    publisher: `Paper ${number}`,
    date: '2024-03-01',
    sentences: [
      {
        parts: [
          part('Selm Council', 'source', 0, 'agency'),
          part(' '),
          part('said', 'cue'),
          part(' '),
          part(`${number} people were evacuated from the flooded houses of Selm on Monday`, 'content'),
          part('.'),
        ],
      },
    ],
  }).extraction

const articlesWith = (count: number) => Array.from({ length: count }, (_, at) => articleWith(at + 2))

test.each([
  ['five are a dispute: each excludes each other', 5, 10],
  ['forty are a series: none excludes another', 40, 0],
])('of statements that differ in a number %s', (_name, count, contradictions) => {
  const index = createClaimIndex()
  for (const extraction of articlesWith(count)) index.add(extraction.article.key, sketchClaims(extraction))
  expect(index.clusters()).toHaveLength(count)
  expect(index.contradictions()).toHaveLength(contradictions)
})

test('however many there are, one more changes its own claim only', () => {
  const corpus = createCorpus()
  for (const extraction of articlesWith(200)) corpus.put(extraction)
  corpus.takeChange()
  for (const number of [1_000, 1_001]) {
    const one = articleWith(number)
    corpus.put(one)
    const { owners } = corpus.takeChange()
    expect([...owners.keys()].sort()).toEqual(
      [one.article.key, ...findStatements(one).map(({ id }) => `claim:${id}`)].sort(),
    )
  }
})

test('a dispute that becomes a series and ends being one leaves the graph of those that are there', () => {
  const articles = articlesWith(18)
  fc.assert(
    fc.property(
      fc.shuffledSubarray(articles, { minLength: 13 }),
      fc.shuffledSubarray(articles, { minLength: 6 }),
      (coming, going) => {
        const corpus = createCorpus()
        const rows = createRows()
        for (const extraction of coming) {
          corpus.put(extraction)
          rows.apply(corpus.takeChange())
        }
        for (const { article } of going) {
          corpus.remove(article.key)
          rows.apply(corpus.takeChange())
        }
        const left = coming.filter((extraction) => !going.includes(extraction))
        expect(JSON.stringify(rows.graph())).toBe(JSON.stringify(buildGraph(left)))
      },
    ),
    { numRuns: 8 },
  )
})
