import { expect, test } from 'vitest'
import { read } from './read.ts'
import { nameOf, told } from './read-names.ts'

/** text, first words of the content, names of the reporters, nearest to the article first */
const CHAINS: readonly [string, string, readonly string[]][] = [
  ['A senior official told NBC that the bridge was safe.', 'that the bridge', ['NBC News']],
  ['Reuters reported that Ann Lee said the bridge was safe.', 'the bridge', ['Reuters']],
  ['Reuters reported that TASS reported that Ann Lee said the bridge was safe.', 'the bridge', ['Reuters', 'TASS']],
  ['Ann Lee said the bridge was safe, Reuters reported.', 'the bridge', ['Reuters']],
  ['“The bridge is safe,” Ann Lee said in an interview with Reuters.', '“The bridge', ['Reuters']],
  ['CNN said the bridge was shut. An official told the network that the river was rising.', 'that the river', ['CNN']],
  ['Ann Lee said the bridge was safe.', 'the bridge', []],
  [
    'Bridge vote\n\nThe Daily Mail reports.\n\nThe council of the valley met on Monday. Ann Lee said the bridge was safe.\n\nThey voted in the end, and everybody went home.',
    'the bridge',
    ['Daily Mail'],
  ],
]

test.each(CHAINS)('through whom it came: %s', (text, words, names) => {
  const extraction = read(text)
  expect(told(extraction, words).via.map((key) => nameOf(extraction, key))).toEqual(names)
})

test('what the publisher was told came through nobody', () => {
  const extraction = read('Ann Lee told The Guardian that the bridge was safe.', { publisher: 'The Guardian' })
  expect(told(extraction, 'that the bridge').via).toEqual([])
})

/** text, names of who cites whom; "article" is the article itself */
const CITATIONS: readonly [string, readonly [string, string][]][] = [
  ['Reuters said the bridge was safe.', [['article', 'Reuters']]],
  [
    'A senior official told Reuters that the bridge was safe.',
    [
      ['article', 'Reuters'],
      ['Reuters', 'A senior official'],
    ],
  ],
  ['The plan was first published by the Washington Post.', [['article', 'The Washington Post']]],
  ['“The bridge is safe,” Ann Lee said.', [['article', 'Ann Lee']]],
  ['Bob Hall rejected the report.', []],
  // a protagonist whose words are told, a wish, a state of mind, a crowd
  ['Ann Lee said the bridge was safe.', []],
  ['The FBI said the bridge was safe.', []],
  [
    'The FBI told Reuters that the bridge was safe.',
    [
      ['article', 'Reuters'],
      ['Reuters', 'Federal Bureau of Investigation'],
    ],
  ],
  ['The bridge was safe, according to the FBI.', [['article', 'Federal Bureau of Investigation']]],
  ['Reuters has been aware that the bridge was safe.', []],
  ['Critics say the bridge was never safe.', []],
  // an informant of somebody who speaks is not the article's
  ['Ann Lee said that a senior official had said the bridge was safe.', []],
  // who published a file long ago told nobody of the bridge
  ['He read the council emails, which were published by Reuters.', []],
  ['Ann Lee said in a statement that the bridge was safe.', [['article', 'statement by Ann Lee']]],
]

test.each(CITATIONS)('who leans on whom in: %s', (text, expected) => {
  const extraction = read(text)
  const show = (key: string) => (key === extraction.article.key ? 'article' : nameOf(extraction, key))
  const found = extraction.citations.map(({ from, to }) => [show(from), show(to)])
  expect(found).toEqual(expected)
})

test('each citation rests on the words that name whom is leant on', () => {
  const extraction = read('Reuters reported that a senior official told CNN that the bridge was safe.')
  const { text, key } = extraction.article
  const found = extraction.citations.map(({ from, to, span }) => [
    from === key,
    nameOf(extraction, to),
    text.slice(span.start, span.end),
  ])
  expect(found).toContainEqual([true, 'Reuters', 'Reuters reported'])
  expect(found).toContainEqual([false, 'CNN', 'a senior official told CNN'])
})

/** text, mode, stance */
const MANNERS: readonly [string, string, string][] = [
  ['“The bridge is safe,” Ann Lee said.', 'direct', 'asserted'],
  ['The talks began on Monday.\n\nMS LEE: The bridge is safe, and nobody will go.', 'direct', 'asserted'],
  ['Ann Lee said the bridge was safe.', 'indirect', 'asserted'],
  ['Ann Lee said the bridge was “as safe as any house.”', 'mixed', 'asserted'],
  ['Ann Lee said the “old term” would stay. Bob Hall liked the “old term.”', 'indirect', 'asserted'],
  ['Ann Lee denied that the bridge was safe.', 'indirect', 'denied'],
  ['Ann Lee questioned the safety of the bridge.', 'indirect', 'questioned'],
  ['Ann Lee reportedly said the bridge was safe.', 'indirect', 'hedged'],
  ['Ann Lee did not deny the report.', 'indirect', 'asserted'],
]

test.each(MANNERS)('%s is %s and %s', (text, mode, stance) => {
  expect(read(text).attributions[0]).toMatchObject({ mode, stance })
})

test('comments, captions and boilerplate say nothing for the article', () => {
  const body = 'The council of the valley met on Monday, and Ann Lee said the bridge was safe.'
  const { attributions } = read(
    `Bridge vote\n\n${body}\n\n${body}\n\n2 comments\n\n1. bob says:\n\n  The mayor said it was all a lie.`,
  )
  expect(attributions.map(({ region }) => region)).toEqual(['body', 'body'])
})
