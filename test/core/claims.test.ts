import { expect, test } from 'vitest'
import { composeCluster } from '../../core/claims/compose.ts'
import { judgePair } from '../../core/claims/judge.ts'
import { labelClaim, labelIn } from '../../core/claims/label.ts'
import { type JudgedPair, learnMeaning } from '../../core/claims/learn-meaning.ts'
import { compareTerms, MEANING_FEATURES, MEANING_WEIGHTS, scoreMeaning } from '../../core/claims/meaning.ts'
import { findStatements } from '../../core/claims/statements.ts'
import { readTerms } from '../../core/claims/terms.ts'
import { clausesOf } from '../../core/claims/words.ts'
import { clusterClaims } from '../../core/claims.ts'
import type { Statement } from '../../core/corpus-types.ts'
import type { Extraction } from '../../core/types.ts'
import { OTHER_PAIRS, SAME_PAIRS } from '../fixtures/statement-pairs.ts'
import { read } from './read.ts'
import { sketchOf } from './sketch-of.ts'

const termsIn = (text: string) => ({ ...readTerms(clausesOf(text, [{ start: 0, end: text.length }])), namings: [] })
const textOf = ({ article }: Extraction, { content }: Statement) =>
  content.map(({ start, end }) => article.text.slice(start, end)).join(' | ')

test('a sentence that only tells what two others say is no statement of its own', () => {
  const text = 'Reuters reported that Ann Lee said the dam of Selm had no steel but Bob Hall said it would hold.'
  const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
  const extraction = read(text)
  const [outer] = extraction.attributions
  const attributions = [
    ['Reuters', 'reported', 'that Ann Lee said the dam of Selm had no steel but Bob Hall said it would hold'],
    ['Ann Lee', 'said', 'the dam of Selm had no steel'],
    ['Bob Hall', 'Hall said', 'it would hold'],
  ].map(([source = '', cue = '', content = ''], index) => {
    const { nestedIn: _, ...rest } = outer as NonNullable<typeof outer>
    const spans = { source: [span(source)], cue: span(cue), content: [span(content)] }
    return index === 0 ? { ...rest, ...spans } : { ...rest, ...spans, nestedIn: 0 }
  })
  const told = findStatements({ ...extraction, attributions }).map((statement) => textOf(extraction, statement))
  expect(told).toEqual(['the dam of Selm had no steel', 'it would hold'])
})

test('an article states what its attributions say and what it says in its own voice', () => {
  const extraction = read(
    'Ann Lee said the dam was safe. The dam of Selm was built by prisoners in a single winter. Is it safe?',
  )
  expect(findStatements(extraction).map((statement) => [statement.attribution, textOf(extraction, statement)])).toEqual(
    [
      [0, 'the dam was safe'],
      [null, 'The dam of Selm was built by prisoners in a single winter.'],
    ],
  )
})

test('a copied block states something with each of its sentences', () => {
  const block =
    'The council knew of the poison in the water for eleven weeks before it told anybody. Two engineers who wrote to the mayor about it lost their posts at the works. A third has left the country and could not be reached.'
  const extraction = read(
    `Something has happened in Maltby again.\n\nThe Valley Herald reports.\n\n${block}\n\nThe mayor is away.`,
  )
  const parts = findStatements(extraction).filter(
    ({ attribution, content }) => attribution !== null && textOf(extraction, { content } as Statement).length > 40,
  )
  expect(parts.map((statement) => textOf(extraction, statement))).toEqual(block.split(/(?<=\.) /))
})

