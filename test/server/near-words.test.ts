import { expect, test } from 'vitest'
import { findNearWords, lettersApart } from '../../server/near-words.ts'

const KNOWN = ['comey', 'comer', 'clinton', 'cohen', 'cia', 'co'].map((word, count) => ({ word, count }))

test.each<[word: string, near: readonly string[]]>([
  ['comny', ['comey', 'comer']],
  ['comey', ['comer', 'cohen']],
  ['clnton', ['clinton']],
  ['cai', []],
  ['ca', []],
  ['cio', ['co', 'cia']],
  ['', []],
])('near "%s" are %j', (word, near) => {
  const found = findNearWords(word, KNOWN, lettersApart(word, false), 3)
  expect(found.map((one) => one.word)).toEqual(near)
})

test('of equally near words the more frequent come first, and no more than asked for', () => {
  expect(findNearWords('comex', KNOWN, 2, 1)).toEqual([{ word: 'comer', apart: 1 }])
})

test('what is found as it was typed is not guessed at as freely', () => {
  expect(findNearWords('comey', KNOWN, lettersApart('comey', true), 3)).toEqual([{ word: 'comer', apart: 1 }])
  expect(findNearWords('cia', KNOWN, lettersApart('cia', true), 3)).toEqual([])
})
