import { expect, test } from 'vitest'
import type { Passage } from '../../core/corpus-types.ts'
import { createPassageIndex } from '../../core/reuse/passage-index.ts'
import { sketchArticle } from '../../core/reuse/sketch-article.ts'
import { findPassages } from '../../core/reuse.ts'
import type { ArticleInput } from '../../core/types.ts'
import { read } from './read.ts'

const PASSAGE =
  'The council knew of the poison in the water for eleven weeks and locked the letters of two engineers in a drawer.'
const CHANGED =
  'The council knew of the poison in the water for eleven whole weeks and put the letters of two engineers in a drawer.'

function passagesOf(one: [string, Partial<ArticleInput>], two: [string, Partial<ArticleInput>]) {
  const extractions = [read(one[0], { file: 'a.txt', ...one[1] }), read(two[0], { file: 'b.txt', ...two[1] })]
  const textOf = (key: string) => extractions.find(({ article }) => article.key === key)?.article.text ?? ''
  return findPassages(extractions).map((passage: Passage) => ({
    ...passage,
    words: textOf(passage.article).slice(passage.span.start, passage.span.end),
    otherWords: textOf(passage.other).slice(passage.otherSpan.start, passage.otherSpan.end),
  }))
}

test('a passage that two articles share is found to the word in both', () => {
  const passages = passagesOf(
    [`It is late in Maltby. ${PASSAGE} Nobody spoke.`, {}],
    [`${PASSAGE} The mayor slept.`, {}],
  )
  expect(passages).toMatchObject([
    {
      words: PASSAGE.slice(0, -1),
      otherWords: PASSAGE.slice(0, -1),
      exactness: 'verbatim',
      direction: 'unknown',
      why: 'rule no-dates',
    },
  ])
})

test('a passage with changed words is near', () => {
  const passages = passagesOf([`It is late in Maltby. ${PASSAGE}`, {}], [`${CHANGED} The mayor slept.`, {}])
  expect(passages).toMatchObject([{ words: PASSAGE.slice(0, -1), otherWords: CHANGED.slice(0, -1), exactness: 'near' }])
})

test('short phrases and different texts are no passages', () => {
  expect(
    passagesOf(
      ['The mayor of Maltby was not at home at the end of the day.', {}],
      ['At the end of the day the mayor of Maltby was found.', {}],
    ),
  ).toEqual([])
})

test.each<[string, Partial<ArticleInput>, Partial<ArticleInput>, Passage['direction'], string]>([
  ['the later date', { date: '2021-03-04' }, { date: '2021-03-02' }, 'from-other', 'rule earlier-date: 2021-03-02'],
  ['the earlier date', { date: '2021-03-01' }, { date: '2021-03-02' }, 'to-other', 'rule earlier-date: 2021-03-01'],
  ['the same day', { date: '2021-03-02' }, { date: '2021-03-02' }, 'unknown', 'rule same-day'],
])('%s tells who copied', (_name, one, two, direction, why) => {
  expect(passagesOf([PASSAGE, one], [PASSAGE, two])).toMatchObject([{ direction, why }])
})

test('a credit line tells who copied, whatever the dates', () => {
  const [passage] = passagesOf(
    [`It is late in Maltby. ${PASSAGE.slice(0, -1)}, according to Reuters. Nobody spoke.`, { date: '2021-03-01' }],
    [`${PASSAGE} The mayor slept.`, { publisher: 'Reuters', title: 'Poison', date: '2021-03-02' }],
  )
  expect(passage).toMatchObject({ direction: 'from-other', why: 'rule credit-line: outlet:reuters' })
})

test('the same passage in many articles joins each two of them', () => {
  const extractions = ['a', 'b', 'c', 'd'].map((file) => read(`${PASSAGE} Number ${file}.`, { file: `${file}.txt` }))
  expect(findPassages(extractions)).toHaveLength(6)
})

test('what more than sixty articles share is no passage, also of two that share something else', () => {
  const footer = 'Readers of this paper may write to the editor on any day of the week but the last.'
  const texts = Array.from({ length: 61 }, (_, index) => `Number ${index}.\n\n${index < 2 ? PASSAGE : ''}\n\n${footer}`)
  const sketches = texts.map((text, index) => sketchArticle(read(text, { file: `${100 + index}.txt` })))
  const index = createPassageIndex()
  for (const sketch of sketches) index.add(sketch)
  const [one = '', two = '', three = '', last = ''] = [...sketches.slice(0, 3), ...sketches.slice(-1)].map(
    ({ article }) => article,
  )
  const lengthsBetween = (a: string, b: string) =>
    index.passagesBetween([a, b]).map(({ span }) => span.end - span.start)
  expect([lengthsBetween(one, two), lengthsBetween(one, three)]).toEqual([[PASSAGE.length - 1], []])
  index.remove(last)
  const ofFooter = footer.length - 1
  expect([lengthsBetween(one, two), lengthsBetween(one, three)]).toEqual([[PASSAGE.length - 1, ofFooter], [ofFooter]])
})
