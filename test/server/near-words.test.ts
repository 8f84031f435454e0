import { expect, test } from 'vitest'
import { findNearWords } from '../../server/near-words.ts'

const KNOWN = ['comey', 'comer', 'clinton', 'cohen', 'cia', 'co'].map((word, names) => ({ word, names }))

test.each([
  ['comny', ['comey', 'comer']],
  ['comey', ['comey', 'comer', 'cohen']],
  ['clnton', ['clinton']],
  ['cai', []],
  ['ca', []],
  ['cio', ['co', 'cia']],
  ['', []],
])('near "%s" are %j', (word, near) => {
  expect(findNearWords(word, KNOWN, 3)).toEqual(near)
})

test('of equally near words those of more names come first, and no more than asked for', () => {
  expect(findNearWords('comex', KNOWN, 1)).toEqual(['comer'])
})
