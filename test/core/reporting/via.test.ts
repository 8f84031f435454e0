import { expect, test } from 'vitest'
import { read } from '../read.ts'
import { nameOf, told } from '../read-names.ts'

/** text, first words of the content, speaker, names of the reporters nearest to the article first */
const CHAINS: readonly [string, string, string | null, readonly string[]][] = [
  // report of a report
  [
    'Reuters reported that TASS reported that Ann Lee said in an interview with the BBC that the bridge was shut.',
    'that the bridge',
    'Ann Lee',
    ['Reuters', 'TASS', 'BBC'],
  ],
  ['Reuters reported, citing two officials, that the bridge was shut.', 'that the bridge', 'Reuters', []],
  [
    'A study published this week in the Journal of Applied Rivers said the bridge was safe.',
    'the bridge',
    'A study published this week in the Journal of Applied Rivers',
    [],
  ],
  ['Reuters quoted Ann Lee as saying the bridge was shut.', 'the bridge', 'Ann Lee', ['Reuters']],
  ['Ann Lee was quoted by Reuters as saying the bridge was shut.', 'the bridge', 'Ann Lee', ['Reuters']],
  ['Ann Lee was quoted as telling Reuters that the bridge was shut.', 'that the bridge', 'Ann Lee', ['Reuters']],
  ['“The bridge is shut,” Ann Lee was quoted as saying by Reuters.', '“The bridge', 'Ann Lee', ['Reuters']],
  // carriers
  ['Speaking to CNN, Ann Lee said the bridge was safe.', 'the bridge', 'Ann Lee', ['CNN']],
  ['In an interview with CNN on Sunday, Ann Lee said the bridge was safe.', 'the bridge', 'Ann Lee', ['CNN']],
  ['“The bridge is safe,” Ann Lee said on CNN’s State of the Valley.', '“The bridge', 'Ann Lee', ['CNN']],
  [
    'Ann Lee said in comments published by Reuters that the bridge was safe.',
    'that the bridge',
    'Ann Lee',
    ['Reuters'],
  ],
  ['Since the plan was published by Reuters, Ann Lee has rejected its finding.', 'its finding', 'Ann Lee', []],
  // who told an outlet goes on
  ['“The bridge is safe,” Ann Lee told Reuters. “We will go over it,” she said.', '“We will', 'Ann Lee', ['Reuters']],
  [
    'A senior official told Reuters that the bridge was safe.\n\nBob Hall said the river was rising.\n\nThe town met on Monday.\n\nThe official said nobody would go.',
    'nobody',
    'A senior official',
    ['Reuters'],
  ],
  [
    'Ann Lee told Reuters that the bridge was safe.\n\nBob Hall said the river was rising.\n\nThe town met on Monday.\n\nLee said nobody would go.',
    'nobody',
    'Ann Lee',
    [],
  ],
  [
    'Ann Lee told Reuters that the bridge was safe. Lee later blamed the council for the flood.',
    'the council',
    'Ann Lee',
    [],
  ],
  // credits that come later
  [
    'Ann Lee has reportedly concluded that the bridge was shut. Lee’s conclusions were first published by Reuters.',
    'that the bridge',
    'Ann Lee',
    ['Reuters'],
  ],
  ['Ann Lee said the bridge was safe. Reuters first reported her remarks.', 'the bridge', 'Ann Lee', ['Reuters']],
  [
    '“The bridge is safe,” Ann Lee said.\n\nIt is odd. Reuters reports that TASS reported that Lee said this in an interview with the BBC.',
    '“The bridge',
    'Ann Lee',
    ['Reuters', 'TASS', 'BBC'],
  ],
  [
    'Ann Lee said the bridge was safe.\n\nThe council of the valley met on Monday.\n\nThis story first appeared in The Guardian.',
    'the bridge',
    'Ann Lee',
    ['The Guardian'],
  ],
]

test.each(CHAINS)('through whom it came: %s', (text, words, speaker, reporters) => {
  const extraction = read(text)
  const attribution = told(extraction, words)
  expect(nameOf(extraction, attribution.speaker)).toBe(speaker)
  expect(attribution.via.map((key) => nameOf(extraction, key))).toEqual(reporters)
  expect(attribution.reasons.via !== undefined).toBe(reporters.length > 0)
})

const COLUMN =
  'Bridge vote\n\nToday, Reuters released an odd report claiming that the bridge was shut.\n\nAnn Lee said on Monday that nobody would go, the TASS news agency reported.\n\n'

test.each([
  [`${COLUMN}I say it is odd.`, ['Reuters', 'TASS']],
  [`${COLUMN}The council met on Tuesday.`, ['TASS']],
])('whoever writes "I" quotes without marks: %s', (text, names) => {
  const extraction = read(text)
  expect(told(extraction, 'that nobody').via.map((key) => nameOf(extraction, key))).toEqual(names)
})

test('whom a report cites is a source inside the report', () => {
  const extraction = read('The bridge was shut on Monday, Reuters reported, citing two officials.')
  const [outer, inner] = extraction.attributions
  expect(nameOf(extraction, inner?.speaker)).toBe('two officials')
  expect(inner?.nestedIn).toBe(0)
  expect(inner?.content).toEqual(outer?.content)
  expect(inner?.via.map((key) => nameOf(extraction, key))).toEqual(['Reuters'])
})

test('a cited reason is no source', () => {
  const { attributions } = read('Ann Lee said the bridge was shut, citing fears of a flood.')
  expect(attributions.map(({ why }) => why)).not.toContain('rule citing')
})

test('a document speaks inside the words of whoever told of it', () => {
  const extraction = read(
    '“The bridge law applies to all,” said part of a letter sent to the council on May 3, a senior official told NBC. “We will hold them to it.”',
  )
  const { text } = extraction.article
  const [letter, official] = extraction.attributions
  expect(letter?.source.map(({ start, end }) => text.slice(start, end))).toEqual([
    'part of a letter sent to the council on May 3',
  ])
  expect(letter?.nestedIn).toBe(1)
  expect(letter?.content).toHaveLength(2)
  expect(nameOf(extraction, official?.speaker)).toBe('a senior official')
  expect(letter?.via.map((key) => nameOf(extraction, key))).toEqual(['NBC News', 'a senior official'])
})

const DATELINED = 'PORT ASHBY, March 4 (Reuters) - The council met on Monday, and Ann Lee said the bridge was safe.'

test('a wire’s dispatch without another publisher is the wire’s own article', () => {
  const extraction = read(DATELINED)
  expect(told(extraction, 'the bridge').via).toEqual([])
  expect(extraction.publications.map(({ publisher }) => nameOf(extraction, publisher))).toEqual(['Reuters'])
})

test('a wire’s dispatch in somebody else’s paper came through the wire', () => {
  const extraction = read(DATELINED, { publisher: 'Valley Herald' })
  expect(told(extraction, 'the bridge').via.map((key) => nameOf(extraction, key))).toEqual(['Reuters'])
})

test('what a writer puts between dashes comes through nobody', () => {
  const extraction = read(
    'Ann Lee told Bob Hall the fact that Nora Quill wrote to her - apparently saying “stop it now” - showed her fear.',
  )
  expect(told(extraction, '“stop it now”').via).toEqual([])
})