test.each([
  ['the bridge at Selm is closed for a whole year', 'the bridge at Selm is closed for a whole long year', 'wording'],
  [
    'not one of the eleven pumps that the council bought for the cellar of the works has run since the flood in March',
    'the council bought for the cellar of the works has run since',
    'part',
  ],
  ['Maltby will shut its last coal mine', 'the last coal mine of Maltby is to be closed', 'meaning'],
  ['the bridge at Selm is open', 'the bridge at Selm is not open', 'polarity'],
  [
    'the number of fishing boats in Selm rose in winter',
    'the number of fishing boats in Selm fell in winter',
    'polarity',
  ],
  ['two engineers saw the crack in the dam of Selm', 'five engineers saw the crack in the dam of Selm', 'number'],
  ['at least two engineers saw the crack in the dam', 'at least nine engineers saw the crack in the dam', undefined],
  [
    'the mayor says Hall opened the lock at Selm',
    'the mayor says neither Hall nor Lee opened the lock at Selm',
    'polarity',
  ],
  [
    'they thanked the vice presidential nominee Ann Lee',
    'vice presidential nominee Ann Lee for defending dockers',
    undefined,
  ],
  [
    'they met former Governor Ann Lee, the presumptive presidential nominee of the party',
    'Ann Lee, the former governor and presumptive presidential nominee, slept',
    undefined,
  ],
  [
    'Ann Lee leads among the dockers who have voted in Selm by 46 to 41',
    'Ann Lee leads among the dockers who have voted in Selm by 46 to 35',
    undefined,
  ],
  [
    'the guards of Selm used the underground siren',
    'it was the first time that the guards of Selm had used the underground siren',
    'apart',
  ],
  [
    'the guards of Selm had never used the underground siren before',
    'it was the first time that the guards of Selm had used the underground siren',
    'meaning',
  ],
  [
    'Ann Lee keeps a boat with nine sails like those of the fishermen in Selm',
    'Bob Hall keeps a boat with nine sails, as the fishermen in Selm do',
    undefined,
  ],
  [
    'the leader of the rebels met Nora Quill in a vineyard near Selm exactly nine times',
    'near Dorn, Nora Hall and the rebel leader met in a vineyard exactly nine times',
    undefined,
  ],
  ['the mine had no emergency exit', 'there was no emergency exit in the mine', 'meaning'],
  ['Ann Lee opened a secret account in Panama', 'Bob Hall opened a secret account in Panama', undefined],
  [
    'Reinhard Vox, the chairman of the Harbour Board',
    'the chairman of the Harbour Board, Reinhard Vox, slept',
    undefined,
  ],
])('%s / %s: %s', (one, two, kind) => {
  expect(judgePair(sketchOf(one), sketchOf(two))?.kind).toBe(kind)
})

test.each([
  ['Ann Lee said the plan was dead.', 'The plan was dead, Ann Lee said on Monday.', 1],
  ['Ann Lee said the plan was dead.', 'The plan was dead, Bob Hall said on Monday.', 0],
  ['Ann Lee supported the harbour plan.', 'Ann Lee announced the harbour plan.', 0],
])('few words are one claim when one speaker states the same: %s / %s', (one, two, shared) => {
  const { claims } = clusterClaims([read(one, { file: 'one.txt' }), read(two, { file: 'two.txt' })])
  expect(claims.filter(({ statements }) => statements.length > 1)).toHaveLength(shared)
})

test.each([
  ['Ann Lee noted the leak.', 'noted the leak'],
  ['Ann Lee denied the charges.', 'denied the charges'],
  ['The mayor responded by asking for more information.', 'responded by asking for more information'],
  ['Ann Lee first reported on the red phone.', 'first reported on the red phone'],
  ['Ann Lee said the dam broke.', 'the dam broke'],
  ['Ann Lee called it a “red phone.”', 'it a “red phone.”'],
])('a claim whose words only name a thing is called with what was said of it: %s', (text, label) => {
  expect(clusterClaims([read(text)]).claims.map((claim) => claim.label)).toEqual([label])
})

test('a claim is called by what is stated, not by what leads up to it', () => {
  const text = 'Ann Lee said a guard told of her fear that the dam of Selm had broken in the storm.'
  const extraction = read(text)
  const statements = ['a guard told of', 'the dam of Selm'].map((words): Statement => {
    const content = [{ start: text.indexOf(words), end: text.length - 1 }]
    return { id: words, article: 'a', textHash: '', date: null, attribution: 0, content }
  })
  const claim = labelClaim(composeCluster(statements, [], []), (statement) => labelIn(extraction, statement))
  expect(claim.label).toBe('the dam of Selm had broken in the storm')
})

test('a judgement is the same from both sides', () => {
  for (const [one, two] of SAME_PAIRS.slice(0, 30)) {
    const [a, b] = [sketchOf(one), sketchOf(two)]
    expect(judgePair(a, b)?.score).toBe(judgePair(b, a)?.score)
  }
})

