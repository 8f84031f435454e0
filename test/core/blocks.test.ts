import { expect, test } from 'vitest'
import { read } from './read.ts'
import { nameOf, told } from './read-names.ts'

const FIRST = 'The council of the valley met on Monday, and the mayor left the town.'
const SECOND = 'Nobody had seen the river so high, and the old bridge was shut at noon.'
const page = (...paragraphs: readonly string[]) => ['Bridge vote', '', ...paragraphs].join('\n\n')

/** paragraphs, name of who is quoted, first words of the parts of the block */
const BLOCKS: readonly [readonly string[], string, readonly string[]][] = [
  [['The Daily Mail reports.', FIRST, SECOND], 'Daily Mail', ['The council', 'Nobody']],
  [['Reuters reported on the bridge recently.', FIRST, SECOND], 'Reuters', ['The council']],
  [['Reuters went on:', FIRST, SECOND], 'Reuters', ['The council']],
  [['From Reuters:', FIRST, SECOND], 'Reuters', ['The council']],
  [['Here is what Reuters wrote:', FIRST, SECOND], 'Reuters', ['The council']],
  [['The Daily Mail reports.', FIRST, 'I have my doubts about all of this.'], 'Daily Mail', ['The council']],
  [['The Daily Mail reports.', FIRST, 'What do you make of this, and will you go?'], 'Daily Mail', ['The council']],
  [['Reuters wrote:', `> ${FIRST}`, `> ${SECOND}`, 'The town slept.'], 'Reuters', ['> The council', '> Nobody']],
  [['Reuters wrote:', `“${FIRST}`, `“${SECOND}”`, 'The town slept well.'], 'Reuters', ['“The council', '“Nobody']],
]

test.each(BLOCKS)('what is quoted after a line of its own: %j', (paragraphs, name, parts) => {
  const extraction = read(page(...paragraphs))
  const block = told(extraction, parts[0] as string)
  expect(nameOf(extraction, block.speaker)).toBe(name)
  expect(block.mode).toBe('direct')
  expect(block.content).toHaveLength(parts.length)
  for (const [index, part] of parts.entries())
    expect(extraction.article.text.slice(block.content[index]?.start).startsWith(part)).toBe(true)
})

test('an outlet that was quoted goes on reporting until the article speaks again', () => {
  const extraction = read(
    page(
      'The Daily Mail reports.',
      FIRST,
      'Reuters reported on the bridge recently.',
      SECOND,
      'The Daily Mail also reports that the river was rising. Ann Lee said nobody would go.',
      '“We stay,” one official told Reuters.',
      'I have my doubts about all of this.',
    ),
  )
  const names = (words: string) => told(extraction, words).via.map((key) => nameOf(extraction, key))
  expect(names('that the river')).toEqual([])
  expect(names('nobody')).toEqual(['Daily Mail'])
  const stay = extraction.attributions.find(({ recipient }) => recipient !== undefined)
  expect(stay?.via.map((key) => nameOf(extraction, key))).toEqual(['Daily Mail', 'Reuters'])
})
