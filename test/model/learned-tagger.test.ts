import { expect, test } from 'vitest'
import { extractArticle } from '../../core/pipeline.ts'
import { attributionsOf, gazetteer, model } from '../core/read.ts'

/** text, source, cue, content (parts joined by " | ") of the first attribution */
const QUOTE_STYLES: readonly [string, string, string, string][] = [
  ['“It is over for all of us,” Ann Lee said.', 'Ann Lee', 'said', '“It is over for all of us,”'],
  ['"It is over for all of us," Ann Lee said.', 'Ann Lee', 'said', '"It is over for all of us,"'],
  ['‘It is over for all of us,’ Ann Lee said.', 'Ann Lee', 'said', '‘It is over for all of us,’'],
  ["'It is over for all of us,' Ann Lee said.", 'Ann Lee', 'said', "'It is over for all of us,'"],
  ["''It is over for all of us,'' Ann Lee said.", 'Ann Lee', 'said', "''It is over for all of us,''"],
  ["``It is over for all of us,'' Ann Lee said.", 'Ann Lee', 'said', "``It is over for all of us,''"],
  ['«It is over for all of us,» Ann Lee said.', 'Ann Lee', 'said', '«It is over for all of us,»'],
  ['“It is ‘all over’ for us,” Ann Lee said.', 'Ann Lee', 'said', '“It is ‘all over’ for us,”'],
  ['‘It’s the workers’ fault,’ Ann Lee said.', 'Ann Lee', 'said', '‘It’s the workers’ fault,’'],
  [
    '“It is over for all of us.\n\n“We will not go,” Ann Lee said.',
    'Ann Lee',
    'said',
    '“It is over for all of us. | “We will not go,”',
  ],
  ['Ann Lee said: “It is over for all of us', 'Ann Lee', 'said:', '“It is over for all of us'],
  ['“It is over 😀 for all of us,” Ann Lee said.', 'Ann Lee', 'said', '“It is over 😀 for all of us,”'],
  ['“It is over for José́,” Ann Lee said.', 'Ann Lee', 'said', '“It is over for José́,”'],
  ['ANN LEE SAID THE BRIDGE WAS SAFE.', 'ANN LEE', 'SAID', 'THE BRIDGE WAS SAFE'],
  ['“It is over for all of us.” ― Ann Lee', 'Ann Lee', '―', '“It is over for all of us.”'],
]

test.each(QUOTE_STYLES)('%s', (text, source, cue, content) => {
  expect(attributionsOf(text)[0]).toMatchObject({ source, cue, content })
})

/** What the rules know better than the model: text, source, cue and content of one attribution among those found. */
const MENDED: readonly [string, string, string, string][] = [
  [
    'Reports have surfaced that the mayor knew of the leak.',
    'Reports',
    'have surfaced',
    'that the mayor knew of the leak',
  ],
  [
    'The media’s narrative has been that the bridge is safe.',
    'The media',
    'narrative has been',
    'that the bridge is safe',
  ],
  ['It has now been learned that Hall also had a plan.', '', 'has now been learned', 'that Hall also had a plan'],
  [
    'They recalled Ann Lee’s September warning that the river would rise.',
    'Ann Lee',
    'warning',
    'that the river would rise',
  ],
  [
    'Ann Lee told the Valley Herald the fact that Hall wrote to Quill - apparently saying “stop it” - showed his fear.',
    'Ann Lee',
    'told',
    'the fact that Hall wrote to Quill - apparently saying “stop it” - showed his fear',
  ],
  [
    'After all the attacks on Lee for supposedly having a plan, it has now been learned that Hall had one.',
    '',
    'supposedly',
    'having a plan',
  ],
]

test.each(MENDED)('the rules mend: %s', (text, source, cue, content) => {
  const found = attributionsOf(text).map((shown) => [shown.source, shown.cue, shown.content])
  expect(found).toContainEqual([source, cue, content])
})

test('a telephone call inside somebody’s words says nothing', () => {
  const found = attributionsOf('Ann Lee said that Bob Hall called the bank twice on Monday.')
  expect(found.map(({ cue }) => cue)).toEqual(['said'])
})

test.each([
  'The line links the two centres.',
  'Nora Quill has been silent about the sale.',
  'The hotel added the channel in May.',
])('a thing without words is no content: %s', (text) => {
  expect(attributionsOf(text)).toEqual([])
})

test('time grows with the length of the text, not with its square', () => {
  const sentence = 'Ann Lee said that the bridge was safe, and “nobody will go,” the mayor told Reuters; '
  const msOf = (length: number) => {
    const text = sentence.repeat(Math.ceil(length / sentence.length))
    const start = performance.now()
    extractArticle({ text }, { model, gazetteer })
    return performance.now() - start
  }
  msOf(5_000)
  const short = msOf(5_000)
  // ten times the text; a square would take a hundred times as long
  expect(msOf(50_000)).toBeLessThan(short * 35 + 200)
})