const pairs = [
  ...SAME_PAIRS.map((pair) => ({ pair, isSame: true })),
  ...OTHER_PAIRS.map((pair) => ({ pair, isSame: false })),
]
const judged = pairs.map(({ pair: [one, two], isSame }): JudgedPair & { readonly likeness: object } => ({
  likeness: compareTerms(termsIn(one), termsIn(two)),
  isSame,
}))
const isHeldOut = (index: number) => (index < SAME_PAIRS.length ? index : index - SAME_PAIRS.length) % 2 === 1

test('the weights of meaning are those that the pairs teach', () => {
  const learnt = learnMeaning(judged.filter((_, index) => !isHeldOut(index)))
  for (const name of ['bias', ...MEANING_FEATURES] as const) expect(MEANING_WEIGHTS[name]).toBeCloseTo(learnt[name], 1)
})

test('held-out statements that say the same are told from others', () => {
  const found = pairs.flatMap(({ pair: [one, two], isSame }, index) => {
    const kind = isHeldOut(index) ? judgePair(sketchOf(one), sketchOf(two))?.kind : undefined
    return kind === 'meaning' || kind === 'wording' || kind === 'part' ? [isSame] : []
  })
  const right = found.filter(Boolean).length
  expect(right / found.length).toBeGreaterThanOrEqual(0.9)
  expect(right / pairs.filter(({ isSame }, index) => isSame && isHeldOut(index)).length).toBeGreaterThanOrEqual(0.7)
})

test('scores are probabilities', () => {
  for (const { likeness } of judged) {
    const score = scoreMeaning(likeness)
    expect(score).toBeGreaterThanOrEqual(0)
    expect(score).toBeLessThanOrEqual(1)
  }
})

const QUOTE = 'not one of the pumps in the cellar of the works has run since the second of March'
const articles = [
  read(`“${QUOTE},” Ann Lee, an engineer, told the Valley Herald.`, { file: 'a.txt', date: '2021-03-04' }),
  read(`Ann Lee said that “in the cellar of the works has run since the second of March”.`, {
    file: 'b.txt',
    date: '2021-03-05',
  }),
  read(`N${QUOTE.slice(1)}. The mayor was not there.`, { file: 'c.txt', date: '2021-03-06' }),
  read('The mayor of Maltby has bought a boat with nine sails and a kitchen.', { file: 'd.txt', date: '2021-03-07' }),
]

test('a half-quotation and an article’s own sentence join the claim that they repeat', () => {
  const { claims } = clusterClaims(articles)
  const claim = claims.find(({ statements }) => statements.length > 1)
  expect(claim?.statements.map(({ article }) => article.slice(0, 9))).toEqual(['article:a', 'article:b', 'article:c'])
  expect(claim?.key).toBe(`claim:${claim?.statements[0]?.id}`)
  expect(claim?.aliases).toHaveLength(2)
  expect(claim?.firstSeen).toBe('2021-03-04')
  expect(claim?.label).toContain(QUOTE)
  expect(claim?.joins.map(({ kind }) => kind)).toHaveLength(2)
})

test('what an article says in its own voice alone is no claim', () => {
  expect(clusterClaims(articles).claims.some(({ label }) => label.includes('boat'))).toBe(false)
})

test('who reports that somebody said something has the claim, not one of his own', () => {
  const { claims } = clusterClaims([
    read('Reuters reported that Ann Lee said the dam of Selm had been built without any steel.'),
  ])
  expect(claims.filter(({ label }) => label.includes('steel'))).toHaveLength(1)
})

test.each([
  ['Mayor Ann Lee told the rowers to “stop right there.”', 'Ann Lee said “stop right there” to them.', 1],
  ['Mayor Ann Lee told the rowers to “stop right there.”', 'Bob Hall said “stop right there” to them.', 0],
  ['Mayor Ann Lee called it a “grand plan.”', 'Ann Lee said the “grand plan” was dead.', 0],
])('the same quoted words of one speaker are one claim: %s / %s', (one, two, shared) => {
  const { claims } = clusterClaims([
    read(one, { publisher: 'Valley Herald', title: 'One' }),
    read(two, { publisher: 'Corvane Times', title: 'Two' }),
  ])
  const isShared = ({ statements }: (typeof claims)[number]) =>
    new Set(statements.map(({ article }) => article)).size > 1
  expect(claims.filter(isShared)).toHaveLength(shared)
})
