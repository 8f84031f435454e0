import { expect, test } from 'vitest'
import { learnRarity } from '../../core/claims/learn-rarity.ts'
import { compareTerms } from '../../core/claims/meaning.ts'
import { rarityOf } from '../../core/claims/rarity.ts'
import { readTerms } from '../../core/claims/terms.ts'
import { CLAUSE_END, clausesOf, conceptOf, wordsOf } from '../../core/claims/words.ts'

const wordsIn = (text: string) => wordsOf(text, [{ start: 0, end: text.length }])
const termsIn = (text: string) => ({ ...readTerms(clausesOf(text, [{ start: 0, end: text.length }])), namings: [] })
test.each([
  ['It wasn’t Ann’s bridge.', 'it was not ann bridge'],
  ['They won’t, can’t and cannot.', 'they will not can not and can not'],
  ['1,200 co-owners of 3.5%', '1200 co-owners of 3.5%'],
])('words of %s are taken apart', (text, words) => {
  expect(wordsIn(text).join(' ')).toBe(words)
})

test.each([
  ['slain', 'murder'],
  ['closed', 'shutting'],
  ['Beijing'.toLowerCase(), 'chinese'],
  ['frozen', 'freezing'],
])('%s and %s are one concept', (one, two) => {
  expect(conceptOf(one)).toBe(conceptOf(two))
})

test('names of several words are one concept', () => {
  expect(termsIn('the United States left').concepts).toEqual(termsIn('America left').concepts)
})

test('a word that everybody uses is less rare than one that nobody uses', () => {
  expect(rarityOf(conceptOf('election'))).toBeLessThan(rarityOf(conceptOf('smelter')))
})

test('rarity is learnt from how many sentences have a word', () => {
  expect(learnRarity(['The dam broke. The dam held.', 'The dam of Selm leaked. Selm slept.'])).toMatch(/^3 dam/)
})

test.each([
  ['Hall did not sign the treaty', ['sign']],
  ['Hall signed the treaty', []],
  ['Hall failed to sign the treaty', ['sign']],
  ['Hall signed not only the treaty', []],
  ['people who are not citizens of Selm left', []],
  ['that Hall never signed the treaty', ['sign']],
  ['the tower, which was not insured, fell', ['insur']],
  ['Hall had never used the radio before', []],
])('what %s says is not so', (text, negated) => {
  expect(termsIn(text).negated).toEqual(negated)
})

test.each([
  ['his refusal to sign the treaty', ['sign']],
  ['Hall will sign the treaty only when the others do', ['hall', 'sign', 'accord']],
  ['Hall tried to stop the flood', ['avert']],
  ['a machine for stopping the flood', ['avert']],
  ['the wall worked to stop the flood', []],
  ['the wall must have stopped the flood', []],
  ['they keep the dog', ['continue']],
  ['the dog kept barking', []],
])('what %s leaves open', (text, open) => {
  expect(termsIn(text).open).toEqual(open)
})

test('whoever has not signed uses nothing', () => {
  expect(termsIn('Hall had not signed the treaty').concepts).toEqual(['hall', 'sign', 'accord'])
})

test('what was never done before is done for the first time', () => {
  expect(termsIn('Hall had never used the radio before').concepts).toEqual(
    termsIn('Hall used the radio for the first time').concepts,
  )
})

test.each([
  ['They kept the water from rising', 'They stopped the water from rising'],
  ['Quill had a secret radio', 'Quill used a secret radio'],
  ['Quill relied on a secret radio', 'Quill used a secret radio'],
])('%s means %s', (one, two) => {
  expect(compareTerms(termsIn(one), termsIn(two)).jaccard).toBeGreaterThan(0.8)
})

test.each([
  ['Lee used the radio for the first time in her life', 'lee use radio | first_time lif'],
  ['The tower of Selm (a ruin of red brick) fell on the harbour', 'tower selm | destroy red brick | cut harbour'],
  ['As the dam broke in the storm, Mayor Ann Lee warned the rowers', 'dam breach storm | mayor ann lee warn rower'],
])('clauses of %s', (text, parts) => {
  const { concepts, clauses } = termsIn(text)
  const read = clauses.map((from, index) => concepts.slice(from, clauses[index + 1] ?? concepts.length).join(' '))
  expect(read.join(' | ')).toBe(parts)
})

test('words that a speaker’s name cuts in two are one clause', () => {
  const text = 'As part of its plan, the council Lee said sold nine boats'
  const cut = text.indexOf(' Lee')
  const content = [
    { start: 0, end: cut },
    { start: cut + 10, end: text.length },
  ]
  expect(clausesOf(text, content).filter((word) => word === CLAUSE_END)).toHaveLength(1)
})

test('a leader’s government is the leader where the other says only that', () => {
  const alike = compareTerms(termsIn('the Quill administration sold the harbour'), termsIn('Quill sold the harbour'))
  expect(alike.jaccard).toBe(1)
})

test('a name is rarer than how often the texts of one year have it', () => {
  const texts = Array.from({ length: 30 }, () => 'Today Quill met the dockers. The dockers met Quill.')
  const rows = learnRarity(texts).split('\n')
  expect(rows.find((row) => row.includes('quil'))).toMatch(/^55 /)
  expect(rows.find((row) => row.includes('docker'))).toMatch(/^0 /)
})

test.each([
  ['three sources spoke', [{ value: 3, unit: 'sourc', isExact: true }]],
  ['about 1.2 million crowns', [{ value: 1_200_000, unit: 'crown', isExact: false }]],
  ['seven or eight sources spoke', [{ value: 8, unit: 'sourc', isExact: false }]],
  ['nine sailors, three of whom drowned', [{ value: 9, unit: 'sailor', isExact: true }]],
  [
    'nine sailors, compared with three farmers',
    [
      { value: 9, unit: 'sailor', isExact: true },
      { value: 3, unit: 'farmer', isExact: false },
    ],
  ],
  ['closed for 41 weeks', [{ value: 41, unit: 'week', isExact: true }]],
  ['on May 4 in 2020', []],
])('quantities in %s', (text, quantities) => {
  expect(termsIn(text).quantities).toEqual(quantities)
})
