import { expect, test } from 'vitest'
import { read } from '../read.ts'
import { nameOf, told } from '../read-names.ts'

/** text, name of who issued it, words of the document */
const PUBLICATIONS: readonly [string, string, string][] = [
  ['The FBI issued a statement on Monday. Ann Lee was glad.', 'Federal Bureau of Investigation', 'a statement'],
  ['He used the council emails, which were published by Reuters, to attack Ann Lee.', 'Reuters', 'the council emails'],
  ['A long report released by the FBI on Monday named Bob Hall.', 'Federal Bureau of Investigation', 'A long report'],
  ['The Guardian’s report on the bridge named Bob Hall.', 'The Guardian', 'report'],
  ['They read a study published this week in the Journal of Applied Rivers.', 'Journal of Applied Rivers', 'a study'],
  ['A new study by the FBI named Bob Hall.', 'Federal Bureau of Investigation', 'A new study'],
]

test.each(PUBLICATIONS)('who issued what: %s', (text, publisher, document) => {
  const extraction = read(text)
  const [found, ...others] = extraction.publications
  expect(others).toEqual([])
  expect(nameOf(extraction, found?.publisher)).toBe(publisher)
  const work = extraction.entities.find(({ key }) => key === found?.work)
  expect(work?.kind).toBe('document')
  expect(work?.mentions.some((mention) => mention.text.startsWith(document))).toBe(true)
  expect(found?.why).toMatch(/^rule /)
})

test.each(['Ann Lee published nothing on Monday.', 'The FBI released Bob Hall on Monday.', 'The FBI read the report.'])(
  'nothing is issued in: %s',
  (text) => {
    expect(read(text).publications).toEqual([])
  },
)

test('what is said in a statement stands in that statement, one for each speaker', () => {
  const extraction = read(
    'Ann Lee said in a statement that the bridge was safe. Bob Hall said in a statement that it fell.',
  )
  const documents = extraction.attributions.map(({ document }) => nameOf(extraction, document))
  expect(documents).toEqual(['statement by Ann Lee', 'statement by Bob Hall'])
})

test.each([
  ['In an August 2020 email to the council, Ann Lee wrote that the bridge was safe.', 'august 2020 email by Ann Lee'],
  ['A letter said it fell. In the letter, Ann Lee wrote that the bridge was safe.', 'A letter'],
  ['In a report by the council, Ann Lee said that the bridge was safe.', null],
])('what is said in a document that opens the sentence stands in it: %s', (text, document) => {
  const extraction = read(text)
  expect(nameOf(extraction, told(extraction, 'that the bridge').document)).toBe(document)
})
