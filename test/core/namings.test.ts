import { expect, test } from 'vitest'
import { findNicknames } from '../../core/claims/nicknames.ts'
import { sketchStatements } from '../../core/claims/sketch.ts'
import { findStatements } from '../../core/claims/statements.ts'
import { clusterClaims } from '../../core/claims.ts'
import { wordsAt } from '../../core/corrections/find.ts'
import { KIND_RULES } from '../../core/rules/kinds.ts'
import type { Extraction } from '../../core/types.ts'
import { read } from './read.ts'

/** What an article calls by other words too: "telephone = iron wire". */
const namingsIn = (text: string) =>
  findNicknames(text, read(text).entities).flatMap(({ as, others }) =>
    others.map((other) => `${as.join(' ')} = ${other.join(' ')}`),
  )

test.each(KIND_RULES)('$kind: one thing in “$example”', ({ example }) => {
  expect(namingsIn(example).length).toBeGreaterThan(0)
})

test.each<[string, string[]]>([
  ['The “iron wire” rang. She used the telephone.', ['phone = iron wir']],
  [
    'It is known as the iron wire. This “silver line” is new.',
    ['iron wir = silver channel', 'silver channel = iron wir'],
  ],
  ['The “wire” rang. She used the telephone.', []],
  ['The iron wire rang. She used the telephone.', []],
  ['The “iron wire” rang. She bought a telephone.', []],
  ['The “Quill line” rang, and Nora Quill used the telephone.', []],
])('what %s calls the same', (text, namings) => {
  expect(namingsIn(text)).toEqual(namings)
})

/** In how many articles the claim stands that has the words. */
function articlesOf(texts: readonly string[], words: string): number {
  const { claims } = clusterClaims(
    texts.map((text, index) => read(text, { publisher: 'Valley Herald', title: `Number ${index}` })),
  )
  const spread = claims
    .filter(({ label }) => label.includes(words))
    .map(({ statements }) => new Set(statements.map(({ article }) => article)).size)
  return Math.max(0, ...spread)
}

const WIRE = 'Bob Hall said the Quill administration had an “iron wire” to talk to Norwegian officials.'

test.each<[string, string, string, number]>([
  [
    'a nickname and what the other article calls the thing',
    `${WIRE} What others call a “silver phone” is no telephone at all.`,
    'Ann Lee said that Nora Quill used the so-called Silver Phone to contact Norway.',
    2,
  ],
  [
    'two nicknames that no article brings together',
    WIRE,
    'Ann Lee said that Nora Quill used the so-called Silver Phone to contact Norway.',
    1,
  ],
  [
    'a head of state and the country',
    `${WIRE} The “iron wire” is old.`,
    'Ann Lee said that Nora Quill used the “iron wire” to talk to Norwegian President Jens Moe.',
    2,
  ],
  [
    'another country',
    `${WIRE} The “iron wire” is old.`,
    'Ann Lee said that Karl Vogt used the “iron wire” to talk to Swedish officials.',
    1,
  ],
])('%s', (_name, one, two, articles) => {
  expect(articlesOf([one, two], 'iron wire')).toBe(articles)
})

test('of two articles with the same words one is judged by what it calls them, whichever comes first', () => {
  const texts = [
    `${WIRE} What others call a “silver phone” is no telephone at all.`,
    WIRE,
    'Ann Lee said that Nora Quill used the so-called Silver Phone to contact Norway.',
  ]
  const extractions = texts.map((text, index) => read(text, { publisher: 'Valley Herald', title: `Number ${index}` }))
  const inOrder = (order: readonly number[]) => clusterClaims(order.map((at) => extractions[at] as Extraction)).claims
  const orders = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ]
  for (const order of orders) expect(inOrder(order)).toEqual(inOrder([0, 1, 2]))
})

test('a description and a house of government are those whom the article names for them', () => {
  const extraction = read(
    'Nora Quill is old. The Quill administration is tired. Bob Hall said the White House sold the harbour. Ann Lee said the harbour was cheap.',
  )
  const [sold] = sketchStatements(extraction, findStatements(extraction)).filter(({ statement }) =>
    wordsAt(extraction.article.text, statement.content).includes('sold'),
  )
  expect(sold?.namings).toEqual([{ as: ['government'], others: [['quill', 'government']] }])
})

test('who does what words without a subject tell is the one named before them', () => {
  const extraction = read('The council blamed Nora Quill for allegedly selling the harbour of Selm.')
  const [sketch] = sketchStatements(extraction, findStatements(extraction)).filter(({ statement }) =>
    wordsAt(extraction.article.text, statement.content).startsWith('selling'),
  )
  expect(sketch?.concepts[0]).toBe('quill')
})
