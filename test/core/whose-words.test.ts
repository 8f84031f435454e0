import { expect, test } from 'vitest'
import { attributionsOf } from './read.ts'

test.each([
  [
    'According to an official, who asked not to be named because he was not authorized to speak, the council hid the report.',
    'the council hid the report',
  ],
  ['According to two aides, who spoke on condition of anonymity, Lee shredded the report.', 'Lee shredded the report'],
  ['According to Ann Lee, who leads the works, it was over.', 'it was over'],
])('what is said of a source between commas is no part of what it says: %s', (text, content) => {
  expect(attributionsOf(text).map((attribution) => attribution.content)).toEqual([content])
})

test.each([
  ['A friend of Hall told Reuters that Bob Hall has agreed to leave the council in May.', ['A friend of Hall']],
  ['Bob Hall has agreed to leave the council in May.', ['Bob Hall']],
])('who tells of a plan says so, not whose plan it is: %s', (text, sources) => {
  expect(attributionsOf(text).map(({ source }) => source)).toEqual(sources)
})
